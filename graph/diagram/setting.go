package diagram

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Setting is what a plan lays down beside the places of the actors, where those places mean something. The zero
// value is that of a plain map.
type Setting struct {
	Ground   Ground
	Radius   []float64             // px at 100 %, per actor in snapshot order; nil: by the value that is shown as size
	Framed   bool                  // each sign stands in a circle of its sector's colour, which is as large as Radius
	Inside   map[graph.ID][]string // lines within the circle of an actor instead of a label; the first is its name
	Named    bool                  // who has lines within its circle has its label beside it too
	Frames   []bool                // per actor in snapshot order, whether it is framed; nil: as Framed says
	Ties     []Show                // per tie in snapshot order; nil: all are drawn
	Wide     []float64             // width of the line of each tie, px, in snapshot order; nil: by strength and quality
	Says     []string              // what stands on the line of each tie, in snapshot order; nil: nothing but what Worded asks for
	Plain    bool                  // lines have no quality: they only say that and how much actors are tied
	Worded   bool                  // type and field stand on every line, and ties of a pair side by side
	AllLines bool                  // the legend lists every quality of a tie, also those that are not in the picture
	Beside   bool                  // labels stand at the right of their shapes where they can
	Headed   bool                  // the ground names the sectors with their signs, so the legend need not, and takes few rows
	Lead     graph.ID              // whose ties are lifted while nothing is selected
	Counts   string                // in the place of how many actors and ties there are; empty: those
	Stopped  *network.LeftOut      // what is pale in it, where one may stand in it twice; nil: as many as are drawn pale
	Notes    []string              // what the legend says first
	Scrolls  bool                  // a page that is larger than the window is read from its upper left corner, not made small
	Least    float64               // zoom below which the page is not fitted into a window; 0: none
	Fixed    bool                  // nobody is set apart in a box of those not connected
}

// Show is how a tie is drawn.
type Show uint8

// The ways to draw a tie.
const (
	Drawn  Show = iota
	Faint       // pale, behind all others
	Absent      // not at all
)

// showOf tells how a tie of the snapshot is drawn.
func (s *Scene) showOf(tie int32) Show {
	if ties := s.look.Setting.Ties; int(tie) < len(ties) {
		return ties[tie]
	}
	return Drawn
}

// radiusOf returns the radius that the plan gives an actor, and whether it gives one.
func (s *Scene) radiusOf(i int) (float64, bool) {
	radius := s.look.Setting.Radius
	if i < len(radius) && radius[i] > 0 {
		return radius[i], true
	}
	return 0, false
}

// framedAt tells whether the i-th actor stands in a circle.
func (s *Scene) framedAt(i int) bool {
	if rings := s.look.Setting.Frames; i < len(rings) {
		return rings[i]
	}
	return s.look.Setting.Framed
}

// The shape of framed actors, as shares of the radius of the frame.
const (
	signShare  = 0.44 // the sign within it
	frameWidth = 2.2  // px
	// tintShare is how much of the sector's colour the circle has that holds words.
	tintShare = 0.1
)

// framed draws the circle of an actor with its sign, or the words, within it.
func (w *drawing) framed(i int32, at corner, r float64, faded bool) {
	a := &w.actors[i]
	fill, edge := w.colours.paint(a)
	if a.paint != bySector {
		_, edge = w.colours.sector(a.sector)
	}
	lines := w.look.Setting.Inside[a.id]
	if !w.holdsWords(i, w.zoom) {
		lines = nil
	}
	ground := w.colours.surface
	if len(lines) > 0 {
		ground = mix(w.colours.surface, fill, tintShare)
	}
	w.pen.Circle(at.x, at.y, r, w.fade(ground, faded))
	ring, c := frameWidth*min(w.factor, 1), w.fade(edge, faded)
	switch {
	case a.family:
		w.pen.Ring(at.x, at.y, r, 1.2, w.fade(w.colours.ink, faded))
		w.pen.Ring(at.x, at.y, r-5*min(w.zoom, 1), 1.2, w.fade(w.colours.ink, faded))
	case a.focal:
		w.pen.Ring(at.x, at.y, r-1, focalBorder*min(w.factor, 1), w.fade(w.colours.ink, faded))
	default:
		w.pen.Ring(at.x, at.y, r-ring/2, ring, c)
	}
	if len(lines) > 0 {
		w.inside(lines, at, r, faded)
		return
	}
	sign := *a
	sign.family, sign.focal = false, false
	drawShape(w, &sign, at, r*signShare, faded)
}

// Letters within a circle, in px.
const (
	insideTitle = 15.0
	insideLine  = 11.0
	insideStep  = 15.0
	insideLeast = 9.0
	insideShare = 1.84 // of the radius that a line may take
)

// inside writes lines within a circle, as many as it holds; the first is larger.
func (w *drawing) inside(lines []string, at corner, r float64, faded bool) {
	shown := lines[:1]
	for _, line := range lines[1:] {
		if textWidth(line, insideLine, regular400) <= 1.8*r && float64(len(shown)+1)*insideStep < 1.5*r {
			shown = append(slices.Clone(shown), line)
		}
	}
	y := at.y - insideStep*float64(len(shown)-1)/2 + insideTitle*0.36
	for k, line := range shown {
		size, weight, c := insideLine, regular400, w.colours.ink2
		if k == 0 {
			size, weight, c = insideTitle, bold700, w.colours.ink
			for size > insideLeast && textWidth(line, size, weight) > insideShare*r {
				size -= 0.5
			}
		}
		w.pen.Text(at.x-textWidth(line, size, weight)/2, y, size, weight, line, w.fade(c, faded))
		y += insideStep
	}
}

// holdsWords tells whether an actor has its name within its circle at a zoom: where the circle is wide enough for it.
func (s *Scene) holdsWords(i int32, zoom float64) bool {
	lines := s.look.Setting.Inside[s.actors[i].id]
	return len(lines) > 0 && textWidth(lines[0], insideLeast, bold700) <= insideShare*s.actors[i].r*zoom
}
