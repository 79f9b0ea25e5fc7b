package report_test

import (
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// Where the map also shows what a filter stops, that is covered with the same codes, and the checks count all families on
// the map; all numbers are those of the filter.
func TestWhatAFilterStopsIsCoveredLikeTheRest(t *testing.T) {
	records := graphtest.SampleRecords(t)
	whole, in := network.Of(records, network.Lens{}), network.Of(records, network.Lens{Kinds: "keluarga;organisasi", Tiers: "keluarga;rw"})
	s := report.SourceOf(report.Input{Snapshot: in, Around: whole, Seed: 7, Date: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)})
	alone := report.SourceOf(report.Input{Snapshot: whole, Seed: 7})
	if s.Whole.N() != in.N() || s.Around.N() != alone.Shown.N() || s.Around.N() <= s.Shown.N() {
		t.Fatalf("%d count, %d are around, %d alone", s.Whole.N(), s.Around.N(), alone.Shown.N())
	}
	families := 0
	for i, a := range s.Around.Actors {
		if a != alone.Shown.Actors[i] {
			t.Errorf("%s is covered as %q around and as %q alone", a.ID, a.Label(), alone.Shown.Actors[i].Label())
		}
		if k, ok := s.Shown.Index(a.ID); ok && s.Shown.Actors[k].Label() != a.Label() {
			t.Errorf("%s has two labels, %q and %q", a.ID, a.Label(), s.Shown.Actors[k].Label())
		}
		if a.IsClient {
			families++
		}
		if original, _ := graph.Get[graph.Actor](records, a.ID); a.IsClient && (a.Label() == original.PublicLabel || a.Name == original.Name) {
			t.Errorf("%s stands by its own name or code", a.ID)
		}
	}
	for _, c := range s.Checks() {
		if c.Message.ID == "report.check.codes" && c.Message.Values[1] != families {
			t.Errorf("%v families are counted, %d are on the map", c.Message.Values[1], families)
		}
	}
}
