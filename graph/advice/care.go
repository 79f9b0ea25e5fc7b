package advice

import (
	"cmp"
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var care = Rule{ID: "R12", Seed: "SD-28", Of: partnersToVisit}

// partnersToVisit gives a card for each partner, the focal actor aside, that was not in touch within the project's
// days. One that never was is counted from the day on which its partnership began.
func partnersToVisit(_ context.Context, s *network.Snapshot) ([]Card, error) {
	began := map[graph.ID]graph.Date{}
	for _, p := range s.Partnerships(s.Day) {
		if p.Level < graph.Communication {
			continue
		}
		for _, id := range []graph.ID{p.From, p.To} {
			if began[id] == "" || p.Start < began[id] {
				began[id] = p.Start
			}
		}
	}
	touched := measure.LastTouches(s)
	var cards []Card
	for i, a := range s.Actors {
		begin, partner := began[a.ID]
		last := cmp.Or(touched[i], begin)
		if !partner || last == "" || a.ID == s.Project.FocalActor || s.Day.Since(last) <= s.Project.CareWithin() {
			continue
		}
		days := s.Day.Since(last)
		step := locale.M("advice.R12.why", "Day", locale.Day(last), "Limit", locale.Whole(s.Project.CareWithin()))
		if touched[i] == "" {
			step = locale.M("advice.R12.why.never", "Day", locale.Day(last), "Limit", locale.Whole(s.Project.CareWithin()))
		}
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: Important, Since: last,
			Title:  locale.M("advice.R12.title", "Party", a.Label()),
			Reason: locale.M("advice.R12.reason", "Count", days, "Party", a.Label()),
			Why:    why(step),
			Opens:  a.ID, Lights: []graph.ID{a.ID},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    []any{a.ID, days},
		})
	}
	return cards, nil
}
