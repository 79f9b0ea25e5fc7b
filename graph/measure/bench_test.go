package measure

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

// kernels are the computations that measures rest on and that other programs have too.
var kernels = []struct {
	name string
	run  func(context.Context, *network.Network) error
}{
	{"betweenness", func(ctx context.Context, w *network.Network) error { _, err := kernel.Route(ctx, w, nil); return err }},
	{"closeness", func(ctx context.Context, w *network.Network) error { _, err := kernel.Walk(ctx, w); return err }},
	{"pagerank", func(ctx context.Context, w *network.Network) error {
		_, err := pageRanks(ctx, kernel.Unweighted(w))
		return err
	}},
	{"components", func(_ context.Context, w *network.Network) error { w.Components(); return nil }},
	{"cutpoints", func(_ context.Context, w *network.Network) error { return cut(w) }},
	{"k-core", func(_ context.Context, w *network.Network) error { w.Coreness(); return nil }},
	{"triangles", func(ctx context.Context, w *network.Network) error {
		at := make([]int, w.N())
		return kernel.EachTriangle(ctx, w, func(i, j, k int32) { at[i], at[j], at[k] = at[i]+1, at[j]+1, at[k]+1 })
	}},
}

func cut(w *network.Network) error {
	t := w.Tree()
	for i := range int32(w.N()) {
		t.Pieces(i)
	}
	return nil
}

// BenchmarkKernels times the kernels on networks of three sizes, and says the processor time of both workers. It
// writes the networks into the folder that the environment variable BENCH names, so that testdata/bench/run can give
// the same ones to others.
func BenchmarkKernels(b *testing.B) {
	for _, size := range graphtest.Sizes {
		arcs := graphtest.Village(size[0], size[1])
		w := network.New(size[0], arcs, false, network.Strongest)
		name := fmt.Sprintf("%d-%d", size[0], size[1])
		graphtest.Write(b, name, size[0], arcs)
		for _, k := range kernels {
			graphtest.Timed(b, k.name+"/"+name, func(ctx context.Context) error { return k.run(ctx, w) })
		}
	}
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
	graphtest.Write(b, "anchor", c.N, arcs)
	records := c.Snapshot()
	graphtest.Timed(b, "all", func(context.Context) error {
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
	graphtest.Timed(b, "shared", func(ctx context.Context) error {
		_, betweenness := kernel.Route(ctx, w, nil)
		_, distances := kernel.Walk(ctx, w)
		_, rank := pageRanks(ctx, w)
		return errors.Join(betweenness, distances, rank)
	})
}
