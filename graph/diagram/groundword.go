package diagram

import (
	"math"
	"slices"
	"strings"

	"jejaring/graph"
)

// Word is a line of text on the ground. Row and column heads stay in sight when what they stand over is larger than
// the window.
type Word struct {
	Text   string
	X, Y   float64 // of its middle line
	Align  float64 // share of the width that lies left of X: 0 begins there, 0.5 stands in the middle, 1 ends there
	Size   float64 // px; 0: 11
	Bold   bool
	Ink    Ink          // NoInk: that of labels
	Chip   bool         // in a rounded box
	Sign   graph.Sector // its shape stands before the text; the zero value: none
	Room   float64      // px at 100 % that it may be wide; longer text is set smaller, then ends in "…"; 0: all it needs
	Wraps  bool         // longer text takes two lines before it ends in "…"
	Stay   Stay
	Backed bool    // paper lies behind it, so that it is read over what it stays on
	Broad  float64 // px that this paper is wide at least
	Least  float64 // zoom below which it is left out, as where words would run into each other
}

// Stay says along which edge of the window a word stays in sight.
type Stay uint8

// Where words stay.
const (
	NoStay Stay = iota
	StayTop
	StayLeft
)

// groundWord writes a word of the ground, as much of it as there is room for, into its box.
func (w *drawing) groundWord(t *Word, box Rect, lines []string) {
	if w.zoom < t.Least {
		return
	}
	box = Rect{box.X0 + w.dx, box.Y0 + w.dy, box.X1 + w.dx, box.Y1 + w.dy}
	switch t.Stay {
	case StayTop:
		if lack := w.view.Y0 + wordInset - box.Y0; lack > 0 {
			box.Y0, box.Y1 = box.Y0+lack, box.Y1+lack
		}
	case StayLeft:
		if lack := w.view.X0 + wordInset - box.X0; lack > 0 {
			box.X0, box.X1 = box.X0+lack, box.X1+lack
		}
	}
	if len(lines) == 0 || !box.Meets(w.view) {
		return
	}
	c := w.colours.ink
	if t.Ink != NoInk {
		c = w.colours.groundInk(t.Ink)
	}
	x, y, size, weight := box.X0, (box.Y0+box.Y1)/2, t.fitting(w.zoom), t.weight()
	if t.Backed {
		paper := box.grown(2)
		paper.X1 = max(paper.X1, paper.X0+t.Broad)
		w.pen.Polygon(w.line(paper.Outline()...), w.colours.surface)
	}
	if t.Chip {
		w.pen.Polygon(w.line(roundedRect(box, chipHigh/2)...), w.colours.surface)
		w.pen.Polyline(w.line(roundedRect(box, chipHigh/2)...), 1, nil, w.colours.groundInk(InkEdge))
		x += chipSide
	}
	if t.Sign.Code != "" {
		drawShape(w, &actor{sector: t.Sign}, corner{x + wordSign, y}, wordSign, false)
		x += signInset
	}
	y -= lineStep * float64(len(lines)-1) / 2
	for k, line := range lines {
		left := (box.X1 - x - textWidth(line, size, weight)) * t.Align
		if t.Chip || len(lines) == 1 {
			left = 0
		}
		w.pen.Text(x+left, y+size*0.36+lineStep*float64(k), size, weight, line, c)
	}
}

func (t *Word) size() float64 {
	if t.Size > 0 {
		return t.Size
	}
	return labelSize
}

func (t *Word) weight() int {
	if t.Bold {
		return bold700
	}
	return regular400
}

// leastWord is the size to which a word is made smaller before it is cut: smaller ones are not read, on paper neither.
const leastWord = labelSize

// fitting returns the size of the letters at a zoom: its own, or smaller where it has no room.
func (t *Word) fitting(zoom float64) float64 {
	size := t.size()
	for t.Room > 0 && size > leastWord && textWidth(t.Text, size, t.weight()) > t.Room*zoom-t.extra() {
		size -= 0.5
	}
	return size
}

