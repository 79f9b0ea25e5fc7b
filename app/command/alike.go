package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

// alikeFields are the fields that may be set for many at once: those that sort and rate. What names somebody, and who is
// a client, is said of one at a time.
var alikeFields = map[string][]string{
	"actor": {"kind", "sector", "level", "role", "unsur", "source_type", "influence", "closeness", "ring", "willingness", "consent"},
	"tie":   {"type", "strength", "quality", "formality", "field", "frequency"},

	"need":           {"field", "urgency", "status"},
	"resource":       {"kind", "field", "availability"},
	"match":          {"mode"},
	"issue":          {"field"},
	"proposal":       {"addressee_kind", "status"},
	"contact":        {"kind", "channel", "result"},
	"agreement":      {"kind"},
	"action":         {"status", "mode"},
	"meeting":        {"host_kind"},
	"support_system": {"activity_kind", "status"},
}

// AlikeKind returns the kind of which all records are that are selected; parties with ties among them count as parties. Nil
// where they are of several kinds, or none is selected.
func AlikeKind(s *session.Session) *graph.Kind {
	if len(s.SelectedActors()) > 0 {
		return graph.KindFor[graph.Actor]()
	}
	var kind *graph.Kind
	for _, id := range s.Selection() {
		r, ok := s.Document().Record(id)
		if !ok || kind != nil && graph.KindOf(r) != kind {
			return nil
		}
		kind = graph.KindOf(r)
	}
	return kind
}

// AlikeFields returns the fields that may be set for all of a kind at once.
func AlikeFields(kind *graph.Kind) []*graph.Field {
	var list []*graph.Field
	for _, id := range alikeFields[kind.ID] {
		if f := kind.Field(id); f != nil {
			list = append(list, f)
		}
	}
	return list
}

// AlikeValues returns the values that a field may have for all, each with its words.
func AlikeValues(s *session.Session, f *graph.Field) (values []any, words []string) {
	if f.Of != "" {
		for _, c := range graph.Choices(f.Of, s.Document()) {
			if f.ID == "role" && (c.Code == graph.RoleClient || c.Code == graph.RoleFocal) {
				continue // said of one at a time
			}
			values = append(values, c.Code)
			words = append(words, s.Language().Say(graph.ChoiceMessage(f.Of, c.Code, s.Document())))
		}
		return values, words
	}
	for n := int(f.Min); n <= int(f.Max); n++ {
		values, words = append(values, n), append(words, s.Language().Number(float64(n), 0))
	}
	return values, words
}

// SetAlike sets one field of many records of one kind to the same value, as one edit; those that have it are left alone.
// A client keeps its role, and a strength takes its quality along as when it is set for one.
func SetAlike(s *session.Session, ids []graph.ID, field string, value any) error {
	var changed []graph.Record
	var f *graph.Field
	var kind *graph.Kind
	for _, id := range ids {
		r, ok := s.Document().Record(id)
		if !ok {
			return graph.Refuse("command.gone")
		}
		kind = graph.KindOf(r)
		if f = kind.Field(field); f == nil {
			continue
		}
		if a, ok := r.(graph.Actor); ok && a.IsClient && field == "role" {
			continue
		}
		if now := f.With(r, value); now != r {
			changed = append(changed, edit.Follow(r, now, field, s.Document()))
		}
	}
	if len(changed) == 0 {
		return graph.Refuse("command.alike.nothing")
	}
	label := locale.M("edit.set-alike", "Field", locale.M(kind.ID+"."+field), "Count", len(changed))
	return s.Document().Edit(label, func(tx *document.Tx) error {
		for _, r := range changed {
			before, _ := tx.Record(graph.Key(r))
			edit.Put(tx, before, r, s.Day())
		}
		return nil
	})
}
