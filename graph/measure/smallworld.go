package measure

import (
	"context"
	"math"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var smallWorld = Measure{
	ID: "small-world", Theme: Research, Unit: Index,
	Range: "0 …", Formula: "σ = (C/Cᵣ)/(L/Lᵣ),  Cᵣ = k/(n − 1),  Lᵣ = ln n/ln k",
	Source: "Watts & Strogatz 1998, Nature 393, 440–442; Humphries & Gurney 2008, PLoS ONE 3, e0002051; doi:10.1371/journal.pone.0002051",
	Warns:  Paths, Cost: perWalk,
	Of: smallWorldOf,
}

// SmallWorld compares the largest group with a random network of as many actors and links.
type SmallWorld struct {
	Sigma            Number `json:"sigma"`
	Clustering       Number `json:"clustering"` // mean of the actors', 0 for those with fewer than two neighbours
	RandomClustering Number `json:"random_clustering"`
	Length           Number `json:"length"` // mean steps between two
	RandomLength     Number `json:"random_length"`
	Actors           int    `json:"actors"` // in the largest group
}

// smallWorldOf gives, in the largest group with n actors of mean degree k,
//
//	σ = (C/C_r)/(L/L_r)   C_r = k/(n − 1), L_r = ln n/ln k
//
// well above 1 where neighbours know each other far more than by chance, and all are yet few steps apart.
// Undefined for fewer than three actors or k ≤ 1. C_r and L_r are those that Watts and Strogatz state of random
// networks, so no lots are drawn. Time is O(n·m). Source: Humphries & Gurney 2008, eqs. 1–3.
func smallWorldOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	walks, err := walksOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	e, err := embed(ctx, s.Network(network.Know))
	if err != nil {
		return Result{}, err
	}
	group := largestGroup(s, network.Know)
	triangles, degrees, steps := make([]int, s.N()), 0, 0
	for k, pair := range e.pairs {
		triangles[pair[0]] += e.third[k] // each triangle twice, once for each of its pairs with the actor
		triangles[pair[1]] += e.third[k]
	}
	clustering := 0.0
	for _, i := range group {
		d := e.w.Degree(int(i))
		degrees += d
		steps += walks.Steps[i]
		if d > 1 {
			clustering += float64(triangles[i]) / float64(d*(d-1))
		}
	}
	found := smallWorldFrom(float64(len(group)), float64(degrees), float64(steps), clustering)
	sentence := said(s, network.Know, func() locale.Message {
		sigma := locale.Decimal{X: float64(found.Sigma), Places: 2}
		switch {
		case math.IsNaN(float64(found.Sigma)):
			return locale.M("measure.small-world.sentence.none")
		case found.Sigma > 1:
			return locale.M("measure.small-world.sentence.small", "Sigma", sigma)
		}
		return locale.M("measure.small-world.sentence.not", "Sigma", sigma)
	})
	return Result{Numbers: found, Sentence: sentence}, nil
}

// smallWorldFrom compares n actors with the given sums of degrees, of steps and of clustering.
func smallWorldFrom(n, degrees, steps, clustering float64) SmallWorld {
	k := degrees / n
	if n < 3 || k <= 1 {
		nothing := Number(math.NaN())
		return SmallWorld{nothing, nothing, nothing, nothing, nothing, int(n)}
	}
	c, l := clustering/n, steps/(n*(n-1))
	randomC, randomL := k/(n-1), math.Log(n)/math.Log(k)
	return SmallWorld{Number(c / randomC / (l / randomL)), Number(c), Number(randomC), Number(l), Number(randomL), int(n)}
}
