package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var distance = Measure{
	ID: "distance", Code: "M17", Theme: Shape, Unit: Index,
	Range: "1 … n − 1", Formula: "L = Σ d(i, j) / |{d < ∞}|, E = 1/(n(n − 1)) · Σ 1/d(i, j)",
	Source: "Latora & Marchiori 2001, Phys. Rev. Lett. 87, 198701; doi:10.1103/PhysRevLett.87.198701",
	Warns:  Paths, Cost: perWalk,
	Of: distanceOf,
}

// Distance is how many steps parties are apart.
type Distance struct {
	Mean       Number `json:"mean_finite"`       // of the pairs that a path joins; undefined without any
	Diameter   int    `json:"diameter_lcc"`      // most steps in the largest group
	Longest    int    `json:"longest"`           // most steps in any group
	Efficiency Number `json:"global_efficiency"` // undefined for fewer than two actors
	Reachable  int    `json:"reachable_pairs"`
	Pairs      int    `json:"all_pairs"`
}

// distanceOf gives the mean of the steps between those that a path joins, the most steps, and
//
//	E = 1/(n(n − 1)) · Σ_{i≠j} 1/d(i, j)   with 1/∞ = 0
//
// from 0, no links, to 1, all of them, which is also true where a network falls into parts. igraph's mean and
// diameter leave out pairs without a path as ours do, but its diameter is the most in any group; networkx gives
// none in such a network. Time is O(n·m). Source: Latora & Marchiori 2001.
func distanceOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	walks, err := walksOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	n := s.N()
	found := Distance{Pairs: pairsOf(n)}
	steps, inverse := 0, 0.0
	for i := range n {
		steps += walks.Steps[i]
		inverse += walks.Inverse[i]
		found.Reachable += walks.Reached[i]
		found.Longest = max(found.Longest, walks.Far[i])
	}
	for _, i := range largestGroup(s, network.Know) {
		found.Diameter = max(found.Diameter, walks.Far[i])
	}
	found.Mean = Number(float64(steps) / float64(found.Reachable))
	found.Efficiency = Number(inverse / float64(n*(n-1)))
	found.Reachable /= 2 // each was reached from both ends
	sentence := said(s, network.Know, func() locale.Message { return found.sentence() })
	return Result{Numbers: found, Sentence: sentence}, nil
}

func (d Distance) sentence() locale.Message {
	id := "measure.distance.sentence.parts"
	if d.Reachable == d.Pairs {
		id = "measure.distance.sentence"
	}
	return locale.M(id, "Mean", locale.Decimal{X: float64(d.Mean), Places: 1}, "Count", d.Longest)
}
