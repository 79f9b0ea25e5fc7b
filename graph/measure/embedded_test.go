package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestTrianglesOfIgraph: the third parties of all pairs are the triangles, three times.
func TestTrianglesOfIgraph(t *testing.T) {
	for _, p := range graphtest.Networks(t) {
		var want int
		if p.Directed || !p.Value(t, "triangles", &want) {
			continue
		}
		e, err := embed(context.Background(), p.Snapshot().Network(network.Know))
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for _, third := range e.third {
			sum += third
		}
		if sum != 3*want {
			t.Errorf("%s: %d thirds, want %d triangles", p.Name, sum, want)
		}
	}
}

// TestTrussByDefinition takes away, for each k, all pairs with fewer than k − 2 third parties until none is left.
func TestTrussByDefinition(t *testing.T) {
	for seed := range uint64(100) {
		s := graphtest.Random(5+int(seed%20), 0.4, seed).Snapshot()
		w := s.Network(network.Know)
		want := make([]float64, s.N())
		for k := 2; w.Arcs() > 0; k++ {
			for again := true; again; {
				again = false
				e, _ := embed(context.Background(), w)
				w = without(w, func(i, j int32) bool {
					at := slices.Index(e.pairs, [2]int32{i, j})
					again = again || e.third[at] < k-2
					return e.third[at] < k-2
				})
			}
			for i := range want {
				if w.Degree(i) > 0 {
					want[i] = float64(k)
				}
			}
		}
		if got := of(t, "k-truss", s).Values; !slices.Equal(got, want) {
			t.Fatalf("seed %d: %v, by definition %v", seed, got, want)
		}
	}
}

// TestSimmelianByDefinition counts links with a common third.
func TestSimmelianByDefinition(t *testing.T) {
	for seed := range uint64(50) {
		s := graphtest.Random(7, 0.4, seed).Snapshot()
		w, want := s.Network(network.Know), make([]float64, 7)
		for i := range 7 {
			for j := range 7 {
				held := false
				for k := range 7 {
					held = held || w.Has(i, k) && w.Has(j, k)
				}
				if w.Has(i, j) && held {
					want[i]++
				}
			}
		}
		if got := of(t, "simmelian", s).Values; !slices.Equal(got, want) {
			t.Fatalf("seed %d: %v, by definition %v", seed, got, want)
		}
	}
}

// TestSimmelianMutual: of flows only those both ways count.
func TestSimmelianMutual(t *testing.T) {
	c := graphtest.Community{N: 5, Directed: true, Pairs: pairs{
		{From: 0, To: 1}, {From: 1, To: 0}, {From: 1, To: 2}, {From: 2, To: 1}, {From: 2, To: 0}, {From: 0, To: 2}, {From: 2, To: 3}, {From: 3, To: 4}, {From: 4, To: 2},
	}}
	if got := of(t, "simmelian", c.Snapshot()).Numbers.(Simmelian); got.Ties != 6 || got.Mutual != 3 {
		t.Errorf("%d ties and %d mutual, want 6 and 3", got.Ties, got.Mutual)
	}
}

// TestSmallWorldOfIgraph takes clustering and length from igraph where all are linked.
func TestSmallWorldOfIgraph(t *testing.T) {
	compared := 0
	for _, p := range graphtest.Networks(t) {
		var clustering, length float64
		s := p.Snapshot()
		if p.Directed || len(s.Network(network.Know).Components()) > 1 || !p.Value(t, "avg_clustering_zero", &clustering) || !p.Value(t, "average_path_length", &length) {
			continue
		}
		n := float64(p.N)
		k := 2 * float64(s.Network(network.Know).Pairs()) / n
		want := clustering / (k / (n - 1)) / (length / (math.Log(n) / math.Log(k)))
		if got := of(t, "small-world", s).Numbers.(SmallWorld); k > 1 && math.Abs(float64(got.Sigma)-want) > near {
			t.Errorf("%s: %+v, want %v", p.Name, got, want)
		}
		compared++
	}
	if compared < 8 {
		t.Errorf("only %d comparisons", compared)
	}
}

// TestRichClubByDefinition compares φ with the density among those with more links, and looks at the random
// networks: all degrees as before, no pair twice.
func TestRichClubByDefinition(t *testing.T) {
	for seed := range uint64(40) {
		s := graphtest.Random(12, 0.3, seed).Snapshot()
		w := s.Network(network.Know)
		for k, got := range of(t, "rich-club", s).Numbers.(RichClub).Phi {
			n, m := 0, 0
			for i := range w.N() {
				if w.Degree(i) > k {
					n++
				}
				for _, j := range w.Neighbours(i) {
					if w.Degree(i) > k && w.Degree(int(j)) > k {
						m++
					}
				}
			}
			if want := float64(m) / float64(n*(n-1)); math.Abs(float64(got)-want) > 1e-12 {
				t.Fatalf("seed %d: φ(%d) is %v, by definition %v", seed, k, got, want)
			}
		}
		drawn, err := exchange(context.Background(), w.N(), linkedPairs(w), rand.New(rand.NewPCG(seed, 0)))
		if err != nil {
			t.Fatal(err)
		}
		var arcs []network.Arc
		for _, p := range drawn {
			arcs = append(arcs, network.Arc{From: p[0], To: p[1], Weight: 1})
		}
		other := network.New(w.N(), arcs, false, network.Sum)
		for i := range w.N() {
			if other.Degree(i) != w.Degree(i) {
				t.Fatalf("seed %d: %d has %d links, want %d", seed, i, other.Degree(i), w.Degree(i))
			}
		}
	}
}
