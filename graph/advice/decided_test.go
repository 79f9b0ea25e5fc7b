package advice

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
)

// TestDecided: what was put off comes back on its day, what was ignored never does, and what was made an action does
// once the action is done or dropped or gone.
func TestDecided(t *testing.T) {
	card := Card{Rule: "R05", Subject: "A B"}
	about := graph.Decision{ID: "D", Rule: "R05", Subject: "A B"}
	with := func(change func(*graph.Decision)) graph.Decision {
		d := about
		change(&d)
		return d
	}
	planned := with(func(d *graph.Decision) { d.Verdict, d.Action = Planned, "L" })
	for _, c := range []struct {
		what    string
		records []graph.Record
		want    bool
	}{
		{"nothing decided", nil, false},
		{"ignored", []graph.Record{with(func(d *graph.Decision) { d.Verdict = Ignored })}, true},
		{"another rule", []graph.Record{with(func(d *graph.Decision) { d.Verdict, d.Rule = Ignored, "R06" })}, false},
		{"another subject", []graph.Record{with(func(d *graph.Decision) { d.Verdict, d.Subject = Ignored, "B A" })}, false},
		{"put off until tomorrow", []graph.Record{with(func(d *graph.Decision) { d.Verdict, d.Until = PutOff, today.Add(1) })}, true},
		{"put off until today", []graph.Record{with(func(d *graph.Decision) { d.Verdict, d.Until = PutOff, today })}, false},
		{"planned", []graph.Record{planned, graph.Action{ID: "L", Title: "Surat", Status: "berjalan"}}, true},
		{"planned and done", []graph.Record{planned, graph.Action{ID: "L", Title: "Surat", Status: "selesai"}}, false},
		{"planned and dropped", []graph.Record{planned, graph.Action{ID: "L", Title: "Surat", Status: "batal"}}, false},
		{"planned and deleted", []graph.Record{planned}, false},
		{"put off before, ignored now", []graph.Record{
			with(func(d *graph.Decision) { d.Verdict, d.Until = PutOff, before(9) }),
			with(func(d *graph.Decision) { d.ID, d.Verdict = "E", Ignored }),
		}, true},
	} {
		among := graph.Collect(c.records...)
		if _, got := Decided(card, among, today); got != c.want {
			t.Errorf("%s: decided is %v", c.what, got)
		}
		if open := Open([]Card{card, {Rule: "R01", Subject: "N"}}, among, today); len(open) != 1+map[bool]int{false: 1}[c.want] {
			t.Errorf("%s: %d cards are open", c.what, len(open))
		}
	}
}

// TestSorted: severity goes before urgency, and urgency before age; who is equal keeps its place.
func TestSorted(t *testing.T) {
	cards := []Card{
		{Subject: "useful", Severity: Useful, Urgency: 5, Since: "2026-01-01"},
		{Subject: "undated", Severity: Important},
		{Subject: "young", Severity: Important, Since: "2026-02-01"},
		{Subject: "old", Severity: Important, Since: "2026-01-01"},
		{Subject: "old too", Severity: Important, Since: "2026-01-01"},
		{Subject: "pressing", Severity: Important, Urgency: 1, Since: "2026-09-01"},
		{Subject: "urgent", Severity: Urgent},
	}
	var got []string
	for _, c := range Sorted(cards) {
		got = append(got, c.Subject)
	}
	if want := []string{"urgent", "pressing", "old", "old too", "young", "undated", "useful"}; !slices.Equal(got, want) {
		t.Errorf("sorted: %q", got)
	}
}

// TestFront: one rule does not fill the front while another waits, and where none does it may.
func TestFront(t *testing.T) {
	var many []Card
	for k := range 200 {
		many = append(many, Card{Rule: "R28", Subject: fmt.Sprint(k), Severity: Urgent})
	}
	front := Front(append(many, Card{Rule: "R07", Subject: "G", Severity: Important}, Card{Rule: "R10", Subject: "T", Severity: Useful}), 10)
	if len(front) != 10 || front[8].Rule != "R07" || front[9].Rule != "R10" {
		t.Errorf("in front: %+v", front)
	}
	if front := Front(many, 10); len(front) != 10 || front[9].Subject != "9" {
		t.Errorf("of one rule in front: %+v", front)
	}
	if front := Front(many[:3], 10); len(front) != 3 {
		t.Errorf("of three cards in front: %+v", front)
	}
	if front := Front(nil, 10); len(front) != 0 {
		t.Errorf("of nothing in front: %+v", front)
	}
}

// TestFrontAndGroupsKeepAll over random lists: the front is a part of the list in its order, the groups are all of it.
func TestFrontAndGroupsKeepAll(t *testing.T) {
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	for range 200 {
		var cards []Card
		for k := range random.IntN(40) {
			cards = append(cards, Card{Rule: All[random.IntN(6)].ID, Subject: fmt.Sprint(k)})
		}
		n := random.IntN(15)
		at := 0
		front := Front(cards, n)
		for _, c := range front {
			for at < len(cards) && cards[at].Subject != c.Subject {
				at++
			}
			at++
		}
		if len(front) != min(n, len(cards)) || at > len(cards) {
			t.Fatalf("seed %d: front of %d is %+v", seed, n, front)
		}
		count := 0
		for _, g := range Groups(cards) {
			for _, c := range g.Cards {
				if c.Rule != g.Rule.ID {
					t.Fatalf("seed %d: %s among %s", seed, c.Rule, g.Rule.ID)
				}
				count++
			}
		}
		if count != len(cards) {
			t.Fatalf("seed %d: %d of %d in groups", seed, count, len(cards))
		}
	}
}
