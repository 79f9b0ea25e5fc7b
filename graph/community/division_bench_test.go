package community

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// drawn returns the modularity that one draw finds.
func drawn(ctx context.Context, w *network.Network, seed uint64, parts parting, times int) (float64, error) {
	l := lumpsOf(w)
	group := alone(l.n())
	err := newClimber(l, rand.New(rand.NewPCG(1, seed))).climb(ctx, group, parts, times)
	return l.modularity(group), err
}

// BenchmarkKernels times one draw of each kind on the networks of the other kernels, and says the processor time of
// both workers.
func BenchmarkKernels(b *testing.B) {
	for _, size := range graphtest.Sizes {
		w := network.New(size[0], graphtest.Village(size[0], size[1]), false, network.Strongest)
		name := fmt.Sprintf("%d-%d", size[0], size[1])
		graphtest.Timed(b, "louvain/"+name, func(ctx context.Context) error {
			_, err := drawn(ctx, w, 0, whole, enough)
			return err
		})
		graphtest.Timed(b, "leiden/"+name, func(ctx context.Context) error {
			_, err := drawn(ctx, w, 0, wellLinked, 3)
			return err
		})
	}
}

// BenchmarkModularity says how good one draw of Louvain and of Leiden is on average, and the best of twenty of
// ours, on the published networks, on the three of BenchmarkKernels and on random ones.
func BenchmarkModularity(b *testing.B) {
	for _, name := range []string{"karate", "les_miserables", "dolphins", "polbooks", "football", "random-300", "random-5000", "300-800", "5000-25000"} {
		n, arcs := wellKnown(b, name)
		w := network.New(n, arcs, false, network.Strongest)
		graphtest.Write(b, name, n, arcs)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				louvains, leidens := 0.0, 0.0
				for seed := range uint64(Draws) {
					q, _ := drawn(context.Background(), w, seed, whole, enough)
					louvains += q / Draws
					q, _ = drawn(context.Background(), w, seed, wellLinked, 3)
					leidens += q / Draws
				}
				best, err := Louvain(context.Background(), w, nil)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(louvains, "louvain")
				b.ReportMetric(leidens, "leiden")
				b.ReportMetric(best.Modularity, "best")
			}
		})
	}
}

// wellKnown returns a network by its name.
func wellKnown(b *testing.B, name string) (int, []network.Arc) {
	b.Helper()
	var n, m int
	if _, err := fmt.Sscanf(name, "%d-%d", &n, &m); err == nil {
		return n, graphtest.Village(n, m)
	}
	if _, err := fmt.Sscanf(name, "random-%d", &n); err == nil {
		random := rand.New(rand.NewPCG(uint64(n), 0))
		var arcs []network.Arc
		for range 3 * n {
			if i, j := random.Int32N(int32(n)), random.Int32N(int32(n)); i != j {
				arcs = append(arcs, network.Arc{From: min(i, j), To: max(i, j), Weight: 1})
			}
		}
		return n, once(arcs)
	}
	for _, p := range graphtest.Networks(b) {
		if p.Name == name {
			var arcs []network.Arc
			for _, e := range p.Edges {
				arcs = append(arcs, network.Arc{From: int32(e[0]), To: int32(e[1]), Weight: 1})
			}
			return p.N, arcs
		}
	}
	b.Fatalf("no network %s", name)
	return 0, nil
}

// once leaves out arcs between the same two actors.
func once(arcs []network.Arc) []network.Arc {
	slices.SortFunc(arcs, func(a, b network.Arc) int { return slices.Compare([]int32{a.From, a.To}, []int32{b.From, b.To}) })
	return slices.Compact(arcs)
}
