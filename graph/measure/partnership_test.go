package measure

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// climbing returns a community whose partnerships climb and fall at random, with a record of everything that the
// measures of partnership and of work look at. Every third actor is a client.
func climbing(seed uint64) []graph.Record {
	random := rand.New(rand.NewPCG(seed, 5))
	c := graphtest.Community{N: 10, Client: func(i int) bool { return i%3 == 2 }}
	records := append(c.Records(), graph.Project{ID: graph.ProjectID, AsOf: "2026-11-20", Baseline: "2026-02-28", MeetingWeekday: "selasa"})
	who := func() graph.ID { return graph.ID(rune('A' + random.IntN(c.N))) }
	day := func() graph.Date { return graph.Date("2026-01-01").Add(random.IntN(330)) }
	for k := range 15 {
		tie := graph.Tie{ID: graph.ID(fmt.Sprintf("T%02d", k)), Type: graph.Partnership, Strength: 3, Quality: "cukup", Start: "2026-01-01"}
		tie.From, tie.To = who(), who()
		if tie.From == tie.To {
			continue
		}
		if random.IntN(5) == 0 {
			tie.End = day()
		}
		records = append(records, tie)
		for h := range random.IntN(4) {
			records = append(records, graph.TieHistory{
				ID: graph.ID(fmt.Sprintf("H%02d%d", k, h)), Tie: tie.ID, Date: day(), Field: "level",
				New: fmt.Sprint([]int{-1, 1, 2, 3, 4, 5}[random.IntN(6)]),
			})
		}
		g := graph.Agreement{ID: graph.ID(fmt.Sprintf("G%02d", k)), Title: "MoU", State: []string{"rancangan", "ditandatangani", "dihentikan"}[random.IntN(3)]}
		if g.State != "rancangan" {
			g.Signed = day()
			g.Start, g.End, g.Mission = g.Signed, g.Signed.Add(random.IntN(400)), "misi"
		}
		records = append(records, g, graph.Party{ID: g.ID + "a", Agreement: g.ID, Actor: tie.From}, graph.Party{ID: g.ID + "b", Agreement: g.ID, Actor: tie.To})
		records = append(records, graph.Contact{
			ID: graph.ID(fmt.Sprintf("C%02d", k)), Actor: who(), By: who(), Date: day(), Kind: []string{"pendahuluan", "lanjutan"}[random.IntN(2)],
			Result: []string{"tertarik", "bersedia", "belum_dijawab"}[random.IntN(3)], NextDate: day(),
		})
		m := graph.Meeting{ID: graph.ID(fmt.Sprintf("E%02d", k)), Date: day(), Title: "Rapat", Series: []graph.ID{"", "S1"}[random.IntN(2)]}
		records = append(records, m, graph.Attendance{ID: m.ID + "a", Meeting: m.ID, Actor: who()}, graph.Attendance{ID: m.ID + "b", Meeting: m.ID, Actor: who()})
		records = append(records, graph.Assessment{ID: graph.ID(fmt.Sprintf("N%02d", k)), Rater: who(), Rated: who(), Date: day(), Reliability: 1 + random.IntN(4), Influence: random.IntN(5)})
	}
	system := graph.SupportSystem{ID: "Z1", Name: "Tim Pihak C", ActivityKind: "baru", Formed: "2026-01-01", Status: "aktif"}
	records = append(records, graph.Series{ID: "S1", Name: "Selasa malam", Weekday: "selasa", IntervalWeeks: 1}, system)
	for k := range 4 {
		records = append(records, graph.Member{ID: graph.ID(fmt.Sprintf("M%d", k)), System: system.ID, Actor: who()})
	}
	for k, r := range records {
		if a, ok := r.(graph.Actor); ok && !a.IsClient {
			a.HasResource = graph.Yes
			if a.ID == "A" {
				a.Role = graph.RoleWorker
			}
			records[k] = a
		}
	}
	return records
}

var ofWork = []string{
	"ladder", "ladder-progress", "readiness", "agreements", "trust", "resilience", "facilitator", "meetings", "support-systems", "pipeline",
}

