package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var overdueAction = Rule{ID: "R23", Seed: "SD-64", Of: overdueActions}

// overdueActions gives a card for each action that is neither done nor dropped and whose day has passed.
func overdueActions(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, a := range graph.All[graph.Action](s) {
		if !a.IsOpen() || a.Due == "" || a.Due >= s.Day {
			continue
		}
		days := s.Day.Since(a.Due)
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: Important, Urgency: urgencyOf(s, a.Need), Since: a.Due,
			Title:  locale.M("advice.R23.title", "Action", a.Title),
			Reason: locale.M("advice.R23.reason", "Count", days, "Who", answerable(s, a.Responsible)),
			Why:    []locale.Message{locale.M("advice.R23.why", "Due", locale.Day(a.Due), "Today", locale.Day(s.Day))},
			Opens:  a.ID, Lights: present(a.Responsible),
			Key: a.ID,
		})
	}
	return cards, nil
}
