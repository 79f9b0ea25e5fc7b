package advice

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var followUp = Rule{ID: "R11", Seed: "SD-78", Of: followUps}

// followUps gives a card for each party whose next step is late, or that was contacted once with interest or without
// an answer, longer ago than the project's days. A contact that was only begun, without an answer or a next step, does not
// do away with a step that is late.
func followUps(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := numbersOf[measure.Pipeline](ctx, s, "pipeline")
	if err != nil {
		return nil, err
	}
	coverage, err := measure.CoverageOf(ctx, s)
	if err != nil {
		return nil, err
	}
	var cards []Card
	for _, p := range found.Parties {
		late, opened := p.DaysLate(s.Day), p.Newest
		if before, ok := measure.Unanswered(s, p); late == 0 && ok {
			p.Newest = before
			late = p.DaysLate(s.Day)
		}
		if late == 0 && !slices.Contains(found.OnlyFirst, p.Actor) {
			continue
		}
		c := Card{
			Subject: subject(p.Actor), Severity: Important, Since: p.Newest.Date,
			Title:  locale.M("advice.R11.title", "Party", label(s, p.Actor)),
			Reason: locale.M("advice.R11.reason", "Day", locale.Day(p.Newest.Date), "Result", choice(s, "contact-result", p.Newest.Result)),
			Why:    why(locale.M("advice.R11.why.old", "Count", s.Day.Since(p.Newest.Date), "Limit", locale.Whole(s.Project.ContactStale()))),
			Opens:  p.Newest.ID, Lights: []graph.ID{p.Actor},
			Action: graph.Action{WorkMode: "penciptaan_jaringan", Need: p.Newest.Need},
			Key:    p.Actor,
		}
		if late > 0 {
			c.Since = p.Newest.NextDate
			c.Reason = locale.M("advice.R11.reason.late", "Day", locale.Day(p.Newest.Date), "Count", late, "Result", choice(s, "contact-result", p.Newest.Result))
			c.Why = why(locale.M("advice.R11.why.late", "Day", locale.Day(p.Newest.NextDate), "Count", late))
			if opened.ID != p.Newest.ID {
				c.Why = append(c.Why, locale.M("advice.R11.why.open", "Day", locale.Day(opened.Date)))
			}
		}
		if n, ok := graph.Get[graph.Need](s, p.Newest.Need); ok && n.Urgency >= mostPressed && coverage.Needs[n.ID].Coverage < 1 {
			c.Severity, c.Urgency = Urgent, n.Urgency
			c.Why = append(c.Why, locale.M("advice.R11.why.need", "Need", n.Title, "Urgency", locale.Whole(n.Urgency)))
		}
		cards = append(cards, c)
	}
	return cards, nil
}