// TestWorkIsSaidOnEveryDay, in whole sentences that name no client.
func TestWorkIsSaidOnEveryDay(t *testing.T) {
	for seed := range uint64(30) {
		records := graph.Collect(climbing(seed)...)
		for _, day := range []graph.Date{"2025-12-31", "2026-01-01", "2026-03-31", "2026-08-31", "2026-11-20", "2029-02-28"} {
			s := network.Of(records, network.Lens{Day: day})
			for _, id := range ofWork {
				r := of(t, id, s)
				shaped(t, id, r)
				for _, l := range locale.All {
					text := l.Say(r.Sentence)
					for _, bad := range []string{"NaN", "no value", "Pihak C", "Pihak F", "Pihak I", " 0%", "—"} {
						if strings.Contains(text, bad) && (bad != " 0%" || id != "facilitator" && id != "trust") {
							t.Errorf("seed %d on %s, %s: %q", seed, day, id, text)
						}
					}
				}
			}
		}
	}
}

// TestLadderAddsUp: what stood before and what has changed is what stands now, between any two days.
func TestLadderAddsUp(t *testing.T) {
	for seed := range uint64(50) {
		s := network.Of(graph.Collect(climbing(seed)...), network.Lens{})
		for _, days := range [][2]graph.Date{{"2026-02-28", "2026-11-20"}, {"2026-05-31", "2026-09-01"}, {"2026-09-01", "2026-09-01"}} {
			p := LadderBetween(s, days[0], days[1])
			before, after := LadderOn(s, days[0]), LadderOn(s, days[1])
			both := len(p.Up) + len(p.Down) + p.Same
			if before.N != both+len(p.Ended) || after.N != both+len(p.New) {
				t.Errorf("seed %d, %v: %d and %d stand, %+v", seed, days, before.N, after.N, p)
			}
			moved, inMatrix := 0, 0
			for _, m := range p.Moves {
				if m.Before != graph.LevelOn(m.Tie.ID, days[0], s) && m.Before != 0 || m.After != graph.LevelOn(m.Tie.ID, days[1], s) && m.After != 0 {
					t.Errorf("seed %d, %v: %+v", seed, days, m)
				}
				if m.Before != 0 && m.After != 0 {
					moved += m.After - m.Before
				}
			}
			for _, row := range p.Matrix {
				for _, n := range row {
					inMatrix += n
				}
			}
			if moved != p.Net || inMatrix != both {
				t.Errorf("seed %d, %v: net %d of %d, %d in the matrix of %d", seed, days, p.Net, moved, inMatrix, both)
			}
			if last := p.Months[len(p.Months)-1]; last.Day != days[1] || last.N != after.N || p.Months[0].Day < "2026-02-28" {
				t.Errorf("seed %d: months from %s to %s", seed, p.Months[0].Day, last.Day)
			}
		}
	}
}

// TestLadderDays are those of domain M34, each once, also at the end of a month and without a baseline.
func TestLadderDays(t *testing.T) {
	for _, c := range []struct {
		asOf, baseline graph.Date
		want           []graph.Date
	}{
		{"2026-11-20", "2026-01-05", []graph.Date{"2026-01-05", "2026-05-20", "2026-08-20", "2026-11-20"}},
		{"2026-08-31", "", []graph.Date{"2026-02-28", "2026-05-31", "2026-08-31"}},
		{"2026-11-20", "2026-08-20", []graph.Date{"2026-05-20", "2026-08-20", "2026-11-20"}},
		{"2026-11-20", "2026-12-01", []graph.Date{"2026-05-20", "2026-08-20", "2026-11-20"}},
		{"", "", []graph.Date{""}},
	} {
		s := network.Of(graph.Collect(graph.Project{ID: graph.ProjectID, AsOf: c.asOf, Baseline: c.baseline}), network.Lens{})
		if got := ladderDays(s); !slices.Equal(got, c.want) {
			t.Errorf("as of %s: %v, want %v", c.asOf, got, c.want)
		}
	}
}

