package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var publicIssue = Rule{ID: "R21", Seed: "SD-40", Of: sharedNeeds}

// sharedNeeds gives a card for each field of service in which two or more owners have open needs and nobody has
// made it a public issue yet. A need that belongs to an issue, and a field that has one, are taken up already.
func sharedNeeds(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	known, err := openNeeds(ctx, s)
	if err != nil {
		return nil, err
	}
	taken := map[string]bool{}
	for _, issue := range graph.All[graph.Issue](s) {
		taken[issue.Field] = true
	}
	needs := map[string][]graph.Need{}
	for _, n := range known {
		if n.IsOpen() && n.Issue == "" && !taken[n.Field] {
			needs[n.Field] = append(needs[n.Field], n.Need)
		}
	}
	var cards []Card
	for _, field := range graph.Choices("service-field", s) {
		of := needs[field.Code]
		owners := owners(of)
		if len(owners) < 2 {
			continue
		}
		card := Card{
			Subject: field.Code, Severity: Important, Opens: of[0].ID, Lights: owners, Key: field.Code,
			Title:  locale.M("advice.R21.title", "Field", fieldOf(s, field.Code)),
			Reason: locale.M("advice.R21.reason", "Count", len(owners)),
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
		}
		for _, n := range of {
			card.Urgency = max(card.Urgency, n.Urgency)
			card.Why = append(card.Why, locale.M("advice.R21.why", "Need", n.Title, "Owner", label(s, n.Owner)))
		}
		cards = append(cards, card)
	}
	return cards, nil
}

// owners returns whose the needs are, each once, in the order of the needs.
func owners(needs []graph.Need) []graph.ID {
	var list []graph.ID
	seen := map[graph.ID]bool{}
	for _, n := range needs {
		if !seen[n.Owner] {
			seen[n.Owner] = true
			list = append(list, n.Owner)
		}
	}
	return list
}
