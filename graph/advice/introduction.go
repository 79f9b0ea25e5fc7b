package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var introduction = Rule{ID: "R16", Seed: "SD-42, SD-43", Of: introductions}

// mostByDistance is how many introductions are advised that bring no need closer.
const mostByDistance = 2

// introductions gives a card for each of the best introductions that bring a need closer; where none does, for the
// two that bring all closest.
func introductions(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := measure.IntroductionsOf(ctx, s)
	if err != nil {
		return nil, err
	}
	var cards []Card
	for _, n := range found.Best {
		if n.Needs > 0 {
			cards = append(cards, introductionCard(s, n))
		}
	}
	if len(cards) > 0 {
		return cards, nil
	}
	for _, n := range found.ByEfficiency[:min(mostByDistance, len(found.ByEfficiency))] {
		if n.Gain > 0 {
			cards = append(cards, introductionCard(s, n))
		}
	}
	return cards, nil
}

func introductionCard(s *network.Snapshot, n measure.Introduction) Card {
	a, b := n.Pair[0], n.Pair[1]
	return Card{
		Subject: subject(a, b), Severity: Important,
		Title:  locale.M("advice.R16.title", "A", label(s, a), "B", label(s, b)),
		Reason: n.Say(s),
		Why: why(locale.M("advice.R16.why.common", "Count", n.Common, "Introducer", label(s, n.Introducer)),
			locale.M("advice.R16.why.needs", "Count", n.Needs), locale.M("advice.R16.why.pairs", "Count", n.Pairs)),
		Opens: a, Lights: present(a, b, n.Introducer),
		Action: graph.Action{WorkMode: "penciptaan_jaringan", Responsible: n.Introducer},
		Key:    []graph.ID{a, b},
	}
}
