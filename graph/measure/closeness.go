package measure

import (
	"context"
	"math"

	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

var closeness = Measure{
	ID: "closeness", Code: "M06", Theme: Connectors, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "C(i) = (r − 1)/(n − 1) · (r − 1)/Σ d(i, j)",
	Source: "Wasserman & Faust 1994, 200–201",
	Warns:  Paths, Cost: perWalk,
	Of: closenessOf,
}

// closenessOf returns for each actor the inverse of its mean steps to those it reaches, times the share of the
// others that it reaches:
//
//	C(i) = r/(n − 1) · r/Σ d(i, j)   over the r others j within reach
//
// so that nearness within a small group does not pass for nearness to all. It lies in [0, 1]; 0 for an isolate,
// undefined for a network of one. Time is O(n·m). Source: Wasserman & Faust 1994, 200–201.
func closenessOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	walks, err := walksOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	values := nearnessTo(walks)
	if s.N() == 1 {
		values[0] = math.NaN()
	}
	return Result{Values: values, Numbers: byActor(s, values), Sentence: reach(s, values, "closeness")}, nil
}

// nearnessTo returns for each actor r/(n − 1) · r/Σ d over the r others that it reaches; 0 where it reaches nobody.
func nearnessTo(a *kernel.Walks) []float64 {
	values := make([]float64, len(a.Reached))
	for i, r := range a.Reached {
		if r > 0 {
			values[i] = float64(r) / float64(len(values)-1) * float64(r) / float64(a.Steps[i])
		}
	}
	return values
}
