package diagram

import (
	"image/color"
	"math"

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
