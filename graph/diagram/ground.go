package diagram

import (
	"image/color"
	"math"
	"slices"
	"strings"

	"jejaring/graph"
)

// Ground is what lies beneath the actors where their places mean something: rings, lanes, wedges, cells, with the words
// that say what they mean. Lengths are px at 100 %; letters keep their size at every zoom.
type Ground struct {
	Areas []Area
	Words []Word
	Means []Meaning // what the legend says of it
}

// Area is a line or a closed outline.
type Area struct {
	Outline []float64    // x, y pairs
	Fill    Ink          // NoInk: not filled
	Edge    Ink          // NoInk: no line
	Width   float64      // of the line, px; 0: 1
	Dash    []float64    // of the line, px
	Hatched bool         // slanting lines in the colour of the edge fill a rectangle
	Sector  graph.Sector // fills it with its colour, thinned by Tone; the zero value: Fill does
	Tone    float64      // share of the sector's colour, 0 to 1
}

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

// Meaning is one sign of the ground in the legend.
type Meaning struct {
	Word string
	Area Area // Outline is left out: a small rectangle is drawn
	Line bool // a short line is drawn instead
	Ring bool // two circles are drawn, a small and a large one: size means something
}

// Ink is a colour of the ground by its role.
type Ink uint8

// The inks.
const (
	NoInk Ink = iota
	InkLine
	InkEdge
	InkText
	InkPale
	InkAccent
	InkBad
	InkSunk  // a shade darker than the paper
	InkTint  // the tint of what is chosen
	InkTint2 // half of it
	InkTint3 // a quarter of it
	InkRim   // the line around a tint
	InkPaper // the paper itself, as for words on a dark field
	InkScale // the least of five steps from little to much; InkScale + 4 is the greatest
)

func (p palette) groundInk(i Ink) color.RGBA {
	switch i {
	case InkLine:
		return p.line
	case InkEdge:
		return p.edge
	case InkText:
		return p.ink
	case InkPale:
		return p.ink3
	case InkAccent:
		return p.accent
	case InkBad:
		return p.tense
	case InkSunk:
		return mix(p.surface, p.line, 0.3)
	case InkRim:
		return mix(p.surface, p.accent, 0.4)
	case InkPaper:
		return p.surface
	case InkScale, InkScale + 1, InkScale + 2, InkScale + 3, InkScale + 4:
		return p.scale[i-InkScale]
	case InkTint:
		return p.tint
	case InkTint2:
		return mix(p.surface, p.tint, 0.55)
	case InkTint3:
		return mix(p.surface, p.tint, 0.25)
	}
	return p.ink
}

const (
	hatchStep   = 7.0 // px between the slanting lines of an area
	chipHigh    = 20.0
	chipSide    = 8.0
	chipGap     = 2.0 // px between two chips at least
	wordInset   = 8.0 // px that a word which stays keeps from the edge of the window
	wordSign    = 6.5 // radius of the sign before a word
	signInset   = 2*wordSign + 6
	mostHatch   = 4000
	meaningWide = 34.0 // px that a sign of the legend is wide
)

// ground draws what lies beneath the actors.
func (w *drawing) ground() {
	g := &w.look.Setting.Ground
	for k := range g.Areas {
		w.area(&g.Areas[k])
	}
	w.eachWord(w.zoom, w.groundWord)
}

// area draws an outline as it lies on the screen.
func (w *drawing) area(a *Area) {
	xy := w.line()
	seen := nowhere
	for k := 0; k+1 < len(a.Outline); k += 2 {
		x, y := a.Outline[k]*w.zoom+w.dx, a.Outline[k+1]*w.zoom+w.dy
		xy = append(xy, x, y)
		seen = seen.with(Rect{x, y, x, y})
	}
	w.xy = xy
	if len(xy) < 4 || !seen.grown(2).Meets(w.view) {
		return
	}
	w.fillArea(a, xy, seen)
}

