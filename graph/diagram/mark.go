package diagram

import (
	"image/color"
	"math"
	"slices"

	"jejaring/graph"
)

// Mark says what became of an actor or a tie between two states of a network that one picture shows, as in a
// comparison of two days. Each has a sign, so that it is told apart without colour.
type Mark uint8

// The marks. What has none is drawn pale where anything has one, but in a trial.
const (
	Unmarked Mark = iota
	Added         // only in the later state
	Removed       // only in the earlier one: dotted
	Raised        // stronger, or higher on the ladder
	Lowered       // weaker, or lower on it
	Altered       // other, neither more nor less
	Proposed      // not there yet, but tried: dotted
	Passed        // on the way that is looked at
	Ghost         // gone in a trial: pale, dashed and empty, and it cannot be pointed at
	Hit           // an actor that is worse off in a trial
)

// marking is how a mark is shown; its word is under "diagram.mark.<id>". One without a sign is told by its width.
type marking struct {
	id          string
	sign        string
	light, dark color.RGBA
}

var markings = [...]marking{
	Added:   {"added", "+", rgb(0x1B6E45), rgb(0x6CCB97)},
	Removed: {"removed", "−", rgb(0xA32B1E), rgb(0xFF9384)},
	Raised:  {"raised", "▲", rgb(0x0B5C8E), rgb(0x74BDF0)},
	Lowered: {"lowered", "▼", rgb(0x7A5000), rgb(0xF0B84A)},
	Altered: {"altered", "~", rgb(0x6A3F8F), rgb(0xD0A9F2)},

	Proposed: {"proposed", "?", rgb(0x1B6E45), rgb(0x6CCB97)},
	Passed:   {"passed", "", rgb(0x35408F), rgb(0xAEB8FF)},
	Ghost:    {"ghost", "×", rgb(0x656B66), rgb(0x979F9A)},
	Hit:      {"hit", "!", rgb(0x7A5000), rgb(0xF0B84A)},
}

const (
	markRadius   = 7.0 // of the disc with the sign
	markWide     = 2.4 // px that a marked line is at least
	passedWide   = 5.0 // px that a line on a way is at least
	proposedWide = 3.2 // px that the dots of a tie that is tried are
	ghostWide    = 1.4 // px of a line that is gone
	markGap      = 3.0 // between a shape and the ring of its mark
)

// markDots is the pattern of what is there no longer, or not yet.
var markDots = []float64{2, 4}

// ghostDashes is that of what is gone in a trial.
var ghostDashes = []float64{2.5, 4}

func (p palette) mark(m Mark) color.RGBA {
	if p.dark {
		return markings[m].dark
	}
	return markings[m].light
}

// isDotted tells whether what has the mark is not there.
func (m Mark) isDotted() bool { return m == Removed || m == Proposed }

// width is how wide a line with the mark is at least.
func (m Mark) width() float64 {
	switch m {
	case Unmarked, Ghost:
		return 0
	case Passed:
		return passedWide
	case Proposed:
		return proposedWide
	}
	return markWide
}

// hasMarks tells whether the picture compares two states.
func (s *Scene) hasMarks() bool { return len(s.look.Marks) > 0 }

// addMarks gives every pair the mark on which its ties agree, or has them drawn side by side.
func (s *Scene) addMarks() {
	if !s.hasMarks() {
		return
	}
	for k := range s.pairs {
		p := &s.pairs[k]
		s.hasWay = s.hasWay || slices.ContainsFunc(p.ties, func(t int32) bool { return s.markOf(t) == Passed })
		p.merged.mark = s.markOf(p.ties[0])
		for _, t := range p.ties[1:] {
			if s.markOf(t) != p.merged.mark {
				p.mixed, p.merged.mark = true, Unmarked
				break
			}
		}
		p.merged = p.merged.marked()
	}
}

// marked returns the line as wide as its mark asks for; a ghost is a thin line alone.
func (l line) marked() line {
	if l.mark == Ghost {
		return line{quality: l.quality, width: ghostWide, mark: Ghost}
	}
	l.width = max(l.width, l.mark.width())
	return l
}

func (s *Scene) markOf(tie int32) Mark { return s.look.Marks[s.snapshot.Ties[tie].ID] }

// isMarked tells whether anything became of a pair's ties.
func (p *pair) isMarked() bool { return p.mixed || p.merged.mark != Unmarked }

