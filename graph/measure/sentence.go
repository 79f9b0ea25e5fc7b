package measure

import (
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// few is the number of actors from which a network is large enough for more than counts (domain 3.1).
const few = 5

// said returns the sentence, or why it cannot be said: there are no ties (SD-05), none of them is in the
// projection, or the network is too small.
func said(s *network.Snapshot, p network.Projection, sentence func() locale.Message) locale.Message {
	switch {
	case len(s.Ties) == 0:
		return locale.M("measure.no-ties")
	case s.Network(p).Arcs() == 0:
		return locale.M("measure.no-ties." + string(p))
	case s.N() < few:
		return locale.M("measure.too-small")
	}
	return sentence()
}

// first returns the actor that a sentence may name: the first in the ranking without clients, if it has
// anything of what is measured.
func first(s *network.Snapshot, values []float64) (Ranked, bool) {
	list := Ranking(s, values, NoClients)
	if len(list) == 0 || list[0].Value <= 0 {
		return Ranked{}, false
	}
	return list[0], true
}

// noneNamed is the sentence where only clients have anything of what is measured.
func noneNamed() locale.Message { return locale.M("measure.only-clients") }

// most returns the sentence "… is linked to seven parties, the most here". It says so where a client has more,
// and where others have as many.
func most(s *network.Snapshot, values []float64, id string) locale.Message {
	best, ok := first(s, values)
	if !ok {
		return noneNamed()
	}
	equal := -1
	for _, x := range values {
		if x == best.Value {
			equal++
		}
	}
	rank := locale.M("measure.most")
	switch {
	case slices.Max(values) > best.Value:
		rank = locale.M("measure.most.but-clients")
	case equal > 0:
		rank = locale.M("measure.most.shared", "Count", equal)
	}
	return locale.M("measure."+id+".sentence", "Name", s.Actors[best.Actor].Label(), "Count", int(best.Value), "Most", rank)
}
