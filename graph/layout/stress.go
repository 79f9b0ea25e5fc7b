package layout

import (
	"context"
	"math"

	"jejaring/graph/network"
)

// stress places actors as far from each other as there are steps between them. Above 150 actors a picture of
// distances is a disc in which groups can hardly be seen, so forces open it there.
var stress = Layout{ID: "stress", Place: func(ctx context.Context, in Input) ([]Point, error) {
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
func (t *task) place(ctx context.Context, forces bool) ([]Point, error) {
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

// hasNewcomers tells whether some actors stand, not only pinned ones, and others do not.
func (t *task) hasNewcomers() bool {
	stand, missing := false, false
	for i := range t.placed {
		stand = stand || (t.placed[i] && !t.pinned[i])
		missing = missing || !t.placed[i]
	}
	return stand && missing
}

// finish assembles the components and puts right what pinned actors have disturbed.
func (t *task) finish(places []Point) []Point {
	if len(places) == 0 {
		return places
	}
	t.assemble(places)
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
	w := local(t.tied, part)
	terms, err := termsOf(ctx, w)
	if err != nil {
		return nil, err
	}
	if t.holdsPins(part) {
		return t.shapePinned(ctx, part, w, terms, number)
	}
	places, err := t.fairest(ctx, w, terms, number)
	if err != nil {
		return nil, err
	}
	if forces && len(part) > 2 {
		toLength(places, w, 1.5)
		if err := cool(ctx, places, w, nil, nil); err != nil {
			return nil, err
		}
	}
	toLength(places, w, tieLength(len(part)))
	if len(part) > 2 {
		widen(places)
	} else {
		places = []Point{{}, {tieLength(2), 0}}
	}
	boxes := make([]Size, len(part))
	for k, i := range part {
		boxes[k] = t.Boxes[i]
	}
	return spread(places, boxes), ctx.Err()
}

// fairest returns the best of several pictures of a component in lengths of ties: of those with hardly more
// stress than the least, the one with the fewest crossings. Large ones get one try.
func (t *task) fairest(ctx context.Context, w *network.Network, terms []term, number uint64) ([]Point, error) {
	tries := max(1, min(12, 6000/max(1, w.N()*w.N()/10)))
	var pictures [][]Point
	var strains []float64
	least := math.Inf(1)
	for try := range tries {
		r := random(t.Seed, number<<8+uint64(try))
		places := scatter(w.N(), 1, r)
		if err := sgd(ctx, places, terms, 1, steps{rounds: rounds, random: r}); err != nil {
			return nil, err
		}
		pictures = append(pictures, places)
		if tries > 1 {
			strains = append(strains, stressOf(places, terms))
			least = min(least, strains[try])
		}
	}
	if tries == 1 {
		return pictures[0], nil
	}
	best, fewest := 0, math.MaxInt
	for k, places := range pictures {
		if strains[k] > 1.03*least {
			continue
		}
		if crossed := crossings(places, w); crossed < fewest {
			best, fewest = k, crossed
		}
	}
	return pictures[best], nil
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

// crossings returns the number of pairs of ties that cross. Time is O(m²).
func crossings(places []Point, w *network.Network) int {
	var ties [][2]int
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			if i < int(j) {
				ties = append(ties, [2]int{i, int(j)})
			}
		}
	}
	count := 0
	for k, s := range ties {
		for _, t := range ties[k+1:] {
			if s[0] == t[0] || s[0] == t[1] || s[1] == t[0] || s[1] == t[1] {
				continue
			}
			a, b, c, d := places[s[0]], places[s[1]], places[t[0]], places[t[1]]
			if side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b) {
				count++
			}
		}
	}
	return count
}

// side tells whether r is to the left of the line from p to q.
func side(p, q, r Point) bool { return (q.X-p.X)*(r.Y-p.Y) > (q.Y-p.Y)*(r.X-p.X) }
