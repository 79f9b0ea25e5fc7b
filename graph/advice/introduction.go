package advice

import (
	"context"
	"strings"

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
	reasons := []locale.Message{
		locale.M("advice.R16.why.common", "Count", n.Common, "Introducer", label(s, n.Introducer)),
		locale.M("advice.R16.why.needs", "Count", n.Needs), locale.M("advice.R16.why.pairs", "Count", n.Pairs),
	}
	if n.Interests != "" { // SD-42
		reasons = append(reasons, locale.M("advice.R16.why.interests", "Words", strings.Join(n.Interests.Words(), ", ")))
	}
	return Card{
		Subject: subject(a, b), Severity: Important,
		Title:  locale.M("advice.R16.title", "A", label(s, a), "B", label(s, b)),
		Reason: n.Say(s),
		Why:    why(reasons...),
		Opens:  a, Lights: present(a, b, n.Introducer),
		Action: graph.Action{WorkMode: "penciptaan_jaringan", Responsible: n.Introducer},
		Key:    []graph.ID{a, b},
	}
}

// ForIntroduction returns the card of an introduction, or of a first contact where nobody knows both, that was looked for
// rather than advised. What is decided on it holds for the advice on the same pair.
func ForIntroduction(s *network.Snapshot, n measure.Introduction) Card {
	c := Card{
		Subject: subject(n.Pair[0], n.Pair[1]), Severity: Useful,
		Title:  locale.M("advice.contact.title", "A", label(s, n.Pair[0]), "B", label(s, n.Pair[1])),
		Reason: n.SayContact(s), Opens: n.Pair[0], Lights: present(n.Pair[0], n.Pair[1]),
		Action: graph.Action{WorkMode: "penciptaan_jaringan"},
		Key:    []graph.ID{n.Pair[0], n.Pair[1]},
	}
	if n.Introducer != "" {
		c = introductionCard(s, n)
	}
	c.Rule = introduction.ID
	return c
}

// ForNeed returns the card of an introduction that begins with a need. It names no client: what it becomes may be read
// elsewhere.
func ForNeed(s *network.Snapshot, n measure.NeedIntroduction) Card {
	need, _ := graph.Get[graph.Need](s, n.Need)
	return Card{
		Rule: needWithCandidate.ID, Subject: subject(n.Need), Severity: Important, Urgency: need.Urgency,
		Title:  locale.M("advice.R02.title", "Party", label(s, n.Provider), "Need", need.Title),
		Reason: locale.M("advice.need.introduction", "Resource", resource(s, n.Resource), "Party", label(s, n.Provider)),
		Opens:  n.Need, Lights: present(n.Owner, n.Provider),
		Action: graph.Action{WorkMode: "mobilisasi_sumber", Need: n.Need},
		Key:    n.Need,
	}
}
