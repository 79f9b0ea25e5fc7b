// Package chart draws what a measure found: bars, curves, spreads, heat maps. It draws with the pens of the map, so that
// screen, file and paper show one picture.
//
// Words and lengths come first: values stand beside their bars, lines differ by dashes, fields by lightness, so that a
// grey print says the same. Text is neither turned nor cut; it wraps, or is thinned out where it would overlap.
package chart

import (
	"image"
	"image/color"
	"io"
	"math"
	"slices"

	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// Look says how a chart is drawn. The zero value is Indonesian on light paper, as wide as a card.
type Look struct {
	Language locale.Language
	Dark     bool
	Width    float64 // px; 0: 480
	Title    string  // above the picture, for one that leaves the program; empty for none
	Note     string  // below it, likewise
}

// Picture is a chart set for one width, in px. It is immutable and may be drawn on any goroutine.
type Picture struct {
	Width, Height float64
	spots         []spot
	ground        color.RGBA
	ops           []func(diagram.Pen)
}

// spot is a part of the picture that has something to say.
type spot struct {
	x0, y0, x1, y1 float64
	text           string
}

// Draw draws the picture.
func (p *Picture) Draw(pen diagram.Pen) {
	for _, op := range p.ops {
		op(pen)
	}
}

// Tip returns what the part of the picture at a place means, "" where there is nothing.
func (p *Picture) Tip(x, y float64) string {
	for _, s := range p.spots {
		if x >= s.x0 && x < s.x1 && y >= s.y0 && y < s.y1 {
			return s.text
		}
	}
	return ""
}

// Paint draws the picture into an image that is filled already, scale device pixels per px.
func (p *Picture) Paint(dst *image.RGBA, scale float64) { diagram.OnPixels(dst, scale, p.Draw) }

// PNG writes the picture with a margin around it, scale device pixels per px.
func (p *Picture) PNG(out io.Writer, scale float64) error {
	const margin = 20
	width, height := p.Width+2*margin, p.Height+2*margin
	dst := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(width*scale)), int(math.Ceil(height*scale))))
	for k := 0; k < len(dst.Pix); k += 4 {
		dst.Pix[k], dst.Pix[k+1], dst.Pix[k+2], dst.Pix[k+3] = p.ground.R, p.ground.G, p.ground.B, 255
	}
	diagram.OnPixels(dst, scale, func(pen diagram.Pen) { p.Draw(moved{pen, margin}) })
	return diagram.WritePNG(out, dst, 96*scale)
}

// For returns how the result of a measure is best seen: its own chart, else the spread of its values; false where there
// is nothing to see: no values, or all the same.
func For(m measure.Measure, r measure.Result) (measure.Chart, bool) {
	switch {
	case r.Lacks:
		return measure.Chart{}, false
	case r.Chart != nil:
		return *r.Chart, hasValues(*r.Chart)
	}
	c := measure.Chart{Kind: measure.Histogram, Unit: m.Unit, Series: []measure.Series{{Values: r.Values}}}
	values := finite(r.Values)
	return c, len(values) > 0 && slices.Min(values) < slices.Max(values)
}

func hasValues(c measure.Chart) bool {
	for _, s := range c.Series {
		if len(finite(s.Values)) > 0 {
			return c.Kind != measure.Lorenz || total(s.Values) > 0
		}
	}
	return false
}

// Of returns the picture of a chart. It is 0 high where there is nothing to see.
func Of(c measure.Chart, look Look) *Picture {
	s := newSheet(c.Unit, look)
	if !hasValues(c) {
		return s.Picture
	}
	s.title()
	switch c.Kind {
	case measure.Bars:
		s.bars(c)
	case measure.Curve:
		s.curve(c)
	case measure.Heat:
		s.heat(c)
	case measure.Histogram:
		s.histogram(c)
	case measure.Lorenz:
		s.lorenz(c)
	}
	s.note()
	return s.Picture
}

// isNumber tells whether a value can be drawn.
func isNumber(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// finite returns the values that are numbers.
func finite(values []float64) []float64 {
	list := make([]float64, 0, len(values))
	for _, x := range values {
		if isNumber(x) {
			list = append(list, x)
		}
	}
	return list
}

func total(values []float64) float64 {
	sum := 0.0
	for _, x := range finite(values) {
		sum += x
	}
	return sum
}

// bounds returns the least and the greatest value of all series, with zero among them.
func bounds(list []measure.Series) (least, most float64) {
	for _, s := range list {
		for _, x := range finite(s.Values) {
			least, most = min(least, x), max(most, x)
		}
	}
	return least, most
}
