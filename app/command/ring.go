package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/plan"
)

// HasRings tells whether the page shows the rings of support that an actor can be put into: those around the focal actor.
func HasRings(s *session.Session) bool {
	return onMap(s) && s.Plan().ID == plan.Circles.ID && s.Ego() != "" && s.Ego() == s.Project().FocalActor
}

// SetRing puts an actor into a ring of support, or leaves its ring to the program with 0. Its place by hand is forgotten
// where that is in another ring.
func SetRing(s *session.Session, h Host, id graph.ID, ring int) error {
	a, ok := graph.Get[graph.Actor](s.Document(), id)
	if !ok || a.Ring == ring {
		return nil
	}
	label := locale.M("edit.ring-proposed", "Name", a.Label())
	if ring > 0 {
		label = locale.M("edit.ring", "Name", a.Label(), "Ring", locale.M(plan.RingWord(ring)))
	}
	err := s.Document().Edit(label, func(tx *document.Tx) error {
		a.Ring = ring
		tx.Put(a)
		place := graph.PlaceID(s.Drawing(), id)
		if _, ok := tx.Record(place); ok {
			tx.Delete(place)
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case ring > 0:
		TellRing(s, h)
	default:
		h.Tell(label)
	}
	return nil
}

// crossing says to which ring actors are moved that are about to be put elsewhere; false where none leaves its ring.
func crossing(s *session.Session, to map[graph.ID]layout.Point) (said locale.Message, crosses bool) {
	if !HasRings(s) {
		return locale.Message{}, false
	}
	page, count := s.Page(), 0
	for id, at := range to {
		zone, ok := page.Zone(at)
		was, _ := page.Zone(page.Places[id])
		if !ok || id == s.Ego() || zone.Ring == was.Ring {
			continue
		}
		count++
		a, _ := graph.Get[graph.Actor](s.Document(), id)
		said = locale.M("edit.ring", "Name", a.Label(), "Ring", locale.M(plan.RingWord(zone.Ring)))
	}
	if count > 1 {
		said = locale.M("edit.rings", "Count", count)
	}
	return said, count > 0
}

// TellRing tells in a toast to which ring actors were moved, where that was what was done last.
func TellRing(s *session.Session, h Host) {
	switch done := LastDone(s); done.ID {
	case ringMoved:
		h.Tell(locale.M("command.ring-now", done.Values...))
	case ringsMoved:
		h.Tell(locale.M("command.rings-now", done.Values...))
	}
}

// The edits that move actors to other rings.
const (
	ringMoved  = "edit.ring"
	ringsMoved = "edit.rings"
)
