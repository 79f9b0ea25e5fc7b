package command

import (
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

// People come to meetings and belong to support systems, and needs are talked about in meetings. Each of these links is a
// record of its own, put in or taken away as one step.

// Attend writes down that an actor came to a meeting, or takes it back where that stands there.
func Attend(s *session.Session, meeting, actor graph.ID) error {
	var found []graph.ID
	for _, a := range graph.Referring[graph.Attendance](s.Document(), meeting) {
		if a.Actor == actor {
			found = append(found, a.ID)
		}
	}
	a := graph.NewOf[graph.Attendance]()
	a.Meeting, a.Actor = meeting, actor
	return link(s, found, a, "edit.attend", graph.NameOf(actor, s.Document()))
}

// AttendNew writes down that somebody came who is no party yet, and makes a party of that name, in one step (SD-59).
func AttendNew(s *session.Session, meeting graph.ID, name string) (graph.ID, error) {
	a := graph.NewOf[graph.Attendance]()
	return newcomer(s, name, "edit.attend-new", func(actor graph.ID) graph.Record {
		a.Meeting, a.Actor = meeting, actor
		return a
	})
}

// Join makes an actor a member of a support system, or no longer one.
func Join(s *session.Session, system, actor graph.ID) error {
	var found []graph.ID
	for _, m := range graph.Referring[graph.Member](s.Document(), system) {
		if m.Actor == actor {
			found = append(found, m.ID)
		}
	}
	m := graph.NewOf[graph.Member]()
	m.System, m.Actor = system, actor
	return link(s, found, m, "edit.join", graph.NameOf(actor, s.Document()))
}

// JoinNew makes a party of a name that is not known yet and a member of it, in one step.
func JoinNew(s *session.Session, system graph.ID, name string) (graph.ID, error) {
	m := graph.NewOf[graph.Member]()
	return newcomer(s, name, "edit.join-new", func(actor graph.ID) graph.Record {
		m.System, m.Actor = system, actor
		return m
	})
}

// TakeUp writes down that a need was talked about in a meeting (SD-60), or takes it back.
func TakeUp(s *session.Session, meeting, need graph.ID) error {
	var found []graph.ID
	for _, t := range graph.Referring[graph.Topic](s.Document(), meeting) {
		if t.Need == need {
			found = append(found, t.ID)
		}
	}
	t := graph.NewOf[graph.Topic]()
	t.Meeting, t.Need = meeting, need
	return link(s, found, t, "edit.take-up", graph.NameOf(need, s.Document()))
}

// TakeUpNew notes a need that was heard of in a meeting for the first time, of the focal actor until its owner is known, and
// that it was talked about there (SD-60), in one step.
func TakeUpNew(s *session.Session, meeting graph.ID, title string) (graph.ID, error) {
	owner, err := ownerFor(s)
	if err != nil {
		return "", err
	}
	n := newNeed(s, owner)
	n.Title = strings.TrimSpace(title)
	if m, ok := graph.Get[graph.Meeting](s.Document(), meeting); ok {
		n.Identified = min(m.Date, s.Day())
	}
	t := graph.NewOf[graph.Topic]()
	t.Meeting, t.Need = meeting, n.ID
	return n.ID, putIn(s, locale.M("edit.take-up-new", "Name", n.Title), n, t)
}

// ownerFor returns whose a need is until somebody says so: the focal actor, else the first in the picture.
func ownerFor(s *session.Session) (graph.Actor, error) {
	if a, ok := graph.Get[graph.Actor](s.Document(), s.Project().FocalActor); ok {
		return a, nil
	}
	if seen := s.Snapshot().Actors; len(seen) > 0 {
		return seen[0], nil
	}
	return graph.Actor{}, graph.Refuse("command.no-party-yet")
}

// link puts a link in, or takes those away that say the same.
func link(s *session.Session, found []graph.ID, r graph.Record, label, name string) error {
	if len(found) > 0 {
		label += "-not"
	}
	return s.Document().Edit(locale.M(label, "Name", name), func(tx *document.Tx) error {
		if len(found) > 0 {
			tx.Delete(found...)
		} else {
			tx.Put(r)
		}
		return nil
	})
}

// newcomer makes a party of a name, a person unless the name says otherwise, and a link to it. A party of that name is not
// made twice.
func newcomer(s *session.Session, name, label string, link func(actor graph.ID) graph.Record) (graph.ID, error) {
	name = strings.TrimSpace(name)
	for _, a := range graph.All[graph.Actor](s.Document()) {
		if strings.EqualFold(a.Name, name) && !a.Archived && !a.IsClient {
			return a.ID, putIn(s, locale.M(label, "Name", a.Label()), link(a.ID))
		}
	}
	a := graph.NewOf[graph.Actor]()
	a.Name, a.PublicLabel, a.ActiveFrom = name, graph.Shorten(name, 40), s.Day()
	a.Sector, a.Tier, a.Kind = edit.Newcomer(name)
	return a.ID, putIn(s, locale.M(label, "Name", a.Label()), a, link(a.ID))
}

// putIn puts records in as one step.
func putIn(s *session.Session, label locale.Message, records ...graph.Record) error {
	return s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Put(records...)
		return nil
	})
}
