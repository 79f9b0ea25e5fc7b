package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var willing = Rule{ID: "R25", Seed: "SD-79", Of: willingParties}

// willingFor is the number of days after which a party that is willing waits for its agreement too long.
const willingFor = 60

// willingParties gives a card for each party that has been willing for more than sixty days without an agreement.
func willingParties(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := numbersOf[measure.Pipeline](ctx, s, "pipeline")
	if err != nil {
		return nil, err
	}
	var cards []Card
	for _, p := range found.Parties {
		days := s.Day.Since(p.WillingSince)
		if p.Stage != measure.Willing || days <= willingFor {
			continue
		}
		cards = append(cards, Card{
			Subject: subject(p.Actor), Severity: Important, Since: p.WillingSince,
			Title:  locale.M("advice.R25.title", "Party", label(s, p.Actor)),
			Reason: locale.M("advice.R25.reason", "Day", locale.Day(p.WillingSince), "Count", days),
			Why:    why(locale.M("advice.R25.why")),
			Opens:  p.Actor, Lights: []graph.ID{p.Actor},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    []any{p.Actor, days},
		})
	}
	return cards, nil
}
