package advice

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var missedSeries = Rule{ID: "R20", Seed: "SD-57", Of: seriesMissed}

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
