package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// NewQuick returns a record of a kind that is written in one line, with what is most likely filled in: whose it is, the
// first choices, one of it, today.
func NewQuick(s *session.Session, kind string) graph.Record {
	switch kind {
	case "need":
		owner, _ := partyFor(s, "owner")
		return newNeed(s, owner)
	case "resource":
		provider, _ := partyFor(s, "provider")
		r := newResource(s, provider)
		r.Quantity, r.Unit = 1, s.T("command.new-unit")
		return r
	case "match":
		m := graph.NewOf[graph.Match]()
		m.Date, m.By, m.Status = s.Day(), worker(s), "ditawarkan"
		return m
	}
	i := graph.NewOf[graph.Issue]()
	i.Declared = s.Day()
	return i
}

// AddQuick puts a record that was written in one line into the document, as one edit; a placement says what is doubtful
// with it.
func AddQuick(s *session.Session, h Host, r graph.Record) error {
	if err := notInTrial(s); err != nil {
		return err
	}
	kind := graph.KindOf(r)
	for _, f := range kind.Fields { // in their order, before the document refuses the first by its own
		if f.Need && f.IsEmpty(r) {
			return &graph.Refusal{Record: graph.Key(r), Field: f.ID, Message: locale.M("field.needed")}
		}
	}
	if m, ok := r.(graph.Match); ok {
		return Place(s, h, m)
	}
	name := graph.NameOf(graph.Key(r), graph.Collect(r))
	return putIn(s, locale.M("edit.quick."+kind.ID, "Name", name), r)
}
