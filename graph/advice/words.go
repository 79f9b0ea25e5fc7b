package advice

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// label names an actor as it may be shown anywhere.
func label(s *network.Snapshot, id graph.ID) locale.Name {
	a, _ := graph.Get[graph.Actor](s, id)
	return locale.Name(a.Label())
}

// labels names actors with commas between.
func labels(s *network.Snapshot, ids []graph.ID) locale.Phrase {
	parts := make([]locale.Phrase, len(ids))
	for k, id := range ids {
		parts[k] = label(s, id)
	}
	return locale.List{Parts: parts, Mark: ", "}
}

// answerable names who answers for something, or says that nobody does yet.
func answerable(s *network.Snapshot, id graph.ID) locale.Phrase {
	if id == "" {
		return locale.M("advice.nobody")
	}
	return label(s, id)
}

// fieldOf names a field of service, or says that none is written down.
func fieldOf(s *network.Snapshot, code string) locale.Phrase {
	if code == "" {
		return locale.M("advice.no-field")
	}
	return graph.ChoiceMessage("service-field", code, s)
}

// urgencyOf returns how urgent a need is; 0 where there is none.
func urgencyOf(s *network.Snapshot, need graph.ID) int {
	n, _ := graph.Get[graph.Need](s, need)
	return n.Urgency
}

// present returns the IDs that name something.
func present(ids ...graph.ID) []graph.ID {
	var list []graph.ID
	for _, id := range ids {
		if id != "" {
			list = append(list, id)
		}
	}
	return list
}

// subject joins IDs to the subject of a card.
func subject(ids ...graph.ID) string {
	text := ""
	for k, id := range ids {
		if k > 0 {
			text += " "
		}
		text += string(id)
	}
	return text
}
