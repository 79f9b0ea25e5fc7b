package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var degree = Measure{ID: "degree", Code: "M03", Actor: true, Unit: Count, Of: degreeOf}

// degreeOf returns for each actor the number of others that it knows, whatever the number of ties with each:
//
//	d(i) = Σ_j a_ij
//
// from 0, an isolate, to n − 1. Time is O(n). Source: Freeman 1979, Social Networks 1, 219–221.
func degreeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	return degreesOf(s, network.Know, s.Network(network.Know), "degree"), nil
}

// degreesOf returns the number of arcs that leave each actor in a network of the projection, and the sentence
// on the actor with most of them.
func degreesOf(s *network.Snapshot, p network.Projection, w *network.Network, id string) Result {
	values := make([]float64, s.N())
	for i := range values {
		values[i] = float64(w.Degree(i))
	}
	return Result{
		Values: values, Numbers: byActor(s, values),
		Sentence: said(s, p, func() locale.Message { return most(s, values, id) }),
	}
}
