package advice

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/network"
)

// today is the day of the hand-made communities.
const today graph.Date = "2026-11-20"

// before returns the day so many days before today.
func before(days int) graph.Date { return today.Add(-days) }

// party returns an agency of a sector that is there since long.
func party(id graph.ID, sector string) graph.Actor {
	a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
	a.Name, a.Sector = "Pihak "+string(id), sector
	return a
}

// tied returns a tie that stands since long.
func tied(id, from, to graph.ID, kind string) graph.Tie {
	t := graph.WithKey(graph.KindFor[graph.Tie]().New(), id).(graph.Tie)
	t.From, t.To, t.Type, t.Start = from, to, kind, "2026-01-05"
	return t
}

// partnership returns a partnership that reached its level on a day.
func partnership(id, from, to graph.ID, level int, since graph.Date) graph.Tie {
	t := tied(id, from, to, graph.Partnership)
	t.Level, t.Start = level, since
	return t
}

// subjectsOf returns what the rule says of records on the day, in its order.
func subjectsOf(t *testing.T, rule string, records ...graph.Record) []string {
	t.Helper()
	var list []string
	for _, c := range of(t, rule, records...) {
		list = append(list, c.Subject)
	}
	return list
}

func of(t *testing.T, rule string, records ...graph.Record) []Card {
	t.Helper()
	r, ok := ByID(rule)
	if !ok {
		t.Fatalf("no rule %s", rule)
	}
	cards, err := r.Of(t.Context(), network.Of(graph.Collect(records...), network.Lens{Day: today}))
	if err != nil {
		t.Fatal(err)
	}
	return cards
}

// fires checks what a rule says of records.
func fires(t *testing.T, what, rule string, want []string, records ...graph.Record) {
	t.Helper()
	if got := subjectsOf(t, rule, records...); !slices.Equal(got, want) {
		t.Errorf("%s, %s: %q, want %q", rule, what, got, want)
	}
}

var none []string
