package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var singleProvider = Rule{ID: "R04", Seed: "SD-44", Of: needsOfOneProvider}

// endingSoon is within how many days an agreement ends soon enough to endanger a need (domain 3.7).
const endingSoon = 60

// needsOfOneProvider gives a card for each pressing need that rests on one provider, where it is not met yet or
// the provider's agreement ends soon.
func needsOfOneProvider(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	needs, err := openNeeds(ctx, s)
	var cards []Card
	for _, n := range needs {
		if len(n.Providers) != 1 || n.Urgency < mostPressed {
			continue
		}
		provider := n.Providers[0]
		ending, ends := endingAgreement(s, provider)
		if n.Coverage >= 1 && !ends {
			continue
		}
		c := n.card(Important)
		c.Lights = append(c.Lights, provider)
		c.Title = locale.M("advice.R04.title", "Need", n.Title)
		c.Reason = locale.M("advice.R04.reason.alone", "Party", label(s, provider))
		if second, ok := n.best(s, func(c measure.Candidate) bool { return c.Provider != provider }); ok {
			c.Reason = locale.M("advice.R04.reason", "Party", label(s, provider), "Candidate", label(s, second.Provider))
			c.Lights = append(c.Lights, second.Provider)
		}
		c.Why = why(n.amount(), n.candidates())
		if ends {
			c.Why = append(c.Why, locale.M("advice.R04.why", "Agreement", ending.Title, "Day", locale.Day(ending.End)))
		}
		cards = append(cards, c)
	}
	return cards, err
}

// endingAgreement returns the agreement of a party that is in force and ends first, if it ends soon.
func endingAgreement(s *network.Snapshot, party graph.ID) (graph.Agreement, bool) {
	var first graph.Agreement
	for _, p := range graph.Referring[graph.Party](s, party) {
		a, ok := graph.Get[graph.Agreement](s, p.Agreement)
		if !ok || !a.InForce(s.Day) || a.End == "" || a.End.Since(s.Day) > endingSoon {
			continue
		}
		if first.ID == "" || a.End < first.End {
			first = a
		}
	}
	return first, first.ID != ""
}
