package measure

import (
	"context"
	"math"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var size = Measure{
	ID: "size", Code: "M01", Theme: Shape, Unit: Count,
	Source: "Wasserman & Faust 1994, 95–101",
	Of:     sizeOf,
}

// Size is how big a network is and how varied its ties are.
type Size struct {
	Actors      int                        `json:"actors"`
	Ties        int                        `json:"ties"`            // active ones, broken ones among them
	Pairs       map[network.Projection]int `json:"pairs"`           // of the undirected projections
	Arcs        map[network.Projection]int `json:"arcs"`            // of the directed ones
	Multiplex   int                        `json:"multiplex_pairs"` // pairs with two or more types of tie
	MeanTypes   Number                     `json:"mean_types"`      // types per pair, from 1; undefined without pairs
	FormalShare Number                     `json:"formal_share"`    // of the active ties, 0 to 1; undefined without ties
}

// sizeOf counts actors, ties, the pairs or arcs of each projection, and the types of tie of each pair that
// knows each other. A broken tie is a tie but gives its pair no type. Time is O(m log m).
// Source: Wasserman & Faust 1994.
func sizeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := Size{
		Actors: s.N(), Ties: len(s.Ties), MeanTypes: Number(math.NaN()), FormalShare: Number(math.NaN()),
		Pairs: map[network.Projection]int{}, Arcs: map[network.Projection]int{},
	}
	for _, p := range network.Projections {
		if w := s.Network(p); w.Directed {
			found.Arcs[p] = w.Pairs()
		} else {
			found.Pairs[p] = w.Pairs()
		}
	}
	types, formal := 0, 0
	for _, of := range typesOfPairs(s) {
		types += len(of)
		if len(of) >= 2 {
			found.Multiplex++
		}
	}
	for _, t := range s.Ties {
		if t.Formality == "formal" {
			formal++
		}
	}
	pairs := found.Pairs[network.Know]
	if pairs > 0 {
		found.MeanTypes = Number(float64(types) / float64(pairs))
	}
	if found.Ties > 0 {
		found.FormalShare = Number(float64(formal) / float64(found.Ties))
	}
	sentence := locale.M("measure.size.sentence",
		"Parties", locale.M("measure.parties", "Count", found.Actors),
		"Pairs", locale.M("measure.connected-pairs", "Count", pairs),
		"Multiplex", locale.M("measure.multiplex-pairs", "Count", found.Multiplex))
	switch {
	case found.Actors == 0:
		sentence = locale.M("measure.size.sentence.nobody")
	case pairs == 0:
		sentence = locale.M("measure.size.sentence.no-ties", "Parties", locale.M("measure.parties", "Count", found.Actors))
	}
	return Result{Numbers: found, Sentence: sentence}, nil
}

// typesOfPairs returns the types of tie of every pair that knows each other; the smaller index stands first.
func typesOfPairs(s *network.Snapshot) map[[2]int32]map[string]bool {
	types := map[[2]int32]map[string]bool{}
	for k, t := range s.Ties {
		pair := s.Pair(k)
		if t.Quality == graph.Broken || pair[0] == pair[1] {
			continue
		}
		if types[pair] == nil {
			types[pair] = map[string]bool{}
		}
		types[pair][t.Type] = true
	}
	return types
}
