package measure

import (
	"context"
	"math"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var density = Measure{
	ID: "density", Code: "M02", Theme: Shape, Unit: Share,
	Range: "0 … 1", Formula: "Δ = 2m / (n(n − 1))",
	Source: "Wasserman & Faust 1994, 101, 129",
	Of:     densityOf,
}

// Density is the share of the possible links that exist, in each projection, and the mean degree beside it,
// because density falls as a network grows.
type Density struct {
	Know       Number `json:"know"`
	Usable     Number `json:"usable"`
	Partner    Number `json:"partner"`
	Support    Number `json:"support"`
	Flow       Number `json:"flow"`
	MeanDegree Number `json:"mean_degree"` // in Know
}

// densityOf gives
//
//	Δ = 2m / (n(n − 1))   directed: arcs / (n(n − 1))
//
// from 0, no links, to 1, all of them; undefined for fewer than two actors. The mean degree is 2m/n, undefined
// for none. Time is constant once the projections are made. Source: Wasserman & Faust 1994, 101 and 129.
func densityOf(_ context.Context, s *network.Snapshot) (Result, error) {
	of := func(p network.Projection) Number { return Number(shareOfPairs(s.Network(p))) }
	found := Density{
		Know: of(network.Know), Usable: of(network.Usable), Partner: of(network.Partner),
		Support: of(network.Support), Flow: of(network.Flow),
		MeanDegree: Number(float64(s.Network(network.Know).Arcs()) / float64(s.N())),
	}
	sentence := said(s, network.Know, func() locale.Message {
		return locale.M("measure.density.sentence", "Share", locale.Share(found.Know),
			"Mean", locale.Decimal{X: float64(found.MeanDegree), Places: 1})
	})
	return Result{Numbers: found, Sentence: sentence}, nil
}

// shareOfPairs returns the arcs of the network by the ordered pairs of its actors.
func shareOfPairs(w *network.Network) float64 {
	n := float64(w.N())
	if n < 2 {
		return math.NaN()
	}
	return float64(w.Arcs()) / (n * (n - 1))
}
