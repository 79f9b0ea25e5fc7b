package layout

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/network"
)

// stress places actors as far from each other as there are steps between them. Above 150 actors a picture of
// distances is a disc in which groups can hardly be seen, so forces open it there.
var stress = Layout{ID: "stress", Options: []Option{nearBy, begin}, Place: func(ctx context.Context, in Input) ([]Point, error) {
	return newTask(in).place(ctx, in.Network.N() > manyActors)
}}

// groups places actors so that those with many ties among them stand together, with gaps between groups.
var groups = Layout{ID: "groups", Place: func(ctx context.Context, in Input) ([]Point, error) {
	return newTask(in).place(ctx, true)
}}

// manyActors is the number of actors above which forces follow distances.
const manyActors = 150

// place returns the places of all actors. Where some do not stand yet, they join the others, who stay. Where
// all stand, nobody stands, or only pinned actors do, the picture is made anew around the pinned ones.
//
// One actor who stands alone is no picture yet: everybody is placed anew, and the picture moved to where that one
// is.
func (t *task) place(ctx context.Context, forces bool) ([]Point, error) {
	if t.staysHere() {
		return t.here(ctx)
	}
	if first, ok := t.first(); ok {
		at := t.Start[first]
		t.placed[first], t.pinned[first] = false, false
		places, err := t.place(ctx, forces)
		if err != nil {
			return nil, err
		}
		by := at.minus(places[first])
		for i := range places {
			places[i] = places[i].plus(by)
		}
		places[first] = at
		return places, nil
	}
	if t.hasNewcomers() {
		return t.join(ctx)
	}
	places := make([]Point, len(t.Start))
	done := 0
	for k, part := range t.parts {
		shape, err := t.shape(ctx, part, uint64(k), forces)
		if err != nil {
			return nil, err
		}
		for k, i := range part {
			places[i] = shape[k]
		}
		done += len(part)
		t.report(float64(done) / float64(len(places)))
	}
	return t.finish(places), ctx.Err()
}

// first returns the only actor that stands, if there is just one and several are to join it.
func (t *task) first() (actor int, ok bool) {
	stand := 0
	for i, placed := range t.placed {
		if placed {
			actor, stand = i, stand+1
		}
	}
	return actor, stand == 1 && len(t.placed) > 2
}

// hasNewcomers tells whether some actors are to join others that stand. Where all who stand are pinned they may be
// the few corner posts of a picture that is to be made anew, or a whole picture that must not move: the greater
// number decides.
func (t *task) hasNewcomers() bool {
	stand, pinned := 0, 0
	for i := range t.placed {
		if t.placed[i] {
			stand++
		}
		if t.pinned[i] {
			pinned++
		}
	}
	missing := len(t.placed) - stand
	return missing > 0 && stand > 0 && (stand > pinned || missing <= stand)
}

// finish assembles the components and puts right what pinned actors have disturbed.
func (t *task) finish(places []Point) []Point {
	if len(places) == 0 {
		return places
	}
	t.assemble(places)
	return t.settle(places)
}

// settle puts pinned actors back and pushes all others off them, or moves the picture around the origin where nobody
// is pinned.
func (t *task) settle(places []Point) []Point {
	anyPinned := false
	for i, pinned := range t.pinned {
		if pinned {
			places[i], anyPinned = t.Start[i], true
		}
	}
	if anyPinned {
		pushApart(places, t.Boxes, t.pinned, apartRounds)
		t.freeAll(places, t.pinned)
		return places
	}
	middle := t.middle(places)
	for i := range places {
		places[i] = places[i].minus(middle)
	}
	return places
}

func (t *task) middle(places []Point) Point {
	r := boxAt(places[0], t.Boxes[0])
	for i := range places {
		r = r.union(boxAt(places[i], t.Boxes[i]))
	}
	return r.middle()
}

// shape returns the places of one component's actors, by their position in it, around no particular point;
// pinned ones stand where they are.
func (t *task) shape(ctx context.Context, part []int, number uint64, forces bool) ([]Point, error) {
	if len(part) == 1 && !t.holdsPins(part) {
		return make([]Point, 1), nil
	}
	w := among(t.near, part)
	terms, err := termsOf(ctx, w)
	if err != nil {
		return nil, err
	}
	if apart := t.apartness(part); apart != nil {
		for k := range terms {
			terms[k].distance *= apart(terms[k].i, terms[k].j)
		}
	}
	if t.holdsPins(part) {
		return t.shapePinned(ctx, part, w, terms, number)
	}
	pictures, err := t.calmest(ctx, component{w, terms, number, t.apartness(part)})
	if err != nil {
		return nil, err
	}
	boxes := pick(t.Boxes, part)
	for k, places := range pictures {
		if forces && len(part) > 2 {
			if err := cool(ctx, places, w); err != nil {
				return nil, err
			}
		}
		pictures[k] = lengthen(places, w, boxes)
	}
	return clearest(ctx, pictures, boxes, w)
}

