package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

var resilienceCommands = []Command{
	{ID: "show-resilience", Icon: "shield", Menu: "look", Can: hasDocument, Do: showView(session.ViewResilience)},
}

// walkStep is the ID of the label of each step of a walk.
const walkStep = "edit.try-next"

// Walked returns how many actors have left by WalkTo, and whether that is all that is tried: where something else is
// tried too the numbers are not those of the order of leaving. Without a trial nobody has left.
func Walked(s *session.Session) (left int, ok bool) {
	if !s.InTrial() {
		return 0, true
	}
	done := s.Document().Done()
	for _, c := range done {
		if c.Label.ID != walkStep {
			return 0, false
		}
	}
	return len(done), true
}

// WalkTo lets the first so many actors of an order leave the network, one step of the trial each, and takes back who is
// not among them. With nobody left to leave the trial ends. It is refused where something else is tried.
func WalkTo(s *session.Session, order []graph.ID, count int) error {
	if _, ok := Walked(s); !ok {
		return graph.Refuse("trial.another")
	}
	count = min(count, len(order))
	if count == 0 {
		s.EndTrial(locale.Message{})
		return nil
	}
	if err := s.Try(); err != nil {
		return err
	}
	d := s.Document()
	for len(d.Done()) > common(d.Done(), order[:count]) {
		if _, err := d.Undo(); err != nil {
			return err
		}
	}
	for _, id := range order[len(d.Done()):count] {
		label := locale.M(walkStep, "Name", graph.NameOf(id, d))
		if err := d.Edit(label, func(tx *document.Tx) error { leave(tx, id); return nil }); err != nil {
			return err
		}
	}
	return nil
}

// Follows tells whether those who have left are the first of an order.
func Follows(s *session.Session, order []graph.ID) bool {
	done := s.Document().Done()
	return common(done, order) == len(done)
}

// common returns how many of the steps let those leave who are first in the order.
func common(done []document.Change, order []graph.ID) int {
	for k, c := range done {
		if k == len(order) || !leaves(c, order[k]) {
			return k
		}
	}
	return len(done)
}

func leaves(c document.Change, id graph.ID) bool {
	for _, delta := range c.Deltas {
		if delta.ID == id {
			return delta.After == nil
		}
	}
	return false
}
