package network_test

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestPartnershipsOfTheDay are those among the snapshot's ties, whatever the lens, and of another day those that a
// snapshot of that day has.
func TestPartnershipsOfTheDay(t *testing.T) {
	records := graphtest.SampleRecords(t)
	for _, lens := range []network.Lens{{}, {Sectors: "warga;lsm"}, {Levels: "3;4"}, {Formality: "formal"}, {Text: "rw"}} {
		for _, day := range []graph.Date{"2026-01-04", "2026-01-05", "2026-05-20", "2026-08-20", "2026-11-20", "2027-03-01"} {
			of := lens
			of.Day = day
			var want []graph.Tie
			for _, tie := range network.Of(records, of).Ties {
				if tie.Type == graph.Partnership && tie.Quality != graph.Broken && tie.Level != 0 {
					want = append(want, tie)
				}
			}
			var got []graph.Tie
			for _, p := range network.Of(records, lens).Partnerships(day) {
				got = append(got, p.Tie)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%+v on %s: %d partnerships, want %d", lens, day, len(got), len(want))
			}
		}
	}
}

// TestSince is the day of the last change of level; a row that changes nothing is none, and a level that was left
// and reached again counts anew.
func TestSince(t *testing.T) {
	s := network.Of(graph.Collect(
		graph.Actor{ID: "A"}, graph.Actor{ID: "B"},
		graph.Tie{ID: "T1", From: "A", To: "B", Type: graph.Partnership, Level: 3, Start: "2026-01-05"},
		graph.Tie{ID: "T2", From: "A", To: "B", Type: graph.Partnership, Level: 3, Start: "2026-01-05"},
		graph.TieHistory{ID: "H9", Tie: "T1", Date: "2026-02-01", Field: "level", New: "3"},
		graph.TieHistory{ID: "H8", Tie: "T1", Date: "2026-03-01", Field: "level", New: "3"},
		graph.TieHistory{ID: "H7", Tie: "T1", Date: "2026-04-01", Field: "level", New: "0"},
		graph.TieHistory{ID: "H6", Tie: "T1", Date: "2026-05-01", Field: "level", New: "3"},
		graph.TieHistory{ID: "H5", Tie: "T1", Date: "2026-05-02", Field: "quality", New: "kuat"},
	), network.Lens{Day: "2026-06-01"})
	for day, want := range map[graph.Date][]graph.Date{
		"2026-01-10": {"2026-01-05"}, "2026-03-15": {"2026-02-01", "2026-01-05"}, "2026-04-15": {"2026-01-05"},
		"2026-06-01": {"2026-05-01", "2026-01-05"},
	} {
		var got []graph.Date
		for _, p := range s.Partnerships(day) {
			got = append(got, p.Since)
		}
		if !slices.Equal(got, want) {
			t.Errorf("on %s partnerships stand since %v, want %v", day, got, want)
		}
	}
}

// TestPartnershipsOfAPart stand between its actors only.
func TestPartnershipsOfAPart(t *testing.T) {
	s := graphtest.Sample(t)
	i, _ := s.Index("A43")
	ego := s.Ego(i, 1)
	for _, p := range ego.Partnerships("2026-08-20") {
		_, from := ego.Index(p.From)
		if _, to := ego.Index(p.To); !from || !to {
			t.Errorf("%s stands between %s and %s", p.ID, p.From, p.To)
		}
	}
	if n := len(ego.Partnerships(ego.Day)); n != 6 {
		t.Errorf("the ego network has %d partnerships, want 6", n)
	}
}
