package agenda_test

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/graphtest"
)

// What is due on the sample's day, counted record by record.
func TestWhatIsDueOnTheSample(t *testing.T) {
	from := graphtest.SampleRecords(t)
	now := graph.ProjectOf(from).AsOf
	got := map[agenda.Kind]int{}
	for _, e := range agenda.Due(from, now) {
		got[e.Kind]++
		if e.Done || (e.Day > now && e.Kind != agenda.Agreement) {
			t.Errorf("%+v is due", e)
		}
	}
	want := map[agenda.Kind]int{}
	for _, a := range graph.All[graph.Action](from) {
		if a.IsOpen() && a.Due != "" && a.Due <= now {
			want[agenda.Action]++
		}
	}
	for _, n := range graph.All[graph.Need](from) {
		if n.IsOpen() && n.TargetDate != "" && n.TargetDate <= now {
			want[agenda.Need]++
		}
	}
	for _, a := range graph.All[graph.Agreement](from) {
		if left := a.End.Since(now); a.State == "ditandatangani" && a.End >= now && left <= 60 {
			want[agenda.Agreement]++
		}
	}
	newest := map[graph.ID]graph.Contact{}
	for _, c := range graph.All[graph.Contact](from) {
		if c.Date <= now && c.Date >= newest[c.Actor].Date {
			newest[c.Actor] = c
		}
	}
	for _, c := range newest {
		if c.NextDate != "" && c.NextDate <= now && c.NextDone != graph.Yes {
			want[agenda.NextStep]++
		}
	}
	for _, kind := range []agenda.Kind{agenda.Action, agenda.Need, agenda.Agreement, agenda.NextStep} {
		if got[kind] != want[kind] || (kind != agenda.Need && want[kind] == 0) {
			t.Errorf("%d of %s are due, not %d", got[kind], kind, want[kind])
		}
	}
}
