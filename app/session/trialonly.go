package session

import (
	"jejaring/graph"
	"jejaring/graph/document"
)

// What a trial is for: who stops, who is new, which tie is dropped, new or another. All else is work that would be lost with
// the copy, so it is refused there and its buttons are shut.

// WhyFixed returns why a record cannot be changed just now, in the language of the screen; "" where it can.
func (s *Session) WhyFixed(id graph.ID) string {
	switch {
	case s.doc == nil || s.doc.ReadOnly():
		return s.T("panel.read-only")
	case s.trial == nil:
		return ""
	}
	r, _ := s.doc.Record(id)
	if s.trial.isTried(document.Delta{ID: id, After: r}) {
		return ""
	}
	return s.T("trial.not-work")
}

// WhyNoWork returns why nothing can be written down just now that is no trial, "" where it can.
func (s *Session) WhyNoWork() string {
	switch {
	case s.doc == nil || s.doc.ReadOnly():
		return s.T("panel.read-only")
	case s.trial != nil:
		return s.T("trial.not-work")
	}
	return ""
}

// admits refuses an edit of the copy that tries nothing. What goes or changes with a party or tie that goes is part of that.
func (t *trial) admits(c document.Change) error {
	for _, d := range c.Deltas {
		if d.After == nil && (isOf[graph.Actor](d.Before) || isOf[graph.Tie](d.Before)) {
			return nil
		}
	}
	for _, d := range c.Deltas {
		if !t.isTried(d) && !t.isBack(d) {
			return graph.Refuse("trial.not-work")
		}
	}
	return nil
}

// isTried tells whether a change of one record can be tried: a tie, a place, a party that only the copy has.
func (t *trial) isTried(d document.Delta) bool {
	of := d.After
	if of == nil {
		of = d.Before
	}
	switch of.(type) {
	case graph.Tie, graph.TieHistory, graph.Place:
		return true
	case graph.Actor:
		_, real := t.real.Record(d.ID)
		return !real
	}
	return false
}

// isBack tells whether a record becomes as it is in the document.
func (t *trial) isBack(d document.Delta) bool {
	real, ok := t.real.Record(d.ID)
	return ok && real == d.After || !ok && d.After == nil
}
