package measure

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var facilitator = Measure{
	ID: "facilitator", Code: "M46", Theme: Fragile, Unit: Share,
	Range: "0 … 1", Formula: "Σ C(kᵢ, 2) / Σ C(k⁰ᵢ, 2)",
	Source: "Borgatti 2006, Computational & Mathematical Organization Theory 12, 21–34; doi:10.1007/s10588-006-7084-x",
	Warns:  Paths, Cost: perRoute,
	Of: facilitatorOf,
}

// Facilitator is how far the network leans on its social workers, and on its local workers beside them.
type Facilitator struct {
	Rank           map[graph.ID]int `json:"btw_rank"` // of each worker by betweenness among all actors, clients too
	Largest        int              `json:"LCC_before"`
	Kept           Number           `json:"pairs_kept_without_worker"` // of the linked pairs of others, 0 to 1; undefined where there are none
	LargestWithout int              `json:"LCC_without_worker"`
	KeptBoth       Number           `json:"pairs_kept_without_worker_and_local"`
	LargestBoth    int              `json:"LCC_without_both"`
}

// facilitatorOf takes the social workers out of the network, then the local workers too, and gives
//
//	pairs of others that are still linked / pairs of others that were linked
//
// by paths through anybody. Time is O(n·m), for the rank. Source: the fragmentation of Borgatti 2006, turned round.
func facilitatorOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	between, err := betweennessIn(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	found := Facilitator{Rank: map[graph.ID]int{}}
	workers := 0
	for i, a := range s.Actors {
		if a.Role == graph.RoleWorker || a.Role == graph.RoleLocalWorker {
			found.Rank[a.ID] = rankOf(between, i)
		}
		if a.Role == graph.RoleWorker {
			workers++
		}
	}
	found.Largest, _ = linked(s.Network(network.Know), func(int32) bool { return false })
	worker := func(i int32) bool { return s.Actors[i].Role == graph.RoleWorker }
	found.LargestWithout, found.Kept = keptWithout(s, worker)
	found.LargestBoth, found.KeptBoth = keptWithout(s, func(i int32) bool { return worker(i) || s.Actors[i].Role == graph.RoleLocalWorker })
	if workers == 0 {
		return lacks(found, "workers"), nil
	}
	sentence := said(s, network.Know, func() locale.Message { return found.sentence(workers) })
	return Result{Numbers: found, Sentence: sentence, Table: found.table(s)}, nil
}

// sentence says what remains; where others are not linked with or without the worker, it says that.
func (f Facilitator) sentence(workers int) locale.Message {
	if f.Kept != f.Kept {
		return locale.M("measure.facilitator.sentence.none", "Count", workers)
	}
	return locale.M("measure.facilitator.sentence", "Count", workers, "Share", locale.Share(f.Kept))
}

// rankOf returns the place of actor i among all by value, from 1; of equal ones the smaller ID stands first
// (domain 3.1).
func rankOf(values []float64, i int) int {
	rank := 1
	for j, x := range values {
		if level(x) > level(values[i]) || (level(x) == level(values[i]) && j < i) {
			rank++
		}
	}
	return rank
}

// keptWithout returns the size of the largest group without some actors, and the share of the linked pairs of
// others that stay linked.
func keptWithout(s *network.Snapshot, gone func(int32) bool) (int, Number) {
	w := s.Network(network.Know)
	_, before := linked(w, gone)
	largest, after := linked(w.Without(gone), gone)
	return largest, Number(float64(after) / float64(before))
}

// linked counts the actors of the largest group and the linked pairs, without counting some actors.
func linked(w *network.Network, uncounted func(int32) bool) (largest, pairs int) {
	for _, group := range w.Components() {
		n := 0
		for _, i := range group {
			if !uncounted(i) {
				n++
			}
		}
		largest, pairs = max(largest, n), pairs+pairsOf(n)
	}
	return largest, pairs
}

func (f Facilitator) table(s *network.Snapshot) *Table {
	return &Table{
		Columns: []Column{column("without", Count), column("pairs-kept", Share), column("largest-group", Count)},
		Rows: []Row{
			{Cells: []Cell{Say(locale.M("measure.facilitator.workers")), X(f.Kept), X(f.LargestWithout)}},
			{Cells: []Cell{Say(locale.M("measure.facilitator.workers-and-local")), X(f.KeptBoth), X(f.LargestBoth)}},
		},
	}
}
