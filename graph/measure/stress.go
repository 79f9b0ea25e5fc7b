package measure

import (
	"context"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var stress = Measure{
	ID: "stress", Theme: Research, Actor: true, Unit: Count,
	Range: "0 …", Formula: "S(i) = Σ σₛₜ(i)",
	Source: "Shimbel 1953, Bull. Math. Biophysics 15, 501–507; Brandes 2008, Social Networks 30, 136–145",
	Warns:  Paths, Cost: perRoute,
	Of: stressOf,
}

// stressOf returns for each actor the number of shortest ways between two others that pass it:
//
//	S(i) = Σ_{s<t} σ_st(i)
//
// Where a pair has several shortest ways each counts, so an actor in the thick of things has more than in
// betweenness. Time is O(n·m).
// Source: Shimbel 1953, Bull. Math. Biophysics 15, 501–507.
func stressOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	routes, err := routesOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	values := slices.Clone(routes.Stress)
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		switch {
		case slices.Max(values) == 0:
			return locale.M("measure.betweenness.sentence.none")
		case !ok:
			return noneNamed()
		}
		return locale.M("measure.stress.sentence",
			"Name", s.Actors[best.Actor].Label(), "Count", int(best.Value))
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}
