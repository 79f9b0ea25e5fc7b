package plan

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// RingReason says why the ways put an actor into its ring.
func RingReason(s *network.Snapshot, ego, i int) locale.Message {
	d, from := s.SafeDistances(ego)[i], s.Actors[ego].MapLabel()
	switch {
	case d == 1 && s.FirmWith(ego)[int32(i)]:
		return locale.M("plan.ring.why.firm", "Actor", from)
	case d == 1:
		return locale.M("plan.ring.why.step", "Actor", from)
	case d == network.Unreachable:
		return locale.M("plan.ring.why.no-way", "Actor", from)
	}
	return locale.M("plan.ring.why.steps", "Actor", from, "Count", int(d))
}

// Tally counts actors by ring, 1 to 4, and by sector in the order of graph.Sectors; the last of each is the sum.
type Tally [network.RingApart + 1][]int

// TallyOf counts the actors around one, and that one too, as the page shows them: without those that it fades.
func TallyOf(in In, ego int) Tally {
	s := in.Snapshot
	var t Tally
	for k := range t {
		t[k] = make([]int, len(graph.Sectors)+1)
	}
	rings := s.Rings(ego)
	for _, i := range in.passing().among(s, all(s)) {
		sector := graph.SectorRank(s.Actors[i].Sector)
		for _, row := range [2]int{rings[i] - 1, network.RingApart} {
			t[row][sector]++
			t[row][len(graph.Sectors)]++
		}
	}
	return t
}

// RingWord is the ID of the name of a ring.
func RingWord(ring int) string {
	return [...]string{"plan.ring.inner", "plan.ring.close", "plan.ring.far", "plan.ring.apart"}[ring-1]
}
