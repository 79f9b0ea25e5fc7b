package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var brokerage = Measure{
	ID: "brokerage", Code: "M21", Theme: Connectors, Actor: true, Unit: Count,
	Range:  "0 … (n − 1)(n − 2)/2",
	Source: "Gould & Fernandez 1989, Sociological Methodology 19, 89–126; doi:10.2307/270949",
	Of:     brokerageOf,
}

// Brokerage counts the pairs of others that an actor is linked to and that are not linked to each other, by the
// sectors of the three.
type Brokerage struct {
	Coordinator int `json:"koordinator"`     // all three in one sector
	Consultant  int `json:"konsultan"`       // the two others in one sector, the actor in another
	Gatekeeper  int `json:"penjaga_gerbang"` // the actor shares the sector of one of them
	Liaison     int `json:"penghubung"`      // three sectors
	Total       int `json:"total"`
}

// brokerageOf returns for each actor the number of pairs that it could introduce, and beside it their kinds. Links
// have no direction here, so gatekeeper and representative are one, and each pair counts once; R's sna::brokerage
// counts it in both directions. Time is O(m^1.5). Source: Gould & Fernandez 1989, 91–97.
func brokerageOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	sectors := sectorsOf(s)
	roles, err := brokerages(ctx, s.Network(network.Know), sectors)
	if err != nil {
		return Result{}, err
	}
	values, numbers := make([]float64, s.N()), make(map[graph.ID]Brokerage, s.N())
	for i, b := range roles {
		values[i], numbers[s.Actors[i].ID] = float64(b.Total), b
	}
	sentence := said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		switch {
		case slices.Max(values) == 0:
			return locale.M("measure.brokerage.sentence.none")
		case !ok:
			return noneNamed()
		case oneSector(sectors):
			return locale.M("measure.brokerage.sentence.any",
				"Name", s.Actors[best.Actor].Label(), "Count", int(best.Value))
		}
		role, count := roles[best.Actor].most()
		return locale.M("measure.brokerage.sentence", "Name", s.Actors[best.Actor].Label(),
			"Role", locale.M("measure.brokerage.role."+role), "Count", count)
	})
	return Result{Values: values, Numbers: numbers, Sentence: sentence, Table: brokerageTable(s, roles, values)}, nil
}

// brokerages counts all pairs of each actor's neighbours by their sectors and takes off those that are linked.
func brokerages(ctx context.Context, w *network.Network, sectors []int) ([]Brokerage, error) {
	roles := make([]Brokerage, w.N())
	of := make([]int, len(graph.Sectors)) // neighbours by sector
	for i := range roles {
		clear(of)
		for _, j := range w.Neighbours(i) {
			of[sectors[j]]++
		}
		own, d := of[sectors[i]], w.Degree(i)
		b := Brokerage{Coordinator: pairsOf(own), Gatekeeper: own * (d - own), Total: pairsOf(d)}
		for g, count := range of {
			if g != sectors[i] {
				b.Consultant += pairsOf(count)
			}
		}
		b.Liaison = pairsOf(d-own) - b.Consultant
		roles[i] = b
	}
	err := kernel.EachTriangle(ctx, w, func(i, j, k int32) {
		roles[i].takeOff(sectors[i], sectors[j], sectors[k])
		roles[j].takeOff(sectors[j], sectors[i], sectors[k])
		roles[k].takeOff(sectors[k], sectors[i], sectors[j])
	})
	return roles, err
}

// takeOff takes off a pair of the sectors x and y, seen from an actor of the sector own.
func (b *Brokerage) takeOff(own, x, y int) {
	b.Total--
	switch {
	case x == own && y == own:
		b.Coordinator--
	case x == own || y == own:
		b.Gatekeeper--
	case x == y:
		b.Consultant--
	default:
		b.Liaison--
	}
}

// most returns the role that the actor has most often, and how often.
func (b Brokerage) most() (role string, count int) {
	for _, r := range []struct {
		role  string
		count int
	}{{"koordinator", b.Coordinator}, {"penjaga_gerbang", b.Gatekeeper}, {"penghubung", b.Liaison}, {"konsultan", b.Consultant}} {
		if r.count > count {
			role, count = r.role, r.count
		}
	}
	return role, count
}

// brokerageTable lists those who could introduce anyone, without clients: they are no go-betweens.
func brokerageTable(s *network.Snapshot, roles []Brokerage, values []float64) *Table {
	t := &Table{Columns: []Column{
		column("party", Count), column("koordinator", Count), column("penjaga_gerbang", Count),
		column("penghubung", Count), column("konsultan", Count), column("total", Count),
	}}
	for _, row := range Ranking(s, values, NoClients) {
		if b := roles[row.Actor]; b.Total > 0 {
			t.Rows = append(t.Rows, actorRow(s, row.Actor,
				X(b.Coordinator), X(b.Gatekeeper), X(b.Liaison), X(b.Consultant), X(b.Total)))
		}
	}
	return t
}
