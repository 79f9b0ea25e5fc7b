package agenda_test

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/graphtest"
)

const day = graph.Date("2026-11-20")

var november = agenda.Span{From: "2026-11-01", To: "2026-11-30"}

// What is to come in November of the sample is what its tables hold, counted here on their own.
func TestComing(t *testing.T) {
	records := graphtest.SampleRecords(t)
	got := map[agenda.Kind]int{}
	for _, e := range agenda.Coming(records, day, november) {
		got[e.Kind]++
		if !november.Has(e.Day) {
			t.Errorf("%s lies outside on %s", e.ID, e.Day)
		}
	}
	want := map[agenda.Kind]int{}
	in := func(d graph.Date) int {
		if d >= november.From && d <= november.To {
			return 1
		}
		return 0
	}
	for _, m := range graph.All[graph.Meeting](records) {
		want[agenda.Meeting] += in(m.Date)
	}
	for _, a := range graph.All[graph.Action](records) {
		if a.Status != "batal" {
			want[agenda.Action] += in(a.Due)
		}
	}
	for _, n := range graph.All[graph.Need](records) {
		want[agenda.Need] += in(n.TargetDate)
	}
	for _, g := range graph.All[graph.Agreement](records) {
		if g.State == "ditandatangani" {
			want[agenda.Agreement] += in(g.End)
		}
	}
	for kind, n := range want {
		if got[kind] != n {
			t.Errorf("%s: %d, want %d", kind, got[kind], n)
		}
	}
	if got[agenda.NextStep] == 0 {
		t.Error("no next step of a contact is there")
	}
}

// A weekly series meets on the days to come that are not planned yet, one every second week on every second of them.
func TestSeries(t *testing.T) {
	weekly := graph.Series{ID: "S", Name: "Selasa malam", Weekday: "selasa", Time: "19:30", IntervalWeeks: 1, ActiveFrom: "2026-09-29", ActiveTo: "2026-12-10"}
	planned := graph.Meeting{ID: "M", Date: "2026-12-01", Title: "Selasa malam", Series: "S", HostKind: "arisan"}
	held := graph.Meeting{ID: "H", Date: "2026-11-17", Title: "Selasa malam", Series: "S", HostKind: "arisan"}
	span := agenda.Span{From: "2026-11-01", To: "2026-12-31"}
	days := func(records ...graph.Record) (list []graph.Date) {
		for _, e := range agenda.Coming(graph.Collect(records...), day, span) {
			if e.Kind == agenda.Series {
				list = append(list, e.Day)
			}
		}
		return list
	}
	if got := days(weekly, planned, held); len(got) != 2 || got[0] != "2026-11-24" || got[1] != "2026-12-08" {
		t.Errorf("the weekly series meets on %v", got)
	}
	weekly.IntervalWeeks, weekly.ActiveTo = 2, ""
	if got := days(weekly, held); len(got) == 0 || got[0] != "2026-12-01" || got[1] != "2026-12-15" {
		t.Errorf("the series of every second week meets on %v", got)
	}
}

// What is late is late, what was replaced by a newer contact is gone, and clients stand by their label.
func TestLateAndPrivate(t *testing.T) {
	client := graph.Actor{ID: "K", Name: "Sumiyati", PublicLabel: "K-01", IsClient: true}
	old := graph.Contact{ID: "C1", Actor: "K", Date: "2026-11-01", NextDate: "2026-11-05", NextAction: "Antar Sumiyati ke puskesmas"}
	now := graph.Contact{ID: "C2", Actor: "K", Date: "2026-11-10", NextDate: "2026-11-15", NextAction: "Antar Sumiyati"}
	need := graph.Need{ID: "N", Title: "Kursi roda", Owner: "K", TargetDate: "2026-11-10", Status: "teridentifikasi"}
	list := agenda.Coming(graph.Collect(client, old, now, need), day, november)
	if len(list) != 2 || list[0].ID != "N" || list[1].ID != "C2" || !list[0].Late || !list[1].Late {
		t.Fatalf("the agenda is %+v", list)
	}
	if got := list[0].Title.In("id"); got != "Kursi roda (K-01)" {
		t.Errorf("the need is called %q", got)
	}
	if got := list[1].Title.In("en"); got != "Next step with K-01" {
		t.Errorf("the step is called %q", got)
	}
}

// A partnership that is to reach a level stands on the day by which it is to; late where it stands lower then.
func TestGoals(t *testing.T) {
	records := []graph.Record{
		graph.Actor{ID: "A", Name: "A"},
		graph.Actor{ID: "B", Name: "B"},
		graph.Tie{ID: "T", From: "A", To: "B", Type: "kemitraan"},
		graph.TieHistory{ID: "H", Tie: "T", Date: "2026-01-05", Field: "level", New: "2"},
	}
	for level, want := range map[int]agenda.Entry{2: {Done: true}, 3: {Late: true}} {
		goal := graph.LevelGoal{ID: "G", Tie: "T", Level: level, Due: "2026-11-10"}
		list := agenda.Coming(graph.Collect(append(records, goal)...), day, november)
		if len(list) != 1 || list[0].ID != "T" || list[0].Done != want.Done || list[0].Late != want.Late {
			t.Errorf("a goal of level %d is %+v", level, list)
		}
	}
}
