package layout

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/network"
)

// Option is something that people choose about a layout. Its words are in the catalogues under "layout.option.<id>",
// those of a choice under "layout.choice.<choice>".
type Option struct {
	ID      string
	Choices []string // the first is taken where nobody chose
}

// Choices are what people chose, by the ID of the option.
type Choices map[string]string

// Of returns what was chosen of the option. What the option does not offer counts as not chosen.
func (c Choices) Of(o Option) string {
	if slices.Contains(o.Choices, c[o.ID]) {
		return c[o.ID]
	}
	return o.Choices[0]
}

// Room says how much space there is between actors.
var Room = Option{"room", []string{"normal", "wide"}}

// wider is how much longer the distances of a wide picture are.
const wider = 1.4

// Offers returns the options of the layout, Room last.
func (l Layout) Offers() []Option { return append(slices.Clone(l.Options), Room) }

// Run places the actors as was chosen: all, or those of Only while all others stay where they stand. These are placed as
// if they were alone, and their picture is put on the free ground nearest to where they stood. The result has a point
// for everyone; those who do not stand and are not to be placed are Nowhere.
func (l Layout) Run(ctx context.Context, in Input) ([]Point, error) {
	if in.Only == nil {
		return l.place(ctx, in)
	}
	var chosen []int
	for i, only := range in.Only {
		if only {
			chosen = append(chosen, i)
		}
	}
	part := in.part(chosen)
	points, err := l.place(ctx, part)
	if err != nil {
		return nil, err
	}
	t := newTask(in)
	places := slices.Clone(t.Start)
	for k, i := range chosen {
		places[i] = points[k]
	}
	if !slices.Contains(part.Pinned, true) {
		t.putDown(places, chosen)
	}
	return places, ctx.Err()
}

// place is Place with the room that was chosen.
func (l Layout) place(ctx context.Context, in Input) ([]Point, error) {
	if in.Chosen.Of(Room) == Room.Choices[0] {
		return l.Place(ctx, in)
	}
	if slices.Contains(in.Pinned, true) {
		t := newTask(in)
		in.Boxes = slices.Clone(t.Boxes)
		for i, b := range in.Boxes {
			in.Boxes[i] = Size{b.Width * wider, b.Height * wider}
		}
		return l.Place(ctx, in)
	}
	places, err := l.Place(ctx, in)
	for i, p := range places {
		places[i] = p.times(wider)
	}
	return places, err
}

// part returns what concerns some of the actors, who ascend.
func (in Input) part(chosen []int) Input {
	out := in
	out.Only = nil
	out.Network, out.Focal = among(in.Network, chosen), slices.Index(chosen, in.Focal)
	if in.Flow != nil {
		out.Flow = among(in.Flow, chosen)
	}
	out.Boxes, out.Start, out.Pinned = pick(in.Boxes, chosen), pick(in.Start, chosen), pick(in.Pinned, chosen)
	out.Tiers, out.Sectors, out.Rings = pick(in.Tiers, chosen), pick(in.Sectors, chosen), pick(in.Rings, chosen)
	out.Areas, out.Spots = pick(in.Areas, chosen), pick(in.Spots, chosen)
	return out
}

func pick[T any](all []T, chosen []int) []T {
	if all == nil {
		return nil
	}
	some := make([]T, len(chosen))
	for k, i := range chosen {
		some[k] = all[i]
	}
	return some
}

// among returns the network of some of the actors, numbered in their order.
func among(w *network.Network, chosen []int) *network.Network {
	if len(chosen) == w.N() && slices.IsSorted(chosen) {
		return w
	}
	number := make(map[int32]int32, len(chosen))
	for k, i := range chosen {
		number[int32(i)] = int32(k)
	}
	var arcs []network.Arc
	for k, i := range chosen {
		for n, j := range w.Neighbours(i) {
			if to, ok := number[j]; ok && (w.Directed || int32(k) < to) {
				arcs = append(arcs, network.Arc{From: int32(k), To: to, Weight: w.Weights(i)[n]})
			}
		}
	}
	return network.New(len(chosen), arcs, w.Directed, network.Strongest)
}

// putDown moves the picture of the chosen, whole, to the free ground nearest to the middle of where they stood.
func (t *task) putDown(places []Point, chosen []int) {
	var stood, now Point
	count := 0.0
	for _, i := range chosen {
		now = now.plus(places[i].times(1 / float64(len(chosen))))
		if t.placed[i] {
			stood, count = stood.plus(t.Start[i]), count+1
		}
	}
	by := Point{}
	if count > 0 {
		by = stood.times(1 / count).minus(now)
	}
	var others []Rect
	isChosen := make([]bool, len(places))
	for _, i := range chosen {
		isChosen[i] = true
	}
	for i, p := range places {
		if !isChosen[i] && p.IsPlaced() {
			others = append(others, boxAt(p, t.Boxes[i]).grown(gap))
		}
	}
	by = t.freeShift(places, chosen, others, by)
	for _, i := range chosen {
		places[i] = places[i].plus(by)
	}
}

// freeShift returns the shift nearest to the wished one with which no box of the chosen overlaps another's. There always
// is one: the others end somewhere.
func (t *task) freeShift(places []Point, chosen []int, others []Rect, wish Point) Point {
	isFree := func(by Point) bool {
		for _, i := range chosen {
			box := boxAt(places[i].plus(by), t.Boxes[i])
			if slices.ContainsFunc(others, box.overlaps) {
				return false
			}
		}
		return true
	}
	if isFree(wish) {
		return wish
	}
	const step, ways = 24.0, 24
	for radius := step; ; radius *= 1.12 {
		for k := range ways {
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / ways)
			if by := wish.plus(Point{cos * radius, sin * radius}); isFree(by) {
				return by
			}
		}
	}
}
