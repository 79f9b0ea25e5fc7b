package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var overdueAction = Rule{ID: "R23", Seed: "SD-64", Of: overdueActions}

// overdueActions gives a card for each action that is neither done nor dropped and whose day has passed.
func overdueActions(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := numbersOf[measure.Meetings](ctx, s, "meetings")
	var cards []Card
	for _, id := range found.Overdue {
		a, _ := graph.Get[graph.Action](s, id)
		days := s.Day.Since(a.Due)
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: Important, Urgency: urgencyOf(s, a.Need), Since: a.Due,
			Title:  locale.M("advice.R23.title", "Action", a.Title),
			Reason: locale.M("advice.R23.reason", "Count", days, "Who", answerable(s, a.Responsible)),
			Why:    why(locale.M("advice.R23.why", "Due", locale.Day(a.Due), "Today", locale.Day(s.Day))),
			Opens:  a.ID, Lights: present(a.Responsible),
			Key: a.ID,
		})
	}
	return cards, err
}
