package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var government = Rule{ID: "R14", Seed: "SD-66, SD-68", Of: missingGovernment}

// The sector of government, and the number of client-safe steps within which its tiers must be reached.
const (
	governmentSector = "pemerintah"
	wayToGovernment  = 2
)

// missingGovernment gives a card for each tier of government that the focal actor does not reach within two
// client-safe steps: RT, RW, kelurahan, and anything from kecamatan upwards.
func missingGovernment(_ context.Context, s *network.Snapshot) ([]Card, error) {
	focal, ok := s.Focal()
	if !ok {
		return nil, nil
	}
	reached := GovernmentReached(s)
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

// GovernmentReached returns the offices that the focal actor reaches within two client-safe steps, by their tier:
// "kecamatan" stands for all from there upwards. Without a focal actor there are none.
func GovernmentReached(s *network.Snapshot) map[string][]graph.ID {
	reached := map[string][]graph.ID{}
	focal, ok := s.Focal()
	if !ok {
		return reached
	}
	steps := s.SafeDistances(focal)
	for i, a := range s.Actors {
		if a.Sector == governmentSector && steps[i] != network.Unreachable && steps[i] <= wayToGovernment {
			reached[tierOfGovernment(a)] = append(reached[tierOfGovernment(a)], a.ID)
		}
	}
	return reached
}

// tierOfGovernment returns the tier that an office counts for: "kecamatan" for all from there upwards.
func tierOfGovernment(a graph.Actor) string {
	if graph.TierOf(a.Tier).Rank >= graph.TierOf("kecamatan").Rank {
		return "kecamatan"
	}
	return a.Tier
}
