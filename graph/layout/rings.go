package layout

import (
	"cmp"
	"context"
	"math"
	"slices"
)

var ringsBy = Option{"rings-by", []string{"steps", "support"}}

// rings sets actors in rings around the core institution, where there is none around the best connected actor: by how
// many steps away they are, or by their ring of support.
var rings = Layout{ID: "rings", Options: []Option{ringsBy}, Place: func(ctx context.Context, in Input) ([]Point, error) {
	t := newTask(in)
	if in.Chosen.Of(ringsBy) == "support" && in.Rings != nil && in.Network.N() > 0 {
		places := make([]Point, len(t.Start))
		all := make([]int, len(places))
		for i := range all {
			all[i] = i
		}
		t.inRings(all, t.supportRings(), places)
		return t.settle(places), ctx.Err()
	}
	return t.eachPart(ctx, func(t *task, part []int, places []Point) {
		ring := make(map[int]int, len(part))
		for j, d := range t.tied.Distances(t.centreOf(part)) {
			if d >= 0 {
				ring[j] = int(d)
			}
		}
		t.inRings(part, ring, places)
	})
}}

// centreOf returns the actor of a component around which it is drawn: the core institution, else the one with most ties.
func (t *task) centreOf(part []int) int {
	if _, ok := slices.BinarySearch(part, t.Focal); ok {
		return t.Focal
	}
	return slices.MaxFunc(part, func(i, j int) int {
		return cmp.Or(cmp.Compare(t.tied.Degree(i), t.tied.Degree(j)), j-i)
	})
}

// supportRings returns the ring of each actor: 0 for the core institution, else that of support.
func (t *task) supportRings() map[int]int {
	ring := make(map[int]int, len(t.Rings))
	for i, support := range t.Rings {
		if ring[i] = support; i == t.Focal {
			ring[i] = 0
		}
	}
	return ring
}

// inRings places actors on ellipses as wide for their height as the map area, ring 0 in the middle. The order on a ring
// follows the mean direction of those tied farther in, which keeps ties short and uncrossed; a ring is as far out as
// the boxes on it need. Time is O(m + n log n) and the growing of the rings.
func (t *task) inRings(part []int, ring map[int]int, places []Point) {
	angle := make(map[int]float64, len(part))
	for _, on := range byRing(part, ring) {
		t.spaceOut(on, angle)
	}
	t.onRings(ring, angle, places)
}

// byRing returns the actors of each ring that has some, the innermost first, ascending.
func byRing(part []int, ring map[int]int) [][]int {
	order := slices.Clone(part)
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(ring[i]-ring[j], i-j) })
	var rings [][]int
	for k, i := range order {
		if k == 0 || ring[i] != ring[order[k-1]] {
			rings = append(rings, nil)
		}
		rings[len(rings)-1] = append(rings[len(rings)-1], i)
	}
	return rings
}

// onRings places the actors that have an angle on their rings, each as far out as it takes for no boxes to touch.
func (t *task) onRings(ring map[int]int, angle map[int]float64, places []Point) {
	var part, inside []int
	for i := range angle {
		part = append(part, i)
	}
	height := 0.0
	for _, on := range byRing(part, ring) {
		if ring[on[0]] == 0 && len(on) == 1 {
			places[on[0]], inside = Point{}, on
			continue
		}
		for height += ringStep; ; height *= 1.04 {
			for _, i := range on {
				sin, cos := math.Sincos(angle[i])
				places[i] = Point{cos * height * mapWidth / mapHeight, sin * height}
			}
			if !t.touching(places, slices.Concat(inside, on)) {
				break
			}
		}
		inside = append(inside, on...)
	}
}

// ringStep is how much higher a ring is at least than the one inside it, in pixels.
const ringStep = 90

// spaceOut spaces actors evenly on a ring in the order of the mean direction of their neighbours that have one, turned so
// that they are nearest to it.
func (t *task) spaceOut(on []int, angle map[int]float64) {
	wish := make(map[int]Point, len(on))
	for _, i := range on {
		var sum Point
		for _, j := range t.tied.Neighbours(i) {
			if a, ok := angle[int(j)]; ok {
				sin, cos := math.Sincos(a)
				sum = sum.plus(Point{cos, sin})
			}
		}
		wish[i] = sum
	}
	order := slices.Clone(on)
	if len(angle) == 0 {
		order = t.walkAmong(on)
	} else {
		slices.SortStableFunc(order, func(i, j int) int {
			return cmp.Compare(math.Atan2(wish[i].Y, wish[i].X), math.Atan2(wish[j].Y, wish[j].X))
		})
	}
	step := 2 * math.Pi / float64(len(order))
	var off Point
	for k, i := range order {
		if wish[i] != (Point{}) {
			sin, cos := math.Sincos(math.Atan2(wish[i].Y, wish[i].X) - float64(k)*step)
			off = off.plus(Point{cos, sin})
		}
	}
	turn := -math.Pi / 2
	if off != (Point{}) {
		turn = math.Atan2(off.Y, off.X)
	}
	for k, i := range order {
		angle[i] = turn + float64(k)*step
	}
}

// walkAmong returns the actors in the order of circle, by the ties among them alone.
func (t *task) walkAmong(on []int) []int {
	w := among(t.tied, on)
	order := make([]int, len(on))
	for k, i := range leastCrossed(w) {
		order[k] = on[i]
	}
	return order
}