func (w *drawing) fillArea(a *Area, xy []float64, seen Rect) {
	switch {
	case a.Sector.Code != "":
		fill, _ := w.colours.sector(a.Sector)
		w.pen.Polygon(xy, mix(w.colours.surface, fill, a.Tone))
	case a.Fill != NoInk:
		w.pen.Polygon(xy, w.colours.groundInk(a.Fill))
	}
	if a.Edge == NoInk {
		return
	}
	c := w.colours.groundInk(a.Edge)
	if a.Hatched {
		w.hatch(seen, mix(w.colours.surface, c, 0.45))
		return
	}
	w.pen.Polyline(xy, max(a.Width, 1), a.Dash, c)
}

// hatch fills a rectangle with slanting lines, of which those that are seen are drawn.
func (w *drawing) hatch(r Rect, c color.RGBA) {
	step := hatchStep
	for (r.Width()+r.Height())/step > mostHatch {
		step *= 2
	}
	for x := r.X0 + step/2; x < r.X1+r.Height(); x += step {
		from, to := corner{x, r.Y0}, corner{x - r.Height(), r.Y1}
		if from.x > r.X1 {
			from = corner{r.X1, r.Y0 + (x - r.X1)}
		}
		if to.x < r.X0 {
			to = corner{r.X0, r.Y1 - (r.X0 - to.x)}
		}
		if (Rect{to.x, from.y, from.x, to.y}).grown(1).Meets(w.view) {
			w.pen.Polyline(w.line(from.x, from.y, to.x, to.y), 0.8, nil, c)
		}
	}
}

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

// leastWord is the size to which a word is made smaller before it is cut.
const leastWord = 9.5

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

// groundReach returns the px that the ground takes at a zoom, for a camera at the origin.
func (s *Scene) groundReach(zoom float64) Rect {
	g, b := &s.look.Setting.Ground, nowhere
	for k := range g.Areas {
		for xy := g.Areas[k].Outline; len(xy) >= 2; xy = xy[2:] {
			x, y := xy[0]*zoom, xy[1]*zoom
			b = b.with(Rect{x, y, x, y})
		}
	}
	s.eachWord(zoom, func(_ *Word, box Rect, _ []string) { b = b.with(box) })
	return b
}

// holdGround keeps labels off the words of the ground.
func (s *Scene) holdGround(c *crowd, zoom float64) {
	s.eachWord(zoom, func(_ *Word, box Rect, _ []string) { c.add(thing{rect: box, owner: nobody}) })
}

// groundEntries say what the ground means.
func (s *Scene) groundEntries() []entry {
	var entries []entry
	for _, m := range s.look.Setting.Ground.Means {
		entries = append(entries, entry{m.Word, meaningWide, func(w *drawing, x, y float64) { w.meaning(m, x, y) }})
	}
	return entries
}

func (w *drawing) meaning(m Meaning, x, y float64) {
	r := Rect{x, y - 6, x + meaningWide, y + 6}
	switch {
	case m.Ring:
		w.pen.Ring(x+5, y, 4, 1.2, w.colours.ink3)
		w.pen.Ring(x+meaningWide-9, y, 8, 1.2, w.colours.ink3)
	case m.Line:
		w.pen.Polyline(w.line(x, y, x+meaningWide, y), max(m.Area.Width, 1), m.Area.Dash, w.colours.groundInk(m.Area.Edge))
	default:
		w.fillArea(&m.Area, roundedRect(r, 2), r)
	}
}

// ellipsePoints is the number of corners of an ellipse on the ground.
const ellipsePoints = 72

// Ellipse returns the closed outline of an ellipse.
func Ellipse(x, y, rx, ry float64) []float64 {
	xy := make([]float64, 0, 2*ellipsePoints+2)
	for k := range ellipsePoints + 1 {
		sin, cos := math.Sincos(2 * math.Pi * float64(k%ellipsePoints) / ellipsePoints)
		xy = append(xy, x+rx*cos, y+ry*sin)
	}
	return xy
}

// Outline returns the closed outline of the rectangle.
func (r Rect) Outline() []float64 {
	return []float64{r.X0, r.Y0, r.X1, r.Y0, r.X1, r.Y1, r.X0, r.Y1, r.X0, r.Y0}
}
