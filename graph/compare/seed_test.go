package compare_test

import (
	"math"
	"testing"

	"jejaring/graph"
	"jejaring/graph/compare"
	"jejaring/graph/graphtest"
)

// SD-37: two days beside each other say whom the services reach on each, as counted by hand from the ties of those days.
func TestReachOnTwoDays(t *testing.T) {
	records := graphtest.SampleRecords(t)
	const from, to = "2026-01-05", "2026-11-20"
	c := days(t, records, from, to)
	for day, of := range map[graph.Date]func(figure string) float64{
		from: func(figure string) float64 { before, _ := reach(c.Numbers, figure); return before },
		to:   func(figure string) float64 { _, after := reach(c.Numbers, figure); return after },
	} {
		givers, clients := map[graph.ID]map[graph.ID]bool{}, 0
		for _, a := range graph.All[graph.Actor](records) {
			if a.IsClient && (a.ActiveFrom == "" || a.ActiveFrom <= day) {
				givers[a.ID] = map[graph.ID]bool{}
				clients++
			}
		}
		for _, tie := range graph.All[graph.Tie](records) {
			flows := graph.TieTypeOf(tie.Type, records).Material && tie.Quality != graph.Broken
			if _, ok := givers[tie.To]; ok && flows && (tie.Start == "" || tie.Start <= day) && (tie.End == "" || tie.End >= day) {
				givers[tie.To][tie.From] = true
			}
		}
		served, two := 0, 0
		for _, by := range givers {
			if len(by) > 0 {
				served++
			}
			if len(by) > 1 {
				two++
			}
		}
		if got, want := of("served"), float64(served)/float64(clients); math.Abs(got-want) > 1e-9 || served == 0 {
			t.Errorf("%s: %v of the clients are served, counted %v", day, got, want)
		}
		if got, want := of("two-providers"), float64(two)/float64(clients); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %v have two providers, counted %v", day, got, want)
		}
	}
}

// reach returns a figure of the reach on both days; NaN where it is not among the numbers.
func reach(list []compare.Number, figure string) (before, after float64) {
	for _, n := range list {
		if n.ID == "service-reach" && n.Figure == figure {
			return float64(n.Before), float64(n.After)
		}
	}
	return math.NaN(), math.NaN()
}
