package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

func agreeing(s *session.Session, agreement graph.ID) linker {
	return func(actor graph.ID) ([]graph.ID, graph.Record) {
		isRight := func(p graph.Party) bool { return p.Agreement == agreement && p.Actor == actor }
		return linked(s, agreement, isRight), party(agreement, actor)
	}
}

// Agree makes an actor a party to an agreement, or takes it out, with what it was to contribute.
func Agree(s *session.Session, agreement, actor graph.ID) error {
	return agreeing(s, agreement).turn(s, actor, "edit.agree")
}

// AgreeNew makes a party of a name that is not known yet and has it agree, in one step.
func AgreeNew(s *session.Session, agreement graph.ID, name string) error {
	_, err := agreeing(s, agreement).newcomer(s, name, "edit.agree-new")
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
