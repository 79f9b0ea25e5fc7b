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

var (
	followUp = Rule{ID: "R11", Seed: "SD-78", Of: followUps}
	willing  = Rule{ID: "R25", Seed: "SD-79", Of: willingParties}
)

// followUps gives a card for each party whose next step is late, or that was contacted once with interest or without
// an answer, longer ago than the project's days.
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
		late := p.DaysLate(s.Day)
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
		}
		if n, ok := graph.Get[graph.Need](s, p.Newest.Need); ok && n.Urgency >= mostPressed && coverage.Needs[n.ID].Coverage < 1 {
			c.Severity, c.Urgency = Urgent, n.Urgency
			c.Why = append(c.Why, locale.M("advice.R11.why.need", "Need", n.Title, "Urgency", locale.Whole(n.Urgency)))
		}
		cards = append(cards, c)
	}
	return cards, nil
}

// willingFor is the number of days after which a party that is willing waits for its agreement too long.
const willingFor = 60

// willingParties gives a card for each party that has been willing for more than sixty days without an agreement.
func willingParties(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := numbersOf[measure.Pipeline](ctx, s, "pipeline")
	if err != nil {
		return nil, err
	}
	var cards []Card
	for _, p := range found.Parties {
		days := s.Day.Since(p.WillingSince)
		if p.Stage != measure.Willing || days <= willingFor {
			continue
		}
		cards = append(cards, Card{
			Subject: subject(p.Actor), Severity: Important, Since: p.WillingSince,
			Title:  locale.M("advice.R25.title", "Party", label(s, p.Actor)),
			Reason: locale.M("advice.R25.reason", "Day", locale.Day(p.WillingSince), "Count", days),
			Why:    why(locale.M("advice.R25.why")),
			Opens:  p.Actor, Lights: []graph.ID{p.Actor},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    []any{p.Actor, days},
		})
	}
	return cards, nil
}

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

var thank = Rule{ID: "R27", Seed: "SD-33", Of: partnersToThank}

// thankWithin is the number of months for which a contribution asks for thanks.
const thankWithin = 6

// partnersToThank gives a card for each partner, no client and not the focal actor, of whom something was placed on
// a need within six months and that was not thanked since.
func partnersToThank(_ context.Context, s *network.Snapshot) ([]Card, error) {
	from := s.Day.AddMonths(-thankWithin)
	thanked := map[graph.ID]graph.Date{}
	for _, t := range graph.All[graph.Thanks](s) {
		if t.Date <= s.Day {
			thanked[t.Actor] = max(thanked[t.Actor], t.Date)
		}
	}
	given := map[graph.ID][]graph.Match{}
	for _, m := range graph.All[graph.Match](s) {
		r, _ := graph.Get[graph.Resource](s, m.Resource)
		if m.IsConfirmed() && m.Date >= from && m.Date <= s.Day && m.Date > thanked[r.Provider] {
			given[r.Provider] = append(given[r.Provider], m)
		}
	}
	var cards []Card
	for _, a := range s.Actors {
		matches := given[a.ID]
		if len(matches) == 0 || a.IsClient || a.ID == s.Project.FocalActor {
			continue
		}
		cards = append(cards, Card{
			Subject: subject(a.ID) + " " + string(newest(matches)), Severity: Useful, Since: matches[0].Date,
			Title:  locale.M("advice.R27.title", "Party", a.Label()),
			Reason: locale.M("advice.R27.reason", "Contributions", contributions(s, matches)),
			Why:    why(locale.M("advice.R27.why", "Count", len(matches), "Day", locale.Day(from))),
			Opens:  a.ID, Lights: []graph.ID{a.ID},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    a.ID,
		})
	}
	return cards, nil
}

// newest returns the last day on which something was placed.
func newest(matches []graph.Match) graph.Date {
	var day graph.Date
	for _, m := range matches {
		day = max(day, m.Date)
	}
	return day
}

// contributions names what was placed, each resource once.
func contributions(s *network.Snapshot, matches []graph.Match) locale.Phrase {
	var parts []locale.Phrase
	for _, m := range matches {
		if name := locale.Phrase(resource(s, m.Resource)); !slices.Contains(parts, name) {
			parts = append(parts, name)
		}
	}
	return locale.List{Parts: parts, Mark: ", "}
}
