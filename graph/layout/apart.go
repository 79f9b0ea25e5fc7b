package layout

import (
	"math"
	"slices"
)

// gap is the free space between two boxes in pixels, below half of which they are pushed apart.
const gap = 8

// apartRounds ends a pushing that would swing for ever.
const apartRounds = 300

// pushApart pushes overlapping boxes away from each other along the shorter overlap, half each, or all by the
// one that is not fixed, until none is left or the rounds are over. It returns the number of pairs that
// still overlap. Places are changed in place. Time is O(rounds · n log n) where boxes are spread.
func pushApart(places []Point, boxes []Size, fixed []bool, rounds int) (left int) {
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	for range rounds {
		moved := false
		sweep(places, boxes, order, func(i, j int, over Point) {
			if over.X <= gap/2 || over.Y <= gap/2 {
				return
			}
			moved = push(places, i, j, over, fixed) || moved
		})
		if !moved {
			break
		}
	}
	sweep(places, boxes, order, func(_, _ int, over Point) {
		if over.X > gap && over.Y > gap {
			left++
		}
	})
	return left
}

// sweep calls visit with each pair of boxes nearer than the gap, and by how much, in a repeatable order.
func sweep(places []Point, boxes []Size, order []int, visit func(i, j int, over Point)) {
	edge := func(i int) float64 { return places[i].X - boxes[i].Width/2 }
	slices.SortFunc(order, func(a, b int) int {
		switch ea, eb := edge(a), edge(b); {
		case ea < eb:
			return -1
		case ea > eb:
			return 1
		}
		return a - b
	})
	for k, i := range order {
		end := places[i].X + boxes[i].Width/2 + gap
		for _, j := range order[k+1:] {
			if edge(j) >= end {
				break
			}
			if over := overlap(places[i], boxes[i], places[j], boxes[j]); over.X > 0 && over.Y > 0 {
				visit(i, j, over)
			}
		}
	}
}

// overlap returns by how much two boxes are nearer than the gap, in both directions; they overlap where both
// are over the gap.
func overlap(p Point, a Size, q Point, b Size) Point {
	return Point{
		(a.Width+b.Width)/2 + gap - math.Abs(p.X-q.X),
		(a.Height+b.Height)/2 + gap - math.Abs(p.Y-q.Y),
	}
}

// push moves two boxes apart and tells whether it could.
func push(places []Point, i, j int, over Point, fixed []bool) bool {
	fi, fj := fixed != nil && fixed[i], fixed != nil && fixed[j]
	if fi && fj {
		return false
	}
	by := Point{over.X, 0}
	if over.Y < over.X {
		by = Point{0, over.Y}
	}
	if places[i].X > places[j].X {
		by.X = -by.X
	}
	if places[i].Y > places[j].Y || (places[i].Y == places[j].Y && i > j) {
		by.Y = -by.Y
	}
	share := 0.5
	if fi || fj {
		share = 1
	}
	if !fi {
		places[i] = places[i].minus(by.times(share))
	}
	if !fj {
		places[j] = places[j].plus(by.times(share))
	}
	return true
}

// spread returns the places with no two boxes overlapping: pushed apart and, where pushing alone does not do,
// on a larger picture. Above 1,000 actors labels cannot all be shown, so a short push has to do.
func spread(places []Point, boxes []Size) []Point {
	if len(places) > 1000 {
		pushApart(places, boxes, nil, 40)
		return places
	}
	for scale := 1.0; ; scale *= 1.06 {
		trial := make([]Point, len(places))
		for i, p := range places {
			trial[i] = p.times(scale)
		}
		if pushApart(trial, boxes, nil, apartRounds) == 0 || scale > 4 {
			return trial
		}
	}
}
