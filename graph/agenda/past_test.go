package agenda_test

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/graphtest"
)

// Each lane holds every record of its kind, in the order of its days.
func TestPast(t *testing.T) {
	records := graphtest.SampleRecords(t)
	list := agenda.Past(records, "")
	got := map[agenda.Lane]int{}
	for k, h := range list {
		got[h.Lane]++
		if k > 0 && list[k-1].Lane == h.Lane && list[k-1].From > h.From {
			t.Errorf("%s comes after %s", list[k-1].From, h.From)
		}
	}
	levels := 0
	for _, h := range graph.All[graph.TieHistory](records) {
		if h.Field == "level" {
			levels++
		}
	}
	agreements := 0
	for _, g := range graph.All[graph.Agreement](records) {
		if g.Start != "" || g.Signed != "" {
			agreements++
		}
	}
	for lane, want := range map[agenda.Lane]int{
		agenda.Contacts: len(graph.All[graph.Contact](records)), agenda.Meetings: len(graph.All[graph.Meeting](records)),
		agenda.Levels: levels, agenda.Agreements: agreements, agenda.Placements: len(graph.All[graph.Match](records)), agenda.Support: 0,
	} {
		if got[lane] != want {
			t.Errorf("%s: %d, want %d", lane, got[lane], want)
		}
	}
}

// SD-32: kept to a field, the timeline shows the start and end of its ties, and how many months had support.
func TestPastOfAField(t *testing.T) {
	tie := func(id graph.ID, field string, start, end graph.Date) graph.Tie {
		return graph.Tie{ID: id, From: "A", To: "B", Type: "barang", Field: field, Start: start, End: end}
	}
	records := graph.Collect(
		graph.Actor{ID: "A", Name: "A"}, graph.Actor{ID: "B", Name: "B"},
		tie("T1", "pangan", "2026-01-15", "2026-03-01"), // until the last of February
		tie("T2", "pangan", "2026-06-10", ""), tie("T3", "kesehatan", "2025-01-01", ""),
		graph.Need{ID: "N", Title: "Beras", Owner: "A", Field: "pangan"}, graph.Match{ID: "M", Need: "N", Date: "2026-02-02"},
		graph.Contact{ID: "C", Actor: "B", Date: "2026-02-01", Need: "N"}, graph.Contact{ID: "D", Actor: "B", Date: "2026-02-01"},
	)
	list := agenda.Past(records, "pangan")
	var ids []graph.ID
	for _, h := range list {
		ids = append(ids, h.ID)
	}
	if len(ids) != 4 || ids[0] != "C" || ids[1] != "M" || ids[2] != "T1" || ids[3] != "T2" {
		t.Fatalf("of the field are %v", ids)
	}
	if h := list[2]; h.From != "2026-01-15" || h.To != "2026-02-28" || h.Open {
		t.Errorf("the first tie lasts %s to %s", h.From, h.To)
	}
	for day, want := range map[graph.Date]agenda.Continuity{
		"2026-11-20": {From: "2026-01-15", Months: 8}, // January, February, June to November
		"2026-04-10": {From: "2026-01-15", To: "2026-02-28", Months: 2},
		"2026-01-20": {From: "2026-01-15", Months: 1},
		"2026-01-01": {},
	} {
		if got := agenda.ContinuityOf(list, day); got != want {
			t.Errorf("on %s: %+v, want %+v", day, got, want)
		}
	}
}
