package session

import (
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/network"
)

// Overlay is another network than the one of lens and day that the map shows for a while: two days in one picture, or
// what would be if. No file holds it, and a measure does not see it.
type Overlay struct {
	Snapshot *network.Snapshot
	Marks    map[graph.ID]diagram.Mark // of actors and ties
	Since    graph.Date                // the earlier day where two are compared
}

// Overlay returns what lies over the map, or nil.
func (s *Session) Overlay() *Overlay { return s.overlay }

// Lay shows another network on the map until nil takes it away; the view that laid it does so when it ends.
func (s *Session) Lay(o *Overlay) {
	if s.overlay != o {
		s.overlay = o
		s.notify(LookChanged)
	}
}

// OnMap returns the network that the map shows: what lies over it, else that of lens and day, or the part of it that is on
// the page. What the lens stops is not in it, also where it is drawn.
func (s *Session) OnMap() *network.Snapshot {
	if s.overlay != nil {
		return s.overlay.Snapshot
	}
	if !s.Plan().Free {
		return s.onPage()
	}
	return s.Snapshot()
}

// overlaid returns the picture of what lies over the map. Sizes are degrees: the values of a measure are those of the
// network of lens and day.
func (s *Session) overlaid() *diagram.Scene {
	o := s.overlay
	key := sceneKey{snapshot: o.Snapshot, overlay: o, language: s.Likings.Language, letters: s.Likings.TextSize, dark: s.IsDark()}
	if s.derived.scene.value == nil || s.derived.scene.key != key {
		look := diagram.Look{Language: s.Language(), Dark: s.IsDark(), Marks: o.Marks, Since: o.Since}
		s.derived.scene.value, s.derived.scene.key = diagram.Of(o.Snapshot, s.PlacesOf(o.Snapshot), look), key
	}
	return s.derived.scene.value
}
