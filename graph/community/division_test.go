package community

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// ways are the ways to divide a network.
var ways = map[string]func(context.Context, *network.Network, func(float64)) (Division, error){"Louvain": Louvain, "Leiden": Leiden}

// TestBestDivision tries all divisions of small networks.
func TestBestDivision(t *testing.T) {
	for seed := range uint64(300) {
		n := 2 + int(seed%6)
		w := graphtest.Random(n, 0.3+0.1*float64(seed%5), seed).Snapshot().Network(network.Know)
		if w.Arcs() == 0 {
			continue
		}
		l := lumpsOf(w)
		want := math.Inf(-1)
		everyDivision(make([]int32, 0, n), n, 0, func(group []int32) { want = max(want, l.modularity(group)) })
		for name, divide := range ways {
			d, err := divide(context.Background(), w, nil)
			if err != nil || math.Abs(d.Modularity-want) > 1e-12 || math.Abs(l.modularity(d.Group)-want) > 1e-12 {
				t.Errorf("seed %d: %s %v, the best of all is %v (%v)", seed, name, d.Modularity, want, err)
			}
		}
	}
}

// everyDivision gives each division of n actors into groups once.
func everyDivision(group []int32, n int, groups int32, give func([]int32)) {
	if len(group) == n {
		give(group)
		return
	}
	for g := range groups + 1 {
		everyDivision(append(group, g), n, max(groups, g+1), give)
	}
}

// TestModularityByItsDefinition sums over all pairs: Q = (1/2W) Σ (w_ij − s_i s_j/2W) δ(c_i, c_j).
func TestModularityByItsDefinition(t *testing.T) {
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 3))
		w := graphtest.Random(20, 0.2, seed).Snapshot().Network(network.Know)
		l := lumpsOf(w)
		group := make([]int32, w.N())
		for i := range group {
			group[i] = random.Int32N(4)
		}
		want := 0.0
		for i := range w.N() {
			for j := range w.N() {
				if group[i] == group[j] {
					weight, _ := w.WeightOf(i, j)
					want += (weight - l.strength[i]*l.strength[j]/l.total) / l.total
				}
			}
		}
		if q := l.modularity(group); math.Abs(q-want) > 1e-12 {
			t.Errorf("seed %d: %v, by definition %v", seed, q, want)
		}
	}
}

// TestStoppedOnTheWay, however far it has come.
func TestStoppedOnTheWay(t *testing.T) {
	w := graphtest.Random(100, 0.05, 1).Snapshot().Network(network.Know)
	for name, divide := range ways {
		for _, times := range []int32{0, 1, 5, 50} {
			if _, err := divide(graphtest.Tired(times), w, nil); !errors.Is(err, context.Canceled) {
				t.Errorf("%s cancelled at question %d: %v", name, times+1, err)
			}
		}
	}
}

// TestMembers: every actor is in the group that it is said to be in, groups come by their first actors, and who is told
// hears a share that never falls.
func TestMembers(t *testing.T) {
	for seed := range uint64(10) {
		w := graphtest.Random(40, 0.05, seed).Snapshot().Network(network.Know)
		for name, divide := range ways {
			told := []float64{}
			d, err := divide(context.Background(), w, func(share float64) { told = append(told, share) })
			if err != nil || len(told) == 0 || !slices.IsSorted(told) || told[0] < 0 || told[len(told)-1] > 1 {
				t.Fatalf("seed %d: %s tells %v (%v)", seed, name, told, err)
			}
			first, seen := int32(-1), 0
			for g, members := range d.Members() {
				if members[0] <= first || !slices.IsSorted(members) {
					t.Fatalf("seed %d: %s orders %v", seed, name, d.Members())
				}
				first, seen = members[0], seen+len(members)
				for _, i := range members {
					if d.Group[i] != int32(g) {
						t.Fatalf("seed %d: %s puts %d into %d and %d", seed, name, i, d.Group[i], g)
					}
				}
			}
			if seen != w.N() {
				t.Fatalf("seed %d: %s divides %d of %d", seed, name, seen, w.N())
			}
		}
	}
}
