package measure

import (
	"context"
	"math"

	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

var bonacichPower = Measure{
	ID: "bonacich-power", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … √n", Formula: "c = a Σₖ βᵏ Aᵏ⁺¹ 1,  β = ±0.5/λ₁,  Σ c² = n",
	Source: "Bonacich 1987, American J. of Sociology 92, 1170–1182; doi:10.1086/228631",
	Cost:   func(n, m float64) float64 { return 200 * (n + 2*m) },
	Of:     bonacichPowerOf,
}

// bonacichShare is |β| by its greatest possible value.
const bonacichShare = 0.5

// BonacichPower holds both readings of power.
type BonacichPower struct {
	Beta   Number  `json:"beta"`
	Led    ByActor `json:"positive"` // β > 0: strong through neighbours that are well linked
	Relied ByActor `json:"negative"` // β < 0: strong over neighbours that have few others
}

// bonacichPowerOf returns for each actor Bonacich's power with β > 0, and beside it in the table with β < 0:
//
//	c(α, β) = α (I − βA)⁻¹ A 1   β = ±0.5/λ₁, α such that Σ c² = n
//
// With β > 0 an actor gains from neighbours that are well linked, with β < 0 from those that have few others to
// turn to, as in bargaining; the latter may be below 0. An isolate has 0. Ties count alike. Time is O(m) for
// each of some 60 rounds. Source: Bonacich 1987, 1172–1174.
func bonacichPowerOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	eigenvalue, err := eigenvalueOf(ctx, s)
	if err != nil {
		return Result{}, err
	}
	beta := 0.0
	if eigenvalue > 0 {
		beta = bonacichShare / eigenvalue
	}
	var power [2][]float64
	for k, beta := range [2]float64{beta, -beta} {
		if power[k], err = bonacich(ctx, s.Network(network.Know), beta); err != nil {
			return Result{}, err
		}
	}
	return Result{
		Values:   power[0],
		Numbers:  BonacichPower{Number(beta), byActor(s, power[0]), byActor(s, power[1])},
		Sentence: leads(s, power[0], "bonacich-power"),
		Table:    actorTable(s, []Column{column("positive-beta", Index), column("negative-beta", Index)}, power[0], power[1]),
	}, nil
}

// bonacich returns c(α, β) with Σ c² = n; 0 for all where there are no ties.
func bonacich(ctx context.Context, w *network.Network, beta float64) ([]float64, error) {
	degree := make([]float64, w.N())
	kernel.Multiply(w, kernel.Ones(w.N()), degree)
	power, err := kernel.Series(ctx, w, beta, degree)
	if err == nil {
		kernel.Scale(power, math.Sqrt(kernel.Dot(power, power)/float64(max(w.N(), 1))))
	}
	return power, err
}
