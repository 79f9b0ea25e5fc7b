package layout

import (
	"context"
	"math"
	"slices"
)

var (
	circleBy = Option{"circle-by", []string{"crossings", "sector", "tier"}}
	gridBy   = Option{"grid-by", []string{"list", "sector", "ties"}}
)

// circle sets the actors of each component in a ring, in the order in which the fewest ties cross, or sector by sector
// or tier by tier.
var circle = Layout{ID: "circle", Options: []Option{circleBy}, Place: func(ctx context.Context, in Input) ([]Point, error) {
	return newTask(in).eachPart(ctx, (*task).ring)
}}

// grid sets actors in rows and columns in their order, for pictures that are arranged by hand afterwards.
var grid = Layout{ID: "grid", Options: []Option{gridBy}, Place: func(ctx context.Context, in Input) ([]Point, error) {
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
// have room.
func (t *task) ring(part []int, places []Point) {
	if len(part) == 1 {
		return
	}
	order := t.aroundRing(part)
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

// rows places a component in rows and columns, wide enough for the largest box.
func (t *task) rows(part []int, places []Point) {
	cell := Size{}
	for _, i := range part {
		cell = Size{max(cell.Width, t.Boxes[i].Width), max(cell.Height, t.Boxes[i].Height)}
	}
	cell = Size{cell.Width + 3*gap, cell.Height + 4*gap}
	columns := math.Ceil(math.Sqrt(float64(len(part)) * mapWidth / mapHeight * cell.Height / cell.Width))
	for k, i := range t.inRows(part) {
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

// aroundRing returns the actors of a component in the order in which they stand on their ring.
func (t *task) aroundRing(part []int) []int {
	order := t.walkAmong(part)
	switch t.Chosen.Of(circleBy) {
	case "sector":
		t.sortBy(order, t.Sectors)
	case "tier":
		t.sortBy(order, t.Tiers)
	}
	return order
}

// inRows returns the actors of a component in the order in which they fill its rows.
func (t *task) inRows(part []int) []int {
	order := slices.Clone(part)
	switch t.Chosen.Of(gridBy) {
	case "sector":
		t.sortBy(order, t.Sectors)
	case "ties":
		slices.SortStableFunc(order, func(i, j int) int { return t.tied.Degree(j) - t.tied.Degree(i) })
	}
	return order
}

// sortBy orders actors by a rank and leaves those of one rank in their order; nothing where ranks are not known.
func (t *task) sortBy(order, rank []int) {
	if rank != nil {
		slices.SortStableFunc(order, func(i, j int) int { return rank[i] - rank[j] })
	}
}
