package plan

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Rings of support.
const (
	RingInner = 1 + iota
	RingClose
	RingFar
	RingApart
)

// RingOf returns the ring of each actor: its own where a hand has given one, which is that around the focal actor, else
// the one that the ways say.
func RingOf(s *network.Snapshot, ego int) []int {
	rings := ProposedRings(s, ego)
	if focal, ok := s.Focal(); !ok || focal != ego {
		return rings
	}
	for i, a := range s.Actors {
		if i != ego && a.Ring >= RingInner && a.Ring <= RingApart {
			rings[i] = a.Ring
		}
	}
	return rings
}

// ProposedRings returns the ring of each actor by the ways that avoid clients: one step with a tie of strength 4 or 5 is
// the innermost, one step the second, two or three the third, and all others stand outside. The actor looked from is in
// the innermost.
func ProposedRings(s *network.Snapshot, ego int) []int {
	d, firm := s.SafeDistances(ego), firmWith(s, int32(ego))
	rings := make([]int, s.N())
	for i := range s.Actors {
		switch {
		case i == ego || d[i] == 1 && firm[int32(i)]:
			rings[i] = RingInner
		case d[i] == 1:
			rings[i] = RingClose
		case d[i] == 2 || d[i] == 3:
			rings[i] = RingFar
		default:
			rings[i] = RingApart
		}
	}
	return rings
}

// RingReason says why the ways put an actor into its ring.
func RingReason(s *network.Snapshot, ego, i int) locale.Message {
	d, from := s.SafeDistances(ego)[i], s.Actors[ego].MapLabel()
	switch {
	case d == 1 && firmWith(s, int32(ego))[int32(i)]:
		return locale.M("plan.ring.why.firm", "Actor", from)
	case d == 1:
		return locale.M("plan.ring.why.step", "Actor", from)
	case d == network.Unreachable:
		return locale.M("plan.ring.why.no-way", "Actor", from)
	}
	return locale.M("plan.ring.why.steps", "Actor", from, "Count", int(d))
}

// Tally counts actors by ring, 1 to 4, and by sector in the order of graph.Sectors; the last of each is the sum.
type Tally [RingApart + 1][]int

// TallyOf counts the actors around one, and that one too, as the page shows them.
func TallyOf(s *network.Snapshot, ego int) Tally {
	var t Tally
	for k := range t {
		t[k] = make([]int, len(graph.Sectors)+1)
	}
	for i, ring := range RingOf(s, ego) {
		sector := graph.SectorRank(s.Actors[i].Sector)
		for _, row := range [2]int{ring - 1, RingApart} {
			t[row][sector]++
			t[row][len(graph.Sectors)]++
		}
	}
	return t
}

// firmStrength is the strength from which a tie is firm (domain V02).
const firmStrength = 4

// firmWith returns the actors that have a firm usable tie with one.
func firmWith(s *network.Snapshot, ego int32) map[int32]bool {
	firm := map[int32]bool{}
	for k, t := range s.Ties {
		if t.Strength < firmStrength || !network.Usable.Takes(t, s) {
			continue
		}
		switch ego {
		case s.Ends[k][0]:
			firm[s.Ends[k][1]] = true
		case s.Ends[k][1]:
			firm[s.Ends[k][0]] = true
		}
	}
	return firm
}

// RingWord is the ID of the name of a ring.
func RingWord(ring int) string {
	return [...]string{"plan.ring.inner", "plan.ring.close", "plan.ring.far", "plan.ring.apart"}[ring-1]
}
