package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

var hubs = Measure{
	ID: "hubs", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "h = A a,  a = Aᵀ h",
	Source: "Kleinberg 1999, J. of the ACM 46, 604–632; doi:10.1145/324133.324140",
	Cost:   hitsCost,
	Of:     func(ctx context.Context, s *network.Snapshot) (Result, error) { return hitsOf(ctx, s, "hubs") },
}

var authorities = Measure{
	ID: "authorities", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "a = Aᵀ h,  h = A a",
	Source: "Kleinberg 1999, J. of the ACM 46, 604–632; doi:10.1145/324133.324140",
	Cost:   hitsCost,
	Of:     func(ctx context.Context, s *network.Snapshot) (Result, error) { return hitsOf(ctx, s, "authorities") },
}

func hitsCost(n, m float64) float64 { return 1000 * (n + 2*m) }

type hitsKey struct{}

// hitsOf returns for each actor how much it gives to actors that are given much (hubs), or how much it is given
// by those that give much (authorities):
//
//	h = A a   a = Aᵀ h
//
// to the principal vectors of the network of flows, the greatest 1; 0 for all without ties. Power iteration from
// equal values, so where several groups have the same greatest eigenvalue each keeps its share. Time is O(m) for
// each of at most 3,000 rounds. Source: Kleinberg 1999, 611–614.
func hitsOf(ctx context.Context, s *network.Snapshot, id string) (Result, error) {
	both, err := network.Keep(s, hitsKey{}, func() ([2][]float64, error) { return hits(ctx, directed(s)) })
	if err != nil {
		return Result{}, err
	}
	values := slices.Clone(both[0])
	if id == "authorities" {
		values = slices.Clone(both[1])
	}
	return Result{Values: values, Numbers: byActor(s, values), Sentence: leads(s, values, id)}, nil
}

// hits returns the hub and the authority values.
func hits(ctx context.Context, w *network.Network) (both [2][]float64, err error) {
	back := w.Reversed()
	h, a, next := kernel.Ones(w.N()), make([]float64, w.N()), make([]float64, w.N())
	for round := 0; round < 3000; round++ {
		if err := ctx.Err(); err != nil {
			return both, err
		}
		kernel.Multiply(back, h, a)
		kernel.Multiply(w, a, next)
		if len(next) > 0 {
			kernel.Scale(a, slices.Max(a))
			kernel.Scale(next, slices.Max(next))
		}
		moved := 0.0
		for i := range h {
			moved = max(moved, math.Abs(next[i]-h[i]))
		}
		h, next = next, h
		if moved < 1e-14 {
			break
		}
	}
	for _, values := range [2][]float64{h, a} {
		for i, x := range values {
			if x < 1e-10 { // on its way to nothing
				values[i] = 0
			}
		}
	}
	return [2][]float64{h, a}, nil
}
