package command

import (
	"errors"
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

// saidOfOne are the fields of each kind that are set for one record at a time: what names it, whom it joins, who is a client,
// and a step on the ladder, which asks for its evidence. So are long texts.
var saidOfOne = map[string]graph.Set{
	"actor":          "name;public_label;contact_person;phone;email;is_client;ppks;archived",
	"tie":            "from;to;level",
	"need":           "title;ppks",
	"resource":       "name",
	"match":          "need;resource",
	"issue":          "title",
	"agreement":      "title;number;follows",
	"action":         "title",
	"meeting":        "title",
	"series":         "name",
	"support_system": "name",
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

// Alikes returns the selected records of a kind.
func Alikes(s *session.Session, kind *graph.Kind) []graph.ID {
	return slices.DeleteFunc(s.Selection(), func(id graph.ID) bool {
		r, ok := s.Document().Record(id)
		return !ok || graph.KindOf(r) != kind
	})
}

// AlikeFields returns the fields that may be set for many records of a kind at once.
func AlikeFields(kind *graph.Kind) []*graph.Field {
	var list []*graph.Field
	for k := range kind.Fields[1:] {
		f := &kind.Fields[1+k]
		if !f.Long && !saidOfOne[kind.ID].Has(f.ID) {
			list = append(list, f)
		}
	}
	return list
}

// Common returns a record that holds what records of one kind have in common, with the ID of the first, and the fields in
// which they differ: those are empty in it, but that of a set, which holds the words that all have.
func Common(s *session.Session, ids []graph.ID) (common graph.Record, differing []string) {
	common, _ = s.Document().Record(ids[0])
	differs := map[string]bool{}
	fields := graph.KindOf(common).Fields[1:]
	for _, id := range ids[1:] {
		r, _ := s.Document().Record(id)
		for k := range fields {
			f := &fields[k]
			if !differs[f.ID] && f.Value(r) != f.Value(common) || differs[f.ID] && f.Type == graph.SetField {
				differs[f.ID] = true
				common = f.With(common, shared(f.Value(common), f.Value(r)))
			}
		}
	}
	for _, f := range fields {
		if differs[f.ID] {
			differing = append(differing, f.ID)
		}
	}
	return common, differing
}

// shared returns what two values have in common that are not the same: the words of two sets, else nothing.
func shared(a, b any) any {
	switch a := a.(type) {
	case graph.Set:
		for _, word := range a.Words() {
			if !b.(graph.Set).Has(word) {
				a = a.Without(word)
			}
		}
		return a
	case string:
		return ""
	case graph.ID:
		return graph.ID("")
	case graph.Date:
		return graph.Date("")
	case graph.Clock:
		return graph.Clock("")
	case int:
		return 0
	case float64:
		return 0.0
	case graph.Answer:
		return graph.Unknown
	}
	return false
}

// SetAlike sets one field of many records of one kind to the same value, as one edit; those that have it are left alone. Of a
// set it adds and takes away the words that are other than those which all have. A client keeps its role, and a strength takes
// its quality along as when it is set for one. What a check refuses is named, and nothing is changed then.
func SetAlike(s *session.Session, ids []graph.ID, field string, value any) error {
	common, _ := Common(s, ids)
	kind := graph.KindOf(common)
	f := kind.Field(field)
	if field == "role" && (value == graph.RoleClient || value == graph.RoleFocal) {
		return &graph.Refusal{Field: field, Message: locale.M("command.alike.of-one")}
	}
	var changed []graph.Record
	for _, id := range ids {
		r, ok := s.Document().Record(id)
		if !ok {
			return graph.Refuse("command.gone")
		}
		if a, ok := r.(graph.Actor); ok && a.IsClient && field == "role" {
			continue
		}
		if now := f.With(r, alikeValue(f, common, r, value)); now != r {
			changed = append(changed, edit.Follow(r, now, field, s.Document()))
		}
	}
	if len(changed) == 0 {
		return graph.Refuse("command.alike.nothing")
	}
	label := locale.M("edit.set-alike", "Field", locale.M(kind.ID+"."+field), "Count", len(changed))
	return sayingWhich(s, s.Document().Edit(label, func(tx *document.Tx) error {
		for _, r := range changed {
			before, _ := tx.Record(graph.Key(r))
			edit.Put(tx, before, r, s.Day())
		}
		return nil
	}))
}

// alikeValue returns the value that a record gets; of a set its own words, but for those that all got or lost.
func alikeValue(f *graph.Field, common, r graph.Record, value any) any {
	words, is := value.(graph.Set)
	if !is {
		return value
	}
	own, before := f.Value(r).(graph.Set), f.Value(common).(graph.Set)
	for _, word := range words.Words() {
		own = own.With(word)
	}
	for _, word := range before.Words() {
		if !words.Has(word) {
			own = own.Without(word)
		}
	}
	return own
}

// sayingWhich says in a refusal which of many records it is about.
func sayingWhich(s *session.Session, err error) error {
	var refusal *graph.Refusal
	if !errors.As(err, &refusal) || refusal.Record == "" {
		return err
	}
	return &graph.Refusal{Record: refusal.Record, Field: refusal.Field, Message: locale.M("command.alike.refused",
		"Name", graph.NameOf(refusal.Record, s.Document()), "Reason", refusal.Message)}
}

// AlikeSaid says what SetAlike did last, and what is doubtful with placements since.
func AlikeSaid(s *session.Session, ids []graph.ID) locale.Message {
	label := LastDone(s)
	for _, id := range ids {
		if m, ok := graph.Get[graph.Match](s.Document(), id); ok {
			if doubts := DoubtsOf(s, m); len(doubts) > 0 {
				return locale.M("match.placed-with-doubt", "Label", Said(s, label), "Doubt", doubts[0])
			}
		}
	}
	return label
}
