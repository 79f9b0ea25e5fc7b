package measure

import (
	"cmp"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Ranked is one row of a ranking.
type Ranked struct {
	Rank  int // from 1; equal values share one
	Actor int // position in the snapshot
	Value float64
}

// Who says which actors stand in a ranking. All of them count in the values whoever is shown.
type Who int

// Clients are left out by default; a report that leaves the office ranks no person either.
const (
	NoClients Who = iota
	Agencies
	Everyone
)

func (w Who) has(a *graph.Actor) bool {
	switch w {
	case Everyone:
		return true
	case Agencies:
		return a.IsAgency() && !a.IsClient
	default:
		return !a.IsClient
	}
}

// Ranking returns the actors by value, the largest first; equal ones in the order of their IDs. Values that are
// equal but for the last bits of a sum are equal. Actors whose value is undefined are left out. Time is O(n log n).
func Ranking(s *network.Snapshot, values []float64, who Who) []Ranked {
	list := make([]Ranked, 0, len(values))
	for i, x := range values {
		if !math.IsNaN(x) && who.has(&s.Actors[i]) {
			list = append(list, Ranked{Actor: i, Value: x})
		}
	}
	slices.SortStableFunc(list, func(a, b Ranked) int { return cmp.Compare(level(b.Value), level(a.Value)) })
	for k := range list {
		list[k].Rank = k + 1
		if k > 0 && level(list[k].Value) == level(list[k-1].Value) {
			list[k].Rank = list[k-1].Rank
		}
	}
	return list
}

// RankOf returns the rank that actor i has in Ranking and how many are in it; 0 where it is not among them. Time is O(n).
func RankOf(s *network.Snapshot, values []float64, who Who, i int) (rank, of int) {
	rank = 1
	for j, x := range values {
		if math.IsNaN(x) || !who.has(&s.Actors[j]) {
			continue
		}
		if of++; level(x) > level(values[i]) {
			rank++
		}
	}
	if math.IsNaN(values[i]) || !who.has(&s.Actors[i]) {
		return 0, of
	}
	return rank, of
}

// level takes off the bits that differ between equal values because their parts were added in another order.
func level(x float64) float64 { return math.Round(x*1e9) / 1e9 }
