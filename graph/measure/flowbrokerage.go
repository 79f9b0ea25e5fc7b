package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var flowBrokerage = Measure{
	ID: "brokerage-flow", Code: "M21", Theme: Research, Actor: true, Unit: Count,
	Range: "0 … (n − 1)(n − 2)", Formula: "|{(a, b): a → i → b, a ↛ b}|",
	Source: "Gould & Fernandez 1989, Sociological Methodology 19, 89–126; doi:10.2307/270949",
	Cost:   perWedge,
	Of:     flowBrokerageOf,
}

// FlowBrokerage counts what an actor passes on between two others, from the first of whom nothing flows to the
// second, in the five classic roles, named as R's sna::brokerage names them.
type FlowBrokerage struct {
	Coordinator    int `json:"w_I"`  // all three in one sector
	Consultant     int `json:"w_O"`  // the two others in one sector, the actor in another
	Representative int `json:"b_IO"` // from its own sector to another
	Gatekeeper     int `json:"b_OI"` // from another sector into its own
	Liaison        int `json:"b_O"`  // three sectors
	Total          int `json:"t"`
}

// flowBrokerageOf returns for each actor the number of ordered pairs between which it passes something on, and
// beside it their kinds by sector. Where all flows go both ways it is twice the number of brokerage.
// Time is O(Σ d²). Source: Gould & Fernandez 1989, 91–97.
func flowBrokerageOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	sectors := sectorsOf(s)
	roles, err := flowBrokerages(ctx, s.Network(network.Flow), sectors)
	if err != nil {
		return Result{}, err
	}
	values, numbers := make([]float64, s.N()), make(map[graph.ID]FlowBrokerage, s.N())
	for i, b := range roles {
		values[i], numbers[s.Actors[i].ID] = float64(b.Total), b
	}
	sentence := said(s, network.Flow, func() locale.Message {
		if slices.Max(values) == 0 {
			return locale.M("measure.brokerage-flow.sentence.none")
		}
		return most(s, values, "brokerage-flow")
	})
	return Result{Values: values, Numbers: numbers, Sentence: sentence, Table: flowBrokerageTable(s, roles, values)}, nil
}

// flowBrokerages goes every two steps along the arcs of a directed network.
func flowBrokerages(ctx context.Context, w *network.Network, sectors []int) ([]FlowBrokerage, error) {
	roles := make([]FlowBrokerage, w.N())
	straight := make([]int, w.N()) // 1 + the last actor from which there is an arc to this one, or which it is
	for a := range w.N() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		straight[a] = a + 1
		for _, b := range w.Neighbours(a) {
			straight[b] = a + 1
		}
		for _, i := range w.Neighbours(a) {
			for _, b := range w.Neighbours(int(i)) {
				if straight[b] != a+1 {
					roles[i].add(sectors[a], sectors[i], sectors[b])
				}
			}
		}
	}
	return roles, nil
}

// add counts a flow from an actor of one sector through one of the sector own to one of another.
func (f *FlowBrokerage) add(from, own, to int) {
	f.Total++
	switch {
	case from == own && to == own:
		f.Coordinator++
	case from == to:
		f.Consultant++
	case from == own:
		f.Representative++
	case to == own:
		f.Gatekeeper++
	default:
		f.Liaison++
	}
}

// flowBrokerageTable lists those who pass anything on, without clients: they are no go-betweens.
func flowBrokerageTable(s *network.Snapshot, roles []FlowBrokerage, values []float64) *Table {
	t := &Table{Columns: []Column{
		column("party", Count), column("koordinator", Count), column("wakil", Count), column("penjaga_gerbang", Count),
		column("penghubung", Count), column("konsultan", Count), column("total", Count),
	}}
	for _, row := range Ranking(s, values, NoClients) {
		if b := roles[row.Actor]; b.Total > 0 {
			t.Rows = append(t.Rows, actorRow(s, row.Actor, X(b.Coordinator), X(b.Representative), X(b.Gatekeeper),
				X(b.Liaison), X(b.Consultant), X(b.Total)))
		}
	}
	return t
}
