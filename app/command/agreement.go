package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// Agree makes an actor a party to an agreement, or takes it out, with what it was to contribute.
func Agree(s *session.Session, agreement, actor graph.ID) error {
	var found []graph.ID
	for _, p := range graph.Referring[graph.Party](s.Document(), agreement) {
		if p.Agreement == agreement && p.Actor == actor {
			found = append(found, p.ID)
		}
	}
	return link(s, found, party(agreement, actor), "edit.agree", graph.NameOf(actor, s.Document()))
}

// AgreeNew makes a party of a name that is not known yet and has it agree, in one step.
func AgreeNew(s *session.Session, agreement graph.ID, name string) error {
	_, err := newcomer(s, name, "edit.agree-new", func(actor graph.ID) graph.Record { return party(agreement, actor) })
	return err
}

// Contribute says what an actor contributes to an agreement.
func Contribute(s *session.Session, of graph.Party, text string) error {
	of, ok := graph.Get[graph.Party](s.Document(), of.ID)
	if !ok {
		return graph.Refuse("command.gone")
	}
	of.Contribution = text
	return putIn(s, locale.M("edit.contribute", "Name", graph.NameOf(of.Actor, s.Document())), of)
}
