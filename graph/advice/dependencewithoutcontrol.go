package advice

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var dependenceWithoutControl = Rule{ID: "R06", Seed: "SD-45", Of: dependencesWithoutControl}

// dependencesWithoutControl gives a card for each agency that depends on another without control or return.
func dependencesWithoutControl(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, d := range measure.DependenciesOf(s).Arcs {
		if d.Control || d.ReturnFlow {
			continue
		}
		c := dependenceCard(s, d)
		c.Title = locale.M("advice.R06.title", "Party", label(s, d.Dependent), "Provider", label(s, d.On))
		c.Reason = locale.M("advice.R06.reason", "Party", label(s, d.Dependent), "Provider", label(s, d.On), "Share", locale.Share(d.Share))
		c.Why = append(c.Why, locale.M("advice.R06.why"))
		cards = append(cards, c)
	}
	return cards, nil
}
