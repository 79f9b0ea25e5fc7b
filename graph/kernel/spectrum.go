package kernel

import (
	"context"
	"math"

	"jejaring/graph/network"
)

// GreatestEigenvalue returns that of an undirected network, unweighted; 0 where there are no ties. Power iteration on
// A + I, so that networks of two sides do not swing. Time is O(m) for each of at most 3,000 rounds.
func GreatestEigenvalue(ctx context.Context, w *network.Network) (float64, error) {
	x, next := Ones(w.N()), make([]float64, w.N())
	found := 0.0
	for range 3000 {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		Multiply(w, x, next)
		before := found
		found = Dot(x, next) / Dot(x, x)
		for i := range next {
			next[i] += x[i]
		}
		length := math.Sqrt(Dot(next, next))
		for i := range next {
			next[i] /= length
		}
		x, next = next, x
		if math.Abs(found-before) <= 1e-15*found {
			break
		}
	}
	return found, nil
}

// Series returns Σ_{k≥0} (factor·A)^k x, to the last bits. |factor| must be below 1 by the greatest eigenvalue.
func Series(ctx context.Context, w *network.Network, factor float64, x []float64) ([]float64, error) {
	sum, term, next := append([]float64{}, x...), append([]float64{}, x...), make([]float64, len(x))
	for range 1000 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		Multiply(w, term, next)
		done := true
		for i := range next {
			next[i] *= factor
			sum[i] += next[i]
			done = done && math.Abs(next[i]) <= 1e-16*math.Abs(sum[i])
		}
		term, next = next, term
		if done {
			break
		}
	}
	return sum, nil
}

// Multiply sets y to A·x: along the arcs of each actor.
func Multiply(w *network.Network, x, y []float64) {
	for i := range y {
		sum := 0.0
		for _, j := range w.Neighbours(i) {
			sum += x[j]
		}
		y[i] = sum
	}
}

// Ones returns n ones.
func Ones(n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = 1
	}
	return x
}

// Dot returns the scalar product of two rows of the same length.
func Dot(x, y []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += x[i] * y[i]
	}
	return sum
}

// Scale divides the values by the most, if it is more than nothing.
func Scale(values []float64, most float64) {
	if most <= 0 {
		return
	}
	for i := range values {
		values[i] /= most
	}
}
