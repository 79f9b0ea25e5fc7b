package measure

import (
	"context"
	"slices"

	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

var katz = Measure{
	ID: "katz", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "K = Σₖ αᵏ Aᵏ 1,  α = 0.85/λ₁",
	Source: "Katz 1953, Psychometrika 18, 39–43; doi:10.1007/BF02289026",
	Cost:   func(n, m float64) float64 { return 500 * (n + 2*m) },
	Of:     katzOf,
}

// katzShare is α by its greatest possible value: nearer to 1, far ways count for more.
const katzShare = 0.85

// Katz is how many ways of any length lead from each actor, long ones counting less.
type Katz struct {
	Alpha  Number  `json:"alpha"`
	Actors ByActor `json:"actors"` // the greatest is 1
}

// katzOf returns for each actor its ways of all lengths k ≥ 1, back and forth ones too, each weighing α^k:
//
//	K = Σ_{k≥1} α^k A^k 1   α = 0.85/λ₁
//
// scaled so that the greatest is 1; 0 for an isolate. Ties count alike. networkx adds 1 to each before scaling.
// Time is O(m) for each of some 300 rounds. Source: Katz 1953, Psychometrika 18, 39–43.
func katzOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	eigenvalue, err := eigenvalueOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	values, found := make([]float64, s.N()), Katz{}
	if eigenvalue > 0 {
		found.Alpha = Number(katzShare / eigenvalue)
		if values, err = kernel.Series(ctx, s.Network(network.Know), katzShare/eigenvalue, kernel.Ones(s.N())); err != nil {
			return Result{}, err
		}
		for i := range values {
			values[i]--
		}
		kernel.Scale(values, slices.Max(values))
	}
	found.Actors = byActor(s, values)
	return Result{Values: values, Numbers: found, Sentence: leads(s, values, "katz")}, nil
}
