package advice

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var needWithCandidate = Rule{ID: "R02", Seed: "SD-26", Of: needsWithCandidate}

// needsWithCandidate gives a card for each need of which nothing is confirmed but that has a candidate within three
// client-safe steps, with the way to it.
func needsWithCandidate(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	needs, err := openNeeds(ctx, s)
	var cards []Card
	for _, n := range needs {
		near, ok := n.best(s, func(c measure.Candidate) bool { return c.Steps >= 0 })
		if n.Class != measure.HasSource || !ok {
			continue
		}
		c := n.card(Urgent)
		c.Title = locale.M("advice.R02.title", "Party", label(s, near.Provider), "Need", n.Title)
		c.Reason = locale.M("advice.R02.reason", "Owner", label(s, n.Owner), "From", label(s, start(s, n.Owner)), "Resource", resource(s, near.Resource), "Party", label(s, near.Provider),
			"Steps", locale.M("advice.steps", "Count", int(near.Steps)), "Way", way(s, near.Provider, n.Owner))
		c.Lights = append(c.Lights, near.Provider)
		c.Why = why(n.amount(), n.candidates(), locale.M("advice.R02.why", "Count", near.Paths))
		cards = append(cards, c)
	}
	return cards, err
}
