package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var degree = Measure{
	ID: "degree", Code: "M03", Theme: Connectors, Actor: true, Unit: Count,
	Range: "0 … n − 1", Formula: "d(i) = Σ aᵢⱼ",
	Source: "Freeman 1979, Social Networks 1, 219–221; doi:10.1016/0378-8733(78)90021-7",
	Of:     degreeOf,
}

// degreeOf returns for each actor the number of others that it knows, whatever the number of ties with each:
//
//	d(i) = Σ_j a_ij
//
// from 0, an isolate, to n − 1. Time is O(n). Source: Freeman 1979, Social Networks 1, 219–221.
func degreeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	return degreeResult(s, network.Know, degrees(s.Network(network.Know)), "degree"), nil
}

// degrees returns the number of arcs that leave each actor.
func degrees(w *network.Network) []float64 {
	values := make([]float64, w.N())
	for i := range values {
		values[i] = float64(w.Degree(i))
	}
	return values
}

// degreeResult returns degrees in a projection with the sentence of a measure on the actor that has most.
func degreeResult(s *network.Snapshot, p network.Projection, values []float64, id string) Result {
	return Result{
		Values: values, Numbers: byActor(s, values),
		Sentence: said(s, p, func() locale.Message { return most(s, values, id) }),
	}
}
