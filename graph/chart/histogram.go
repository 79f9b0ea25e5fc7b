package chart

import (
	"math"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

const (
	plotHigh = 92.0
	mostBins = 9
	oneEach  = 13 // whole values up to which each has a bar of its own
)

// bin is one bar of a spread: the values from From up to but without To, or the one value From. The last bar of shares and
// indices holds To as well, so that no axis goes on beyond 100%.
type bin struct {
	from, to float64
	closed   bool
	count    int
}

// bins sorts values into bars of equal width; whole numbers of a small range have one each.
func (s *sheet) bins(values []float64) (list []bin, single bool) {
	least, most := slices.Min(values), slices.Max(values)
	whole := !slices.ContainsFunc(values, func(x float64) bool { return x != math.Trunc(x) })
	step, from := 1.0, least
	if single = whole && most-least < oneEach || most == least; !single {
		step = s.step(most-least, mostBins-1)
		from = math.Floor(least/step+1e-9) * step
	}
	end := most + 1e-9
	if !single && s.unit != measure.Count {
		end = most - 1e-9
	}
	for x := from; len(list) == 0 || x <= end; x = from + float64(len(list))*step {
		list = append(list, bin{from: x, to: from + float64(len(list)+1)*step})
	}
	list[len(list)-1].closed = list[len(list)-1].to <= most+1e-9
	for _, x := range values {
		k := int(math.Floor((x-from)/step + 1e-9))
		list[min(max(k, 0), len(list)-1)].count++
	}
	return list, single
}

// histogram shows how many actors have which value.
func (s *sheet) histogram(c measure.Chart) {
	list, single := s.bins(finite(c.Series[0].Values))
	most := 0
	for _, b := range list {
		most = max(most, b.count)
	}
	left, top := 2.0, s.Height+line+2
	pitch := min((s.Width-2*left)/float64(len(list)), 64)
	bottom := top + plotHigh
	for k, b := range list {
		x := left + float64(k)*pitch
		y := bottom - plotHigh*float64(b.count)/float64(most)
		if b.count > 0 {
			s.rect(x+1.5, y, x+pitch-1.5, bottom, s.ink.Scale[3])
			s.textAt(x+pitch/2, y-4, 0.5, bold, s.look.Language.Whole(b.count), s.ink.Ink)
		}
		s.spot(x, top-line, x+pitch, bottom+line, s.binTip(b, single))
	}
	s.stroke([]float64{left, bottom + 0.5, left + pitch*float64(len(list)), bottom + 0.5}, 1, nil, s.ink.Edge)
	s.binLabels(list, single, left, pitch, bottom)
	s.Height = bottom + 2*line + 6
	s.text(left, s.Height-4, regular, s.T("chart.spread"), s.ink.Ink3)
	if none := len(c.Series[0].Values) - len(finite(c.Series[0].Values)); none > 0 {
		s.text(left, s.Height+line-4, regular, s.T("chart.without-value", "Count", none), s.ink.Ink3)
		s.Height += line
	}
}

func (s *sheet) binLabels(list []bin, single bool, left, pitch, bottom float64) {
	free := -1.0
	label := func(x, value float64) {
		text := s.write(value)
		half := width(text, regular) / 2
		x = min(max(x, half), s.Width-half)
		if x-half > free {
			s.textAt(x, bottom+ascent+6, 0.5, regular, text, s.ink.Ink2)
			free = x + half + 6
		}
	}
	for k, b := range list {
		x := left + float64(k)*pitch
		if single {
			label(x+pitch/2, b.from)
			continue
		}
		label(x, b.from)
	}
	if !single {
		label(left+float64(len(list))*pitch, list[len(list)-1].to)
	}
}

func (s *sheet) binTip(b bin, single bool) string {
	parties := locale.M("measure.parties", "Count", b.count)
	if single {
		return s.T("chart.bin.one", "Value", s.write(b.from), "Parties", parties)
	}
	if b.closed {
		return s.T("chart.bin.closed", "From", s.write(b.from), "To", s.write(b.to), "Parties", parties)
	}
	return s.T("chart.bin", "From", s.write(b.from), "To", s.write(b.to), "Parties", parties)
}