// extra is the px beside the text: a sign, the sides of a box.
func (t *Word) extra() float64 {
	extra := 0.0
	if t.Sign.Code != "" {
		extra += signInset
	}
	if t.Chip {
		extra += 2 * chipSide
	}
	return extra
}

// eachWord calls a function with every word of the ground, the px that it takes at a zoom of a camera at the origin, and
// its lines as far as it has room. Words in boxes keep their size, so where the map is small those that come later give way
// sideways.
func (s *Scene) eachWord(zoom float64, do func(t *Word, box Rect, lines []string)) {
	var chips []Rect
	for k := range s.look.Setting.Ground.Words {
		t := &s.look.Setting.Ground.Words[k]
		box, lines := s.wordBox(t, zoom)
		if t.Chip {
			box = besideAll(box, chips)
			chips = append(chips, box)
		}
		do(t, box, lines)
	}
}

// besideAll returns the rectangle moved the least to the left or right so that it touches none of the others.
func besideAll(r Rect, others []Rect) Rect {
	at := func(x float64) Rect { return Rect{x, r.Y0, x + r.Width(), r.Y1} }
	best, least := r, math.Inf(1)
	try := func(moved Rect) {
		touches := slices.ContainsFunc(others, func(o Rect) bool { return o.grown(chipGap).Meets(moved) })
		if off := math.Abs(moved.X0 - r.X0); !touches && off < least {
			best, least = moved, off
		}
	}
	try(r)
	for _, o := range others {
		try(at(o.X1 + 2*chipGap))
		try(at(o.X0 - 2*chipGap - r.Width()))
	}
	return best
}

// wordBox returns the px that a word takes at a zoom of a camera at the origin, and its lines as far as it has room.
func (s *Scene) wordBox(t *Word, zoom float64) (Rect, []string) {
	size, wide := t.fitting(zoom), 0.0
	lines := t.lines(zoom, size)
	for _, line := range lines {
		wide = max(wide, textWidth(line, size, t.weight()))
	}
	wide += t.extra()
	x, y, half := t.X*zoom-wide*t.Align, t.Y*zoom, chipHigh/2
	if !t.Chip {
		half = t.size() * 0.7
	}
	half += lineStep * float64(max(len(lines), 1)-1) / 2
	return Rect{x, y - half, x + wide, y + half}, lines
}

// lines returns the text of a word as far as it has room at a zoom: none where there is room for nothing.
func (t *Word) lines(zoom, size float64) []string {
	room := t.Room*zoom - t.extra()
	if t.Room == 0 || textWidth(t.Text, size, t.weight()) <= room {
		return []string{t.Text}
	}
	if t.Wraps {
		for at := len(t.Text); at >= 0; at = strings.LastIndexByte(t.Text[:at], ' ') {
			first, second := t.Text[:at], strings.TrimPrefix(t.Text[at:], " ")
			if second != "" && max(textWidth(first, size, t.weight()), textWidth(second, size, t.weight())) <= room {
				return []string{first, second}
			}
		}
	}
	if text := cutTo(t.Text, room, size, t.weight()); text != "" {
		return []string{text}
	}
	return nil
}

// cutTo returns as much of a text as has room, with "…" where some is missing; "" where there is room for none.
func cutTo(text string, room, size float64, weight int) string {
	if textWidth(text, size, weight) <= room {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 && textWidth(string(runes)+"…", size, weight) > room {
		runes = runes[:len(runes)-1]
	}
	if len(runes) == 0 {
		return ""
	}
	return string(runes) + "…"
}

// holdGround keeps labels off the words of the ground.
func (s *Scene) holdGround(c *crowd, zoom float64) {
	s.eachWord(zoom, func(_ *Word, box Rect, _ []string) { c.add(thing{rect: box, owner: nobody}) })
}
