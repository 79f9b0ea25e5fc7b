package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var pageRank = Measure{
	ID: "pagerank", Code: "M08", Theme: Research, Actor: true, Unit: Share,
	Range: "0 … 1", Formula: "x(i) = (1 − α)/n + α Σ xⱼ aⱼᵢ/dⱼ, α = 0.85",
	Source: "Brin & Page 1998, Computer Networks 30, 107–117; doi:10.1016/S0169-7552(98)00110-X",
	Of:     pageRankOf,
}

var supportPageRank = Measure{
	ID: "pagerank-support", Code: "M08", Theme: Research, Actor: true, Unit: Share,
	Range: "0 … 1", Formula: "x(i) = (1 − α)/n + α Σ xⱼ wⱼᵢ/sⱼ, α = 0.85",
	Source: "Brin & Page 1998, Computer Networks 30, 107–117; doi:10.1016/S0169-7552(98)00110-X",
	Of:     supportPageRankOf,
}

// pageRankOf returns for each actor the share of its time that a wanderer spends there who goes on along any of the
// links with the chance α = 0.85 and else starts anew anywhere:
//
//	x(i) = (1 − α)/n + α Σ_j x_j a_ji/d_j
//
// Who has no link to go on starts anew as well. Strengths play no part, and the values add up to 1. igraph and
// networkx give the same. Time is O(n + m) for each of about 150 rounds. Source: Brin & Page 1998.
func pageRankOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, err := pageRanks(ctx, kernel.Unweighted(s.Network(network.Know)))
	if err != nil {
		return Result{}, err
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure.pagerank.sentence",
			"Name", s.Actors[best.Actor].Label(), "Share", locale.Share(best.Value))
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// supportPageRankOf is the same on material support, along the arrows and by their weights: it finds where support
// arrives, directly or through others. Time as above.
func supportPageRankOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, err := pageRanks(ctx, s.Network(network.Support))
	if err != nil {
		return Result{}, err
	}
	sentence := said(s, network.Support, func() locale.Message {
		best, ok := first(s, values)
		switch {
		case !ok || s.Network(network.Support).Reversed().Degree(best.Actor) == 0: // only clients receive anything
			return noneNamed()
		case slices.Max(values) > best.Value:
			return locale.M("measure.pagerank-support.sentence.but-clients", "Name", s.Actors[best.Actor].Label())
		}
		return locale.M("measure.pagerank-support.sentence", "Name", s.Actors[best.Actor].Label())
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// damping is α, and unmoved the change of a round at which the values stand; each round makes it at least α times
// smaller.
const (
	damping = 0.85
	unmoved = 1e-10
)

// pageRanks goes round by round until all values together change by less than unmoved.
func pageRanks(ctx context.Context, w *network.Network) ([]float64, error) {
	n := w.N()
	total := strengths(w)
	values, next := make([]float64, n), make([]float64, n)
	for i := range values {
		values[i] = 1 / float64(n)
	}
	for change := 1.0; change >= unmoved && n > 0; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		anew := 1 - damping
		for i, x := range values {
			next[i] = 0
			if total[i] == 0 {
				anew += damping * x
			}
		}
		for i, x := range values {
			each, weights := damping*x/total[i], w.Weights(i)
			for k, j := range w.Neighbours(i) {
				next[j] += each * weights[k]
			}
		}
		change = 0
		for i := range next {
			next[i] += anew / float64(n)
			change += math.Abs(next[i] - values[i])
		}
		values, next = next, values
	}
	return values, nil
}
