package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var efficiency = Measure{
	ID: "efficiency", Code: "M10", Theme: Research, Actor: true, Unit: Share,
	Range: "0 … 1", Formula: "e(i)/dᵢ",
	Source: "Burt 1992, Structural Holes, 51–53",
	Of:     efficiencyOf,
}

// efficiencyOf returns for each actor the share of its links that do not overlap, its effective size by its number
// of links; above 0, and 1 where none of its neighbours know each other. Undefined for isolates. The sentence is
// about the actor with the greatest effective size: who has one link has no overlap either. Time is O(m^1.5).
// Source: Burt 1992, 53.
func efficiencyOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	sizes, err := effectiveSizes(ctx, s)
	if err != nil {
		return Result{}, err
	}
	values := make([]float64, s.N())
	for i, e := range sizes {
		values[i] = e / float64(s.Network(network.Know).Degree(i))
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, sizes)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure.efficiency.sentence",
			"Name", s.Actors[best.Actor].Label(), "Share", locale.Share(values[best.Actor]))
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}
