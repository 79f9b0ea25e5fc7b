package measure

import (
	"context"
	"math"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestEquivalenceByDefinition compares the three likenesses with those of the lists of links to all others.
func TestEquivalenceByDefinition(t *testing.T) {
	for seed := range uint64(60) {
		s := graphtest.Random(4+int(seed%5), 0.5, seed).Snapshot()
		a, err := alikeOf(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.N() {
			for j := range s.N() {
				if i == j {
					continue
				}
				var x, y []float64
				for k := range s.N() {
					if k != i && k != j {
						x, y = append(x, link(a.w, i, k)), append(y, link(a.w, j, k))
					}
				}
				both, either, apart := 0.0, 0.0, 0.0
				for k := range x {
					both += min(x[k], y[k])
					either += max(x[k], y[k])
					apart += (x[k] - y[k]) * (x[k] - y[k])
				}
				for what, pair := range map[string][2]float64{
					"Jaccard": {a.jaccard(i, j), both / either}, "Euclid": {a.euclid(i, j), math.Sqrt(apart)}, "Pearson": {a.pearson(i, j), correlation(x, y)},
				} {
					if math.Abs(pair[0]-pair[1]) > 1e-12 || math.IsNaN(pair[0]) != math.IsNaN(pair[1]) {
						t.Fatalf("seed %d: %s of %d and %d is %v, by definition %v", seed, what, i, j, pair[0], pair[1])
					}
				}
			}
		}
	}
}

func link(w *network.Network, i, j int) float64 {
	if w.Has(i, j) {
		return 1
	}
	return 0
}

// correlation returns Pearson's, undefined where one of both is all equal.
func correlation(x, y []float64) float64 {
	mean := func(v []float64) (sum float64) {
		for _, a := range v {
			sum += a / float64(len(v))
		}
		return sum
	}
	mx, my, xy, xx, yy := mean(x), mean(y), 0.0, 0.0, 0.0
	for k := range x {
		xy += (x[k] - mx) * (y[k] - my)
		xx += (x[k] - mx) * (x[k] - mx)
		yy += (y[k] - my) * (y[k] - my)
	}
	if xx < 1e-15 || yy < 1e-15 {
		return math.NaN()
	}
	return xy / math.Sqrt(xx*yy)
}

// TestEquivalenceOrdersEveryone, each once.
func TestEquivalenceOrdersEveryone(t *testing.T) {
	for seed := range uint64(30) {
		s := graphtest.Random(int(seed), 0.3, seed).Snapshot()
		got := slices.Clone(of(t, "structural-equivalence", s).Numbers.(Equivalence).Order)
		slices.Sort(got)
		for i, a := range s.Actors {
			if len(got) != s.N() || got[i] != a.ID {
				t.Fatalf("seed %d: the order is %v", seed, got)
			}
		}
	}
}

// TestConcorFindsPositions: in a star of stars the ends of each arm stand like each other, and a network that is
// made of blocks is explained whole.
func TestConcorFindsPositions(t *testing.T) {
	whole := graphtest.Community{N: 9}
	for i := range 4 {
		for j := 4; j < 9; j++ {
			whole.Pairs = append(whole.Pairs, graphtest.Pair{From: i, To: j})
		}
	}
	found := of(t, "concor", whole.Snapshot()).Numbers.(Concor)
	if len(found.Blocks) != 2 || len(found.Blocks[0]) != 4 || len(found.Blocks[1]) != 5 || math.Abs(float64(found.Fit)-1) > 1e-12 || found.Density[0][1] != 1 || found.Density[0][0] != 0 {
		t.Errorf("%+v", found)
	}
	for seed := range uint64(30) {
		s := graphtest.Random(3+int(seed), 0.3, seed).Snapshot()
		found, seen := of(t, "concor", s).Numbers.(Concor), 0
		for _, block := range found.Blocks {
			seen += len(block)
		}
		if seen != s.N() || len(found.Blocks) > 4 || found.Fit < -1e-12 || found.Fit > 1+1e-12 {
			t.Errorf("seed %d: %+v", seed, found)
		}
	}
}
