package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/network"
)

var radiality = Measure{
	ID: "radiality", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "R(i) = Σ (D + 1 − d(i, j)) / ((n − 1) D)",
	Source: "Valente & Foreman 1998, Social Networks 20, 89–105; doi:10.1016/S0378-8733(97)00007-5",
	Warns:  Paths, Cost: perWalk,
	Of: radialityOf,
}

// radialityOf returns for each actor how much nearer the others are than the diameter D allows:
//
//	R(i) = Σ_{j≠i} (D + 1 − d(i, j)) / ((n − 1)·D)   over the j within reach
//
// from 0, an isolate, to 1, linked to everyone. D is the greatest number of steps between any two that reach
// each other; who is out of reach adds nothing. Undefined for a network of one. Time is O(n·m).
// Source: Valente & Foreman 1998, Social Networks 20, 92–93.
func radialityOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	walks, err := walksOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	values := make([]float64, s.N())
	for i := range values {
		switch d := slices.Max(walks.Far); {
		case s.N() < 2:
			values[i] = math.NaN()
		case d > 0:
			values[i] = float64(walks.Reached[i]*(d+1)-walks.Steps[i]) / float64((s.N()-1)*d)
		}
	}
	return Result{Values: values, Numbers: byActor(s, values), Sentence: leads(s, values, "radiality")}, nil
}
