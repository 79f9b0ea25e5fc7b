package chart

import (
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// lorenzSide is the side of the square that the curve stands in.
const lorenzSide = 176.0

// lorenz draws which share of the whole the poorest share of actors has (Lorenz 1905), and what it would be if all had
// as much.
func (s *sheet) lorenz(c measure.Chart) {
	shares := lorenzOf(c.Series[0].Values)
	left, top := 40.0, s.Height+line+6
	p := plane{x0: left, x1: left + lorenzSide, y0: top + lorenzSide, y1: top, most: 1, of: len(shares)}
	s.text(0, s.Height+ascent+2, regular, s.T("chart.lorenz.whole"), s.ink.Ink3)
	for _, v := range []float64{0, 0.5, 1} {
		y, x := p.y(v)+0.5, p.x0+lorenzSide*v
		s.stroke([]float64{p.x0, y, p.x1, y}, 1, nil, s.ink.Line)
		percent := s.look.Language.Percent(v)
		s.textAt(p.x0-6, y+4, 1, regular, percent, s.ink.Ink3)
		s.textAt(x, p.y0+ascent+8, 0.5, regular, percent, s.ink.Ink3)
	}
	area := []float64{p.x0, p.y0}
	for k, v := range shares {
		area = append(area, p.x(k), p.y(v))
		s.spot(p.x(k)-lorenzSide/float64(2*len(shares)), top, p.x(k)+lorenzSide/float64(2*len(shares)), p.y0, s.share(k, shares))
	}
	s.polygon(append(area, p.x1, p.y0), s.ink.Scale[0])
	s.stroke([]float64{p.x0, p.y0, p.x1, p.y1}, 1.5, []float64{5, 4}, s.ink.Ink3)
	s.stroke(area[2:], 2.5, nil, s.ink.Accent)
	s.stroke([]float64{p.x0 + 0.5, p.y1, p.x0 + 0.5, p.y0 + 0.5, p.x1, p.y0 + 0.5}, 1, nil, s.ink.Edge)
	s.Height = p.y0 + line + 8
	s.text(left, s.Height+ascent, regular, s.T("chart.lorenz.parties"), s.ink.Ink3)
	s.Height += line + 2
	s.beside(p, shares)
}

// beside explains the curve: at its right, or below where there is no room.
func (s *sheet) beside(p plane, shares []float64) {
	x, y, room := p.x1+24, p.y1+12, s.Width-p.x1-24
	if room < 150 {
		x, y, room = 0, s.Height+2, s.Width
	}
	s.stroke([]float64{x, y + line/2, x + 22, y + line/2}, 1.5, []float64{5, 4}, s.ink.Ink3)
	y = s.lines(x+30, y, room-30, regular, s.T("chart.lorenz.even"), s.ink.Ink2) + 4
	s.stroke([]float64{x, y + line/2, x + 22, y + line/2}, 2.5, nil, s.ink.Accent)
	y = s.lines(x+30, y, room-30, regular, s.share((len(shares)-1)/2, shares), s.ink.Ink2)
	s.Height = max(s.Height, y)
}

// share says what the poorest part of the actors has.
func (s *sheet) share(k int, shares []float64) string {
	return s.T("chart.lorenz.share", "Parties", locale.Share(float64(k)/float64(max(len(shares)-1, 1))), "Share", locale.Share(shares[k]))
}

// lorenzOf returns the running shares of the values from the smallest on, beginning with 0.
func lorenzOf(values []float64) []float64 {
	list := slices.Sorted(slices.Values(finite(values)))
	whole, sum := total(list), 0.0
	shares := []float64{0}
	for _, x := range list {
		sum += x
		shares = append(shares, sum/whole)
	}
	shares[len(shares)-1] = 1 // whatever the last bits of the sum say
	return shares
}
