package measure

import (
	"context"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var core = Measure{
	ID: "core", Code: "M12", Theme: Groups, Actor: true, Unit: Count,
	Range: "0 … n − 1", Formula: "k(i) = max k: i ∈ k-core",
	Source: "Seidman 1983, Social Networks 5, 269–287; Batagelj & Zaveršnik 2003, arXiv:cs/0310049; doi:10.1016/0378-8733(83)90028-X",
	Of:     coreOf,
}

// coreOf returns for each actor the largest k for which it belongs to a group whose members all know at least k
// others of the group. It is 0 for isolates. Time is O(n + m). Source: Seidman 1983, Social Networks 5, 271–272.
func coreOf(_ context.Context, s *network.Snapshot) (Result, error) {
	values := coreness(s.Network(network.Know))
	sentence := said(s, network.Know, func() locale.Message {
		k, members := slices.Max(values), 0
		for _, x := range values {
			if x == k {
				members++
			}
		}
		return locale.M("measure.core.sentence", "Count", int(k),
			"Parties", locale.M("measure.parties", "Count", members))
	})
	return Result{Values: values, Numbers: byActor(s, values), Sentence: sentence}, nil
}

// coreness takes away the actors one by one, always one with the fewest links left; that number, if it never falls,
// is the actor's. Actors are kept sorted by the links they have left, in one array with the start of each number.
// Source: Batagelj & Zaveršnik 2003, An O(m) algorithm for cores decomposition of networks, arXiv:cs/0310049.
func coreness(w *network.Network) []float64 {
	n := w.N()
	left, at, order := make([]int, n), make([]int, n), make([]int, n)
	begin := make([]int, n+1) // of each number of links: where its actors begin in order
	for i := range n {
		left[i] = w.Degree(i)
		begin[left[i]+1]++
	}
	for d := range n {
		begin[d+1] += begin[d]
	}
	next := slices.Clone(begin)
	for i := range n {
		at[i] = next[left[i]]
		order[at[i]] = i
		next[left[i]]++
	}
	values := make([]float64, n)
	for _, i := range order { // what follows in order may change on the way
		values[i] = float64(left[i])
		for _, neighbour := range w.Neighbours(i) {
			j := int(neighbour)
			if left[j] <= left[i] {
				continue
			}
			to := begin[left[j]] // the first with as many as j makes room
			order[at[j]], order[to] = order[to], j
			at[order[at[j]]], at[j] = at[j], to
			begin[left[j]]++
			left[j]--
		}
	}
	return values
}
