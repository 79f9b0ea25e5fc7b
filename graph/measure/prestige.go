package measure

import (
	"context"

	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var outCloseness = Measure{
	ID: "out-closeness", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "C(i) = r/(n − 1) · r/Σ d(i, j)",
	Source: "Wasserman & Faust 1994, 200–201",
	Warns:  Paths, Cost: perWalk,
	Of: func(ctx context.Context, s *network.Snapshot) (Result, error) {
		flows, err := directedWalks(ctx, s)
		if err != nil {
			return Result{}, err
		}
		support, err := walksOf(ctx, s, network.Support)
		if err != nil {
			return Result{}, err
		}
		return direction{"out-closeness", Index}.result(s, nearnessTo(flows), nearnessTo(support)), nil
	},
}

var proximityPrestige = Measure{
	ID: "proximity-prestige", Theme: Research, Actor: true, Unit: Index,
	Range: "0 … 1", Formula: "P(i) = r/(n − 1) · r/Σ d(j, i)",
	Source: "Lin 1976; Wasserman & Faust 1994, 203–205",
	Warns:  Paths, Cost: perWalk,
	Of: func(ctx context.Context, s *network.Snapshot) (Result, error) {
		flows, support, err := inward(ctx, s)
		if err != nil {
			return Result{}, err
		}
		return direction{"proximity-prestige", Index}.result(s, nearnessTo(flows), nearnessTo(support)), nil
	},
}

var domainPrestige = Measure{
	ID: "domain-prestige", Theme: Research, Actor: true, Unit: Count,
	Range:  "0 … n − 1",
	Source: "Lin 1976; Wasserman & Faust 1994, 202–203",
	Warns:  Paths, Cost: perWalk,
	Of: func(ctx context.Context, s *network.Snapshot) (Result, error) {
		flows, support, err := inward(ctx, s)
		if err != nil {
			return Result{}, err
		}
		return direction{"domain-prestige", Count}.result(s, floats(flows.Reached), floats(support.Reached)), nil
	},
}

// Directions holds the values of a directed measure along both kinds of flow.
type Directions struct {
	Flow    ByActor `json:"flow"`    // along all flows, or along all ties where nothing flows
	Support ByActor `json:"support"` // along material support alone
}

// inward returns the walks against all flows and against material support.
func inward(ctx context.Context, s *network.Snapshot) (flows, support *kernel.Walks, err error) {
	if flows, err = inwardWalks(ctx, s, everything); err != nil {
		return nil, nil, err
	}
	support, err = inwardWalks(ctx, s, network.Support)
	return flows, support, err
}

// direction is a measure of walks along or against flows.
type direction struct {
	id   string
	unit Unit
}

// result returns the values along all flows, with those along material support beside them in the table.
// Out-closeness looks at those that an actor reaches along the arcs, proximity prestige at those that reach it,
// both as closeness does in Know; domain prestige counts the latter. Who reaches nobody has 0.
func (d direction) result(s *network.Snapshot, flows, support []float64) Result {
	sentence := leads(s, flows, d.id)
	if d.unit == Count {
		sentence = said(s, network.Know, func() locale.Message { return most(s, flows, d.id) })
	}
	return Result{
		Values: flows, Numbers: Directions{byActor(s, flows), byActor(s, support)}, Sentence: sentence,
		Table: actorTable(s, []Column{column("along-flows", d.unit), column("along-support", d.unit)}, flows, support),
	}
}
