package layout

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/network"
)

// allPairs is the number of actors up to which every pair has a wish; above it only ties and pivots do.
const allPairs = 700

// pivots is how many actors stand for all others in large networks.
const pivots = 200

// termsOf returns the wishes of a connected network: each pair wants to be as far apart as it has steps
// between it, near pairs more than far ones (d⁻²).
func termsOf(ctx context.Context, w *network.Network) ([]term, error) {
	if w.N() > allPairs {
		return pivotTerms(ctx, w)
	}
	terms := make([]term, 0, w.N()*(w.N()-1)/2)
	for i := range w.N() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for j, d := range w.Distances(i)[:i] {
			if d > 0 {
				weight := 1 / float32(d*d)
				terms = append(terms, term{int32(i), int32(j), float32(d), weight, weight})
			}
		}
	}
	return terms, nil
}

// pivotTerms returns the wishes of ties, and those between every actor and the pivots, which care for as many
// as they stand for. Time and space are O(pivots · n).
//
// Source: Ortmann, Klimenta, Brandes 2017, A Sparse Stress Model, J. Graph Algorithms Appl. 21(5).
func pivotTerms(ctx context.Context, w *network.Network) ([]term, error) {
	chosen, steps, err := choosePivots(ctx, w)
	if err != nil {
		return nil, err
	}
	terms := make([]term, 0, w.Pairs()+len(chosen)*w.N())
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			if int(j) < i {
				terms = append(terms, term{int32(i), j, 1, 1, 1})
			}
		}
	}
	region := regions(w.N(), steps)
	isPivot := make([]int, w.N()) // 1 + the number of the pivot
	for p, i := range chosen {
		isPivot[i] = p + 1
	}
	for p, pivot := range chosen {
		near := stoodFor(steps[p], region, p)
		for i, d := range steps[p] {
			q := isPivot[i] - 1
			if d < 2 || (q >= 0 && q < p) {
				continue
			}
			t := term{i: int32(i), j: int32(pivot), distance: float32(d)}
			t.wi = float32(near[d/2]) / float32(d*d)
			if q >= 0 {
				t.wj = float32(stoodFor(steps[q], region, q)[d/2]) / float32(d*d)
			}
			terms = append(terms, t)
		}
	}
	return terms, nil
}

// choosePivots picks actors that are far from each other, and returns their distances to all.
func choosePivots(ctx context.Context, w *network.Network) (chosen []int, steps [][]int32, err error) {
	nearest := make([]int32, w.N())
	for i := range nearest {
		nearest[i] = math.MaxInt32
	}
	next := 0
	for range min(pivots, w.N()) {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		d := w.Distances(next)
		chosen, steps = append(chosen, next), append(steps, d)
		for i := range nearest {
			nearest[i] = min(nearest[i], d[i])
		}
		next = 0
		for i := range nearest {
			if nearest[i] > nearest[next] {
				next = i
			}
		}
	}
	return chosen, steps, nil
}

// regions returns for each actor the number of its nearest pivot.
func regions(n int, steps [][]int32) []int {
	region := make([]int, n)
	for i := range region {
		for p := range steps {
			if steps[p][i] < steps[region[i]][i] {
				region[i] = p
			}
		}
	}
	return region
}

// stoodFor returns how many actors of pivot p's region are at most so many steps away from it.
func stoodFor(steps []int32, region []int, p int) []int {
	near := make([]int, slices.Max(steps)+1)
	for i, d := range steps {
		if region[i] == p {
			near[d]++
		}
	}
	for d := 1; d < len(near); d++ {
		near[d] += near[d-1]
	}
	return near
}
