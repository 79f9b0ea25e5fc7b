package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

var needCommands = []Command{
	{ID: "add-need", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addNeed},
	{ID: "add-resource", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addResource},
}

// addNeed adds a need of the selected party, else of the focal one, and puts the keyboard into its name.
func addNeed(s *session.Session, h Host) error {
	owner, err := partyFor(s, "owner")
	if err != nil {
		return err
	}
	n := newNeed(s, owner)
	n.Title = s.T("command.new-need")
	return addListed(s, h, locale.M("edit.add-need", "Name", owner.Label()), n)
}

// newNeed returns a need of a party of which nothing is known yet, with what is most likely: one of the first kind, today.
func newNeed(s *session.Session, owner graph.Actor) graph.Need {
	n := graph.NewOf[graph.Need]()
	n.Owner, n.Field, n.Identified = owner.ID, fieldOf(owner), s.Day()
	n.Kinds, n.Quantity, n.Unit = graph.Set(graph.Choices("resource-kind", s.Document())[0].Code), 1, s.T("command.new-unit")
	return n
}

// addResource adds what the selected party, else the focal one, can give, and puts the keyboard into its name.
func addResource(s *session.Session, h Host) error {
	provider, err := partyFor(s, "provider")
	if err != nil {
		return err
	}
	r := newResource(s, provider)
	r.Name = s.T("command.new-resource")
	return addListed(s, h, locale.M("edit.add-resource", "Name", provider.Label()), r)
}

// newResource returns what a party can give, of the first kind and of the day on.
func newResource(s *session.Session, provider graph.Actor) graph.Resource {
	r := graph.NewOf[graph.Resource]()
	r.Provider, r.Field, r.ValidFrom = provider.ID, fieldOf(provider), s.Day()
	r.Kind = graph.Choices("resource-kind", s.Document())[0].Code
	return r
}

// addListed puts records in, shows the first of them in its list, or beside the card of its actor, and lets its fields be
// filled in at the side.
func addListed(s *session.Session, h Host, label locale.Message, records ...graph.Record) error {
	if err := putIn(s, label, records...); err != nil {
		return err
	}
	if !onCard(s) {
		s.List(graph.KindOf(records[0]).ID)
	}
	s.Select(graph.Key(records[0]))
	h.Focus("name")
	return nil
}

// partyFor returns whose the new record is: the party of the card that is shown, the selected one, that of the selected
// record, the focal one, or the first in the picture. Without any party the way to go on is said.
func partyFor(s *session.Session, field string) (graph.Actor, error) {
	if a, ok := s.CardActor(); ok && onCard(s) {
		return a, nil
	}
	for _, id := range s.Selection() {
		if r, ok := s.Document().Record(id); ok {
			if f := graph.KindOf(r).Field(field); f != nil {
				id = f.Ref(r)
			}
		}
		if a, ok := graph.Get[graph.Actor](s.Document(), id); ok {
			return a, nil
		}
	}
	if a, ok := graph.Get[graph.Actor](s.Document(), s.Project().FocalActor); ok {
		return a, nil
	}
	if seen := s.Snapshot().Actors; len(seen) > 0 {
		return seen[0], nil
	}
	return graph.Actor{}, graph.Refuse("command.no-party-yet")
}

// fieldOf returns the first field of service that a party works in, else the first of all.
func fieldOf(a graph.Actor) string {
	for _, field := range a.Fields.Words() {
		return field
	}
	return graph.Choices("service-field", graph.Collect())[0].Code
}
