package measure

import (
	"context"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var betweenness = Measure{
	ID: "betweenness", Code: "M05", Theme: Connectors, Actor: true, Unit: Share,
	Range: "0 … 1", Formula: "b′(i) = 2/((n − 1)(n − 2)) · Σ σₛₜ(i)/σₛₜ",
	Source: "Freeman 1979, Social Networks 1, 221–224; Brandes 2001, J. Math. Sociology 25, 163–177; doi:10.1080/0022250X.2001.9990249",
	Warns:  Paths, Cost: perRoute,
	Of: betweennessOf,
}

// betweennessOf returns for each actor the share of the pairs of others whose shortest way passes it; where a
// pair has several shortest ways, the share of those:
//
//	b′(i) = 2/((n − 1)(n − 2)) · Σ_{s<t} σ_st(i)/σ_st
//
// Ends of a way do not count as passed, pairs without a way add 0, and strengths play no part. It lies in
// [0, 1], and is 0 for all where there are fewer than three actors. Time is O(n·m).
// Source: Freeman 1979, Social Networks 1, 221–224; Brandes 2001, J. Math. Sociology 25, 163–177.
func betweennessOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, err := betweennessIn(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		switch {
		case slices.Max(values) == 0:
			return locale.M("measure.betweenness.sentence.none")
		case !ok:
			return noneNamed()
		}
		return locale.M("measure.betweenness.sentence",
			"Name", s.Actors[best.Actor].Label(), "Share", locale.Share(best.Value))
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// betweennessIn returns b′ in one of the undirected projections.
func betweennessIn(ctx context.Context, s *network.Snapshot, p network.Projection) ([]float64, error) {
	routes, err := routesOf(ctx, s, p)
	if err != nil {
		return nil, err
	}
	n := float64(s.N())
	values := make([]float64, s.N())
	if n < 3 {
		return values, nil
	}
	for i, between := range routes.Between {
		values[i] = between * 2 / ((n - 1) * (n - 2))
	}
	return values, nil
}
