package report_test

import (
	"context"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// The checks of a sequence tell of everybody who is on one of its pictures, also of those who have left since, and warn of
// the smallest of them.
func TestChecksOfASequenceTellOfAllItsDays(t *testing.T) {
	var records []graph.Record
	sample := graphtest.SampleRecords(t)
	for _, kind := range graph.Kinds {
		records = append(records, sample.Records(kind)...)
	}
	for _, gone := range []struct{ id, consent string }{{"Z1", "tertulis"}, {"Z2", "belum"}} {
		a := graph.NewOf[graph.Actor]()
		a.ID, a.Name, a.Kind, a.IsClient, a.Consent = graph.ID(gone.id), gone.id, "keluarga", true, gone.consent
		a.Role = graph.RoleClient
		a.ActiveFrom, a.ActiveTo = "2026-02-10", "2026-05-10"
		records = append(records, a)
	}
	for name, lens := range map[string]network.Lens{"all": {Day: "2026-11-20"}, "faded": {Day: "2026-11-20", Kinds: "organisasi;keluarga"}} {
		in := report.Input{Snapshot: network.Of(graph.Collect(records...), lens), Seed: 7, ConsentsOn: "2026-11-20"}
		if name == "faded" {
			in.Around = network.Of(graph.Collect(records...), network.Lens{})
		}
		days := network.Days(in.Snapshot, lens, network.ByMonth)
		coded, hidden, fewest := map[graph.ID]bool{}, map[graph.ID]bool{}, 1000
		for _, day := range days {
			s := report.SourceOf(in.On(day))
			drawn := s.Shown
			if s.Around != nil {
				drawn = s.Around
			}
			for _, a := range drawn.Actors {
				if a.IsClient {
					coded[a.ID] = true
				}
			}
			for _, a := range s.Whole.Actors {
				if _, shown := s.Shown.Index(a.ID); !shown {
					hidden[a.ID] = true
				}
			}
			if n := s.Shown.N(); n > 0 {
				fewest = min(fewest, n)
			}
		}
		if !coded["Z1"] || !hidden["Z2"] {
			t.Fatalf("%s: who left is not on any picture", name)
		}
		checks, err := report.SourceOf(in).ChecksOn(context.Background(), days)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]int{"report.check.codes": len(coded), "report.check.hidden": len(hidden), "report.check.small": fewest}
		for _, c := range checks {
			if n, counted := want[c.Message.ID]; counted {
				if c.Message.Values[1] != n {
					t.Errorf("%s: %s says %v, want %d", name, c.Message.ID, c.Message.Values[1], n)
				}
				delete(want, c.Message.ID)
			}
		}
		if len(want) > 0 {
			t.Errorf("%s: nothing is said of %v", name, want)
		}
	}
}
