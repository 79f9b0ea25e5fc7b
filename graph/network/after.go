package network

import (
	"slices"
	"strings"

	"jejaring/graph"
)

// After is Of for records that came of those of an earlier snapshot by an edit: what did not change since is taken over
// from it. It is the same as Of in less time, as nobody is looked for whose ties stand where they stood.
func After(before *Snapshot, from graph.Reader, lens Lens) *Snapshot {
	s := newSnapshot(graph.Freeze(from), lens)
	s.Actors = make([]graph.Actor, 0, len(s.Records(graph.KindFor[graph.Actor]())))
	for a := range graph.Each[graph.Actor](s.Collection) {
		switch {
		case !s.isActive(a):
		case !s.passes.actor(a):
			s.LeftOut.Actors++
		default:
			s.Actors = append(s.Actors, a)
		}
	}
	known := s.knownFrom(before)
	s.index = known.indexOf(s.Actors)
	if !s.takeOverTies(known) {
		s.addTies(known)
	}
	return s.narrowed()
}

// known is an earlier snapshot, read in the order of its ties; nil for none.
type known struct {
	*Snapshot
	now  []int32 // of each of its actors: the index now, −1 where it is gone
	same bool    // all actors have the index they had
	next int     // tie
}

// knownFrom returns the earlier snapshot beside this one, which has its actors.
func (s *Snapshot) knownFrom(before *Snapshot) *known {
	if before == nil {
		return nil
	}
	k := &known{Snapshot: before, now: make([]int32, before.N()), same: before.N() == s.N()}
	at := 0
	for i := range before.Actors {
		id := before.Actors[i].ID
		for at < s.N() && s.Actors[at].ID < id {
			at++
		}
		k.now[i] = -1
		if at < s.N() && s.Actors[at].ID == id {
			k.now[i] = int32(at)
		}
		k.same = k.same && int(k.now[i]) == i
	}
	return k
}

// indexOf returns the indices of the actors there are now.
func (k *known) indexOf(actors []graph.Actor) map[graph.ID]int32 {
	if k != nil && k.same {
		return k.index
	}
	index := make(map[graph.ID]int32, len(actors))
	for i := range actors {
		index[actors[i].ID] = int32(i)
	}
	return index
}

// takeOverTies takes ties and networks over as they are where nothing that they are made of has changed.
func (s *Snapshot) takeOverTies(k *known) bool {
	if k == nil || !k.same || s.Day != k.Day || s.Lens != k.Lens || s.Lens.Where != "" || s.LeftOut.Actors+k.LeftOut.Actors > 0 || k.part {
		return false
	}
	for _, kind := range []*graph.Kind{graph.KindFor[graph.Tie](), graph.KindFor[graph.TieHistory](), graph.KindFor[graph.TieType]()} {
		if !isOne(s.Records(kind), k.Records(kind)) {
			return false
		}
	}
	s.Ties, s.Ends, s.LeftOut, s.networks = k.Ties, k.Ends, k.LeftOut, k.networks
	return true
}

// isOne tells whether two lists are one and the same in memory.
func isOne(a, b []graph.Record) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// from returns the snapshot ready to be read from a tie on.
func (k *known) from(tie graph.ID) *known {
	if k == nil {
		return nil
	}
	at := *k
	at.next, _ = slices.BinarySearchFunc(k.Ties, tie, func(t graph.Tie, id graph.ID) int { return strings.Compare(string(t.ID), string(id)) })
	return &at
}

// endsOf returns the indices now of the actors of a tie that stood between them before, and whether it did. It is asked
// for ties in the order of their IDs.
func (k *known) endsOf(t *graph.Tie) (ends [2]int32, ok bool) {
	if k == nil {
		return ends, false
	}
	for k.next < len(k.Ties) && k.Ties[k.next].ID < t.ID {
		k.next++
	}
	if k.next == len(k.Ties) {
		return ends, false
	}
	if u := &k.Ties[k.next]; u.ID != t.ID || u.From != t.From || u.To != t.To {
		return ends, false
	}
	ends = [2]int32{k.now[k.Ends[k.next][0]], k.now[k.Ends[k.next][1]]}
	return ends, ends[0] >= 0 && ends[1] >= 0
}
