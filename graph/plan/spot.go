package plan

import (
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
)

// Spot is a part of a page without actors that can be pointed at and chosen: a bar, a band, a cell.
type Spot struct {
	Box           diagram.Rect // px at 100 %, around all of it
	Title, Detail string
	Actors        []graph.ID  // who is chosen with it
	Pair          [2]graph.ID // or whose ties are; the zero value: nobody's
	Row, Column   int
	outline       []float64 // x, y pairs of one that is no rectangle
}

// holds tells whether the spot lies at a place.
func (s Spot) holds(p layout.Point) bool {
	if p.X < s.Box.X0 || p.X > s.Box.X1 || p.Y < s.Box.Y0 || p.Y > s.Box.Y1 {
		return false
	}
	if s.outline == nil {
		return true
	}
	inside, n := false, len(s.outline)/2
	for k, j := 0, n-1; k < n; k, j = k+1, k {
		x0, y0, x1, y1 := s.outline[2*k], s.outline[2*k+1], s.outline[2*j], s.outline[2*j+1]
		if (y0 > p.Y) != (y1 > p.Y) && p.X < (x1-x0)*(p.Y-y0)/(y1-y0)+x0 {
			inside = !inside
		}
	}
	return inside
}

// Table is what a page says, in figures.
type Table struct {
	Columns []string
	Rows    [][]TableCell // one cell per column
}

// TableCell is a text, or a number where Text is empty; not a number is an empty cell.
type TableCell struct {
	Text string
	X    float64
}
