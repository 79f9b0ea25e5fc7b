package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// Invent adds a type of tie, a field of service or an attribute of the user's own, with a name to be changed.
func Invent(s *session.Session, kind *graph.Kind) (graph.ID, error) {
	r := graph.WithKey(kind.New(), graph.NewID())
	r = kind.Field("name").With(r, s.T("invent.new."+kind.ID))
	err := s.Document().Edit(locale.M("edit.invent", "Kind", locale.M("kind."+kind.ID)), func(tx *document.Tx) error {
		tx.Put(r)
		return nil
	})
	return graph.Key(r), err
}
