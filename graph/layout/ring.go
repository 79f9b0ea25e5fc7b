package layout

import (
	"context"
	"math"
	"slices"
)

// circle sets the actors of the main network in a ring, neighbours of the ring tied where possible.
var circle = Layout{ID: "circle", Place: func(ctx context.Context, in Input) ([]Point, error) {
	return newTask(in).eachPart(ctx, (*task).ring)
}}

// grid sets actors in rows and columns in their order, for pictures that are arranged by hand afterwards.
var grid = Layout{ID: "grid", Place: func(ctx context.Context, in Input) ([]Point, error) {
	return newTask(in).eachPart(ctx, (*task).rows)
}}

// eachPart places every component by itself and assembles them.
func (t *task) eachPart(ctx context.Context, place func(*task, []int, []Point)) ([]Point, error) {
	places := make([]Point, len(t.Start))
	for _, part := range t.parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		place(t, part, places)
	}
	return t.finish(places), ctx.Err()
}

// ring places a component on an ellipse that is as wide for its height as the map area and grows until the labels
// have room. Next to each other come actors in the order of a walk along ties, which keeps many ties short.
func (t *task) ring(part []int, places []Point) {
	if len(part) == 1 {
		return
	}
	order := t.walk(part)
	widest, highest := 0.0, 0.0
	for _, i := range part {
		widest, highest = max(widest, t.Boxes[i].Width), max(highest, t.Boxes[i].Height)
	}
	n := float64(len(part))
	height := max(80, n*(highest+gap)/10)
	width := max(height*mapWidth/mapHeight, widest)
	for {
		for k, i := range order {
			sin, cos := math.Sincos(2*math.Pi*float64(k)/n - math.Pi/2)
			places[i] = Point{cos * width, sin * height}
		}
		if !t.touching(places, part) {
			return
		}
		width, height = width*1.05, height*1.05
	}
}

// walk returns the actors of a component in depth-first order from its best connected one.
func (t *task) walk(part []int) []int {
	first := part[0]
	for _, i := range part {
		if t.tied.Degree(i) > t.tied.Degree(first) {
			first = i
		}
	}
	seen := map[int]bool{}
	var order []int
	stack := []int{first}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[i] {
			continue
		}
		seen[i], order = true, append(order, i)
		for _, j := range slices.Backward(t.tied.Neighbours(i)) {
			if !seen[int(j)] {
				stack = append(stack, int(j))
			}
		}
	}
	return order
}

// rows places a component in rows and columns, wide enough for the largest box.
func (t *task) rows(part []int, places []Point) {
	cell := Size{}
	for _, i := range part {
		cell = Size{max(cell.Width, t.Boxes[i].Width), max(cell.Height, t.Boxes[i].Height)}
	}
	cell = Size{cell.Width + 3*gap, cell.Height + 4*gap}
	columns := math.Ceil(math.Sqrt(float64(len(part)) * mapWidth / mapHeight * cell.Height / cell.Width))
	for k, i := range part {
		row, column := math.Floor(float64(k)/columns), math.Mod(float64(k), columns)
		places[i] = Point{column * cell.Width, row * cell.Height}
	}
}

// touching tells whether any two boxes of the actors overlap.
func (t *task) touching(places []Point, actors []int) bool {
	at, boxes, order := make([]Point, len(actors)), make([]Size, len(actors)), make([]int, len(actors))
	for k, i := range actors {
		at[k], boxes[k], order[k] = places[i], t.Boxes[i], k
	}
	found := false
	sweep(at, boxes, order, func(_, _ int, over Point) { found = found || (over.X > gap && over.Y > gap) })
	return found
}
