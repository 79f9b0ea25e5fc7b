package measure

import (
	"context"
	"math"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var eigenvector = Measure{
	ID: "eigenvector", Code: "M07", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "λ x(i) = Σ aᵢⱼ xⱼ, max x = 1",
	Source: "Bonacich 1972, J. Math. Sociology 2, 113–120; doi:10.1080/0022250X.1972.9989806",
	Warns:  Paths,
	Of:     eigenvectorOf,
}

// eigenvectorOf returns for each actor of the largest group a value in proportion to the sum of its neighbours'
// values:
//
//	λ x(i) = Σ_j a_ij x_j   with the largest λ, and max x = 1
//
// Strengths play no part. It is undefined outside the largest group, where JSON has 0 as igraph and networkx print;
// of two largest groups that with the smallest ID counts. Time is O(n + m) for each
// round; a long thin chain takes most of them. Source: Bonacich 1972, J. Math. Sociology 2, 114.
func eigenvectorOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	values, err := eigenvectorIn(ctx, s.Network(network.Know), largestGroup(s, network.Know))
	if err != nil {
		return Result{}, err
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure.eigenvector.sentence", "Name", s.Actors[best.Actor].Label())
	})
	printed := byActor(s, values)
	for id, x := range printed {
		if math.IsNaN(float64(x)) {
			printed[id] = 0
		}
	}
	return Result{Values: values, Numbers: printed, Sentence: sentence}, nil
}

// mostRounds is where a search for an eigenvector ends that has not settled.
const mostRounds = 10_000

// eigenvectorIn multiplies by A + I, which unlike A cannot swing between two halves, until no value changes by as
// much as unmoved. Actors outside the group are not a number, nor is an isolate.
func eigenvectorIn(ctx context.Context, w *network.Network, group []int32) ([]float64, error) {
	values, next := make([]float64, w.N()), make([]float64, w.N())
	for i := range values {
		values[i], next[i] = math.NaN(), math.NaN()
	}
	if len(group) < 2 {
		return values, nil
	}
	for _, i := range group {
		values[i] = 1
	}
	change := 1.0
	for round := 0; round < mostRounds && change >= unmoved; round++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		greatest := 0.0
		for _, i := range group {
			next[i] = values[i]
			for _, j := range w.Neighbours(int(i)) {
				next[i] += values[j]
			}
			greatest = max(greatest, next[i])
		}
		change = 0
		for _, i := range group {
			next[i] /= greatest
			change = max(change, math.Abs(next[i]-values[i]))
		}
		values, next = next, values
	}
	return values, nil
}
