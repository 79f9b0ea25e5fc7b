package network_test

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestSampleProjections holds the sizes that domain 6.2 states for the sample.
func TestSampleProjections(t *testing.T) {
	s := graphtest.Sample(t)
	if s.N() != 46 || len(s.Ties) != 121 || s.Day != "2026-11-20" {
		t.Errorf("%d actors and %d ties on %s, want 46 and 121 on 2026-11-20", s.N(), len(s.Ties), s.Day)
	}
	for p, want := range map[network.Projection]int{
		network.Know: 87, network.Usable: 84, network.Partner: 18, network.Support: 28, network.Flow: 66,
	} {
		if got := s.Network(p).Pairs(); got != want {
			t.Errorf("%s has %d pairs or arcs, want %d", p, got, want)
		}
	}
	if i, ok := s.Focal(); !ok || s.Actors[i].ID != "A03" {
		t.Errorf("the focal actor is %d, %v", i, ok)
	}
}

// TestSnapshotOfADay: the as-of rule keeps the start and leaves the end out (domain 2.1, SD-13).
func TestSnapshotOfADay(t *testing.T) {
	records := graphtest.SampleRecords(t)
	for day, want := range map[graph.Date]int{"2026-01-05": 22, "2026-11-20": 25} {
		partnerships := 0
		for _, tie := range network.Of(records, network.Lens{Day: day}).Ties {
			if tie.Type == graph.Partnership && tie.Level != 0 && tie.Quality != graph.Broken {
				partnerships++
			}
		}
		if partnerships != want {
			t.Errorf("on %s there are %d partnerships, want %d", day, partnerships, want)
		}
	}
	tie := graph.Tie{ID: "T1", From: "A", To: "B", Type: "teman", Strength: 3, Start: "2026-02-01", End: "2026-03-01"}
	few := graph.Collect(graph.Actor{ID: "A"}, graph.Actor{ID: "B"}, tie)
	for day, want := range map[graph.Date]int{"2026-01-31": 0, "2026-02-01": 1, "2026-02-28": 1, "2026-03-01": 0} {
		if got := len(network.Of(few, network.Lens{Day: day}).Ties); got != want {
			t.Errorf("on %s there are %d ties, want %d", day, got, want)
		}
	}
}

// TestLevelOnTheDay: a partnership has the level of its history on the day.
func TestLevelOnTheDay(t *testing.T) {
	records := graphtest.SampleRecords(t)
	for day, want := range map[graph.Date]int{"2026-01-05": 1, "2026-02-16": 2, "2026-07-05": 3, "2026-11-20": 4} {
		for _, tie := range network.Of(records, network.Lens{Day: day}).Ties {
			if tie.ID == "T096" && tie.Level != want {
				t.Errorf("T096 has level %d on %s, want %d", tie.Level, day, want)
			}
		}
	}
}

func TestLensCountsWhatItLeavesOut(t *testing.T) {
	records := graphtest.SampleRecords(t)
	s := network.Of(records, network.Lens{Sectors: "pemerintah", Types: "kemitraan"})
	if s.N() != 14 || s.LeftOut.Actors != 32 {
		t.Errorf("%d actors and %d left out, want 14 and 32", s.N(), s.LeftOut.Actors)
	}
	if len(s.Ties)+s.LeftOut.Ties != 121 {
		t.Errorf("%d ties and %d left out, want 121 together", len(s.Ties), s.LeftOut.Ties)
	}
	for k, tie := range s.Ties {
		if tie.Type != graph.Partnership || s.Actors[s.Ends[k][0]].ID != tie.From || s.Actors[s.Ends[k][1]].ID != tie.To {
			t.Errorf("tie %s of type %s stands between %v", tie.ID, tie.Type, s.Ends[k])
		}
	}
	archived := graph.Collect(graph.Actor{ID: "A"}, graph.Actor{ID: "B", Archived: true},
		graph.Tie{ID: "T1", From: "A", To: "B", Type: "teman", Strength: 3})
	if got := network.Of(archived, network.Lens{}); got.N() != 1 || got.LeftOut != (network.LeftOut{}) {
		t.Errorf("what is archived counts as left out by a lens: %+v", got.LeftOut)
	}
}

// TestLensFindsNoClientByName: the name of a client is not searched (PV-03).
func TestLensFindsNoClientByName(t *testing.T) {
	records := graph.Collect(
		graph.Actor{ID: "A", Name: "Sari Kencana"},
		graph.Actor{ID: "B", Name: "Sari Melati", PublicLabel: "K-01", IsClient: true})
	if got := network.Of(records, network.Lens{Text: "sari"}); got.N() != 1 || got.Actors[0].ID != "A" {
		t.Errorf("found %v", got.Actors)
	}
	if got := network.Of(records, network.Lens{Text: "k-01"}); got.N() != 1 || got.Actors[0].ID != "B" {
		t.Errorf("found %v", got.Actors)
	}
}
