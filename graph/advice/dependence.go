package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var dependence = Rule{ID: "R05", Seed: "SD-44", Of: dependences}

// heavily is the share of support from one provider from which a dependence asks for action (domain 3.7).
const heavily = 0.7

// dependences gives a card for each agency that gets all or 70 % of its material support from one other.
func dependences(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, d := range measure.DependenciesOf(s).Arcs {
		if d.Providers > 1 && d.Share < heavily {
			continue
		}
		c := dependenceCard(s, d)
		c.Title = locale.M("advice.R05.title", "Party", label(s, d.Dependent))
		c.Reason = locale.M("advice.R05.reason", "Party", label(s, d.Dependent), "Provider", label(s, d.On), "Share", locale.Share(d.Share))
		cards = append(cards, c)
	}
	return cards, nil
}

// dependenceCard begins a card about a dependence.
func dependenceCard(s *network.Snapshot, d measure.Dependency) Card {
	return Card{
		Subject: subject(d.Dependent, d.On), Severity: Important,
		Why:   why(locale.M("advice.R05.why", "Count", d.Providers, "Share", locale.Share(d.Share), "Provider", label(s, d.On))),
		Opens: d.Dependent, Lights: []graph.ID{d.Dependent, d.On},
		Action: graph.Action{WorkMode: "mobilisasi_sumber"},
		Key:    []graph.ID{d.Dependent, d.On},
	}
}
