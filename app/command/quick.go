package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// NewQuick returns a record of a kind that is written in one line, with what is most likely filled in: whose it is, the
// first choices, one of it, today.
func NewQuick(s *session.Session, kind string) graph.Record {
	first := graph.Choices("resource-kind", s.Document())[0].Code
	switch kind {
	case "need":
		n := graph.NewOf[graph.Need]()
		owner, _ := partyFor(s, "owner")
		n.Owner, n.Field, n.Kinds, n.Quantity, n.Unit, n.Identified = owner.ID, fieldOf(owner), graph.Set(first), 1, s.T("command.new-unit"), s.Day()
		return n
	case "resource":
		r := graph.NewOf[graph.Resource]()
		provider, _ := partyFor(s, "provider")
		r.Provider, r.Field, r.Kind, r.Quantity, r.Unit, r.ValidFrom = provider.ID, fieldOf(provider), first, 1, s.T("command.new-unit"), s.Day()
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
	return s.Document().Edit(locale.M("edit.quick."+kind.ID, "Name", nameOf(r)), func(tx *document.Tx) error {
		tx.Put(r)
		return nil
	})
}

// nameOf is what a new need, resource or issue is called.
func nameOf(r graph.Record) string {
	return graph.NameOf(graph.Key(r), graph.Collect(r))
}