// pale tells whether the ties of a pair stand back behind those that are marked.
func (s *Scene) pale(k int32) bool {
	return s.hasMarks() && !s.look.Trial && !s.pairs[k].isMarked() && !s.active(k) && k != s.state.hoveredPair
}

func (w *drawing) markSign(m Mark, x, y, factor float64, faded bool) {
	if markings[m].sign == "" {
		return
	}
	w.pen.Circle(x, y, markRadius*factor+1, w.colours.surface)
	w.pen.Circle(x, y, markRadius*factor, w.fade(w.colours.mark(m), faded))
	sign := markings[m].sign
	size := 12 * factor
	if m == Raised || m == Lowered {
		size = 8 * factor
	}
	w.pen.Text(x-textWidth(sign, size, bold700)/2, y+size*0.36, size, bold700, sign, w.colours.surface)
}

// marked draws the ring and the sign of an actor's mark around a shape that reaches r.
func (w *drawing) marked(m Mark, at corner, r float64, faded bool) {
	if m == Unmarked || m == Ghost {
		return
	}
	c, ring := w.fade(w.colours.mark(m), faded), r+markGap*min(w.factor, 1)
	if m.isDotted() {
		w.pen.Polyline(w.circle(at.x, at.y, ring), 1.5, markDots, c)
	} else {
		w.pen.Ring(at.x, at.y, ring, 2, c)
	}
	w.markSign(m, at.x+ring*math.Sqrt2/2, at.y-ring*math.Sqrt2/2, signFactor(w.zoom), faded)
}

// markEntries say what the marks in the picture mean.
func (s *Scene) markEntries() []entry {
	if !s.hasMarks() {
		return nil
	}
	var entries []entry
	for m := Added; m <= Hit; m++ {
		onTie := slices.ContainsFunc(s.snapshot.Ties, func(t graph.Tie) bool { return s.look.Marks[t.ID] == m })
		word := s.language.T("diagram.mark." + markings[m].id)
		switch {
		case m == Ghost && onTie && slices.ContainsFunc(s.actors, actor.isGhost):
			entries = append(entries, entry{word, 58, func(w *drawing, x, y float64) {
				w.stroke(line{quality: "cukup", mark: m}.marked(), way{x + 18, y, x + 58, y}, w.colours.mark(m))
				w.ghost(&actor{}, corner{x + 7, y}, 6)
			}})
		case onTie:
			entries = append(entries, entry{word, 40, func(w *drawing, x, y float64) {
				w.stroke(line{quality: "cukup", mark: m}.marked(), way{x, y, x + 40, y}, w.colours.mark(m))
				w.markSign(m, x+20, y, 1, false)
			}})
		case m == Ghost && slices.ContainsFunc(s.actors, actor.isGhost):
			entries = append(entries, entry{word, 14, func(w *drawing, x, y float64) { w.ghost(&actor{}, corner{x + 7, y}, 6) }})
		case markings[m].sign != "" && slices.ContainsFunc(s.actors, func(a actor) bool { return a.mark == m }):
			entries = append(entries, entry{word, 2 * markRadius, func(w *drawing, x, y float64) { w.markSign(m, x+markRadius, y, 1, false) }})
		}
	}
	if !s.look.Trial && (s.compares() || len(entries) > 0) && slices.ContainsFunc(s.pairs, func(p pair) bool { return !p.isMarked() }) {
		entries = append(entries, entry{s.language.T(s.unmarkedWord()), 34, func(w *drawing, x, y float64) {
			w.stroke(line{quality: "cukup", width: 1.5}, way{x, y, x + 34, y}, w.fade(w.colours.plain, true))
		}})
	}
	return entries
}

// compares tells whether the marks are those of two states, and not of what is tried or of a way.
func (s *Scene) compares() bool {
	for _, m := range s.look.Marks {
		if m != Unmarked && m < Proposed {
			return true
		}
	}
	return false
}

// marksTitle is the ID of the legend's title for the marks.
func (s *Scene) marksTitle() string {
	switch {
	case s.look.Trial:
		return "diagram.marks.trial"
	case s.compares():
		return "diagram.marks"
	}
	return "diagram.marks.shown"
}

// unmarkedWord is the ID of the legend's word for ties without a mark.
func (s *Scene) unmarkedWord() string {
	if s.compares() {
		return "diagram.mark.none"
	}
	return "diagram.mark.other"
}
