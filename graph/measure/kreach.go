package measure

import (
	"context"

	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var kReach = Measure{
	ID: "k-reach", Theme: Research, Actor: true, Unit: Count,
	Range: "0 … n − 1", Formula: "R₂(i) = |{j : 1 ≤ d(i, j) ≤ 2}|",
	Source: "Borgatti, Everett & Johnson 2013, Analyzing Social Networks, 175",
	Warns:  Paths, Cost: perWalk,
	Of: kReachOf,
}

// KReach says how many others are within reach in one, two, three … steps.
type KReach struct {
	Steps []Number `json:"steps"` // mean share of the others within 1, 2, … steps, up to the diameter
	One   ByActor  `json:"one"`   // others within one step
	Two   ByActor  `json:"two"`
	Three ByActor  `json:"three"`
}

// kReachOf returns for each actor the number of others within two steps, with those within one and three beside
// them in the table, and as a curve the mean share of the others within any number of steps. Time is O(n·m).
// Source: Borgatti, Everett & Johnson 2013, Analyzing Social Networks, 175.
func kReachOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	w := s.Network(network.Know)
	within := [3][]float64{make([]float64, s.N()), make([]float64, s.N()), make([]float64, s.N())}
	var arrived []int // of each number of steps from 1: pairs that far apart, both ways
	err := kernel.EachArrival(ctx, w, func(i int32, steps, others int) {
		if len(arrived) < steps {
			arrived = append(arrived, 0)
		}
		arrived[steps-1] += others
		for k := steps - 1; k < len(within); k++ {
			within[k][i] += float64(others)
		}
	})
	if err != nil {
		return Result{}, err
	}
	found := KReach{Steps: []Number{}, One: byActor(s, within[0]), Two: byActor(s, within[1]), Three: byActor(s, within[2])}
	chart := &Chart{Kind: Curve, Unit: Share, Series: []Series{{Name: locale.M("measure.k-reach.name")}}}
	sum := 0
	for k, pairs := range arrived {
		sum += pairs
		share := float64(sum) / float64(s.N()*(s.N()-1))
		found.Steps = append(found.Steps, Number(share))
		chart.Labels = append(chart.Labels, locale.Decimal{X: float64(k + 1)})
		chart.Series[0].Values = append(chart.Series[0].Values, share)
	}
	return Result{
		Values: within[1], Numbers: found, Chart: chart,
		Sentence: said(s, network.Know, func() locale.Message { return most(s, within[1], "k-reach") }),
		Table:    actorTable(s, []Column{column("one-step", Count), column("two-steps", Count), column("three-steps", Count)}, within[0], within[1], within[2]),
	}, nil
}
