package advice

import (
	"context"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var (
	missedSeries  = Rule{ID: "R20", Seed: "SD-57", Of: seriesMissed}
	absentElement = Rule{ID: "R26", Seed: "SD-62", Of: elementsAbsent}
)

// regular is the share of weeks with a meeting below which a series is no longer kept (domain 3.7).
const regular = 0.75

// seriesMissed gives a card for each series that met neither this week nor last, or in fewer than three quarters of
// the last eight weeks; a series of every second week is asked for half as much, a younger one for its own weeks.
// Where the series together kept to that, as two that take turns, there is none.
func seriesMissed(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := numbersOf[measure.Meetings](ctx, s, "meetings")
	if err != nil {
		return nil, err
	}
	missed := !slices.ContainsFunc(found.Series, func(kept measure.SeriesWeeks) bool { return kept.Missed == 0 })
	if !missed && found.Regularity >= regular {
		return nil, nil
	}
	var cards []Card
	for _, kept := range found.Series {
		series, _ := graph.Get[graph.Series](s, kept.Series)
		if series.ActiveFrom == "" && kept.Last == "" {
			continue // it has not begun
		}
		every := max(1, series.IntervalWeeks)
		due := float64(found.Weeks)
		if series.ActiveFrom != "" {
			due = min(due, float64(s.Day.Since(series.ActiveFrom)/7))
		}
		due /= float64(every)
		if due < 1 || kept.Missed < every && float64(kept.Held) >= regular*due {
			continue
		}
		cards = append(cards, Card{
			Subject: subject(series.ID), Severity: Important, Since: kept.Last,
			Title:  locale.M("advice.R20.title", "Series", series.Name),
			Reason: locale.M("advice.R20.reason", "Series", series.Name, "Count", max(kept.Missed, int(due)-kept.Held)),
			Why:    why(locale.M("advice.R20.why", "Held", locale.Whole(kept.Held), "Count", int(due))),
			Opens:  series.ID,
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    series.ID,
		})
	}
	return cards, nil
}

// The number of meetings that an element may miss, and of elements that must be absent for a card.
const (
	lastMeetings = 3
	mostAbsent   = 2
)

// elementsAbsent gives a card where two or more of the five elements of the community came to none of the last three
// meetings.
func elementsAbsent(_ context.Context, s *network.Snapshot) ([]Card, error) {
	all := measure.GatheringsOf(s)
	if len(all) < lastMeetings {
		return nil, nil
	}
	last := all[len(all)-lastMeetings:]
	var absent []string
	var words, days []locale.Phrase
	for _, element := range measure.Elements() {
		if !slices.ContainsFunc(last, func(g measure.Gathering) bool { return slices.Contains(g.Elements, element) }) {
			absent = append(absent, element)
			words = append(words, choice(s, "element", element))
		}
	}
	if len(absent) < mostAbsent {
		return nil, nil
	}
	for _, g := range last {
		days = append(days, locale.Day(g.Date))
	}
	list := locale.List{Parts: words, Mark: ", "}
	return []Card{{
		Subject: strings.Join(absent, " "), Severity: Useful, Since: last[0].Date,
		Title:  locale.M("advice.R26.title", "Elements", list),
		Reason: locale.M("advice.R26.reason", "Elements", list),
		Why:    why(locale.M("advice.R26.why", "Days", locale.List{Parts: days, Mark: ", "})),
		Opens:  last[lastMeetings-1].ID,
		Action: graph.Action{WorkMode: "penciptaan_jaringan"},
		Key:    Keys(absent),
	}}, nil
}
