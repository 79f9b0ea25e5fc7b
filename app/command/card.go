package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

var cardCommands = []Command{
	{ID: "show-card", Icon: "person", Keys: "Ctrl+Enter", Menu: "actor", Can: oneActor, Do: showCard},
	{ID: "card-previous", Icon: "chevron-left", Keys: "Alt+↑", Menu: "actor", Can: onCard, Do: nextCard(-1)},
	{ID: "card-next", Icon: "chevron-right", Keys: "Alt+↓", Menu: "actor", Can: onCard, Do: nextCard(1)},
	{ID: "add-contact", Icon: "phone", Needs: needsWork, Menu: "actor", Can: canRecordFor, Do: addContact},
	{ID: "add-agreement", Icon: "document", Needs: needsWork, Menu: "actor", Can: canRecordFor, Do: addAgreement},
}

func onCard(s *session.Session) bool { return hasDocument(s) && s.View() == session.ViewCard }

func showCard(s *session.Session, _ Host) error {
	s.ShowCard()
	return nil
}

// nextCard goes some actors on in the order of the table, round from the last one to the first.
func nextCard(step int) func(*session.Session, Host) error {
	return func(s *session.Session, _ Host) error {
		a, _ := s.CardActor()
		seen := s.Snapshot()
		if seen.N() == 0 {
			return nil
		}
		next := 0
		if i, ok := seen.Index(a.ID); ok {
			next = (i + step + seen.N()) % seen.N()
		}
		s.Select(seen.Actors[next].ID)
		return nil
	}
}

// partyOf returns for whom something is recorded: the actor of the card, else the one that is selected.
func partyOf(s *session.Session) (graph.Actor, bool) {
	if onCard(s) {
		return s.CardActor()
	}
	if one := s.SelectedActors(); len(one) == 1 {
		return one[0], true
	}
	return graph.Actor{}, false
}

func canRecordFor(s *session.Session) bool {
	_, ok := partyOf(s)
	return ok && canWork(s)
}

// addContact records a contact of the day of the picture: the first one is preliminary, each later one goes on.
func addContact(s *session.Session, h Host) error {
	a, _ := partyOf(s)
	return record(s, h, locale.M("edit.add-contact", "Name", a.Label()), newContact(s, a.ID))
}

func newContact(s *session.Session, with graph.ID) graph.Contact {
	c := edit.New(graph.KindFor[graph.Contact](), s.Day()).(graph.Contact)
	c.Actor = with
	return edit.Complete(c, func(string) bool { return false }, s.Document()).(graph.Contact)
}

// addAgreement begins a draft between an actor and the focal one.
func addAgreement(s *session.Session, h Host) error {
	a, _ := partyOf(s)
	d := graph.NewOf[graph.Agreement]()
	d.Title = s.T("command.new-agreement")
	records := []graph.Record{d, party(d.ID, a.ID)}
	if focal, ok := graph.Get[graph.Actor](s.Document(), s.Project().FocalActor); ok && focal.ID != a.ID {
		records = append(records, party(d.ID, focal.ID))
	}
	return record(s, h, locale.M("edit.add-agreement", "Name", a.Label()), records...)
}

func party(agreement, actor graph.ID) graph.Party {
	p := graph.NewOf[graph.Party]()
	p.Agreement, p.Actor = agreement, actor
	return p
}

// record puts new records in and opens the first one at the side, where its fields are filled in.
func record(s *session.Session, h Host, label locale.Message, records ...graph.Record) error {
	if err := putIn(s, label, records...); err != nil {
		return err
	}
	s.Select(graph.Key(records[0]))
	h.Focus("name")
	return nil
}
