package measure

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// kernels are the computations that measures rest on and that other programs have too.
var kernels = []struct {
	name string
	run  func(context.Context, *network.Network) error
}{
	{"betweenness", func(ctx context.Context, w *network.Network) error { _, err := route(ctx, w); return err }},
	{"closeness", func(ctx context.Context, w *network.Network) error { _, err := walk(ctx, w); return err }},
	{"pagerank", func(ctx context.Context, w *network.Network) error {
		_, err := pageRanks(ctx, unweighted(w))
		return err
	}},
	{"components", func(_ context.Context, w *network.Network) error { w.Components(); return nil }},
	{"cutpoints", func(_ context.Context, w *network.Network) error { return cut(w) }},
	{"k-core", func(_ context.Context, w *network.Network) error { w.Coreness(); return nil }},
	{"triangles", func(ctx context.Context, w *network.Network) error {
		at := make([]int, w.N())
		return eachTriangle(ctx, w, func(i, j, k int32) { at[i], at[j], at[k] = at[i]+1, at[j]+1, at[k]+1 })
	}},
	{"louvain", func(ctx context.Context, w *network.Network) error {
		_, err := drawn(ctx, w, 0, whole, enough)
		return err
	}},
	{"leiden", func(ctx context.Context, w *network.Network) error {
		_, err := drawn(ctx, w, 0, wellLinked, 3)
		return err
	}},
}

func cut(w *network.Network) error {
	t := w.Tree()
	for i := range int32(w.N()) {
		t.Pieces(i)
	}
	return nil
}

// drawn returns the modularity that one draw finds.
func drawn(ctx context.Context, w *network.Network, seed uint64, parts parting, times int) (float64, error) {
	l := lumpsOf(w)
	group := alone(l.n())
	err := newClimber(l, rand.New(rand.NewPCG(1, seed))).climb(ctx, group, parts, times)
	return l.modularity(group), err
}

// village returns n actors in quarters of 25 and m ties, two thirds of them within a quarter.
func village(n, m int) []network.Arc {
	random := rand.New(rand.NewPCG(uint64(n), uint64(m)))
	seen := map[[2]int32]bool{}
	var arcs []network.Arc
	for len(arcs) < m {
		i, j := random.Int32N(int32(n)), random.Int32N(int32(n))
		if random.IntN(3) > 0 {
			j = i/25*25 + random.Int32N(25)
		}
		if i, j = min(i, j), max(i, j); i == j || seen[[2]int32{i, j}] {
			continue
		}
		seen[[2]int32{i, j}] = true
		arcs = append(arcs, network.Arc{From: i, To: j, Weight: float64(1 + random.IntN(5))})
	}
	return arcs
}

// BenchmarkKernels times the kernels on networks of three sizes, and says the processor time of both workers. It
// writes the networks into the folder that the environment variable BENCH names, so that testdata/bench/run can give
// the same ones to others.
func BenchmarkKernels(b *testing.B) {
	for _, size := range [][2]int{{300, 800}, {5_000, 25_000}, {20_000, 100_000}} {
		arcs := village(size[0], size[1])
		w := network.New(size[0], arcs, false, network.Strongest)
		name := fmt.Sprintf("%d-%d", size[0], size[1])
		write(b, name, size[0], arcs)
		for _, k := range kernels {
			timed(b, k.name+"/"+name, func(ctx context.Context) error { return k.run(ctx, w) })
		}
	}
}

// BenchmarkModularity says how good one draw of Louvain and of Leiden is on average, and the best of twenty of
// ours, on the published networks, on the three of BenchmarkKernels and on random ones.
func BenchmarkModularity(b *testing.B) {
	for _, name := range []string{"karate", "les_miserables", "dolphins", "polbooks", "football", "random-300", "random-5000", "300-800", "5000-25000"} {
		n, arcs := wellKnown(b, name)
		w := network.New(n, arcs, false, network.Strongest)
		write(b, name, n, arcs)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				louvains, leidens := 0.0, 0.0
				for seed := range uint64(draws) {
					q, _ := drawn(context.Background(), w, seed, whole, enough)
					louvains += q / draws
					q, _ = drawn(context.Background(), w, seed, wellLinked, 3)
					leidens += q / draws
				}
				_, best, err := divided(context.Background(), lumpsOf(w), louvain)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(louvains, "louvain")
				b.ReportMetric(leidens, "leiden")
				b.ReportMetric(best, "best")
			}
		})
	}
}

// wellKnown returns a network by its name.
func wellKnown(b *testing.B, name string) (int, []network.Arc) {
	b.Helper()
	var n, m int
	if _, err := fmt.Sscanf(name, "%d-%d", &n, &m); err == nil {
		return n, village(n, m)
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

// BenchmarkAnchor takes all centralities that SocNetV has, and more, of 1,000 actors with 10,000 directed ties, for
// which its authors publish 47 s; and those that igraph has too, along the arcs.
func BenchmarkAnchor(b *testing.B) {
	random := rand.New(rand.NewPCG(1000, 10000))
	c := graphtest.Community{N: 1000, Directed: true}
	var arcs []network.Arc
	for i := range int32(1000) {
		for range 10 {
			j := (i + 1 + random.Int32N(999)) % 1000
			arcs = append(arcs, network.Arc{From: i, To: j, Weight: 1})
			c.Pairs = append(c.Pairs, graphtest.Pair{From: int(i), To: int(j), Strength: 3})
		}
	}
	write(b, "anchor", c.N, arcs)
	records := c.Snapshot()
	timed(b, "all", func(context.Context) error {
		s := network.Of(records, network.Lens{})
		for _, id := range []string{
			"degree", "in-degree", "out-degree", "closeness", "harmonic-closeness", "betweenness", "stress", "eccentricity",
			"radiality", "information", "bonacich-power", "eigenvector", "pagerank", "katz", "hubs", "authorities",
			"proximity-prestige", "domain-prestige",
		} {
			of(b, id, s)
		}
		return nil
	})
	w := network.New(c.N, arcs, true, network.Strongest)
	timed(b, "shared", func(ctx context.Context) error {
		_, betweenness := route(ctx, w)
		_, distances := walk(ctx, w)
		_, rank := pageRanks(ctx, w)
		return errors.Join(betweenness, distances, rank)
	})
}

// timed times the work and says the processor time that it takes.
func timed(b *testing.B, name string, work func(context.Context) error) {
	b.Helper()
	b.Run(name, func(b *testing.B) {
		begin := graphtest.CPU()
		for b.Loop() {
			if err := work(context.Background()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(graphtest.CPU()-begin)/float64(b.N), "cpu-ns/op")
	})
}

// write writes a network as its number of actors and one line "from to weight" per tie, if somebody asks for it.
func write(b *testing.B, name string, n int, arcs []network.Arc) {
	b.Helper()
	folder := os.Getenv("BENCH")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, name+".txt"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	out := bufio.NewWriter(f)
	defer out.Flush()
	fmt.Fprintln(out, n)
	for _, a := range arcs {
		fmt.Fprintln(out, a.From, a.To, a.Weight)
	}
}
