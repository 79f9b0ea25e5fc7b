package measure

import (
	"context"
	"errors"

	"gonum.org/v1/gonum/mat"

	"jejaring/graph/network"
)

var information = Measure{
	ID: "information", Theme: Research, Actor: true, Unit: Index,
	Range: "0 …", Formula: "I(i) = 1/(cᵢᵢ + (Σ cⱼⱼ − 2/n)/n),  C = (D − A + J)⁻¹",
	Source: "Stephenson & Zelen 1989, Social Networks 11, 1–37; doi:10.1016/0378-8733(89)90016-6",
	Warns:  Paths, Cost: upTo(matrixMost, func(n, _ float64) float64 { return n * n * n / 2 }),
	Of: informationOf,
}

// matrixMost is the number of actors up to which a matrix of all pairs is solved: some seconds and 100 MB.
const matrixMost = 1500

// informationOf returns for each actor of the largest group the harmonic mean of the information on all ways,
// not only the shortest, from it to the others of the group:
//
//	I(i) = 1/(c_ii + (T − 2R)/n)   C = (D − A + J)⁻¹, T = Σ c_jj, R = Σ_j c_ij = 1/n
//
// where n counts the group, D holds its degrees and J is 1 everywhere. Every tie carries 1. It is undefined
// outside the largest group, of equal ones that with the smallest actor, in a group of one, and for all where the
// group has more than 1,500. R's sna takes n with the isolates. Time is O(n³).
// Source: Stephenson & Zelen 1989, 9–13.
func informationOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, group := undefined(s), largestGroup(s, network.Know)
	if len(group) > matrixMost {
		return Result{Values: values, Numbers: byActor(s, values), Sentence: tooLarge(matrixMost)}, nil
	}
	if len(group) > 1 {
		if err := informationIn(ctx, s.Network(network.Know), group, values); err != nil {
			return Result{}, err
		}
	}
	return Result{Values: values, Numbers: byActor(s, values), Sentence: leads(s, values, "information")}, nil
}

// informationIn sets the values of one group.
func informationIn(ctx context.Context, w *network.Network, group []int32, values []float64) error {
	n := len(group)
	at := make(map[int32]int, n)
	for k, i := range group {
		at[i] = k
	}
	b := mat.NewSymDense(n, nil)
	for k, i := range group {
		for l := k; l < n; l++ {
			b.SetSym(k, l, 1)
		}
		b.SetSym(k, k, 1+float64(w.Degree(int(i))))
	}
	for k, i := range group {
		for _, j := range w.Neighbours(int(i)) {
			b.SetSym(k, at[j], 0)
		}
	}
	var root mat.Cholesky
	if !root.Factorize(b) {
		return errors.New("information: a group that is linked has a singular matrix")
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := root.InverseTo(b); err != nil {
		return err
	}
	rest := (mat.Trace(b) - 2/float64(n)) / float64(n)
	for k, i := range group {
		values[i] = 1 / (b.At(k, k) + rest)
	}
	return ctx.Err()
}
