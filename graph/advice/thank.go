package advice

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

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