// clearest returns the picture with the least clutter after the best few have stepped aside; in pictures of large
// or dense networks, whose single ties the eye cannot follow, nobody does.
func clearest(ctx context.Context, pictures [][]Point, boxes []Size, w *network.Network) ([]Point, error) {
	if w.N() > manyActors {
		return pictures[0], ctx.Err()
	}
	order, err := byClutter(ctx, pictures, boxes, w)
	if err != nil {
		return nil, err
	}
	few := min(len(pictures), max(1, min(5, 250/w.N())), sidestepEffort/effortOf(w))
	best, least := pictures[order[0]], math.MaxInt
	for _, k := range order[:few] {
		if err := sidestep(ctx, pictures[k], boxes, w); err != nil {
			return nil, err
		}
		if now := clutter(pictures[k], boxes, w); now < least {
			best, least = pictures[k], now
		}
	}
	return best, ctx.Err()
}

// byClutter returns the numbers of the pictures, the clearest first.
func byClutter(ctx context.Context, pictures [][]Point, boxes []Size, w *network.Network) ([]int, error) {
	order, amount := make([]int, len(pictures)), make([]int, len(pictures))
	for k, places := range pictures {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		order[k], amount[k] = k, clutter(places, boxes, w)
	}
	slices.SortStableFunc(order, func(a, b int) int { return amount[a] - amount[b] })
	return order, nil
}

// lengthen returns the places with ties of a length that suits labels, wide for the map area, boxes apart.
func lengthen(places []Point, w *network.Network, boxes []Size) []Point {
	if len(places) == 2 {
		return []Point{{}, {(boxes[0].Width+boxes[1].Width)/2 + pairRoom, 0}}
	}
	toLength(places, w, tieLength(len(places)))
	widen(places)
	if len(places) > manyActors {
		makeRoom(places, boxes)
	}
	return spread(places, boxes)
}

// airy is how many times the area of its boxes a picture of many actors covers at least.
const airy = 2.5

// makeRoom scales the places up to where the boxes cover at most two fifths of the picture: pushed apart on less,
// many actors would pile up into columns.
func makeRoom(places []Point, boxes []Size) {
	covered, whole := 0.0, boxAt(places[0], boxes[0])
	for i, box := range boxes {
		covered += (box.Width + gap) * (box.Height + gap)
		whole = whole.union(boxAt(places[i], box))
	}
	if scale := math.Sqrt(airy * covered / (whole.width() * whole.height())); scale > 1 {
		for i := range places {
			places[i] = places[i].times(scale)
		}
	}
}

// pairRoom is the visible length of the tie of two actors that know only each other.
const pairRoom = 60

// component is a connected part of the network and what its actors want.
type component struct {
	w      *network.Network
	terms  []term
	number uint64
	apart  func(i, j int32) float32 // see apartness
}

// sweeps is how often every actor looks for a better place after sgd; more lower the stress by less than a thousandth.
const sweeps = 24

// calmest returns pictures of a component in lengths of ties, in which hardly any has more stress than the
// least. Small components get many tries, since which way round it begins decides what crosses; large ones
// get one, since it takes long and the eye follows no single tie there.
func (t *task) calmest(ctx context.Context, c component) ([][]Point, error) {
	n := c.w.N()
	tries := max(1, min(30, 150_000/(n*n)))
	pictures, strains := make([][]Point, tries), make([]float64, tries)
	var wish *wishes
	if n <= mostPolished {
		var err error
		if wish, err = wishesOf(ctx, c.w, 1, c.apart); err != nil {
			return nil, err
		}
	}
	least := math.Inf(1)
	for try := range tries {
		r := random(t.Seed, c.number<<8+uint64(try))
		places := scatter(n, 1, r)
		if err := sgd(ctx, places, c.terms, 1, steps{rounds: rounds, random: r}); err != nil {
			return nil, err
		}
		if wish != nil {
			if err := polish(ctx, places, wish, sweeps); err != nil {
				return nil, err
			}
		}
		pictures[try] = places
		if tries > 1 {
			strains[try] = stressOf(places, c.terms)
			least = min(least, strains[try])
		}
	}
	var calm [][]Point
	for try, places := range pictures {
		if strains[try] <= 1.03*least+1e-9 {
			calm = append(calm, places)
		}
	}
	return calm, nil
}

// shapePinned returns the places of a component some of whose actors are pinned: in pixels at once, with ties
// as long as the pinned actors' distances suggest.
func (t *task) shapePinned(ctx context.Context, part []int, w *network.Network, terms []term, number uint64) ([]Point, error) {
	r := random(t.Seed, number<<8)
	fixed, at := make([]bool, len(part)), make([]Point, len(part))
	var middle Point
	count := 0.0
	for k, i := range part {
		if fixed[k] = t.pinned[i]; fixed[k] {
			at[k] = t.Start[i]
			middle, count = middle.plus(at[k]), count+1
		}
	}
	unit := unitOf(at, fixed, terms, tieLength(len(part)))
	places := scatter(len(part), unit, r)
	for k := range places {
		if places[k] = places[k].plus(middle.times(1 / count)); fixed[k] {
			places[k] = at[k]
		}
	}
	return places, sgd(ctx, places, terms, unit, steps{rounds: rounds, random: r, fixed: fixed})
}

// unitOf returns the length of a tie that suits the actors that are fixed already best, or the given one where
// fewer than two are.
func unitOf(places []Point, fixed []bool, terms []term, usual float64) float64 {
	var a, b float64
	for _, t := range terms {
		if fixed[t.i] && fixed[t.j] {
			a += places[t.i].distance(places[t.j]) / float64(t.distance)
			b++
		}
	}
	if b == 0 {
		return usual
	}
	return min(max(a/b, 0.6*usual), 2*usual)
}
