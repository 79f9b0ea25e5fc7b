package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var weightedDegree = Measure{
	ID: "weighted-degree", Code: "M04", Theme: Connectors, Actor: true, Unit: Count,
	Range: "0 … 5(n − 1)", Formula: "s(i) = Σ wᵢⱼ",
	Source: "Barrat et al. 2004, PNAS 101, 3747–3752; doi:10.1073/pnas.0400087101",
	Of:     weightedDegreeOf,
}

// weightedDegreeOf returns for each actor the summed strength of its links, each with the strength 1 to 5 of the
// strongest tie of the pair:
//
//	s(i) = Σ_j w_ij
//
// from 0, an isolate, to 5(n − 1). Time is O(n + m). Source: Barrat et al. 2004, PNAS 101, 3748.
func weightedDegreeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	values := strengths(s.Network(network.Know))
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure.weighted-degree.sentence",
			"Name", s.Actors[best.Actor].Label(), "Strength", locale.Whole(best.Value))
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// strengths returns the summed weight of the arcs that leave each actor.
func strengths(w *network.Network) []float64 {
	sums := make([]float64, w.N())
	for i := range sums {
		sums[i] = sumOf(w.Weights(i))
	}
	return sums
}
