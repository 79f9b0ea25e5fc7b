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
	values := floats(s.Network(network.Know).Coreness())
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
