package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// TickFields gives parties fields of cooperation, or takes them away where all of them have all of these, as one edit
// (SD-31).
func TickFields(s *session.Session, actors []graph.ID, fields []string) error {
	all := true
	for _, id := range actors {
		a, _ := graph.Get[graph.Actor](s.Document(), id)
		for _, field := range fields {
			all = all && a.Fields.Has(field)
		}
	}
	label := "edit.tick-fields"
	if all {
		label = "edit.untick-fields"
	}
	return assess(s, label, actors, func(a *graph.Actor) {
		for _, field := range fields {
			if all {
				a.Fields = a.Fields.Without(field)
			} else {
				a.Fields = a.Fields.With(field)
			}
		}
	})
}

// SetHasResource writes of parties whether they have resources, as one edit.
func SetHasResource(s *session.Session, actors []graph.ID, answer graph.Answer) error {
	return assess(s, "edit.set-has-resource", actors, func(a *graph.Actor) { a.HasResource = answer })
}

// SetWillingness writes how willing parties are, 1 to 5, or 0 for unknown, as one edit.
func SetWillingness(s *session.Session, actors []graph.ID, willingness int) error {
	return assess(s, "edit.set-willingness", actors, func(a *graph.Actor) { a.Willingness = willingness })
}

// SetInfluence writes how much influence parties have, 1 to 5, or 0 for unknown, as one edit.
func SetInfluence(s *session.Session, actors []graph.ID, influence int) error {
	return assess(s, "edit.set-influence", actors, func(a *graph.Actor) { a.Influence = influence })
}

// assess changes parties as one edit; the label names the only one, or counts them.
func assess(s *session.Session, label string, actors []graph.ID, change func(*graph.Actor)) error {
	if reason := s.WhyNoWork(); reason != "" {
		return graph.Refuse("fields.not-now", "Reason", reason)
	}
	name := s.T("edit.parties", "Count", len(actors))
	if len(actors) == 1 {
		name = graph.NameOf(actors[0], s.Document())
	}
	return s.Document().Edit(locale.M(label, "Name", name), func(tx *document.Tx) error {
		for _, id := range actors {
			a, ok := graph.Get[graph.Actor](tx, id)
			if !ok {
				return graph.Refuse("command.gone")
			}
			change(&a)
			tx.Put(a)
		}
		return nil
	})
}
