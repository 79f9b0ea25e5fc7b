package network_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"jejaring/graph"
	"jejaring/graph/network"
)

// TestATieStandsAsOnItsDay: what history tells of a past day counts for lens and projections, and what the tie itself
// says from the newest row on, be it corrected by hand or not.
func TestATieStandsAsOnItsDay(t *testing.T) {
	row := func(id, day, field, before, after string) graph.TieHistory {
		return graph.TieHistory{ID: graph.ID(id), Tie: "T1", Date: graph.Date(day), Field: field, Old: before, New: after}
	}
	records := graph.Collect(
		graph.Actor{ID: "A"}, graph.Actor{ID: "B"},
		graph.Tie{ID: "T1", From: "A", To: "B", Type: "teman", Strength: 5, Quality: "cukup", Start: "2026-01-01"},
		row("H1", "2026-03-01", "strength", "4", "2"), row("H2", "2026-05-01", "strength", "2", "1"),
		row("H3", "2026-04-01", "quality", "", graph.Broken), row("H4", "2026-06-01", "quality", graph.Broken, "kuat"),
		row("H5", "2026-07-01", "quality", "dibuat baik", "renggang"),
		row("H6", "2026-08-01", "strength", "9", "1"), // 9 is nobody's strength, and what the row before says counts
		row("H7", "2026-02-01", "level", "", "3"),     // of a tie that is none of partnership
	)
	for day, want := range map[graph.Date]string{
		"2026-01-01": "4 cukup", // nothing tells the quality before the first row
		"2026-02-28": "4 cukup",
		"2026-03-01": "2 cukup",
		"2026-04-01": "2 putus",
		"2026-05-31": "1 putus",
		"2026-06-30": "1 kuat",
		"2026-07-01": "1 cukup",
		"2026-07-31": "1 cukup",
		"2026-08-01": "5 cukup",
		"2027-01-01": "5 cukup",
	} {
		s := network.Of(records, network.Lens{Day: day})
		tie := s.Ties[0]
		if got := fmt.Sprint(tie.Strength, " ", tie.Quality); got != want || tie.Level != 0 {
			t.Errorf("on %s it is %s at level %d, want %s", day, got, tie.Level, want)
		}
		know := s.Network(network.Know)
		if tie.Quality == graph.Broken {
			if know.Degree(0) != 0 {
				t.Errorf("on %s a broken tie counts", day)
			}
		} else if w := know.Weights(0); len(w) != 1 || w[0] != float64(tie.Strength) {
			t.Errorf("on %s the tie weighs %v, want %d", day, w, tie.Strength)
		}
		firm := network.Of(records, network.Lens{Day: day, Where: "tie.strength>=4"})
		if shown := len(firm.Ties) == 1; shown != (tie.Strength >= 4) {
			t.Errorf("on %s a lens for firm ties shows it: %v", day, shown)
		}
	}
	if own, _ := graph.Get[graph.Tie](network.Of(records, network.Lens{Day: "2026-01-01"}), "T1"); own.Strength != 5 {
		t.Errorf("the record itself has strength %d, want 5", own.Strength)
	}
}

// TestEveryStepOfAHistoryIsSeenOnItsDays writes a history day by day and asks for each of its days.
func TestEveryStepOfAHistoryIsSeenOnItsDays(t *testing.T) {
	const first, days = graph.Date("2026-01-01"), 120
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 4))
		tie := graph.Tie{ID: "T1", From: "A", To: "B", Type: graph.Partnership, Strength: 3, Quality: "cukup", Level: 1, Start: first}
		records := []graph.Record{graph.Actor{ID: "A"}, graph.Actor{ID: "B"}, graph.TieHistory{ID: "H", Tie: "T1", Date: first, Field: "level", New: "1"}}
		stood := map[graph.Date]graph.Tie{}
		for k := 1; k < days; k++ {
			day := first.Add(k)
			note := func(field, before, after string) {
				id := graph.ID(fmt.Sprint("H", field, k))
				records = append(records, graph.TieHistory{ID: id, Tie: "T1", Date: day, Field: field, Old: before, New: after})
			}
			switch before := tie; random.IntN(12) {
			case 0:
				tie.Strength = 1 + random.IntN(5)
				note("strength", strconv.Itoa(before.Strength), strconv.Itoa(tie.Strength))
			case 1:
				tie.Quality = []string{"kuat", "cukup", graph.Tense, graph.Broken}[random.IntN(4)]
				note("quality", before.Quality, tie.Quality)
			case 2:
				tie.Level = 1 + random.IntN(3)
				note("level", strconv.Itoa(before.Level), strconv.Itoa(tie.Level))
			}
			stood[day] = tie
		}
		random.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		all := graph.Collect(append(records, tie)...)
		now := network.Of(all, network.Lens{Day: first.Add(days)})
		for day, want := range stood {
			if got := network.Of(all, network.Lens{Day: day}).Ties[0]; got != want {
				t.Fatalf("seed %d: on %s %+v, want %+v", seed, day, got, want)
			}
			partners := now.Partnerships(day)
			if len(partners) != 0 != (want.Quality != graph.Broken) || len(partners) == 1 && partners[0].Tie != want {
				t.Fatalf("seed %d: partnerships of %s %+v, want %+v", seed, day, partners, want)
			}
		}
	}
}
