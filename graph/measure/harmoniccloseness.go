package measure

import (
	"context"
	"math"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var harmonicCloseness = Measure{
	ID: "harmonic-closeness", Code: "M06", Theme: Connectors, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "H(i) = 1/(n − 1) · Σ 1/d(i, j)",
	Source: "Marchiori & Latora 2000, Physica A 285, 539–546; doi:10.1016/S0378-4371(00)00311-3",
	Warns:  Paths, Cost: perWalk,
	Of: harmonicClosenessOf,
}

// harmonicClosenessOf returns for each actor the mean of the inverse steps to all others:
//
//	H(i) = 1/(n − 1) · Σ_{j≠i} 1/d(i, j)   with 1/∞ = 0
//
// from 0, an isolate, to 1, linked to everyone. It stays true where a network falls into parts, so it is the
// closeness that people see first. Undefined for a network of one. Time is O(n·m).
// Source: Marchiori & Latora 2000, Physica A 285, 542.
func harmonicClosenessOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	walks, err := walksOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	values := make([]float64, s.N())
	for i := range values {
		values[i] = math.NaN()
		if s.N() > 1 {
			values[i] = walks.Inverse[i] / float64(s.N()-1)
		}
	}
	return Result{Values: values, Numbers: byActor(s, values), Sentence: reach(s, values, "harmonic-closeness")}, nil
}

// reach returns the sentence on the actor that reaches all others most easily.
func reach(s *network.Snapshot, values []float64, id string) locale.Message {
	return said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure."+id+".sentence",
			"Name", s.Actors[best.Actor].Label(), "Index", locale.Decimal{X: best.Value, Places: 2})
	})
}
