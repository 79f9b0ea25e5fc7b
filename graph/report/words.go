package report

import (
	"math"
	"strings"

	"jejaring/graph"
	"jejaring/graph/paper"
)

// runs reads a phrase in which the important stands between pairs of asterisks: "**46 parties**".
func runs(text string) []paper.Run {
	var all []paper.Run
	for i, part := range strings.Split(text, "**") {
		if part != "" {
			all = append(all, paper.Run{Text: part, Bold: i%2 == 1})
		}
	}
	return all
}

// paragraph sets sentences one after the other, without the empty ones.
func paragraph(sentences ...string) paper.Paragraph {
	return paper.Paragraph{Runs: runs(strings.Join(filled(sentences...), " "))}
}

// corners of the shapes of sectors around the origin, about as large as a circle of radius 1.
func corners(shape graph.Shape) []float64 {
	switch shape {
	case graph.Square:
		return []float64{-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9}
	case graph.Triangle:
		return []float64{0, -1, 1.1, 0.9, -1.1, 0.9}
	case graph.Diamond:
		return []float64{0, -1.15, 1.15, 0, 0, 1.15, -1.15, 0}
	case graph.Hexagon:
		return around(6, 1.08, 1.08)
	default:
		return around(10, 1.25, 0.53)
	}
}

func around(n int, outer, inner float64) []float64 {
	xy := make([]float64, 0, 2*n)
	for k := range n {
		r := outer
		if k%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(n))
		xy = append(xy, r*sin, -r*cos)
	}
	return xy
}

// icon draws the sign of a sector as it stands on the map.
func icon(sector string) *paper.Figure {
	s := graph.SectorOf(sector)
	return &paper.Figure{Width: 20, Height: 20, Draw: func(p paper.Pen) {
		if s.Shape == graph.Circle {
			p.Circle(10, 10, 8, s.Fill)
			p.Ring(10, 10, 8, 1.4, s.Edge)
			return
		}
		xy := corners(s.Shape)
		for i := range xy {
			xy[i] = 10 + 8*xy[i]
		}
		p.Polygon(xy, s.Fill)
		p.Polyline(append(xy, xy[0], xy[1], xy[2], xy[3]), 1.4, nil, s.Edge)
	}}
}

// few writes a count of people; below five it is not told (PV-09).
func (s *Source) few(n int) string {
	if n > 0 && n < 5 {
		return "<" + s.Language.Whole(5)
	}
	return s.Language.Whole(n)
}

// some writes a count in a table, a dash for none.
func (s *Source) some(n int) string {
	if n == 0 {
		return "–"
	}
	return s.Language.Whole(n)
}
