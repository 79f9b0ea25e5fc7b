package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var government = Rule{ID: "R14", Seed: "SD-66, SD-68", Of: missingGovernment}

// missingGovernment gives a card for each tier of government that the focal actor does not reach within two
// client-safe steps: RT, RW, kelurahan, and anything from kecamatan upwards.
func missingGovernment(_ context.Context, s *network.Snapshot) ([]Card, error) {
	focal, ok := s.Focal()
	if !ok {
		return nil, nil
	}
	reached := measure.GovernmentReached(s)
	var cards []Card
	for _, tier := range []string{"rt", "rw", "kelurahan", "kecamatan"} {
		if len(reached[tier]) > 0 {
			continue
		}
		cards = append(cards, Card{
			Subject: tier, Severity: Urgent,
			Title:  locale.M("advice.R14.title." + tier),
			Reason: locale.M("advice.R14.reason", "Party", s.Actors[focal].Label()),
			Why:    why(locale.M("advice.R14.why")),
			Opens:  s.Actors[focal].ID, Lights: []graph.ID{s.Actors[focal].ID},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    tier,
		})
	}
	return cards, nil
}
