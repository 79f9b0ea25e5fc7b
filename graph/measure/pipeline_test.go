package measure_test

import (
	"context"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// SD-79: the last stage is reached with a signed agreement alone, whatever a contact says.
func TestOnlyASignedAgreementIsTheLastStage(t *testing.T) {
	a := graph.Actor{ID: "A", Name: "A", HasResource: graph.Yes, ActiveFrom: "2026-01-01"}
	contact := graph.Contact{ID: "C", Actor: "A", Date: "2026-02-01", Kind: "pendahuluan", Result: "mou"}
	g := graph.Agreement{ID: "G", Title: "G", State: "rancangan", Signed: "2026-03-01", Start: "2026-03-01"}
	party := graph.Party{ID: "P", Agreement: "G", Actor: "A"}
	for state, want := range map[string]measure.Stage{"rancangan": measure.Willing, "ditandatangani": measure.Agreed, "dihentikan": measure.Agreed} {
		g.State = state
		m, _ := measure.ByID("pipeline")
		r, err := m.Of(context.Background(), network.Of(graph.Collect(a, contact, g, party), network.Lens{Day: "2026-11-20"}))
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Numbers.(measure.Pipeline).Stage["A"]; got != want {
			t.Errorf("with an agreement that is %s the stage is %d, want %d", state, got, want)
		}
	}
}

// SD-28: who asks for a visit is listed by the days since the last touch, the longest first, as the golden numbers have them.
func TestCareListOfTheSample(t *testing.T) {
	want := map[graph.ID]int{}
	for _, c := range graphtest.SampleSuggestions(t)["R12"] {
		one := c.([]any)
		want[graph.ID(one[0].(string))] = int(one[1].(float64))
	}
	list := measure.CareList(graphtest.Sample(t))
	for k, u := range list {
		if want[u.Actor] != u.Days || k > 0 && list[k-1].Days < u.Days {
			t.Errorf("%s waits %d days at place %d, want %d", u.Actor, u.Days, k, want[u.Actor])
		}
	}
	if len(list) != len(want) {
		t.Errorf("%d ask for a visit, want %d", len(list), len(want))
	}
}

// The next step of the newest contact alone is late; one that is done, or not due yet, is not.
func TestLateSteps(t *testing.T) {
	contact := func(id graph.ID, day, next graph.Date, done graph.Answer) graph.Contact {
		return graph.Contact{ID: id, Actor: graph.ID(id[:1]), Date: day, NextDate: next, NextDone: done}
	}
	s := network.Of(graph.Collect(
		contact("A1", "2026-10-01", "2026-10-05", graph.Unknown), contact("A2", "2026-10-10", "2026-11-10", graph.No),
		contact("B1", "2026-10-01", "2026-10-05", graph.Yes), contact("C1", "2026-10-01", "2026-11-20", graph.Unknown),
		contact("D1", "2026-10-01", "2026-10-05", graph.Unknown), contact("D2", "2026-11-25", "", graph.Unknown), // to come
	), network.Lens{Day: "2026-11-20"})
	late := measure.LateSteps(s)
	if len(late) != 2 || late["A2"] != 10 || late["D1"] != 46 {
		t.Errorf("late are %v", late)
	}
}
