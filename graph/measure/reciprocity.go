package measure

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var reciprocity = Measure{
	ID: "reciprocity", Code: "M15", Theme: Fair, Unit: Share,
	Range: "0 … 1", Formula: "r = 2M / (2M + A)",
	Source: "Wasserman & Faust 1994, 507–515",
	Of:     reciprocityOf,
}

// Reciprocity is how much goes both ways, of all that flows and of material support.
type Reciprocity struct {
	Flow    Exchange `json:"flow"`
	Support Exchange `json:"support"`
}

// Exchange counts the pairs between which something flows.
type Exchange struct {
	Mutual int    `json:"mutual"` // both ways
	OneWay int    `json:"asym"`
	Arc    Number `json:"arc"`  // share of the arcs that are returned; undefined without arcs
	Dyad   Number `json:"dyad"` // share of the pairs that are mutual; undefined without arcs
}

// reciprocityOf gives, with M mutual pairs and A one-way pairs,
//
//	r = 2M / (2M + A)
//
// from 0 to 1; undefined without arcs. It is the reciprocity of igraph and networkx and the edgewise one of R's
// sna::grecip, whose dyadic one counts pairs without any arc as mutual; ours, M / (M + A), does not.
// Time is O(m log m). Source: Wasserman & Faust 1994, 507–515.
func reciprocityOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := Reciprocity{exchangeIn(s.Network(network.Flow)), exchangeIn(s.Network(network.Support))}
	sentence := said(s, network.Flow, func() locale.Message {
		if found.Flow.Mutual == 0 {
			return locale.M("measure.reciprocity.sentence.none")
		}
		return locale.M("measure.reciprocity.sentence", "Share", locale.Share(found.Flow.Arc))
	})
	return Result{Numbers: found, Sentence: sentence}, nil
}

// exchangeIn counts in a directed network.
func exchangeIn(w *network.Network) Exchange {
	var x Exchange
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			switch {
			case !w.Has(int(j), i):
				x.OneWay++
			case i < int(j):
				x.Mutual++
			}
		}
	}
	x.Arc = Number(float64(2*x.Mutual) / float64(2*x.Mutual+x.OneWay))
	x.Dyad = Number(float64(x.Mutual) / float64(x.Mutual+x.OneWay))
	return x
}
