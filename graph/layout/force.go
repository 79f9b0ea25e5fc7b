package layout

import (
	"context"
	"math"

	"jejaring/graph/network"
)

// coolRounds is how many rounds of force follow a stress layout where groups are to stand apart.
const coolRounds = 100

// cool lets a finished layout give way to forces: actors push each other off by 1/d, ties pull by d², and the
// way that an actor may go in one round shrinks. Distances in steps fill a disc evenly; forces open gaps
// between groups. Lengths are in ties; places are changed in place. Time is O(rounds · (n log n + m)).
//
// Source: Fruchterman, Reingold 1991, Softw. Pract. Exper. 21(11); far actors together as Barnes, Hut 1986.
func cool(ctx context.Context, places []Point, w *network.Network) error {
	balance(places, w)
	far := max(1, meanTie(places, w)) * farthestStep
	force := make([]Point, len(places))
	for round := range coolRounds {
		if err := ctx.Err(); err != nil {
			return err
		}
		all := newQuad(places)
		for i, p := range places {
			force[i] = all.push(p)
			for _, j := range w.Neighbours(i) {
				away := places[j].minus(p)
				force[i] = force[i].plus(away.times(math.Hypot(away.X, away.Y)))
			}
		}
		reach := far * (1 - float64(round)/coolRounds)
		for i := range places {
			strength := math.Hypot(force[i].X, force[i].Y)
			if strength > 0 {
				places[i] = places[i].plus(force[i].times(min(strength, reach) / strength))
			}
		}
	}
	return nil
}

// farthestStep is how far an actor may go in the first round, in lengths of a tie.
const farthestStep = 0.13

// balance scales the places to where pushes and pulls do as much work: half of n² pairs push by 1/d, ties pull by d². At
// another size the rounds would be used up by growing or shrinking.
func balance(places []Point, w *network.Network) {
	pull := 0.0
	for i, p := range places {
		for _, j := range w.Neighbours(i) {
			d := p.distance(places[j])
			pull += d * d * d / 2
		}
	}
	n := float64(len(places))
	if scale := math.Cbrt(n * (n - 1) / 2 / pull); pull > 0 {
		for i := range places {
			places[i] = places[i].times(scale)
		}
	}
}

// quad is a square of the plane with the actors in it, cut in four as long as there are several.
type quad struct {
	corner Point // upper left
	side   float64
	count  float64
	sum    Point // of the places; divided by count their middle
	parts  *[4]*quad
}

// newQuad returns the square around the places.
func newQuad(places []Point) *quad {
	low, high := places[0], places[0]
	for _, p := range places {
		low = Point{min(low.X, p.X), min(low.Y, p.Y)}
		high = Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	root := &quad{corner: low, side: max(high.X-low.X, high.Y-low.Y) + 1e-9}
	for _, p := range places {
		root.add(p, 0)
	}
	return root
}

// deepest keeps actors in one and the same place from cutting squares for ever.
const deepest = 24

func (q *quad) add(p Point, depth int) {
	if q.count > 0 && q.parts == nil && depth < deepest {
		q.parts = &[4]*quad{}
		q.part(q.sum).add(q.sum, depth+1)
	}
	if q.parts != nil {
		q.part(p).add(p, depth+1)
	}
	q.count++
	q.sum = q.sum.plus(p)
}

// part returns the quarter of the square that the place is in.
func (q *quad) part(p Point) *quad {
	half := q.side / 2
	corner, k := q.corner, 0
	if p.X >= corner.X+half {
		corner.X, k = corner.X+half, 1
	}
	if p.Y >= corner.Y+half {
		corner.Y, k = corner.Y+half, k+2
	}
	if q.parts[k] == nil {
		q.parts[k] = &quad{corner: corner, side: half}
	}
	return q.parts[k]
}

// openness is Barnes and Hut's θ: a square looks like one actor from farther away than its side by this.
const openness = 0.8

// push returns the force of all actors in the square on one that stands at p.
func (q *quad) push(p Point) Point {
	middle := q.sum.times(1 / q.count)
	away := p.minus(middle)
	square := away.X*away.X + away.Y*away.Y
	if q.parts == nil || q.side*q.side < openness*openness*square {
		if square < 1e-12 {
			return Point{}
		}
		return away.times(q.count / square)
	}
	var sum Point
	for _, part := range q.parts {
		if part != nil {
			sum = sum.plus(part.push(p))
		}
	}
	return sum
}
