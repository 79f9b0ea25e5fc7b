package advice

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var care = Rule{ID: "R12", Seed: "SD-28", Of: partnersToVisit}

// partnersToVisit gives a card for each partner of the care list. One that never was in touch is counted from the day on
// which its partnership began.
func partnersToVisit(_ context.Context, s *network.Snapshot) ([]Card, error) {
	list := measure.CareList(s)
	slices.SortFunc(list, func(a, b measure.Untouched) int { return cmp.Compare(a.Actor, b.Actor) })
	var cards []Card
	for _, u := range list {
		a, _ := graph.Get[graph.Actor](s, u.Actor)
		step := locale.M("advice.R12.why", "Day", locale.Day(u.Last), "Limit", locale.Whole(s.Project.CareWithin()))
		if u.Never {
			step = locale.M("advice.R12.why.never", "Day", locale.Day(u.Last), "Limit", locale.Whole(s.Project.CareWithin()))
		}
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: Important, Since: u.Last,
			Title:  locale.M("advice.R12.title", "Party", a.Label()),
			Reason: locale.M("advice.R12.reason", "Count", u.Days, "Party", a.Label()),
			Why:    why(step),
			Opens:  a.ID, Lights: []graph.ID{a.ID},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    []any{a.ID, u.Days},
		})
	}
	return cards, nil
}
