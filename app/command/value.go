package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// SetValue writes what a record has in an invented field, as one edit; an empty text takes it away.
func SetValue(s *session.Session, owner graph.ID, of graph.Attribute, text string) error {
	value, had := ValueOf(s.Document(), owner, of.ID)
	if !had {
		value = graph.NewOf[graph.Value]()
		value.Owner, value.Attribute = owner, of.ID
	}
	value.Text = text
	label := locale.M("edit.set-field", "Field", of.Name, "Name", graph.NameOf(owner, s.Document()))
	return s.Document().Edit(label, func(tx *document.Tx) error {
		switch {
		case text != "":
			tx.Put(value)
		case had:
			tx.Delete(value.ID)
		}
		return nil
	})
}

// ValueOf returns what a record has in an invented field.
func ValueOf(among graph.Reader, owner, attribute graph.ID) (graph.Value, bool) {
	for _, v := range graph.Referring[graph.Value](among, owner) {
		if v.Owner == owner && v.Attribute == attribute {
			return v, true
		}
	}
	return graph.Value{}, false
}
