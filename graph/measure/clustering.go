package measure

import (
	"context"

	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var clustering = Measure{
	ID: "clustering", Code: "M16", Theme: Groups, Actor: true, Unit: Share,
	Range: "0 … 1", Formula: "c(i) = 2tᵢ / (dᵢ(dᵢ − 1))",
	Source: "Watts & Strogatz 1998, Nature 393, 440–442; doi:10.1038/30918",
	Of:     clusteringOf,
}

// clusteringOf returns for each actor the share of the pairs of its neighbours that know each other:
//
//	c(i) = 2t_i / (d_i(d_i − 1))
//
// where t_i is the number of triangles with i. It is 0 for fewer than two neighbours, as in networkx; igraph leaves
// it undefined. Time is O(m^1.5). Source: Watts & Strogatz 1998, Nature 393, 441.
func clusteringOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	t, err := trianglesOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	w := s.Network(network.Know)
	values := clusterings(w, t)
	sentence := said(s, network.Know, func() locale.Message {
		if t.Total == 0 {
			return locale.M("measure.transitivity.sentence.none")
		}
		best, ok := first(s, floats(t.At)) // a small circle closes soon, so the most trios say more than the highest share
		if !ok {
			return noneNamed()
		}
		return locale.M("measure.clustering.sentence",
			"Name", s.Actors[best.Actor].Label(), "Share", locale.Share(values[best.Actor]))
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// clusterings returns c.
func clusterings(w *network.Network, t *kernel.Triangles) []float64 {
	values := make([]float64, w.N())
	for i := range values {
		if d := w.Degree(i); d > 1 {
			values[i] = float64(t.At[i]) / float64(pairsOf(d))
		}
	}
	return values
}
