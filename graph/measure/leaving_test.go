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
	"jejaring/graph/network"
)

// TestLeavingByBruteForce takes every actor away in earnest and compares what is lost.
func TestLeavingByBruteForce(t *testing.T) {
	cut, losses := 0, 0
	for seed := range uint64(120) {
		n := 2 + int(seed%14)
		records := working(n, 1.8/float64(n), seed)
		if seed%5 == 0 { // without a focal actor
			records = slices.DeleteFunc(records, func(r graph.Record) bool { _, ok := r.(graph.Project); return ok })
		}
		s := snapshotOf(records)
		found, err := LeavingOf(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		before, _ := CoverageOf(context.Background(), s)
		for x, l := range found {
			gone := s.Actors[x].ID
			z := snapshotOf(leftBy(records, gone))
			where := fmt.Sprintf("seed %d, without %s", seed, gone)
			if want := unreachable(s, z, gone); !reflect.DeepEqual(l.CutFromFocal, want) {
				t.Fatalf("%s: %v out of reach, want %v", where, l.CutFromFocal, want)
			}
			all, half := loseSupportOf(s, z)
			if !slices.Equal(l.LoseAll, all) || !slices.Equal(l.LoseHalf, half) {
				t.Fatalf("%s: %v lose all and %v half, want %v and %v", where, l.LoseAll, l.LoseHalf, all, half)
			}
			checkPieces(t, where, z, l)
			losses += checkCoverage(t, where, s, before, l, gone)
			cut += len(l.CutFromFocal)
		}
	}
	if cut < 20 || losses < 20 {
		t.Errorf("only %d were out of reach and %d needs lost coverage", cut, losses)
	}
}

// leftBy returns the records once an actor has left: it and its ties are there no more.
func leftBy(records []graph.Record, gone graph.ID) []graph.Record {
	return slices.DeleteFunc(slices.Clone(records), func(r graph.Record) bool {
		switch r := r.(type) {
		case graph.Actor:
			return r.ID == gone
		case graph.Tie:
			return r.From == gone || r.To == gone
		}
		return false
	})
}

// unreachable returns whom the focal actor reaches in s and not in z; nil where there is none or it is gone.
func unreachable(s, z *network.Snapshot, gone graph.ID) []graph.ID {
	from, ok := s.Focal()
	to, stays := z.Focal()
	if !ok || !stays {
		return nil
	}
	before, after, list := s.SafeDistances(from), z.SafeDistances(to), []graph.ID{}
	for i, a := range s.Actors {
		if a.ID == gone || before[i] < 0 {
			continue
		}
		if k, _ := z.Index(a.ID); after[k] < 0 {
			list = append(list, a.ID)
		}
	}
	return list
}

// loseSupportOf returns who gets all their support in s and nothing in z, and who loses half of it or more.
func loseSupportOf(s, z *network.Snapshot) (all, half []graph.ID) {
	all, half = []graph.ID{}, []graph.ID{}
	was, is := s.Network(network.Support).Reversed(), z.Network(network.Support).Reversed()
	for k, a := range z.Actors {
		i, _ := s.Index(a.ID)
		before, after := sumOf(was.Weights(i)), sumOf(is.Weights(k))
		switch {
		case before > 0 && after == 0:
			all = append(all, a.ID)
		case before > 0 && after <= before/2:
			half = append(half, a.ID)
		}
	}
	return all, half
}

func checkPieces(t *testing.T, where string, z *network.Snapshot, l Leaving) {
	t.Helper()
	largest, pairs := 0, 0
	for _, group := range z.Network(network.Know).Components() {
		largest, pairs = max(largest, len(group)), pairs+pairsOf(len(group))
	}
	share := math.NaN()
	if z.N() > 0 {
		share = float64(largest) / float64(z.N())
	}
	if l.PairsAfter != pairs || math.Abs(float64(l.LargestAfter)-share) > 1e-12 || math.IsNaN(share) != math.IsNaN(float64(l.LargestAfter)) {
		t.Fatalf("%s: %d pairs and %v in the largest group, want %d and %v", where, l.PairsAfter, l.LargestAfter, pairs, share)
	}
}

// checkCoverage computes the coverage of every need without the actor's resources, and returns how many lose some.
func checkCoverage(t *testing.T, where string, s *network.Snapshot, before Coverage, l Leaving, gone graph.ID) int {
	t.Helper()
	losses, empty, weighted, urgency := map[graph.ID]float64{}, []graph.ID{}, 0.0, 0.0
	for id, need := range before.Needs {
		n, _ := graph.Get[graph.Need](s, id)
		sum := 0.0
		for _, m := range graph.Referring[graph.Match](s, id) {
			if r, _ := graph.Get[graph.Resource](s, m.Resource); m.IsConfirmed() && r.Provider != gone {
				sum += m.Amount
			}
		}
		urgency += float64(n.Urgency)
		if loss := float64(need.Coverage) - min(1, sum/n.Quantity); loss > 1e-9 {
			losses[id], weighted = loss, weighted+loss*float64(n.Urgency)
			if sum == 0 {
				empty = append(empty, id)
			}
		}
	}
	slices.Sort(empty)
	if len(losses) != len(l.CoverageLoss) || !slices.Equal(empty, l.NeedsToZero) {
		t.Fatalf("%s: needs lose %v and %v are empty, want %v and %v", where, l.CoverageLoss, l.NeedsToZero, losses, empty)
	}
	for id, loss := range losses {
		if math.Abs(float64(l.CoverageLoss[id])-loss) > 1e-9 {
			t.Fatalf("%s: %s loses %v, want %v", where, id, l.CoverageLoss[id], loss)
		}
	}
	if math.Abs(float64(l.WeightedLoss)-weighted/urgency) > 1e-9 {
		t.Fatalf("%s: in all %v is lost, want %v", where, l.WeightedLoss, weighted/urgency)
	}
	return len(losses)
}

// TestHitIsCountedOnce, and the focal actor's own leaving is counted by the largest piece.
func TestHitIsCountedOnce(t *testing.T) {
	l := Leaving{LoseAll: []graph.ID{"B"}, LoseHalf: []graph.ID{"D"}, CutFromFocal: []graph.ID{"B", "C"}, CutOff: []graph.ID{"X"}}
	if got := l.Hit(); !slices.Equal(got, []graph.ID{"B", "C", "D"}) {
		t.Errorf("hit are %v", got)
	}
	l.CutFromFocal = nil
	if got := l.Hit(); !slices.Equal(got, []graph.ID{"B", "D", "X"}) {
		t.Errorf("without a focal actor hit are %v", got)
	}
}

// The party that the sentence names stands on top of the table, and no row below has more who are hit.
func TestTheTableOfLossesBeginsWithTheWorst(t *testing.T) {
	s := graphtest.Sample(t)
	r, err := ifLeaves.Of(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	top, _ := s.Index(r.Table.Rows[0].Record)
	if said := locale.Indonesian.Say(r.Sentence); !strings.Contains(said, "Bila "+s.Actors[top].Label()+" keluar") {
		t.Errorf("%s stands on top and it is said: %s", s.Actors[top].Label(), said)
	}
	for k, row := range r.Table.Rows[1:] {
		i, _ := s.Index(row.Record)
		above, _ := s.Index(r.Table.Rows[k].Record)
		if !row.Client && r.Values[i] > r.Values[above] {
			t.Errorf("%s with %g stands below %s with %g", s.Actors[i].Label(), r.Values[i], s.Actors[above].Label(), r.Values[above])
		}
	}
}
