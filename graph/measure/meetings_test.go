package measure

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestWeeks begin on Monday and end on Sunday, and the window has eight of them.
func TestWeeks(t *testing.T) {
	for day, want := range map[graph.Date]graph.Date{
		"2026-11-16": "2026-11-16", "2026-11-20": "2026-11-16", "2026-11-22": "2026-11-16", "2026-11-23": "2026-11-23", "2027-01-01": "2026-12-28", "": "",
	} {
		if got := day.Monday(); got != want {
			t.Errorf("the Monday of %s is %s, want %s", day, got, want)
		}
	}
	if got := weekday("2026-11-17"); got != "selasa" {
		t.Errorf("17 November 2026 is %s", got)
	}
	for day, held := range map[graph.Date]int{"2026-09-27": 0, "2026-09-28": 1, "2026-11-16": 1, "2026-11-20": 1, "2026-11-21": 0} {
		m := meetingsOn(t, "2026-11-20", graph.Meeting{ID: "E1", Date: day, Series: "S1"})
		if m.Held != held {
			t.Errorf("a meeting on %s: %d weeks, want %d", day, m.Held, held)
		}
	}
}

// meetingsOn measures meetings on a day.
func meetingsOn(t *testing.T, day graph.Date, records ...graph.Record) Meetings {
	t.Helper()
	records = append(records, graph.Series{ID: "S1", Weekday: "selasa"}, graph.Actor{ID: "A", Unsur: "rt", Sector: "warga"}, graph.Actor{ID: "B", Unsur: "rt"})
	return of(t, "meetings", network.Of(graph.Collect(records...), network.Lens{Day: day})).Numbers.(Meetings)
}

// TestMeetingsCount who came once per meeting, the weekday of series only, and actions by their dates.
func TestMeetingsCount(t *testing.T) {
	m := meetingsOn(t, "2026-11-20",
		graph.Meeting{ID: "E1", Date: "2026-11-10", Series: "S1"}, graph.Meeting{ID: "E2", Date: "2026-11-11", Series: "S1"},
		graph.Meeting{ID: "E3", Date: "2026-11-12"}, graph.Meeting{ID: "E4", Date: "2026-11-24", Series: "S1"},
		graph.Attendance{ID: "1", Meeting: "E1", Actor: "A"}, graph.Attendance{ID: "2", Meeting: "E1", Actor: "A"}, graph.Attendance{ID: "3", Meeting: "E1", Actor: "B"},
		graph.Attendance{ID: "4", Meeting: "E3", Actor: "A"},
		graph.Action{ID: "L1", Meeting: "E1", Due: "2026-11-19", Status: "belum"}, graph.Action{ID: "L2", Due: "2026-11-20", Status: "berjalan"},
		graph.Action{ID: "L3", Due: "2026-11-01", Status: "selesai", Done: "2026-11-21"}, graph.Action{ID: "L4", Due: "2026-11-01", Status: "batal"},
		graph.Action{ID: "L5", Status: "selesai", Done: "2026-11-20"}, graph.Action{ID: "L6", Meeting: "E4", Due: "2026-11-01", Status: "belum"},
	)
	if m.Held != 1 || m.Weekday != 0.5 || m.Attendance != 1 || m.Sectors["warga"] != 2 {
		t.Errorf("%+v", m)
	}
	if x := float64(m.Elements["rt"]); x != 2.0/3 || m.Elements["rw"] != 0 {
		t.Errorf("elements %v", m.Elements)
	}
	if m.Actions != 5 || m.Done != 1 || !slices.Equal(m.Overdue, []graph.ID{"L1", "L3"}) {
		t.Errorf("%d actions, %d done, overdue %v", m.Actions, m.Done, m.Overdue)
	}
	if want := []SeriesWeeks{{"S1", 1, "2026-11-11", 0}}; !slices.Equal(m.Series, want) {
		t.Errorf("%+v, want %+v", m.Series, want)
	}
	if later := meetingsOn(t, "2026-12-04", graph.Meeting{ID: "E1", Date: "2026-11-10", Series: "S1"}); later.Series[0].Missed != 2 {
		t.Errorf("from 10 November to 4 December %d weeks are missed, want 2", later.Series[0].Missed)
	}
}

