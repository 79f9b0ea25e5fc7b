package advice

import (
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// label names an actor as it may be shown anywhere.
func label(s *network.Snapshot, id graph.ID) locale.Name {
	a, _ := graph.Get[graph.Actor](s, id)
	return locale.Name(a.Label())
}

// mostNamed is how many parties a reason names; the others are counted.
const mostNamed = 5

// some names parties with commas between.
func some(s *network.Snapshot, ids []graph.ID) locale.Phrase {
	return measure.Listed(s, ids, mostNamed)
}

// resource names a resource.
func resource(s *network.Snapshot, id graph.ID) locale.Name {
	r, _ := graph.Get[graph.Resource](s, id)
	return locale.Name(r.Name)
}

// way names the actors from the focal actor, or from the given one where there is none, to another.
func way(s *network.Snapshot, to, owner graph.ID) locale.Phrase {
	from, _ := s.Index(start(s, owner))
	end, _ := s.Index(to)
	var parts []locale.Phrase
	for _, i := range path.Chain(s, from, end) {
		parts = append(parts, locale.Name(s.Actors[i].Label()))
	}
	return locale.List{Parts: parts, Mark: " → "}
}

// start returns from whom steps to a source are counted: the focal actor, or the owner of the need where there is none.
func start(s *network.Snapshot, owner graph.ID) graph.ID {
	if i, ok := s.Focal(); ok {
		return s.Actors[i].ID
	}
	return owner
}

// why lists the steps of a computation.
func why(steps ...locale.Message) []locale.Message { return steps }

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
	return choice(s, "service-field", code)
}

// choice names a choice of a list as it stands inside a sentence.
func choice(s *network.Snapshot, list, code string) locale.Phrase {
	return locale.Lower{Phrase: graph.ChoiceMessage(list, code, s)}
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

// levelWords names a level of partnership.
func levelWords(level int) locale.Phrase {
	return locale.Lower{Phrase: locale.M("level." + levelCode(level))}
}

func levelCode(level int) string { return strconv.Itoa(level) }
