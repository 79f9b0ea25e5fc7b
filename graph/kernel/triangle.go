package kernel

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph/network"
)

// Triangles says how many closed trios there are in a network.
type Triangles struct {
	At    []int // of each actor: those it is in
	Total int
}

// CountTriangles counts those of an undirected network; the cost is that of EachTriangle.
func CountTriangles(ctx context.Context, w *network.Network) (*Triangles, error) {
	t := &Triangles{At: make([]int, w.N())}
	return t, EachTriangle(ctx, w, func(i, j, k int32) {
		t.At[i]++
		t.At[j]++
		t.At[k]++
		t.Total++
	})
}

// EachTriangle calls found once for every three actors of an undirected network that are all linked. Every link
// is followed only from its end with fewer links, so a hub costs no more than others. Time is O(m^1.5).
// Source: Latapy 2008, Theoretical Computer Science 407, 458–473; doi:10.1016/j.tcs.2008.07.017
func EachTriangle(ctx context.Context, w *network.Network, found func(i, j, k int32)) error {
	up := upward(w)
	above := make([]int32, w.N()) // 1 + the last actor that this one was found above
	for i := range int32(w.N()) {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, j := range up.Neighbours(int(i)) {
			above[j] = i + 1
		}
		for _, j := range up.Neighbours(int(i)) {
			for _, k := range up.Neighbours(int(j)) {
				if above[k] == i+1 {
					found(i, j, k)
				}
			}
		}
	}
	return nil
}

// upward returns the links of an undirected network as arcs to the end with more links, of equal ends to the later
// one. Its arcs have no weights.
func upward(w *network.Network) *network.Network {
	up := &network.Network{Directed: true, Off: make([]int32, w.N()+1), Adj: make([]int32, 0, w.Pairs())}
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			if cmp.Or(cmp.Compare(w.Degree(int(j)), w.Degree(i)), cmp.Compare(int(j), i)) > 0 {
				up.Adj = append(up.Adj, j)
			}
		}
		up.Off[i+1] = int32(len(up.Adj))
	}
	return up
}

// Triples returns the number of pairs of links that meet in one actor, closed to a triangle or open.
func Triples(w *network.Network) int {
	sum := 0
	for i := range w.N() {
		sum += w.Degree(i) * (w.Degree(i) - 1) / 2
	}
	return sum
}

// Unweighted returns the network with all weights 1.
func Unweighted(w *network.Network) *network.Network {
	return &network.Network{Directed: w.Directed, Off: w.Off, Adj: w.Adj, Weight: slices.Repeat([]float64{1}, len(w.Adj))}
}
