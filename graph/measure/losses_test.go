package measure

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// TestLossesOfOneAreThoseOfLeaving takes every actor away and compares the two ways to what is lost.
func TestLossesOfOneAreThoseOfLeaving(t *testing.T) {
	hit := 0
	for seed := range uint64(80) {
		n := 2 + int(seed%14)
		records := working(n, 1.8/float64(n), seed)
		s := snapshotOf(records)
		found, err := LeavingOf(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		for x, want := range found {
			where := fmt.Sprintf("seed %d, without %s", seed, s.Actors[x].ID)
			got, err := LossesBetween(context.Background(), s, snapshotOf(withoutAll(records, s.Actors[x].ID)))
			if err != nil {
				t.Fatal(err)
			}
			if len(got.Cut) != len(want.CutOff) || len(got.Linked) > 0 {
				t.Fatalf("%s: %v cut, %v linked, want %v", where, got.Cut, got.Linked, want.CutOff)
			}
			if !slices.Equal(got.LoseAll, want.LoseAll) || !slices.Equal(got.LoseHalf, want.LoseHalf) {
				t.Fatalf("%s: %v lose all and %v half, want %v and %v", where, got.LoseAll, got.LoseHalf, want.LoseAll, want.LoseHalf)
			}
			for _, id := range want.CutFromFocal {
				if !slices.Contains(got.Unreached, id) && !slices.Contains(got.Cut, id) {
					t.Fatalf("%s: %v are out of reach, want %v", where, got.Unreached, want.CutFromFocal)
				}
			}
			for _, id := range got.Unreached {
				if !slices.Contains(want.CutFromFocal, id) {
					t.Fatalf("%s: %v are out of reach, want %v", where, got.Unreached, want.CutFromFocal)
				}
			}
			var needs []graph.ID
			for _, id := range want.NeedsToZero {
				if need, _ := graph.Get[graph.Need](s, id); need.Owner != s.Actors[x].ID {
					needs = append(needs, id)
				}
			}
			if !slices.Equal(got.NeedsToZero, needs) {
				t.Fatalf("%s: %v lose all coverage, want %v", where, got.NeedsToZero, needs)
			}
			hit += len(got.Hit())
		}
	}
	if hit < 50 {
		t.Errorf("only %d were hit", hit)
	}
}

// withoutAll returns the records once an actor has left with all that is its own, as a document deletes it.
func withoutAll(records []graph.Record, gone ...graph.ID) []graph.Record {
	for k := 0; k < len(gone); k++ {
		records = slices.DeleteFunc(slices.Clone(records), func(r graph.Record) bool {
			if graph.Key(r) == gone[k] {
				return true
			}
			if _, isProject := r.(graph.Project); !isProject && slices.Contains(graph.Refs(r), gone[k]) {
				gone = append(gone, graph.Key(r))
			}
			return false
		})
	}
	return records
}

// A tie that comes links those whom its going cuts off.
func TestWhatPartsAlsoLinks(t *testing.T) {
	for seed := range uint64(60) {
		c := graphtest.Random(12, 0.1, seed)
		if len(c.Pairs) == 0 {
			continue
		}
		whole := c.Snapshot()
		for k := range c.Pairs {
			less := c
			less.Pairs = slices.Delete(slices.Clone(c.Pairs), k, k+1)
			z := less.Snapshot()
			there, err := LossesBetween(context.Background(), whole, z)
			if err != nil {
				t.Fatal(err)
			}
			back, err := LossesBetween(context.Background(), z, whole)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(there.Cut, back.Linked) || len(there.Linked) > 0 || len(back.Cut) > 0 {
				t.Fatalf("seed %d, tie %d: cut %v, linked %v", seed, k, there.Cut, back.Linked)
			}
		}
	}
}

func TestNobodyLosesWhereNothingChanges(t *testing.T) {
	s := graphtest.Sample(t)
	l, err := LossesBetween(context.Background(), s, graphtest.Sample(t))
	if err != nil || !reflect.DeepEqual(l, Losses{}) || len(l.Say(s)) > 0 {
		t.Errorf("%+v %v", l, err)
	}
}

func TestClientsAreCountedNotNamed(t *testing.T) {
	s := graphtest.Sample(t)
	var all []graph.ID
	for _, a := range s.Actors {
		all = append(all, a.ID)
	}
	losses := Losses{Cut: all, Unreached: all, LoseAll: all, LoseHalf: all, Linked: all, NeedsToZero: []graph.ID{"N01"}}
	for _, l := range []locale.Language{locale.Indonesian, locale.English} {
		said := losses.Say(s)
		if len(said) != 6 {
			t.Fatalf("%d sentences", len(said))
		}
		for _, m := range said {
			text := l.Say(m)
			for _, a := range s.Actors {
				if a.IsClient && (strings.Contains(text, a.Label()) || strings.Contains(text, a.Name)) {
					t.Errorf("%q names a client", text)
				}
			}
		}
		if few := Listed(s, all, mostListed).In(l); strings.Count(few, ",") != mostListed+1 {
			t.Errorf("%q does not name eight, others and clients", few)
		}
	}
	if text := Listed(s, nil, mostListed).In(locale.English); text != "" {
		t.Errorf("nobody is listed as %q", text)
	}
}

func TestFiguresOfTheSample(t *testing.T) {
	s := graphtest.Sample(t)
	want := map[string][]float64{
		"size": {46, 87, 23}, "components": {3, 43.0 / 46, 1}, "need-coverage": {0.449320, 3}, "if-leaves": {-1},
		"resilience": {0.782609}, "introductions": {189, 0.329936},
	}
	for _, id := range ForTrial {
		m, ok := ByID(id)
		if !ok {
			t.Fatalf("no measure %s", id)
		}
		r, err := m.Of(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		figures := r.Figures()
		if len(figures) != len(want[id]) {
			t.Fatalf("%s has the figures %+v", id, figures)
		}
		for k, f := range figures {
			if want[id][k] >= 0 && math.Abs(f.Value-want[id][k]) > 1e-5 {
				t.Errorf("%s: %s is %v, want %v", id, locale.English.Say(f.Name), f.Value, want[id][k])
			}
		}
	}
}

// Every network has as many figures as any other, so that two can be set side by side.
func TestFiguresStandSideBySide(t *testing.T) {
	for _, c := range []graphtest.Community{{}, {N: 1}, {N: 2}, {N: 6}, graphtest.Random(9, 0.3, 1), {N: 3, Client: func(int) bool { return true }}} {
		s := c.Snapshot()
		for _, id := range ForTrial {
			m, _ := ByID(id)
			r, err := m.Of(context.Background(), s)
			if err != nil {
				t.Fatal(err)
			}
			if len(r.Figures()) == 0 {
				t.Errorf("%s of %d actors has no figures", id, c.N)
			}
		}
	}
	if (Result{Numbers: 1}).Figures() != nil {
		t.Error("another measure has figures")
	}
}
