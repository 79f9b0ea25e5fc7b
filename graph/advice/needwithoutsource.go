package advice

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var needWithoutSource = Rule{ID: "R01", Seed: "SD-76, SD-77", Of: needsWithoutSource}

// needsWithoutSource gives a card for each need of which nothing is confirmed and that has no candidate within
// three client-safe steps.
func needsWithoutSource(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	needs, err := openNeeds(ctx, s)
	var cards []Card
	for _, n := range needs {
		if n.Class != measure.NoSource && n.Class != measure.OutOfReach {
			continue
		}
		c := n.card(Urgent)
		c.Title = locale.M("advice.R01.title", "Need", n.Title)
		c.Reason = locale.M("advice.R01.reason.none", "Owner", label(s, n.Owner))
		if far, ok := n.best(s, func(measure.Candidate) bool { return true }); ok {
			c.Reason = locale.M("advice.R01.reason.far", "Owner", label(s, n.Owner), "Party", label(s, far.Provider))
			c.Lights = append(c.Lights, far.Provider)
		}
		c.Why = why(n.amount(), n.candidates())
		cards = append(cards, c)
	}
	return cards, err
}
