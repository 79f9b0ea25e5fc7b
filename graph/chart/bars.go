package chart

import (
	"math"

	"jejaring/graph/measure"
)

const (
	mostBars = 40 // labels; more are counted
	barHigh  = 14.0
	barGap   = 8.0
)

// bars draws one lying bar per label, of several series below each other, with its value at its end.
func (s *sheet) bars(c measure.Chart) {
	s.key(c.Series, s.swatch(len(c.Series)))
	labels, values := 0.0, 0.0
	for k, label := range c.Labels[:min(len(c.Labels), mostBars)] {
		labels = max(labels, width(s.say(label), regular))
		for _, one := range c.Series {
			values = max(values, width(s.write(at(one.Values, k)), bold))
		}
	}
	labels = min(labels, s.Width*0.42)
	least, most := bounds(c.Series)
	room := s.Width - labels - 8 - values - 6
	if least < 0 {
		room -= values + 6 // values of bars to the left stand at their left
	}
	b := bars{sheet: s, chart: c, labels: labels, zero: labels + 8, per: 0}
	if least < 0 {
		b.zero += values + 6
	}
	if most > least {
		b.per = room / (most - least)
		b.zero -= least * b.per
	}
	for k := range c.Labels[:min(len(c.Labels), mostBars)] {
		b.row(k)
	}
	if more := len(c.Labels) - mostBars; more > 0 {
		s.text(0, s.Height+ascent, regular, s.T("chart.more", "Count", more), s.ink.Ink3)
		s.Height += line
	}
}

// at returns a value of a series, not a number where it has none.
func at(values []float64, k int) float64 {
	if k < len(values) {
		return values[k]
	}
	return math.NaN()
}

// bars is how the bars of a chart are set.
type bars struct {
	*sheet
	chart  measure.Chart
	labels float64 // width
	zero   float64 // x of nothing
	per    float64 // px per unit
}

func (b *bars) row(k int) {
	of := len(b.chart.Series)
	words := wrap(b.say(b.chart.Labels[k]), b.labels, regular)
	high := max(float64(len(words))*line, float64(of)*(barHigh+2)-2)
	top := b.Height
	y := top + (high-float64(len(words))*line)/2
	for _, text := range words {
		b.textAt(b.labels, y+ascent+3, 1, regular, text, b.ink.Ink)
		y += line
	}
	y = top + (high-float64(of)*(barHigh+2)+2)/2
	for i, one := range b.chart.Series {
		b.bar(at(one.Values, k), y, i)
		y += barHigh + 2
		b.spot(0, top, b.Width, top+high, b.tip(k))
	}
	b.stroke([]float64{b.zero, top - barGap/2, b.zero, top + high + barGap/2}, 1, nil, b.ink.Edge)
	b.Height = top + high + barGap
}

func (b *bars) bar(x, y float64, series int) {
	fill, baseline := b.tone(series, len(b.chart.Series)), y+barHigh/2+4
	end := b.zero + x*b.per
	switch {
	case !isNumber(x):
		b.text(b.zero+5, baseline, regular, "—", b.ink.Ink3)
		return
	case x < 0:
		b.rect(end, y, b.zero, y+barHigh, fill)
		b.textAt(end-5, baseline, 1, bold, b.write(x), b.ink.Ink)
	default:
		b.rect(b.zero, y, end, y+barHigh, fill)
		b.text(end+5, baseline, bold, b.write(x), b.ink.Ink)
	}
	if len(b.chart.Series) > 1 && x != 0 {
		l, r := min(end, b.zero), max(end, b.zero)
		b.stroke([]float64{l, y, r, y, r, y + barHigh, l, y + barHigh, l, y}, 1, nil, b.ink.Edge)
	}
}

// tip says all values of a label.
func (b *bars) tip(k int) string {
	text := b.say(b.chart.Labels[k]) + ": "
	for i, one := range b.chart.Series {
		if i > 0 {
			text += " · "
		}
		if len(b.chart.Series) > 1 {
			text += b.say(one.Name) + " "
		}
		text += b.write(at(one.Values, k))
	}
	return text
}
