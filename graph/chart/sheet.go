package chart

import (
	"image/color"
	"math"
	"strings"

	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// The letters of a chart, in px at 100 %.
const (
	letters = 11.0
	line    = 15.0
	ascent  = 8.0 // of capitals and figures
	regular = 400
	bold    = 700
)

// sheet is a picture under way; y is how far down it is filled.
type sheet struct {
	*Picture
	look Look
	ink  diagram.Inks
	unit measure.Unit
}

func newSheet(unit measure.Unit, look Look) *sheet {
	if look.Language == "" {
		look.Language = locale.Indonesian
	}
	if look.Width <= 0 {
		look.Width = 480
	}
	s := &sheet{Picture: &Picture{Width: look.Width}, look: look, unit: unit}
	s.ink = diagram.Look{Dark: look.Dark}.Inks()
	s.ground = s.ink.Surface
	return s
}

// T says a phrase in the language of the picture.
func (s *sheet) T(id string, values ...any) string { return s.look.Language.T(id, values...) }

// write returns a value in its unit.
func (s *sheet) write(x float64) string { return s.unit.Write(x).In(s.look.Language) }

func (s *sheet) say(p locale.Phrase) string {
	if p == nil {
		return ""
	}
	return p.In(s.look.Language)
}

func width(text string, weight int) float64 { return diagram.TextWidth(text, letters, weight) }

func (s *sheet) text(x, y float64, weight int, text string, c color.RGBA) {
	s.ops = append(s.ops, func(p diagram.Pen) { p.Text(x, y, letters, weight, text, c) })
}

// textAt writes around x: align 0 begins there, 0.5 is in the middle, 1 ends there.
func (s *sheet) textAt(x, y, align float64, weight int, text string, c color.RGBA) {
	s.text(x-align*width(text, weight), y, weight, text, c)
}

func (s *sheet) rect(x0, y0, x1, y1 float64, fill color.RGBA) {
	s.polygon([]float64{x0, y0, x1, y0, x1, y1, x0, y1}, fill)
}

func (s *sheet) polygon(xy []float64, fill color.RGBA) {
	s.ops = append(s.ops, func(p diagram.Pen) { p.Polygon(xy, fill) })
}

func (s *sheet) stroke(xy []float64, width float64, dash []float64, c color.RGBA) {
	s.ops = append(s.ops, func(p diagram.Pen) { p.Polyline(xy, width, dash, c) })
}

func (s *sheet) dot(x, y, r float64, fill color.RGBA) {
	s.ops = append(s.ops, func(p diagram.Pen) { p.Circle(x, y, r, fill) })
}

func (s *sheet) ring(x, y, r, width float64, c color.RGBA) {
	s.ops = append(s.ops, func(p diagram.Pen) { p.Ring(x, y, r, width, c) })
}

func (s *sheet) spot(x0, y0, x1, y1 float64, text string) {
	s.spots = append(s.spots, spot{x0, y0, x1, y1, text})
}

// lines sets words below each other from y on and returns where they end.
func (s *sheet) lines(x, y, room float64, weight int, text string, c color.RGBA) float64 {
	for _, words := range wrap(text, room, weight) {
		s.text(x, y+ascent+3, weight, words, c)
		y += line
	}
	return y
}

func (s *sheet) title() {
	if s.look.Title != "" {
		s.Height = s.lines(0, 0, s.Width, bold, s.look.Title, s.ink.Ink) + 6
	}
}

func (s *sheet) note() {
	if s.look.Note != "" {
		s.Height = s.lines(0, s.Height+6, s.Width, regular, s.look.Note, s.ink.Ink3)
	}
}

// wrap breaks a text at spaces into lines no wider than the room; a word that is wider stands alone.
func wrap(text string, room float64, weight int) []string {
	var lines []string
	now := ""
	for word := range strings.FieldsSeq(text) {
		longer := strings.TrimSpace(now + " " + word)
		if now != "" && width(longer, weight) > room {
			lines = append(lines, now)
			longer = word
		}
		now = longer
	}
	return append(lines, now)
}

// tone returns the fill of a series: of several the first is the darkest, the last the lightest, and neighbours differ
// in grey.
func (s *sheet) tone(k, of int) color.RGBA {
	switch {
	case of == 1:
		return s.ink.Scale[3]
	case of > len(s.ink.Scale):
		return s.ink.Scale[k%len(s.ink.Scale)]
	}
	last := 1
	if of == len(s.ink.Scale) {
		last = 0
	}
	return s.ink.Scale[4-int(math.Round(float64(k*(4-last))/float64(of-1)))]
}

// key lists the series with a sign each, where there are several.
func (s *sheet) key(list []measure.Series, sign func(k int, x, y float64)) {
	if len(list) < 2 {
		return
	}
	const wide = 22.0
	x, y := 0.0, s.Height
	for k, one := range list {
		name := s.say(one.Name)
		if room := wide + 6 + width(name, regular); x > 0 && x+room > s.Width {
			x, y = 0, y+line+3
		}
		sign(k, x, y+line/2)
		s.text(x+wide+6, y+ascent+3, regular, name, s.ink.Ink2)
		x += wide + 6 + width(name, regular) + 16
	}
	s.Height = y + line + 8
}

// swatch is the sign of a series of bars.
func (s *sheet) swatch(of int) func(k int, x, y float64) {
	return func(k int, x, y float64) {
		s.rect(x+6, y-5, x+20, y+5, s.tone(k, of))
		s.stroke([]float64{x + 6, y - 5, x + 20, y - 5, x + 20, y + 5, x + 6, y + 5, x + 6, y - 5}, 1, nil, s.ink.Edge)
	}
}

// nice returns a step of 1, 2, 2.5 or 5 times a power of ten that divides the span into at most so many parts.
func nice(span float64, parts int) float64 {
	rough := span / float64(max(parts, 1))
	if rough <= 0 || math.IsInf(rough, 0) {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, f := range []float64{1, 2, 2.5, 5, 10} {
		if f*power >= rough*(1-1e-9) {
			return f * power
		}
	}
	return 10 * power
}

// step is nice, and whole where the values are counts.
func (s *sheet) step(span float64, parts int) float64 {
	if step := nice(span, parts); s.unit != measure.Count {
		return step
	} else if step > 2 && step < 3 {
		return 5
	} else {
		return max(1, step)
	}
}

// moved is a pen that draws further right and down.
type moved struct {
	diagram.Pen
	by float64
}

func (m moved) at(xy []float64) []float64 {
	list := make([]float64, len(xy))
	for k, v := range xy {
		list[k] = v + m.by
	}
	return list
}

func (m moved) Polyline(xy []float64, width float64, dash []float64, c color.RGBA) {
	m.Pen.Polyline(m.at(xy), width, dash, c)
}

func (m moved) Polygon(xy []float64, fill color.RGBA) { m.Pen.Polygon(m.at(xy), fill) }

func (m moved) Circle(x, y, r float64, fill color.RGBA) { m.Pen.Circle(x+m.by, y+m.by, r, fill) }

func (m moved) Ring(x, y, r, width float64, c color.RGBA) {
	m.Pen.Ring(x+m.by, y+m.by, r, width, c)
}

func (m moved) Text(x, y, size float64, weight int, text string, c color.RGBA) {
	m.Pen.Text(x+m.by, y+m.by, size, weight, text, c)
}
