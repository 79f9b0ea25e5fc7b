package measure

import (
	"context"
	"math"

	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var constraint = Measure{
	ID: "constraint", Code: "M09", Theme: Connectors, Actor: true, Unit: Index,
	Range: "0 … 1.125", Formula: "c(i) = Σⱼ (pᵢⱼ + Σₖ pᵢₖ pₖⱼ)²",
	Source: "Burt 1992, Structural Holes, 54–56; Burt 2004, Am. J. Sociology 110, 349–399; doi:10.1086/421787",
	Cost:   perWedge,
	Of:     constraintOf,
}

// Below freeBelow an actor is called free to broker, above boundAbove constrained. Both are our own rule of thumb
// (domain 3.1), not science.
const (
	freeBelow  = 0.25
	boundAbove = 0.5
)

// constraintOf returns for each actor how much its links lead back to the same circle:
//
//	c(i) = Σ_{j∈N(i)} (p_ij + Σ_{q≠i,j} p_iq p_qj)²   with p_ij = a_ij/d_i
//
// above 0; a pair alone has 1 and three who all know each other 1.125, the most there is. Undefined for isolates.
// Strengths play no part. igraph and networkx give the same. Time is O(Σ d²). Source: Burt 1992, 54–56.
func constraintOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, err := constraints(ctx, kernel.Unweighted(s.Network(network.Know)))
	if err != nil {
		return Result{}, err
	}
	sentence := said(s, network.Know, func() locale.Message {
		turned := make([]float64, len(values)) // the least constrained has most
		for i, x := range values {
			turned[i] = 2 - x
		}
		best, ok := first(s, turned)
		if !ok {
			return noneNamed()
		}
		id, c := "fairly", values[best.Actor]
		switch {
		case c < freeBelow:
			id = "free"
		case c > boundAbove:
			id = "bound"
		}
		return locale.M("measure.constraint.sentence."+id,
			"Name", s.Actors[best.Actor].Label(), "Index", locale.Decimal{X: c, Places: 2})
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// constraints returns c in an undirected network by the weights of its links.
func constraints(ctx context.Context, w *network.Network) ([]float64, error) {
	total := strengths(w)
	values := make([]float64, w.N())
	invested := make([]float64, w.N()) // of i in every other, directly and through a third
	for i := range values {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		values[i] = math.NaN()
		if w.Degree(i) > 0 {
			invest(w, total, i, invested)
			values[i] = 0
		}
		for _, j := range w.Neighbours(i) {
			values[i] += invested[j] * invested[j]
		}
		for _, q := range w.Neighbours(i) {
			invested[q] = 0
			for _, j := range w.Neighbours(int(q)) {
				invested[j] = 0
			}
		}
	}
	return values, nil
}

// invest adds what actor i spends on each other, directly and through a third.
func invest(w *network.Network, total []float64, i int, invested []float64) {
	for k, q := range w.Neighbours(i) {
		direct := w.Weights(i)[k] / total[i]
		invested[q] += direct
		for l, j := range w.Neighbours(int(q)) {
			invested[j] += direct * w.Weights(int(q))[l] / total[q]
		}
	}
}
