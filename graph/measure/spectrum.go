package measure

import (
	"context"
	"math"

	"jejaring/graph/network"
)

// spectrumKey is the key under which a snapshot keeps the greatest eigenvalue of Know.
type spectrumKey struct{}

// greatestEigenvalue returns that of the network Know, unweighted; 0 where there are no ties. Power iteration on
// A + I, so that networks of two sides do not swing. Time is O(m) for each of at most 3,000 rounds.
func greatestEigenvalue(ctx context.Context, s *network.Snapshot) (float64, error) {
	return network.Keep(s, spectrumKey{}, func() (float64, error) {
		w := s.Network(network.Know)
		x, next := ones(w.N()), make([]float64, w.N())
		found := 0.0
		for range 3000 {
			if err := ctx.Err(); err != nil {
				return 0, err
			}
			multiply(w, x, next)
			before := found
			found = dot(x, next) / dot(x, x)
			for i := range next {
				next[i] += x[i]
			}
			length := math.Sqrt(dot(next, next))
			for i := range next {
				next[i] /= length
			}
			x, next = next, x
			if math.Abs(found-before) <= 1e-15*found {
				break
			}
		}
		return found, nil
	})
}

// series returns Σ_{k≥0} (factor·A)^k x, to the last bits. |factor| must be below 1 by the greatest eigenvalue.
func series(ctx context.Context, w *network.Network, factor float64, x []float64) ([]float64, error) {
	sum, term, next := append([]float64{}, x...), append([]float64{}, x...), make([]float64, len(x))
	for range 1000 {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		multiply(w, term, next)
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

// multiply sets y to A·x: along the arcs of each actor.
func multiply(w *network.Network, x, y []float64) {
	for i := range y {
		sum := 0.0
		for _, j := range w.Neighbours(i) {
			sum += x[j]
		}
		y[i] = sum
	}
}

func ones(n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = 1
	}
	return x
}

func dot(x, y []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += x[i] * y[i]
	}
	return sum
}

// scale divides the values by the most, if it is more than nothing.
func scale(values []float64, most float64) {
	if most <= 0 {
		return
	}
	for i := range values {
		values[i] /= most
	}
}
