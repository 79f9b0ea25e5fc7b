package chart

import (
	"image/color"

	"jejaring/graph/measure"
)

const (
	fieldHigh  = 24.0
	mostFields = 44.0 // width of a field
	mostRows   = 40

	mostHeadLines = 3 // of the names above the columns
)

// heat draws a matrix of fields, darker for more. Names of columns wrap; those that are too wide for their fields even so
// have figures, which stand before the names of the rows where these are the same, else below the matrix.
func (s *sheet) heat(c measure.Chart) {
	h := heat{sheet: s, chart: c, rows: min(len(c.Series), mostRows)}
	h.chart.Labels = c.Labels[:min(len(c.Labels), mostRows)]
	h.square = isSquare(s, c)
	h.set()
	h.head()
	for i := range h.rows {
		h.row(i)
	}
	if more := max(len(c.Series)-h.rows, len(c.Labels)-len(h.chart.Labels)); more > 0 {
		s.text(0, s.Height+ascent+3, regular, s.T("chart.more", "Count", more), s.ink.Ink3)
		s.Height += line
	}
	if h.numbered && !h.square {
		s.Height += 4
		for k, label := range h.chart.Labels {
			text := s.look.Language.Whole(k+1) + "  " + s.say(label)
			s.Height = s.lines(0, s.Height, s.Width, regular, text, s.ink.Ink2)
		}
	}
	s.Height += 4
}

type heat struct {
	*sheet
	chart    measure.Chart
	rows     int
	names    float64 // width of the names of rows
	field    float64 // width of a field
	numbered bool    // the columns have figures
	square   bool    // the columns are named as the rows
	values   bool    // fields are wide enough for their values
	least    float64
	most     float64
}

// set finds the widths.
func (h *heat) set() {
	h.least, h.most = bounds(h.chart.Series)
	widest, value := 0.0, 0.0
	for _, label := range h.chart.Labels {
		widest = max(widest, width(h.say(label), regular))
	}
	for _, one := range h.chart.Series[:h.rows] {
		h.names = max(h.names, width(h.say(one.Name), regular))
		for _, x := range finite(one.Values) {
			value = max(value, width(h.write(x), regular))
		}
	}
	h.names = min(h.names, h.Width*0.36)
	columns := float64(max(len(h.chart.Labels), 1))
	h.field = min((h.Width-h.names-8)/columns, max(mostFields, widest+10))
	if h.numbered = h.headLines() > mostHeadLines; h.numbered {
		if h.square {
			h.names = min(h.names+22, h.Width*0.42)
		}
		h.field = min((h.Width-h.names-8)/columns, mostFields)
	}
	h.values = value+4 <= h.field
}

// heading returns the lines of the name of a column.
func (h *heat) heading(k int) []string {
	if h.numbered {
		return []string{h.look.Language.Whole(k + 1)}
	}
	return wrap(h.say(h.chart.Labels[k]), h.field-6, regular)
}

// headLines returns how many lines the names above the columns take, more than there may be where a word is too wide.
func (h *heat) headLines() int {
	most := 1
	for k := range h.chart.Labels {
		lines := h.heading(k)
		most = max(most, len(lines))
		for _, words := range lines {
			if width(words, regular)+6 > h.field {
				return mostHeadLines + 1
			}
		}
	}
	return most
}

// isSquare tells whether the columns are named as the rows.
func isSquare(s *sheet, c measure.Chart) bool {
	if len(c.Labels) != len(c.Series) {
		return false
	}
	for k, label := range c.Labels {
		if s.say(label) != s.say(c.Series[k].Name) {
			return false
		}
	}
	return true
}

// head writes the names or figures above the columns, every second, fifth or tenth figure where all have no room.
func (h *heat) head() {
	every := 1
	for _, step := range []int{2, 5, 10} {
		if room := h.field * float64(every); h.numbered && width(h.look.Language.Whole(len(h.chart.Labels)), regular)+4 > room {
			every = step
		}
	}
	lines := h.headLines()
	for k := range h.chart.Labels {
		words := h.heading(k)
		if (k+1)%every != 0 {
			continue
		}
		y := h.Height + float64(lines-len(words))*line
		for _, text := range words {
			h.textAt(h.x(k)+h.field/2, y+ascent+2, 0.5, regular, text, h.ink.Ink2)
			y += line
		}
	}
	h.Height += float64(lines)*line + 2
}

func (h *heat) x(column int) float64 { return h.names + 8 + float64(column)*h.field }

func (h *heat) row(i int) {
	one, top := h.chart.Series[i], h.Height
	name := h.say(one.Name)
	if h.numbered && h.square {
		name = h.look.Language.Whole(i+1) + "  " + name
	}
	words := wrap(name, h.names, regular)
	high := max(fieldHigh, float64(len(words))*line+4)
	y := top + (high-float64(len(words))*line)/2
	for _, text := range words {
		h.text(0, y+ascent+3, regular, text, h.ink.Ink)
		y += line
	}
	for k, label := range h.chart.Labels {
		x, v := h.x(k), at(one.Values, k)
		fill, ink := h.shade(v)
		h.rect(x+0.5, top+0.5, x+h.field-0.5, top+high-0.5, fill)
		text := "—"
		if isNumber(v) {
			text = h.write(v)
		}
		if h.values {
			h.textAt(x+h.field/2, top+high/2+4, 0.5, regular, text, ink)
		}
		h.spot(x, top, x+h.field, top+high, h.T("chart.field", "Row", h.say(one.Name), "Column", h.say(label), "Value", text))
	}
	h.Height = top + high
}

// shade returns the ground of a field and the colour that is read on it.
func (h *heat) shade(v float64) (fill, ink color.RGBA) {
	switch {
	case !isNumber(v) || (v == 0 && h.least >= 0):
		return h.ink.Surface, h.ink.Ink3
	case h.most == h.least:
		return h.ink.Scale[2], h.readOn(2)
	}
	k := min(int((v-h.least)/(h.most-h.least)*5), 4)
	return h.ink.Scale[k], h.readOn(k)
}

// readOn returns the colour that is read on a step of the scale.
func (s *sheet) readOn(step int) color.RGBA {
	dark := 3 // step from which the surface is read better than the ink
	if s.look.Dark {
		dark = 2
	}
	if step < dark {
		return s.ink.Ink
	}
	return s.ink.Surface
}
