package measure

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestDeclineIsWhatComponentsSay counts the groups anew after every removal, in any order.
func TestDeclineIsWhatComponentsSay(t *testing.T) {
	for seed := range uint64(40) {
		n := int(seed % 12)
		w := graphtest.Random(n, 0.25, seed).Snapshot().Network(network.Know)
		var order []int32
		for _, i := range rand.New(rand.NewPCG(seed, 3)).Perm(n)[:n-n/3] {
			order = append(order, int32(i))
		}
		d := DeclineIn(w, order)
		_, before := linked(w, func(int32) bool { return false })
		for k := range len(order) + 1 {
			gone := func(i int32) bool { return slices.Contains(order[:k], i) }
			largest, pairs := linked(w.Without(gone), gone)
			for what, pair := range map[string][2]float64{
				"largest": {d.Largest[k], float64(largest) / float64(n)}, "lost": {d.Lost[k], 1 - float64(pairs)/float64(before)},
			} {
				if math.Abs(pair[0]-pair[1]) > 1e-12 || math.IsNaN(pair[0]) != math.IsNaN(pair[1]) {
					t.Fatalf("seed %d: %s after %d is %v, want %v", seed, what, k, pair[0], pair[1])
				}
			}
		}
	}
}

// TestAttacksTakeTheFirstOfTheGreatest: each that leaves has the most links, or the greatest share of paths, of all
// that may leave and are left.
func TestAttacksTakeTheFirstOfTheGreatest(t *testing.T) {
	for seed := range uint64(40) {
		c := graphtest.Random(3+int(seed%5), 0.4, seed)
		c.Client = func(i int) bool { return (uint64(i)+seed)%4 == 0 }
		s := c.Snapshot()
		w := s.Network(network.Know)
		may := func(i int) bool { return !s.Actors[i].IsClient }
		paths, err := byPaths(context.Background(), w, may, c.N)
		if err != nil {
			t.Fatal(err)
		}
		for name, attack := range map[string]struct {
			order []int32
			value func(*network.Network, int) float64
		}{
			"degree": {byDegree(w, may), func(w *network.Network, i int) float64 { return float64(w.Degree(i)) }},
			"paths":  {paths, betweenByCounting},
		} {
			var want []int32
			for {
				rest := w.Without(func(i int32) bool { return slices.Contains(want, i) })
				next, most := int32(-1), -1.0
				for i := range c.N {
					if x := attack.value(rest, i); may(i) && !slices.Contains(want, int32(i)) && x > most+1e-9 {
						next, most = int32(i), x
					}
				}
				if next < 0 {
					break
				}
				want = append(want, next)
			}
			if !slices.Equal(attack.order, want) {
				t.Fatalf("seed %d: by %s %v leave, want %v", seed, name, attack.order, want)
			}
		}
	}
}

// betweenByCounting counts all shortest ways one by one.
func betweenByCounting(w *network.Network, i int) float64 {
	sum := 0.0
	for a := range w.N() {
		for b := range a {
			ways := shortestWays(w, a, b)
			for _, way := range ways {
				if slices.Contains(way[1:max(1, len(way)-1)], i) {
					sum += 1 / float64(len(ways))
				}
			}
		}
	}
	return sum
}

// TestResilienceStaysInItsRange, and no client leaves.
func TestResilienceStaysInItsRange(t *testing.T) {
	for seed := range uint64(30) {
		c := graphtest.Random(2+int(seed), 0.15, seed)
		c.Client = func(i int) bool { return (uint64(i)+seed)%3 == 0 }
		s := c.Snapshot()
		r := of(t, "resilience", s).Numbers.(Resilience)
		for _, a := range []Attack{r.Degree, r.Betweenness} {
			if x := float64(a.Index); x < 1/float64(c.N)*(1-1/float64(c.N))-1e-12 || x > 0.5 {
				t.Errorf("seed %d: R is %v of %d", seed, x, c.N)
			}
			for k, id := range a.Order {
				i, _ := s.Index(id)
				if s.Actors[i].IsClient || a.Largest[k] < 0 || a.Largest[k] > 1 || k > 0 && a.Largest[k] > a.Largest[k-1] {
					t.Errorf("seed %d: %+v", seed, a)
				}
			}
		}
		agencies := 0
		for _, a := range s.Actors {
			if !a.IsClient {
				agencies++
			}
		}
		if whole := DeclineByDegree(s); len(whole.Order) != agencies || len(whole.Largest) != agencies+1 {
			t.Errorf("seed %d: %d of %d leave", seed, len(whole.Order), agencies)
		}
	}
}

// TestLargeNetworksAreAttackedByDegreeOnly, and one of some size by paths only as far as is shown.
func TestLargeNetworksAreAttackedByDegreeOnly(t *testing.T) {
	middle := of(t, "resilience", graphtest.Random(wholeByPaths+1, 0.004, 1).Snapshot()).Numbers.(Resilience)
	if len(middle.Betweenness.Order) != attackLength || !math.IsNaN(float64(middle.Betweenness.Index)) || math.IsNaN(float64(middle.Degree.Index)) {
		t.Errorf("%d actors: %v, R %v", wholeByPaths+1, middle.Betweenness.Order, middle.Betweenness.Index)
	}
	large := of(t, "resilience", graphtest.Random(someByPaths+1, 0.0005, 1).Snapshot()).Numbers.(Resilience)
	if len(large.Betweenness.Order) != 0 || len(large.Degree.Order) != attackLength || len(large.Degree.Whole.Order) != someByPaths+1 {
		t.Errorf("%d actors: %v by paths, %v by degree", someByPaths+1, large.Betweenness.Order, large.Degree.Order)
	}
}

// TestAttackByPathsStops when it is cancelled on the way.
func TestAttackByPathsStops(t *testing.T) {
	s := graphtest.Random(30, 0.1, 1).Snapshot()
	if _, err := resilienceOf(graphtest.Tired(100), s); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// TestFacilitator: in a star whose centre is the worker nothing remains; in a ring everything does.
func TestFacilitator(t *testing.T) {
	for name, c := range map[string]struct {
		pairs pairs
		kept  float64
	}{
		"star":      {pairs{{From: 0, To: 1}, {From: 0, To: 2}, {From: 0, To: 3}, {From: 0, To: 4}}, 0},
		"ring":      {pairs{{From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 3}, {From: 3, To: 4}, {From: 4, To: 0}}, 1},
		"two pairs": {pairs{{From: 0, To: 1}, {From: 0, To: 2}, {From: 1, To: 2}, {From: 0, To: 3}, {From: 3, To: 4}}, 1.0 / 3},
		"only her":  {pairs{{From: 0, To: 1}}, math.NaN()},
	} {
		records := graphtest.Community{N: 5, Pairs: c.pairs}.Records()
		worker := records[0].(graph.Actor)
		worker.Role = graph.RoleWorker
		records[0] = worker
		f := of(t, "facilitator", network.Of(graph.Collect(records...), network.Lens{})).Numbers.(Facilitator)
		if x := float64(f.Kept); math.Abs(x-c.kept) > 1e-12 || math.IsNaN(x) != math.IsNaN(c.kept) {
			t.Errorf("%s: %v is kept, want %v", name, x, c.kept)
		}
	}
}
