package chart

import (
	"image/color"
	"math"

	"jejaring/graph/diagram"
	"jejaring/graph/measure"
)

// curveHigh is the height of what the curve stands in.
const curveHigh = 132.0

// plane is where values are set: labels to the right, values upward.
type plane struct {
	x0, x1, y0, y1 float64 // y0 is the bottom
	least, most    float64
	of             int // labels
}

func (p plane) x(k int) float64 {
	if p.of < 2 {
		return (p.x0 + p.x1) / 2
	}
	return p.x0 + (p.x1-p.x0)*float64(k)/float64(p.of-1)
}

func (p plane) y(v float64) float64 {
	return p.y0 - (p.y0-p.y1)*(v-p.least)/(p.most-p.least)
}

// curve draws a line over the labels; several differ by their dashes and signs.
func (s *sheet) curve(c measure.Chart) {
	s.key(c.Series, func(k int, x, y float64) {
		s.stroke([]float64{x, y, x + 22, y}, 2, dashOf(k), s.lineInk(k, len(c.Series)))
		s.sign(k, x+11, y, s.lineInk(k, len(c.Series)))
	})
	p := s.axes(c)
	for i, one := range c.Series {
		s.follow(p, i, one.Values, len(c.Series))
	}
	s.columnLabels(p, c)
	half := (p.x1 - p.x0) / float64(max(2*(p.of-1), 1))
	b := bars{sheet: s, chart: c}
	for k := range c.Labels {
		s.spot(p.x(k)-half, p.y1-line, p.x(k)+half, p.y0+line, b.tip(k))
	}
	s.Height = p.y0 + line + 8
	if axes := s.say(c.Axes); axes != "" {
		s.Height = s.lines(0, s.Height, s.Width, regular, axes, s.ink.Ink3) + 4
	}
}

// axes draws the lines across with their values and returns the plane.
func (s *sheet) axes(c measure.Chart) plane {
	least, most := bounds(c.Series)
	if most == least {
		most = least + 1
	}
	step := s.step(most-least, 4)
	p := plane{least: math.Floor(least/step+1e-9) * step, most: math.Ceil(most/step-1e-9) * step, of: len(c.Labels)}
	wide := 0.0
	for v := p.least; v <= p.most+step/2; v += step {
		wide = max(wide, width(s.write(v), regular))
	}
	p.x0, p.x1, p.y1 = wide+14, s.Width-14, s.Height+8
	p.y0 = p.y1 + curveHigh
	for v := p.least; v <= p.most+step/2; v += step {
		y := math.Round(p.y(v)) + 0.5
		ink := s.ink.Line
		if math.Abs(v) < step/2 {
			ink = s.ink.Edge
		}
		s.stroke([]float64{p.x0 - 6, y, p.x1 + 6, y}, 1, nil, ink)
		s.textAt(wide, y+4, 1, regular, s.write(v), s.ink.Ink3)
	}
	return p
}

func dashOf(k int) []float64 {
	return [][]float64{nil, {6, 4}, {2, 3}, {10, 3, 2, 3}}[k%4]
}

func (s *sheet) lineInk(k, of int) color.RGBA {
	if of == 1 {
		return s.ink.Accent
	}
	return [...]color.RGBA{s.ink.Accent, s.ink.Ink2, s.ink.Scale[2], s.ink.Ink}[k%4]
}

// sign marks a point of a series.
func (s *sheet) sign(k int, x, y float64, c color.RGBA) {
	switch k % 3 {
	case 0:
		s.dot(x, y, 3.2, c)
	case 1:
		s.dot(x, y, 3.6, s.ink.Surface)
		s.ring(x, y, 2.8, 1.6, c)
	default:
		s.rect(x-3, y-3, x+3, y+3, c)
	}
}

// follow draws one series; where it has no value the line is open.
func (s *sheet) follow(p plane, series int, values []float64, of int) {
	ink := s.lineInk(series, of)
	var xy []float64
	flush := func() {
		if len(xy) > 2 {
			s.stroke(xy, 2, dashOf(series), ink)
		}
		xy = nil
	}
	for k := range p.of {
		v := at(values, k)
		if !isNumber(v) {
			flush()
			continue
		}
		xy = append(xy, p.x(k), p.y(v))
	}
	flush()
	if pitch := (p.x1 - p.x0) / float64(max(p.of-1, 1)); pitch < 9 {
		return // a sign at every point would hide the line
	}
	for k := range p.of {
		if v := at(values, k); isNumber(v) {
			s.sign(series, p.x(k), p.y(v), ink)
		}
	}
}

// columnLabels writes the labels below, as many as there is room for; the first and the last always.
func (s *sheet) columnLabels(p plane, c measure.Chart) {
	if len(c.Labels) == 0 {
		return
	}
	last := len(c.Labels) - 1
	text := func(k int) (string, float64) {
		t := s.say(c.Labels[k])
		half := diagram.TextWidth(t, letters, regular) / 2
		return t, min(max(p.x(k), half), s.Width-half)
	}
	end, endX := text(last)
	room := endX - width(end, regular)/2 - 8
	free := -1.0
	for k := range last {
		t, x := text(k)
		if half := width(t, regular) / 2; x-half > free && x+half < room {
			s.textAt(x, p.y0+ascent+8, 0.5, regular, t, s.ink.Ink2)
			free = x + half + 8
		}
	}
	s.textAt(endX, p.y0+ascent+8, 0.5, regular, end, s.ink.Ink2)
}
