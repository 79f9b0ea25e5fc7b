package measure

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestBoardOfSample compares the columns and cards with the numbers of the specification (SD-48, SD-49, SD-52, SD-80).
func TestBoardOfSample(t *testing.T) {
	s := graphtest.Sample(t)
	b := BoardOf(s, "")
	var ladder struct {
		Dates     map[string]struct{ Counts map[string]int }
		Continuum map[string]int
	}
	graphtest.SampleNumbers(t, "ladder", &ladder)
	for _, level := range graph.Levels {
		if got, want := len(b.Column(level).Cards), ladder.Dates["2026-11-20"].Counts[strconv.Itoa(level)]; got != want {
			t.Errorf("level %d: %d cards, want %d", level, got, want)
		}
	}
	for level, word := range continuum {
		if got, want := len(b.Column(level).Cards), ladder.Continuum[word]; got != want {
			t.Errorf("%s: %d cards, want %d", word, got, want)
		}
	}
	var readiness map[graph.ID]struct{ Readiness int }
	graphtest.SampleNumbers(t, "readiness", &readiness)
	for _, c := range b.Columns {
		for _, card := range c.Cards {
			if want, firm := readiness[card.ID]; firm != card.IsFirm() && c.Level != EndedColumn || want.Readiness != card.Readiness.Met {
				t.Errorf("%s: readiness %d of firm %v, want %d of %v", card.ID, card.Readiness.Met, card.IsFirm(), want.Readiness, firm)
			}
		}
	}
	if n := len(b.Column(EndedColumn).Cards); n != 1 || b.N() != 25 || b.Unplaced != 0 {
		t.Errorf("%d ended, %d on the ladder, %d without a level; want 1, 25, 0", n, b.N(), b.Unplaced)
	}
}

// TestBoardTellsOfAgreements as the mockup of the board has it: the third column of the sample, the longest first.
func TestBoardTellsOfAgreements(t *testing.T) {
	b := BoardOf(graphtest.Sample(t), "")
	told := map[graph.ID]string{}
	for _, level := range []int{graph.Coordination, graph.Collaboration} {
		for _, c := range b.Column(level).Cards {
			told[c.ID] = fmt.Sprintf("%d %s %d %t", c.Days, c.Agreement, c.DaysLeft, c.Lacks)
		}
	}
	for id, want := range map[graph.ID]string{
		"T104": "319 segera_30 20 false", "T107": "319 kedaluwarsa -20 false", "T118": "319 segera_60 51 false", "T097": "255  0 false",
		"T111": "130 berlaku 600 false", "T096": "137 berlaku 87 false", "T103": "80  0 true",
	} {
		if told[id] != want {
			t.Errorf("%s tells %q, want %q", id, told[id], want)
		}
	}
	var days []int
	for _, c := range b.Column(graph.Coordination).Cards {
		days = append(days, c.Days)
	}
	if !slices.IsSortedFunc(days, func(a, b int) int { return b - a }) {
		t.Errorf("days %v do not fall", days)
	}
}

// TestBoardKeepsToOneField, whose cards are those of all that have it.
func TestBoardKeepsToOneField(t *testing.T) {
	s := graphtest.Sample(t)
	all, some := BoardOf(s, ""), BoardOf(s, "pangan")
	for k, c := range all.Columns {
		var want, got []graph.ID
		for _, card := range c.Cards {
			if card.Field == "pangan" {
				want = append(want, card.ID)
			}
		}
		for _, card := range some.Columns[k].Cards {
			got = append(got, card.ID)
		}
		if !slices.Equal(want, got) {
			t.Errorf("level %d: %v, want %v", c.Level, got, want)
		}
	}
	if some.N() == 0 {
		t.Error("nobody in the sample partners for food")
	}
}

// TestBoardOfOneCard: where it stands day by day, what both sides say of it, and the goal.
func TestBoardOfOneCard(t *testing.T) {
	records := graph.Collect(
		graph.Actor{ID: "A"}, graph.Actor{ID: "B"},
		graph.Tie{ID: "T", From: "A", To: "B", Type: graph.Partnership, Level: 2, Start: "2026-01-01", End: "2026-06-01"},
		graph.Tie{ID: "U", From: "A", To: "B", Type: graph.Partnership, Start: "2026-07-01"},
		graph.TieHistory{ID: "H", Tie: "T", Date: "2026-02-01", Field: "level", New: "2"},
		graph.LevelView{ID: "V1", Tie: "T", Actor: "A", Level: 3, Date: "2026-03-01"},
		graph.LevelView{ID: "V2", Tie: "T", Actor: "A", Level: 2, Date: "2026-04-01"},
		graph.LevelView{ID: "V3", Tie: "T", Actor: "B", Level: 1, Date: "2026-05-01"},
		graph.LevelView{ID: "V4", Tie: "T", Actor: "C", Level: 5, Date: "2026-05-01"},
		graph.LevelGoal{ID: "Z", Tie: "T", Level: 3, Due: "2026-04-10"},
	)
	for _, of := range []struct {
		day      graph.Date
		level    int
		days     int
		views    int
		disputed bool
		late     bool
	}{
		{"2026-02-11", 2, 10, 0, false, false},
		{"2026-03-01", 2, 28, 1, true, false},
		{"2026-04-10", 2, 68, 1, false, false},
		{"2026-04-11", 2, 69, 1, false, true},
		{"2026-05-31", 2, 119, 2, true, true},
		{"2026-06-01", EndedColumn, -1, 0, false, false},
	} {
		cards := BoardOf(network.Of(records, network.Lens{Day: of.day}), "").Column(of.level).Cards
		if len(cards) != 1 {
			t.Errorf("on %s %d cards at %d", of.day, len(cards), of.level)
			continue
		}
		c := cards[0]
		if c.Days != of.days || len(c.Views) != of.views || c.Disputed() != of.disputed || c.Late != of.late {
			t.Errorf("on %s the card is %+v", of.day, c)
		}
	}
	if b := BoardOf(network.Of(records, network.Lens{Day: "2026-07-01"}), ""); b.Unplaced != 1 || b.N() != 0 {
		t.Errorf("%d without a level, %d on the ladder", b.Unplaced, b.N())
	}
}
