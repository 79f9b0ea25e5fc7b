package chart

import (
	"jejaring/graph/measure"
)

// SketchHigh is the height of a sketch, in px.
const SketchHigh = 40.0

// Sketch returns the outline of a chart without words, small enough to stand beside a sentence. It is 0 high where
// there is nothing to see.
func Sketch(c measure.Chart, look Look) *Picture {
	s := newSheet(c.Unit, look)
	if !hasValues(c) {
		return s.Picture
	}
	s.Height = SketchHigh
	switch c.Kind {
	case measure.Histogram:
		list, _ := s.bins(finite(c.Series[0].Values))
		counts := make([]float64, len(list))
		for k, b := range list {
			counts[k] = float64(b.count)
		}
		s.columns(counts)
	case measure.Bars:
		s.columns(c.Series[0].Values)
	case measure.Heat:
		s.fields(c)
	case measure.Curve:
		least, most := bounds(c.Series)
		s.outline(c.Series[0].Values, least, most)
	case measure.Lorenz:
		s.stroke([]float64{0, SketchHigh - 1, s.Width, 1}, 1, []float64{3, 3}, s.ink.Ink3)
		s.outline(lorenzOf(c.Series[0].Values), 0, 1)
	}
	return s.Picture
}

// columns draws upright bars of equal width.
func (s *sheet) columns(values []float64) {
	least, most := bounds([]measure.Series{{Values: values}})
	if most == least {
		most = least + 1
	}
	pitch := min(s.Width/float64(len(values)), 18)
	left := s.Width - pitch*float64(len(values))
	zero := SketchHigh - 1 - (SketchHigh-2)*(0-least)/(most-least)
	for k, v := range values {
		if !isNumber(v) || v == 0 {
			continue
		}
		x, y := left+float64(k)*pitch, zero-(SketchHigh-2)*v/(most-least)
		s.rect(x+0.75, min(y, zero-1), x+pitch-0.75, max(y, zero), s.ink.Scale[2])
	}
	s.stroke([]float64{left, zero + 0.5, s.Width, zero + 0.5}, 1, nil, s.ink.Edge)
}

// outline draws a line through the values.
func (s *sheet) outline(values []float64, least, most float64) {
	if most == least {
		most = least + 1
	}
	p := plane{x0: 1, x1: s.Width - 1, y0: SketchHigh - 2, y1: 2, least: least, most: most, of: len(values)}
	var xy []float64
	for k, v := range values {
		if isNumber(v) {
			xy = append(xy, p.x(k), p.y(v))
		}
	}
	if len(xy) > 2 {
		s.stroke(xy, 1.75, nil, s.ink.Scale[3])
	}
}

// fields draws a matrix without its names.
func (s *sheet) fields(c measure.Chart) {
	h := heat{sheet: s, chart: c, rows: min(len(c.Series), 12)}
	h.least, h.most = bounds(c.Series)
	columns := max(len(c.Labels), 1)
	w, high := min(s.Width/float64(columns), 16), SketchHigh/float64(h.rows)
	left := s.Width - w*float64(columns)
	for i, one := range c.Series[:h.rows] {
		for k := range c.Labels {
			fill, _ := h.shade(at(one.Values, k))
			x, y := left+float64(k)*w, float64(i)*high
			s.rect(x+0.5, y+0.5, x+w-0.5, y+high-0.5, fill)
		}
	}
	s.stroke([]float64{left, 0, s.Width, 0, s.Width, SketchHigh, left, SketchHigh, left, 0}, 1, nil, s.ink.Line)
}
