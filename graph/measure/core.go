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

// coreness takes away, for one number of links after the other, all actors that have no more links than that to
// those that are left; it is theirs. Time is O(m + n·c) where c numbers differ, which are never more than √2m.
// Source: Seidman 1983; Batagelj & Zaveršnik 2003, arXiv:cs/0310049, whose sorted array costs more than c rounds.
func coreness(w *network.Network) []float64 {
	values := make([]float64, w.N())
	links, rest := make([]int32, w.N()), alone(w.N()) // of each actor: links to those that are left; who is left
	for i := range links {
		links[i] = int32(w.Degree(i))
	}
	for peeled := []int32(nil); len(rest) > 0; peeled = peeled[:0] {
		k := links[rest[0]]
		for _, i := range rest {
			k = min(k, links[i])
		}
		for _, i := range rest {
			if links[i] == k {
				peeled = append(peeled, i)
			}
		}
		for at := 0; at < len(peeled); at++ {
			values[peeled[at]] = float64(k)
			for _, j := range w.Neighbours(int(peeled[at])) {
				if links[j] > k {
					if links[j]--; links[j] == k {
						peeled = append(peeled, j)
					}
				}
			}
		}
		rest = slices.DeleteFunc(rest, func(i int32) bool { return links[i] <= k })
	}
	return values
}
