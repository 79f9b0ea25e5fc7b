package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// FinishNext ticks the next step of a contact as done.
func FinishNext(s *session.Session, h Host, contact graph.ID) error {
	return changeNext(s, h, contact, "edit.finish-next", func(c *graph.Contact) { c.NextDone = graph.Yes })
}

// PutOffNext moves the next step of a contact to so many days after the day of the picture.
func PutOffNext(s *session.Session, h Host, contact graph.ID, days int) error {
	return changeNext(s, h, contact, "edit.put-off-next", func(c *graph.Contact) { c.NextDate = s.Day().Add(days) })
}

// changeNext changes the next step of a contact as one edit and tells of it.
func changeNext(s *session.Session, h Host, contact graph.ID, label string, change func(*graph.Contact)) error {
	if s.InTrial() {
		return graph.Refuse("trial.not-work")
	}
	c, ok := graph.Get[graph.Contact](s.Document(), contact)
	if !ok {
		return graph.Refuse("command.gone")
	}
	change(&c)
	said := locale.M(label, "Name", graph.NameOf(c.Actor, s.Document()), "Day", locale.Day(c.NextDate))
	return note(s, h, said, c)
}
