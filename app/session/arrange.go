package session

import (
	"maps"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
)

// Arrangement is a layout that is tried on the map of everyone; no document holds it until it is kept.
type Arrangement struct {
	Layout     layout.Layout
	Chosen     layout.Choices
	OfSelected bool           // only the selected parties are placed
	Actors     []graph.Actor  // who was placed or stood there; nil until that is worked out
	Points     []layout.Point // their places, in that order
	Pinned     []bool         // who of them was pinned
	Stale      bool           // the places are those of another try, until its own are worked out
	of         *document.Document
	revision   uint64
}

// Arrange shows the map as it is tried. Until the places of another try are worked out the last ones stay.
func (s *Session) Arrange(a Arrangement) {
	if last := s.Arrangement(); last != nil && a.Points == nil {
		a.Actors, a.Points, a.Pinned, a.Stale = last.Actors, last.Points, last.Pinned, true
	}
	a.of, a.revision = s.doc, s.doc.Revision()
	s.set.tried = &a
	s.notify(LookChanged)
}

// StopArranging shows everyone again where they stand.
func (s *Session) StopArranging() {
	if s.set.tried != nil {
		s.Cancel(LayoutJob)
		s.set.tried = nil
		s.notify(LookChanged)
	}
}

// LayoutJob is the ID of the job that places parties.
const LayoutJob = "layout"

// Arrangement returns the layout that is tried, nil where none is. An edit, another view or another plan ends it.
func (s *Session) Arrangement() *Arrangement {
	a := s.set.tried
	if a == nil || s.doc != a.of || s.doc.Revision() != a.revision || s.view != ViewMap || !s.Plan().Free {
		return nil
	}
	return a
}

// arranged puts those who are placed by way of trial where they would stand.
func (s *Session) arranged(places map[graph.ID]layout.Point) map[graph.ID]layout.Point {
	if a := s.Arrangement(); a != nil {
		places = maps.Clone(places)
		for i, actor := range a.Actors {
			if _, ok := places[actor.ID]; ok {
				places[actor.ID] = a.Points[i]
			}
		}
	}
	return places
}
