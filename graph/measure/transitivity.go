package measure

import (
	"context"
	"math"

	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var transitivity = Measure{
	ID: "transitivity", Code: "M16", Theme: Groups, Unit: Share,
	Range: "0 … 1", Formula: "T = 3 · △ / Σ dᵢ(dᵢ − 1)/2",
	Source: "Newman 2003, SIAM Review 45, 183; Watts & Strogatz 1998, Nature 393, 440–442; doi:10.1137/S003614450342480",
	Of:     transitivityOf,
}

// Transitivity is how often two parties that know the same third party know each other.
type Transitivity struct {
	Know           Number `json:"know"`
	Usable         Number `json:"usable"`
	MeanClustering Number `json:"mean_clustering"` // of the actors in Know; undefined in an empty network
	Triangles      int    `json:"triangles"`       // in Know
}

// transitivityOf gives
//
//	T = 3 · triangles / Σ_i d_i(d_i − 1)/2
//
// from 0, no closed trio, to 1; undefined where no actor has two links (networkx says 0, igraph as we do). The mean
// of clustering counts actors with fewer than two links as 0, as networkx does; igraph leaves them out. R's
// sna::gtrans is T. Time is O(m^1.5). Source: Newman 2003, SIAM Review 45, 183.
func transitivityOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	found := Transitivity{MeanClustering: Number(math.NaN())}
	know, err := trianglesOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	usable, err := trianglesOf(ctx, s, network.Usable)
	if err != nil {
		return Result{}, err
	}
	found.Triangles = know.Total
	found.Know = closed(s.Network(network.Know), know)
	found.Usable = closed(s.Network(network.Usable), usable)
	if s.N() > 0 {
		found.MeanClustering = Number(mean(clusterings(s.Network(network.Know), know)))
	}
	sentence := said(s, network.Know, func() locale.Message {
		switch {
		case math.IsNaN(float64(found.Know)):
			return locale.M("measure.transitivity.sentence.no-triples")
		case found.Triangles == 0:
			return locale.M("measure.transitivity.sentence.none")
		}
		return locale.M("measure.transitivity.sentence", "Share", locale.Share(found.Know))
	})
	return Result{Numbers: found, Sentence: sentence}, nil
}

// closed returns the share of the connected triples that are closed.
func closed(w *network.Network, t *kernel.Triangles) Number {
	return Number(3 * float64(t.Total) / float64(kernel.Triples(w)))
}
