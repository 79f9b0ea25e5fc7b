package layout

import (
	"context"
	"math"
	"slices"
)

// radial draws the tree of shortest ways from the core institution: everyone stands farther out in the direction of the
// one by whom they are reached, in a sector of the circle as wide as the boxes behind them need.
var radial = Layout{ID: "radial", Place: func(ctx context.Context, in Input) ([]Point, error) {
	return newTask(in).eachPart(ctx, (*task).tree)
}}

// tree places a component. Time is O(n + m) and the growing of the rings.
func (t *task) tree(part []int, places []Point) {
	root := t.centreOf(part)
	children, depth, order := t.spanningTree(root)
	need := make(map[int]float64, len(part)) // width that the boxes of a branch need on its ring
	for _, i := range slices.Backward(order) {
		sum := 0.0
		for _, j := range children[i] {
			sum += need[j]
		}
		need[i] = max(sum, t.Boxes[i].Height+2*gap)
	}
	angle := map[int]float64{}
	var fan func(i int, from, to float64)
	fan = func(i int, from, to float64) {
		angle[i] = (from + to) / 2
		sum := 0.0
		for _, j := range children[i] {
			sum += need[j]
		}
		at := from
		for _, j := range children[i] {
			wide := (to - from) * need[j] / sum
			fan(j, at, at+wide)
			at += wide
		}
	}
	fan(root, -math.Pi/2, 3*math.Pi/2)
	t.onRings(depth, angle, places)
}

// spanningTree returns the tree of a walk in breadth from the root: the children of each actor, those who are tied to
// one another side by side, the steps from the root, and all actors in the order of the walk.
func (t *task) spanningTree(root int) (children map[int][]int, depth map[int]int, order []int) {
	children, depth, order = map[int][]int{}, map[int]int{root: 0}, []int{root}
	for k := 0; k < len(order); k++ {
		i := order[k]
		for _, j := range t.tied.Neighbours(i) {
			if _, seen := depth[int(j)]; !seen {
				depth[int(j)] = depth[i] + 1
				children[i] = append(children[i], int(j))
			}
		}
		if len(children[i]) > 2 {
			slices.Sort(children[i])
			children[i] = t.walkAmong(children[i])
		}
		order = append(order, children[i]...)
	}
	return children, depth, order
}
