package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// fewSelected is how many parties have to be selected for a layout to place only them.
const fewSelected = 2

// canArrange tells whether a layout may be tried.
func canArrange(s *session.Session) bool { return canLayOut(s) && s.View() == session.ViewMap }

// arrange tries the layout that the map was made by last, of the selected parties where there are several.
func arrange(s *session.Session, h Host) error {
	l := layout.All[0]
	if d, ok := graph.Get[graph.Drawing](s.Document(), s.Drawing()); ok {
		if made, ok := layout.ByID(d.Layout); ok {
			l = made
		}
	}
	err := Arrange(s, h, session.Arrangement{Layout: l, OfSelected: CanPlaceSelected(s)})
	if err == nil {
		h.Focus("layout")
	}
	return err
}

// CanPlaceSelected tells whether a layout may place only the selected parties.
func CanPlaceSelected(s *session.Session) bool {
	n := len(s.SelectedActors())
	return n >= fewSelected && n < s.Snapshot().N()
}

// Arrange shows what a layout would do as soon as it is worked out, and puts nothing into the document.
func Arrange(s *session.Session, h Host, a session.Arrangement) error {
	revision := s.Document().Revision()
	err := place(s, h, a, func(p placed) error {
		if s.Arrangement() == nil || s.Document().Revision() != revision {
			return nil // it was ended meanwhile
		}
		a.Actors, a.Points, a.Pinned = p.actors, p.points, p.pinned
		s.Arrange(a)
		s.Post(h.Map().Fit)
		return nil
	})
	if err == nil {
		s.Arrange(a)
	}
	return err
}

// KeepArrangement puts the places of the layout that is tried into the document, as one edit. If it cannot, the trial stays.
func KeepArrangement(s *session.Session, h Host) error {
	a := s.Arrangement()
	if a == nil || a.Points == nil || a.Stale {
		return nil
	}
	p := placed{by: a.Layout, whole: !a.OfSelected, of: s.Document(), actors: a.Actors, points: a.Points, pinned: a.Pinned, drawing: newDrawing(s)}
	err := p.put(s, h)
	if err == nil {
		s.StopArranging()
	}
	return err
}

// DropArrangement shows everyone again where they stood.
func DropArrangement(s *session.Session, h Host) {
	s.StopArranging()
	s.Post(h.Map().Fit)
}
