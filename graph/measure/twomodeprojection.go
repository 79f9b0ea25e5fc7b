package measure

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var twoModeProjection = Measure{
	ID: "two-mode-projection", Theme: Groups, Unit: Count,
	Range: "0 …", Formula: "P = B Bᵀ",
	Source: "Breiger 1974, Social Forces 53, 181–190; Borgatti & Everett 1997, Social Networks 19, 243–269",
	Warns:  Answers,
	Of:     twoModeProjectionOf,
}

// TwoModeProjection says who takes part in the same meetings and support systems.
type TwoModeProjection struct {
	Actors int          `json:"actors"` // that take part in anything
	Events int          `json:"events"`
	Pairs  int          `json:"pairs"`  // of actors that take part in something together
	Untied int          `json:"untied"` // of those: with no tie that is not broken
	Shared []SharedPair `json:"shared"` // those in most together first, at most a thousand
}

// SharedPair is two actors, and in how many meetings and support systems both take part.
type SharedPair struct {
	Pair   [2]graph.ID `json:"pair"`
	Events int         `json:"events"`
	Tied   bool        `json:"tied"`
}

// twoModeProjectionOf counts for every pair of actors the meetings both came to and the support systems both
// are members of, up to the day, and says which of the pairs have no tie yet. Lacks data where neither attendance
// nor members are recorded. Time is the sum of the squares of the numbers of participants.
// Source: Breiger 1974, 183–185.
func twoModeProjectionOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	t, w := twoModeOf(s), s.Network(network.Know)
	found := TwoModeProjection{Actors: len(t.actors), Events: len(t.events), Shared: []SharedPair{}}
	if len(t.events) == 0 {
		return lacks(found, "taking-part"), nil
	}
	pairs, err := t.project(ctx)
	if err != nil {
		return Result{}, err
	}
	table := &Table{Columns: []Column{column("members", Count), column("events", Count), column("tied", Count)}}
	named := -1 // the first pair without clients
	for k, p := range pairs {
		tied, words := w.Has(int(p.i), int(p.j)), locale.M("measure.two-mode-projection.tied")
		if !tied {
			found.Untied++
			words = locale.M("measure.two-mode-projection.not-tied")
		}
		if named < 0 && !s.Actors[p.i].IsClient && !s.Actors[p.j].IsClient {
			named = k
		}
		if k < groupsListed {
			pair := []int32{p.i, p.j}
			found.Shared = append(found.Shared, SharedPair{[2]graph.ID(idsOf(s, pair)), p.events, tied})
			table.Rows = append(table.Rows, groupRow(s, pair, X(p.events), Say(words)))
		}
	}
	found.Pairs = len(pairs)
	return Result{Numbers: found, Table: table, Sentence: found.sentence(s, pairs, named)}, nil
}

func (f TwoModeProjection) sentence(s *network.Snapshot, pairs []shared, named int) locale.Message {
	untied := locale.M("measure.two-mode-projection.untied", "Count", f.Untied)
	if f.Untied == 0 {
		untied = locale.M("measure.two-mode-projection.all-tied")
	}
	switch {
	case f.Pairs == 0:
		return locale.M("measure.two-mode-projection.sentence.none")
	case named < 0:
		return locale.M("measure.two-mode-projection.sentence.clients", "Count", f.Pairs, "Untied", untied)
	}
	p := pairs[named]
	return locale.M("measure.two-mode-projection.sentence", "Count", f.Pairs, "Untied", untied,
		"One", s.Actors[p.i].Label(), "Other", s.Actors[p.j].Label(), "Times", locale.M("measure.times", "Count", p.events))
}
