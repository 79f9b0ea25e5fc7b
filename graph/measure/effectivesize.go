package measure

import (
	"context"
	"math"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var effectiveSize = Measure{
	ID: "effective-size", Code: "M10", Theme: Research, Actor: true, Unit: Index,
	Range: "1 … n − 1", Formula: "e(i) = dᵢ − 2tᵢ/dᵢ",
	Source: "Burt 1992, Structural Holes, 51–53; Borgatti 1997, Connections 20, 35–38",
	Of:     effectiveSizeOf,
}

// effectiveSizeOf returns for each actor how many of its links do not overlap:
//
//	e(i) = d_i − 2t_i/d_i
//
// where t_i is the number of links among its neighbours; from 1, all know each other, to d_i, none do. Undefined for
// isolates. Strengths play no part. networkx gives the same. Time is O(m^1.5). Source: Borgatti 1997, 36.
func effectiveSizeOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, err := effectiveSizes(ctx, s)
	if err != nil {
		return Result{}, err
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure.effective-size.sentence", "Name", s.Actors[best.Actor].Label(),
			"Count", s.Network(network.Know).Degree(best.Actor), "Size", locale.Decimal{X: best.Value})
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// effectiveSizes returns e.
func effectiveSizes(ctx context.Context, s *network.Snapshot) ([]float64, error) {
	t, err := trianglesOf(ctx, s, network.Know)
	if err != nil {
		return nil, err
	}
	values := make([]float64, s.N())
	for i := range values {
		d := float64(s.Network(network.Know).Degree(i))
		values[i] = d - 2*float64(t.At[i])/d
		if d == 0 {
			values[i] = math.NaN()
		}
	}
	return values, nil
}
