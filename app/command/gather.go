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

// linker returns the links that an actor or need has to something, and one that it could have.
type linker func(graph.ID) (found []graph.ID, r graph.Record)

// linked returns the links of a kind to something that are to the right one.
func linked[R graph.Record](s *session.Session, to graph.ID, isRight func(R) bool) (found []graph.ID) {
	for _, r := range graph.Referring[R](s.Document(), to) {
		if isRight(r) {
			found = append(found, graph.Key(r))
		}
	}
	return found
}

func attendance(s *session.Session, meeting graph.ID) linker {
	return func(actor graph.ID) ([]graph.ID, graph.Record) {
		a := graph.NewOf[graph.Attendance]()
		a.Meeting, a.Actor = meeting, actor
		return linked(s, meeting, func(a graph.Attendance) bool { return a.Actor == actor }), a
	}
}

// Attend writes down that an actor came to a meeting, or takes it back where that stands there.
func Attend(s *session.Session, meeting, actor graph.ID) error {
	return attendance(s, meeting).turn(s, actor, "edit.attend")
}

// AttendNew writes down that somebody came who is no party yet, and makes a party of that name, in one step (SD-59).
func AttendNew(s *session.Session, meeting graph.ID, name string) (graph.ID, error) {
	return attendance(s, meeting).newcomer(s, name, "edit.attend-new")
}

func membership(s *session.Session, system graph.ID) linker {
	return func(actor graph.ID) ([]graph.ID, graph.Record) {
		m := graph.NewOf[graph.Member]()
		m.System, m.Actor = system, actor
		return linked(s, system, func(m graph.Member) bool { return m.Actor == actor }), m
	}
}

// Join makes an actor a member of a support system, or no longer one.
func Join(s *session.Session, system, actor graph.ID) error {
	return membership(s, system).turn(s, actor, "edit.join")
}

// JoinNew makes a party of a name that is not known yet and a member of it, in one step.
func JoinNew(s *session.Session, system graph.ID, name string) (graph.ID, error) {
	return membership(s, system).newcomer(s, name, "edit.join-new")
}

func topic(s *session.Session, meeting graph.ID) linker {
	return func(need graph.ID) ([]graph.ID, graph.Record) {
		t := graph.NewOf[graph.Topic]()
		t.Meeting, t.Need = meeting, need
		return linked(s, meeting, func(t graph.Topic) bool { return t.Need == need }), t
	}
}

// TakeUp writes down that a need was talked about in a meeting (SD-60), or takes it back.
func TakeUp(s *session.Session, meeting, need graph.ID) error {
	return topic(s, meeting).turn(s, need, "edit.take-up")
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
	_, t := topic(s, meeting)(n.ID)
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

// turn puts the link in, or takes away those that there are.
func (l linker) turn(s *session.Session, id graph.ID, label string) error {
	found, r := l(id)
	name := graph.NameOf(id, s.Document())
	if len(found) == 0 {
		return putIn(s, locale.M(label, "Name", name), r)
	}
	return s.Document().Edit(locale.M(label+"-not", "Name", name), func(tx *document.Tx) error {
		tx.Delete(found...)
		return nil
	})
}

// newcomer links a party of a name, and makes it where there is none, a person unless the name says otherwise. Whoever is
// known by that name is not made twice and not linked twice; a family's name leads to the family, so that it does not
// become the name of a party that everybody sees.
func (l linker) newcomer(s *session.Session, name, label string) (graph.ID, error) {
	name = strings.TrimSpace(name)
	if a, ok := knownAs(s, name); ok {
		found, r := l(a.ID)
		if len(found) > 0 {
			return a.ID, nil
		}
		return a.ID, putIn(s, locale.M(label, "Name", a.Label()), r)
	}
	a := graph.NewOf[graph.Actor]()
	a.Name, a.PublicLabel, a.ActiveFrom = name, graph.Shorten(name, 40), s.Day()
	a.Sector, a.Tier, a.Kind = edit.Newcomer(name)
	_, r := l(a.ID)
	return a.ID, putIn(s, locale.M(label, "Name", a.Label()), a, r)
}

// knownAs returns the party that a name is known by, families after all others.
func knownAs(s *session.Session, name string) (known graph.Actor, ok bool) {
	for _, a := range graph.All[graph.Actor](s.Document()) {
		if strings.EqualFold(strings.TrimSpace(a.Name), name) && !a.Archived && (!ok || known.IsClient) {
			known, ok = a, true
		}
	}
	return known, ok
}

// putIn puts records in as one step.
func putIn(s *session.Session, label locale.Message, records ...graph.Record) error {
	return s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Put(records...)
		return nil
	})
}