// TestMeetingsAreSaid with and without series, actions and meetings.
func TestMeetingsAreSaid(t *testing.T) {
	for want, records := range map[string][]graph.Record{
		"Regular meetings were held in 1 of the last 8 weeks.":                                   {graph.Meeting{ID: "E1", Date: "2026-11-10", Series: "S1"}},
		"In the last 8 weeks there was 1 meeting, not of a regular series.":                      {graph.Meeting{ID: "E1", Date: "2026-11-10"}},
		"There was no meeting in the last 8 weeks; 0 of 1 action is done.":                       {graph.Action{ID: "L1", Status: "belum"}},
		"There was no meeting in the last 8 weeks.":                                              {graph.Meeting{ID: "E1", Date: "2026-01-10", Series: "S1"}},
		"Not enough data yet: no meetings are recorded; add them under Meetings, with who came.": {graph.Meeting{ID: "E1", Date: "2027-01-10"}},
	} {
		s := network.Of(graph.Collect(records...), network.Lens{Day: "2026-11-20"})
		if got := locale.English.Say(of(t, "meetings", s).Sentence); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestLastTouchesOfTheSample are those from which R12 counts (domain 3.7).
func TestLastTouchesOfTheSample(t *testing.T) {
	s := graphtest.Sample(t)
	last := LastTouches(s)
	for id, want := range map[graph.ID]int{"A13": 220, "A16": 206, "A19": 319, "A29": 102, "A33": 130, "A36": 109, "A39": 319, "A45": 130, "A26": 3} {
		i, _ := s.Index(id)
		if got := s.Day.Since(last[i]); got != want {
			t.Errorf("%s was in touch %d days ago, want %d", id, got, want)
		}
	}
	if i, _ := s.Index("A35"); last[i] != "" {
		t.Errorf("A35 was in touch on %s", last[i])
	}
}

// TestPipeline goes through what becomes of one party.
func TestPipeline(t *testing.T) {
	contact := func(id graph.ID, day graph.Date, kind, result string, next graph.Date, done graph.Answer) graph.Contact {
		return graph.Contact{ID: id, Actor: "A", Date: day, Kind: kind, Result: result, NextDate: next, NextDone: done}
	}
	first := contact("C1", "2026-09-01", "pendahuluan", "tertarik", "2026-09-10", graph.Unknown)
	party := graph.Party{ID: "P1", Agreement: "G1", Actor: "A"}
	for name, c := range map[string]struct {
		records   []graph.Record
		stage     Stage
		late      int
		onlyFirst bool
	}{
		"mapped":          {nil, Mapped, 0, false},
		"first":           {[]graph.Record{first}, FirstContact, 80, true},
		"first, done":     {[]graph.Record{contact("C1", "2026-10-30", "pendahuluan", "tertarik", "2026-11-05", graph.Yes)}, FirstContact, 0, false},
		"first, old":      {[]graph.Record{contact("C1", "2026-10-29", "pendahuluan", "belum_dijawab", "", graph.Unknown)}, FirstContact, 0, true},
		"refused":         {[]graph.Record{contact("C1", "2026-09-01", "pendahuluan", "menolak", "2026-11-20", graph.No)}, FirstContact, 9, false},
		"follow-up":       {[]graph.Record{first, contact("C0", "2026-10-01", "lanjutan", "tertarik", "", graph.Unknown)}, FollowUp, 0, false},
		"willing once":    {[]graph.Record{contact("C0", "2026-08-01", "pendahuluan", "bersedia", "", graph.Unknown), first}, Willing, 80, true},
		"not yet":         {[]graph.Record{contact("C1", "2026-12-01", "pendahuluan", "bersedia", "", graph.Unknown)}, Mapped, 0, false},
		"draft":           {[]graph.Record{party, graph.Agreement{ID: "G1", State: "rancangan"}}, Mapped, 0, false},
		"signed, ended":   {[]graph.Record{party, graph.Agreement{ID: "G1", State: "ditandatangani", Signed: "2025-01-01", Start: "2025-01-01", End: "2025-02-01"}}, Agreed, 0, false},
		"signed, to come": {[]graph.Record{party, graph.Agreement{ID: "G1", State: "ditandatangani", Signed: "2026-12-01"}}, Mapped, 0, false},
	} {
		s := network.Of(graph.Collect(append(c.records, graph.Actor{ID: "A", HasResource: graph.Yes, Role: "mitra"})...), network.Lens{Day: "2026-11-29"})
		p := of(t, "pipeline", s).Numbers.(Pipeline)
		late := 0
		if len(p.Overdue) > 0 {
			late = p.Overdue[0].Days
		}
		if p.Stage["A"] != c.stage || late != c.late || len(p.OnlyFirst) > 0 != c.onlyFirst || p.Reached[c.stage] != 1 {
			t.Errorf("%s: %+v", name, p)
		}
	}
	for _, a := range []graph.Actor{
		{ID: "A", HasResource: graph.Yes, Role: graph.RoleWorker},
		{ID: "A", HasResource: graph.Yes, Role: graph.RoleFocal},
		{ID: "A", Role: "mitra"},
		{ID: "A", HasResource: graph.Yes, Role: graph.RoleClient, IsClient: true},
		{ID: "A", HasResource: graph.No, Role: "mitra"},
	} {
		if isParty(a) {
			t.Errorf("%+v is a party to be won", a)
		}
	}
}

// TestSupportSystems counts members that are in the network once, and does without the workers.
func TestSupportSystems(t *testing.T) {
	records := graphtest.Community{N: 4, Pairs: pairs{{From: 0, To: 1}, {From: 0, To: 2}, {From: 0, To: 3}, {From: 1, To: 2}}}.Records()
	worker := records[0].(graph.Actor)
	worker.Role = graph.RoleWorker
	records[0] = worker
	add := func(system graph.SupportSystem, members ...graph.ID) {
		records = append(records, system)
		for _, m := range members {
			records = append(records, graph.Member{ID: system.ID + m, System: system.ID, Actor: m})
		}
	}
	add(graph.SupportSystem{ID: "S1", Status: "aktif", Formed: "2026-01-01"}, "A", "B", "C", "D", "gone")
	add(graph.SupportSystem{ID: "S2", Status: "aktif"}, "A", "B")
	add(graph.SupportSystem{ID: "S3", Status: "selesai"}, "B", "C")
	add(graph.SupportSystem{ID: "S4", Status: "aktif", Formed: "2027-01-01"}, "B", "C")
	r := of(t, "support-systems", network.Of(graph.Collect(records...), network.Lens{Day: "2026-11-20"}))
	found := r.Numbers.(map[graph.ID]SystemDensity)
	if s1 := found["S1"]; s1.Members != 4 || s1.Pairs != 4 || s1.Density != Number(4.0/6) || s1.WithoutWorkers != Number(1.0/3) || s1.Without["A"] != Number(1.0/3) {
		t.Errorf("S1: %+v", s1)
	}
	if s2 := found["S2"]; s2.Density != 1 || s2.WithoutWorkers == s2.WithoutWorkers {
		t.Errorf("S2: %+v", s2)
	}
	if _, ok := found["S4"]; ok || found["S3"].Active || !found["S2"].Active {
		t.Errorf("%+v", found)
	}
	if got, want := locale.English.Say(r.Sentence), "In all 2 active support systems, half or more of the possible links between members exist."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
