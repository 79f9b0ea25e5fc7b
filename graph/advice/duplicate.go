package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var duplicate = Rule{ID: "R22", Seed: "SD-82", Of: duplicates}

// duplicates gives a card for each two providers that give the same in the same field to the same recipient without
// cooperating.
func duplicates(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, d := range measure.DuplicatesOf(s) {
		cards = append(cards, Card{
			Subject: subject(d.Recipient, d.Providers[0], d.Providers[1]) + " " + d.Type + " " + d.Field, Severity: Useful,
			Title:  locale.M("advice.R22.title", "A", label(s, d.Providers[0]), "B", label(s, d.Providers[1])),
			Reason: locale.M("advice.R22.reason", "Duplicate", d.Say(s)),
			Why:    why(locale.M("advice.R22.why")),
			Opens:  d.Providers[0], Lights: []graph.ID{d.Providers[0], d.Providers[1], d.Recipient},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    d,
		})
	}
	return cards, nil
}
