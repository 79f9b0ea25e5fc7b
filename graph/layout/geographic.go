package layout

import (
	"cmp"
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// geographic sets actors as on a map, north above, where their longitudes and latitudes are known. Those without stand
// beside the ones they are tied to. Where nobody's are known, everyone stands in a block with those of the same area,
// and areas with many ties between them are near each other. Where not even areas are known, it refuses.
var geographic = Layout{ID: "geographic", Joined: true, Place: func(ctx context.Context, in Input) ([]Point, error) {
	t := newTask(in)
	switch {
	case len(t.Start) == 0:
		return []Point{}, ctx.Err()
	case slices.ContainsFunc(in.Spots, Point.IsPlaced):
		return t.onEarth(ctx)
	case slices.ContainsFunc(in.Areas, func(a string) bool { return a != "" }):
		return t.byArea(ctx)
	}
	return nil, graph.Refuse("layout.no-areas")
}}

// onEarth places actors by longitude and latitude, a degree of longitude shortened as in the middle of the picture, at
// a scale at which their boxes cover at most two fifths of it.
func (t *task) onEarth(ctx context.Context) ([]Point, error) {
	var known []int
	var middle Point
	for i, p := range t.Spots {
		if p.IsPlaced() {
			known, middle = append(known, i), middle.plus(p)
		}
	}
	middle = middle.times(1 / float64(len(known)))
	flat := math.Cos(middle.Y * math.Pi / 180)
	at, boxes := make([]Point, len(known)), pick(t.Boxes, known)
	for k, i := range known {
		d := t.Spots[i].minus(middle)
		at[k] = Point{d.X * flat, -d.Y}
	}
	scaleToMap(at, boxes)
	pushApart(at, boxes, nil, apartRounds)
	rest := *t
	rest.Start, rest.placed, rest.pinned = make([]Point, len(t.Start)), make([]bool, len(t.Start)), make([]bool, len(t.Start))
	for i := range rest.Start {
		rest.Start[i] = Nowhere
	}
	for k, i := range known {
		rest.Start[i], rest.placed[i] = at[k], true
	}
	places, err := rest.join(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]bool, len(places))
	rest.freeAll(places, all)
	return t.settle(places), nil
}

// scaleToMap scales places around the origin to where the boxes cover at most two fifths of the picture. All in one
// place are left there.
func scaleToMap(places []Point, boxes []Size) {
	low, high, covered := places[0], places[0], 0.0
	for k, p := range places {
		low, high = Point{min(low.X, p.X), min(low.Y, p.Y)}, Point{max(high.X, p.X), max(high.Y, p.Y)}
		covered += (boxes[k].Width + gap) * (boxes[k].Height + gap)
	}
	side := max(high.X-low.X, high.Y-low.Y)
	if side == 0 {
		return
	}
	area := max((high.X-low.X)*(high.Y-low.Y), side*side/4)
	scale := math.Sqrt(airy * covered / area)
	for k := range places {
		places[k] = places[k].times(scale)
	}
}

// byArea places areas as blocks by distance, as if an area were an actor tied to those that its members are tied to.
func (t *task) byArea(ctx context.Context) ([]Point, error) {
	names, members := t.areas()
	number := make([]int32, len(t.Start))
	places, sizes := make([]Point, len(t.Start)), make([]Size, len(names))
	for a, name := range names {
		for _, i := range members[name] {
			number[i] = int32(a)
		}
		t.tabulate(places, members[name], 1.6)
		r := around(places, t.Boxes, members[name])
		sizes[a] = Size{r.width() + areaGap, r.height() + areaGap}
	}
	var arcs []network.Arc
	for i := range places {
		for _, j := range t.tied.Neighbours(i) {
			if number[i] < number[j] {
				arcs = append(arcs, network.Arc{From: number[i], To: number[j], Weight: 1})
			}
		}
	}
	blocks := Input{Network: network.New(len(names), arcs, false, network.Sum), Boxes: sizes, Focal: -1, Seed: t.Seed}
	at, err := stress.Place(ctx, blocks)
	if err != nil {
		return nil, err
	}
	for a, name := range names {
		by := at[a].minus(around(places, t.Boxes, members[name]).middle())
		for _, i := range members[name] {
			places[i] = places[i].plus(by)
		}
	}
	return t.settle(places), ctx.Err()
}

// areaGap is the free space between the blocks of two areas in pixels.
const areaGap = 6 * gap

// areas returns the names of the areas in their order, that of actors without one (empty) last, and their actors, those
// with most ties first.
func (t *task) areas() (names []string, members map[string][]int) {
	members = map[string][]int{}
	for i, name := range t.Areas {
		members[name] = append(members[name], i)
	}
	for name, list := range members {
		names = append(names, name)
		slices.SortStableFunc(list, func(i, j int) int { return t.tied.Degree(j) - t.tied.Degree(i) })
	}
	slices.SortFunc(names, func(a, b string) int {
		if (a == "") != (b == "") {
			return cmp.Compare(len(b), len(a))
		}
		return cmp.Compare(a, b)
	})
	return names, members
}