// TestDaysJoint sums the days at collaboration or above, breaks left out.
func TestDaysJoint(t *testing.T) {
	tie := graph.Tie{ID: "T1", From: "A", To: "B", Type: graph.Partnership, Level: 4, Start: "2026-01-01"}
	rows := func(changes ...string) []graph.Record {
		records := []graph.Record{graph.Actor{ID: "A"}, graph.Actor{ID: "B"}, tie}
		for k, change := range changes {
			day, level, _ := strings.Cut(change, " ")
			records = append(records, graph.TieHistory{ID: graph.ID(fmt.Sprint("H", k)), Tie: "T1", Date: graph.Date(day), Field: "level", New: level})
		}
		return records
	}
	for name, c := range map[string]struct {
		records []graph.Record
		want    int
	}{
		"no history":  {rows(), 90},
		"never":       {rows("2026-01-01 3"), 0},
		"with breaks": {rows("2026-01-11 4", "2026-01-21 3", "2026-03-02 5", "2026-03-12 4"), 10 + 30},
		"yet to come": {rows("2026-03-22 4", "2026-05-01 5"), 10},
	} {
		s := network.Of(graph.Collect(c.records...), network.Lens{Day: "2026-04-01"})
		got := 0
		for _, p := range s.Partnerships(s.Day) {
			got = ReadinessOf(s, p).DaysJoint
		}
		if got != c.want {
			t.Errorf("%s: %d days, want %d", name, got, c.want)
		}
	}
}

// TestAgreementStates walks through the life of an agreement day by day; its last day is one of force.
func TestAgreementStates(t *testing.T) {
	a := graph.Agreement{ID: "G1", State: "ditandatangani", Signed: "2026-01-10", Start: "2026-02-01", End: "2026-12-31"}
	endless, draft, stopped := a, a, a
	endless.End, draft.State, stopped.State = "", "rancangan", "dihentikan"
	for _, c := range []struct {
		a    graph.Agreement
		day  graph.Date
		want AgreementState
	}{
		{a, "2026-01-09", AgreementDraft},
		{a, "2026-01-10", AgreementToCome},
		{a, "2026-02-01", AgreementInForce},
		{a, "2026-10-31", AgreementInForce},
		{a, "2026-11-01", AgreementEndsSoon},
		{a, "2026-11-30", AgreementEndsSoon},
		{a, "2026-12-01", AgreementEnds30},
		{a, "2026-12-31", AgreementEnds30},
		{a, "2027-01-01", AgreementExpired},
		{endless, "2099-01-01", AgreementInForce},
		{draft, "2026-03-01", AgreementDraft},
		{stopped, "2026-03-01", AgreementStopped},
	} {
		if got := AgreementOn(c.a, c.day, 60); got != c.want {
			t.Errorf("%s, end %q, on %s: %s, want %s", c.a.State, c.a.End, c.day, got, c.want)
		}
	}
	if got := AgreementOn(a, "2026-12-15", 10); got != AgreementInForce {
		t.Errorf("16 days before the end, with 10 days of warning: %s", got)
	}
	for _, state := range agreementStates {
		for _, l := range locale.All {
			if !l.Has(state.Words().ID) {
				t.Errorf("%s does not say %s", l, state)
			}
		}
	}
}

// TestFewRatersAreNotShown: neither the network's trust from two raters, nor an actor's from less than three.
func TestFewRatersAreNotShown(t *testing.T) {
	records := graphtest.Community{N: 6}.Records()
	rate := func(rater, rated graph.ID, day graph.Date, x int) {
		records = append(records, graph.Assessment{
			ID: "N" + rater + rated + graph.ID(day), Rater: rater, Rated: rated, Date: day, Reliability: x, Mission: x,
		})
	}
	rate("A", "F", "2026-01-01", 1)
	rate("A", "F", "2026-02-01", 4)
	rate("B", "F", "2026-01-01", 3)
	two := of(t, "trust", network.Of(graph.Collect(records...), network.Lens{Day: "2026-03-01"}))
	if n := two.Numbers.(Trust); two.Sentence.ID != "measure.trust.sentence.few" || two.Table != nil || n.Dyads != 2 || n.Trust["F"] != 3.5 {
		t.Errorf("of two raters: %s, %+v", two.Sentence.ID, n)
	}
	rate("C", "F", "2026-01-01", 2)
	rate("C", "E", "2026-01-01", 2)
	rate("D", "E", "2026-04-01", 2)
	three := of(t, "trust", network.Of(graph.Collect(records...), network.Lens{Day: "2026-03-01"}))
	if len(three.Table.Rows) != 1 || three.Table.Rows[0].Record != "F" {
		t.Errorf("of three raters: %+v", three.Table.Rows)
	}
	if n := three.Numbers.(Trust); n.Trust["F"] != 3 || n.Dyads != 4 || len(n.Value) != 0 {
		t.Errorf("of three raters: %+v", n)
	}
}
