package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var leaning = Rule{ID: "R18", Seed: "SD-27, SD-28", Of: leaningOnWorkers}

// independent is the share of links that must hold without the worker (domain M46).
const independent = 0.9

// leaningOnWorkers gives a card for each social worker where less than nine tenths of the linked pairs of others
// would stay linked without the social workers.
func leaningOnWorkers(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := numbersOf[measure.Facilitator](ctx, s, "facilitator")
	if err != nil || !(found.Kept < independent) { // not a number where there is nothing to lean on
		return nil, err
	}
	heir, err := heirOf(ctx, s)
	if err != nil {
		return nil, err
	}
	var cards []Card
	for _, a := range s.Actors {
		if a.Role != graph.RoleWorker {
			continue
		}
		c := Card{
			Subject: subject(a.ID), Severity: Important, Opens: a.ID, Lights: present(a.ID, heir),
			Title:  locale.M("advice.R18.title.nobody"),
			Reason: locale.M("advice.R18.reason", "Share", locale.Share(found.Kept)),
			Why:    why(locale.M("advice.R18.why")),
			Action: graph.Action{WorkMode: "penciptaan_jaringan", Responsible: heir},
			Key:    a.ID,
		}
		if heir != "" {
			c.Title = locale.M("advice.R18.title", "Party", label(s, heir))
		}
		cards = append(cards, c)
	}
	return cards, nil
}

// heirOf returns who could take over from the workers: the agency or local worker that links most beside them; "" where
// none links anybody.
func heirOf(ctx context.Context, s *network.Snapshot) (graph.ID, error) {
	between, err := resultOf(ctx, s, "betweenness")
	if err != nil {
		return "", err
	}
	heir, best := graph.ID(""), 0.0
	for i, a := range s.Actors {
		if x := between.Values[i]; (a.IsAgency() || a.Role == graph.RoleLocalWorker) && !a.IsClient && x > best {
			heir, best = a.ID, x
		}
	}
	return heir, nil
}
