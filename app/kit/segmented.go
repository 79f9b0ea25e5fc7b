package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Segment is one of the choices of a Segmented: a word, an icon before it, or a picture above it.
type Segment struct {
	Code    string
	Label   string
	Icon    string
	Picture fyne.CanvasObject
	Tip     string
}

// Segmented shows a few choices side by side, of which one is chosen. Arrow keys change the choice.
type Segmented struct {
	widget.BaseWidget
	segments []Segment
	chosen   string
	choose   func(code string)
	tabs     bool // words with a line below the chosen one instead of a frame
	mayClear bool
	small    bool // caption size, where words would not fit else
	hover    int
	focused  bool
	bad      bool
	disabled bool
}

// NewSegmented returns a choice among segments.
func NewSegmented(segments []Segment, chosen string, choose func(code string)) *Segmented {
	s := &Segmented{segments: segments, chosen: chosen, choose: choose, hover: -1}
	s.ExtendBaseWidget(s)
	return s
}

// NewTabs returns the heads of tabs.
func NewTabs(segments []Segment, chosen string, choose func(code string)) *Segmented {
	s := NewSegmented(segments, chosen, choose)
	s.tabs = true
	return s
}

// MayClear lets a second press on the chosen segment choose none.
func (s *Segmented) MayClear() *Segmented {
	s.mayClear = true
	return s
}

// SetChosen shows another choice without calling back.
func (s *Segmented) SetChosen(code string) {
	if s.chosen != code {
		s.chosen = code
		s.Refresh()
	}
}

// Chosen returns the code of the chosen segment, empty for none.
func (s *Segmented) Chosen() string { return s.chosen }

// SetSegments shows other choices.
func (s *Segmented) SetSegments(segments []Segment) {
	s.segments = segments
	s.Refresh()
}

// Disable makes the choice unchangeable.
func (s *Segmented) Disable() { s.disabled = true; s.Refresh() }

// Enable makes the choice changeable.
func (s *Segmented) Enable() { s.disabled = false; s.Refresh() }

// Disabled tells whether the choice cannot be changed.
func (s *Segmented) Disabled() bool { return s.disabled }

func (s *Segmented) setBad(bad bool) {
	if s.bad != bad {
		s.bad = bad
		s.Refresh()
	}
}

func (s *Segmented) pick(code string) {
	switch {
	case s.disabled:
		return
	case code == s.chosen && s.mayClear:
		code = ""
	case code == s.chosen:
		return
	}
	s.chosen = code
	s.Refresh()
	if s.choose != nil {
		s.choose(code)
	}
}

func (s *Segmented) index() int {
	for i, segment := range s.segments {
		if segment.Code == s.chosen {
			return i
		}
	}
	return -1
}

// at returns the segment at a place, −1 for none.
func (s *Segmented) at(x float32) int {
	left := float32(0)
	for i, width := range s.widths(s.Size().Width) {
		if left += width; x < left {
			return i
		}
	}
	return -1
}

// Tapped chooses the segment under the pointer.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	if i := s.at(e.Position.X); i >= 0 {
		s.pick(s.segments[i].Code)
	}
}

// MouseDown lets a field commit what was typed in it.
func (s *Segmented) MouseDown(*desktop.MouseEvent) { hideTip(s); Commit(canvasOf(s)) }

// MouseUp has nothing to do.
func (s *Segmented) MouseUp(*desktop.MouseEvent) {}

// MouseIn shows which segment the pointer is on.
func (s *Segmented) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved shows which segment the pointer is on.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position.X); i != s.hover {
		s.hover = i
		s.Refresh()
		hideTip(s)
		if i >= 0 && s.segments[i].Tip != "" {
			showTip(s, s.segments[i].Tip)
		}
	}
}

// MouseOut ends what MouseIn began.
func (s *Segmented) MouseOut() {
	s.hover = -1
	s.Refresh()
	hideTip(s)
}

// FocusGained shows the focus.
func (s *Segmented) FocusGained() {
	s.focused = true
	s.Refresh()
	intoView(s)
}

// FocusLost hides the focus.
func (s *Segmented) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune has nothing to do.
func (s *Segmented) TypedRune(rune) {}

// TypedKey goes to the next choice by arrow keys and leaves other keys to the window.
func (s *Segmented) TypedKey(key *fyne.KeyEvent) {
	switch i := s.index(); key.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		if i > 0 {
			s.pick(s.segments[i-1].Code)
		}
	case fyne.KeyRight, fyne.KeyDown:
		if i+1 < len(s.segments) {
			s.pick(s.segments[i+1].Code)
		}
	case fyne.KeySpace, fyne.KeyDelete, fyne.KeyBackspace:
		if s.mayClear && s.chosen != "" {
			s.pick(s.chosen)
		}
	default:
		passKey(s, key)
	}
}
