package layout

import (
	"cmp"
	"context"
	"math"
	"slices"

	"jejaring/graph/network"
)

var backboneKeep = Option{"backbone-keep", []string{"few", "more"}}

// backbone places actors by the ties that hold groups together and leaves all others out of account, which untangles
// maps in which everyone knows everyone else by a few steps. All ties are drawn.
var backbone = Layout{ID: "backbone", Options: []Option{backboneKeep}, Place: func(ctx context.Context, in Input) ([]Point, error) {
	t := newTask(in)
	share := map[string]float64{"few": 0.2, "more": 0.5}[in.Chosen.Of(backboneKeep)]
	near, err := backboneOf(ctx, t.tied, share)
	if err != nil {
		return nil, err
	}
	t.near = near
	return t.place(ctx, in.Network.N() > manyActors)
}}

// strand is a tie with how firmly it is embedded.
type strand struct {
	i, j int
	firm float64
}

// backboneOf returns the ties of a union of all maximum spanning trees, so that what is tied stays so, and of the others
// the firmest up to a share of all. How firm a tie is says the agreement of its ends about their firmest neighbours
// (the highest Jaccard index of equally long beginnings of their rankings), which are ranked by the number of
// quadrangles, relative to those of both ends. Time is O(m · most neighbours).
//
// Source: Nocaj, Ortmann, Brandes 2015, Untangling the Hairballs of Multi-Centered, Small-World Online Social Media
// Networks, J. Graph Algorithms Appl. 19(2), 595–618, doi 10.7155/jgaa.00370.
func backboneOf(ctx context.Context, w *network.Network, share float64) (*network.Network, error) {
	rank, err := byQuadrangles(ctx, w)
	if err != nil {
		return nil, err
	}
	var strands []strand
	for _, tie := range tiesOf(w) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		strands = append(strands, strand{tie[0], tie[1], agreement(rank[tie[0]], rank[tie[1]])})
	}
	slices.SortStableFunc(strands, func(a, b strand) int { return cmp.Compare(b.firm, a.firm) })
	kept := spanning(w.N(), strands)
	most := int(share * float64(len(strands)))
	var arcs []network.Arc
	for k, s := range strands {
		if kept[k] || (k < most && s.firm > 0) {
			arcs = append(arcs, network.Arc{From: int32(s.i), To: int32(s.j), Weight: 1})
		}
	}
	return network.New(w.N(), arcs, false, network.Strongest), nil
}

// byQuadrangles returns each actor's neighbours, those first with whom a tie is in most quadrangles, relative to
// those of both ends' ties: q(i,j) / √(q(i)·q(j)); equal ones ascend.
func byQuadrangles(ctx context.Context, w *network.Network) ([][]int32, error) {
	count := make([][]float64, w.N()) // quadrangles of each tie, in the order of the neighbours
	sum := make([]float64, w.N())
	ways := make([]float64, w.N())
	for i := range w.N() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		count[i] = quadrangles(w, i, ways)
		for _, q := range count[i] {
			sum[i] += q
		}
	}
	rank := make([][]int32, w.N())
	for i := range w.N() {
		neighbours := w.Neighbours(i)
		firm := make(map[int32]float64, len(neighbours))
		for k, j := range neighbours {
			if both := sum[i] * sum[j]; both > 0 {
				firm[j] = count[i][k] / math.Sqrt(both)
			}
		}
		rank[i] = slices.Clone(neighbours)
		slices.SortStableFunc(rank[i], func(a, b int32) int { return cmp.Or(cmp.Compare(firm[b], firm[a]), cmp.Compare(a, b)) })
	}
	return rank, nil
}

// quadrangles returns in how many cycles of four actors each tie of i is. Ways is room for a number per actor, all 0
// before and after.
func quadrangles(w *network.Network, i int, ways []float64) []float64 {
	neighbours := w.Neighbours(i)
	for _, x := range neighbours {
		for _, y := range w.Neighbours(int(x)) {
			ways[y]++
		}
	}
	count := make([]float64, len(neighbours))
	for k, j := range neighbours {
		for _, y := range w.Neighbours(int(j)) {
			if int(y) != i {
				count[k] += ways[y] - 1 // the way over j does not make a quadrangle
			}
		}
	}
	for _, x := range neighbours {
		for _, y := range w.Neighbours(int(x)) {
			ways[y] = 0
		}
	}
	return count
}

// agreement returns the highest Jaccard index of the first k of two rankings, for k up to the length of the longer.
func agreement(a, b []int32) float64 {
	seen := make(map[int32]int, len(a)+len(b))
	common, best := 0, 0.0
	add := func(list []int32, k, mark int) {
		if k < len(list) {
			if seen[list[k]] |= mark; seen[list[k]] == 3 {
				common++
			}
		}
	}
	for k := range max(len(a), len(b)) {
		add(a, k, 1)
		add(b, k, 2)
		best = max(best, float64(common)/float64(len(seen)))
	}
	return best
}

// spanning tells which of the strands, the firmest first, are in some maximum spanning tree: those whose ends firmer
// ones do not join yet.
func spanning(n int, strands []strand) []bool {
	root := make([]int, n)
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	kept := make([]bool, len(strands))
	for from := 0; from < len(strands); {
		to := from
		for to < len(strands) && strands[to].firm == strands[from].firm {
			kept[to] = find(strands[to].i) != find(strands[to].j)
			to++
		}
		for _, s := range strands[from:to] {
			root[find(s.i)] = find(s.j)
		}
		from = to
	}
	return kept
}
