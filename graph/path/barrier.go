package path

import (
	"slices"

	"jejaring/graph/network"
)

// Barrier says why no usable way without a client inside leads from one actor to another.
type Barrier string

// The barriers; the IDs end the IDs of their words.
const (
	NoBarrier Barrier = ""         // a way leads there
	Alone     Barrier = "alone"    // one of the two has no tie at all
	Apart     Barrier = "apart"    // nothing joins them
	Strained  Barrier = "strained" // only ways with a tie that is tense or competes
	Client    Barrier = "client"   // only ways through a client, whom nobody uses as a go-between (PV-12)
)

// BarrierBetween returns what stands between two actors. Of several reasons the one is told that can be mended with the
// least: a tense tie before a client, and both together are told as a client. Time is O(n + m).
func BarrierBetween(s *network.Snapshot, i, j int) Barrier {
	known := s.Network(network.Know)
	switch {
	case i == j || s.SafeDistances(i)[j] != network.Unreachable:
		return NoBarrier
	case known.Degree(i) == 0 || known.Degree(j) == 0:
		return Alone
	case LeastStrained(s, i, j) != nil:
		return Strained
	case known.Distances(i)[j] != network.Unreachable:
		return Client
	}
	return Apart
}

// LeastStrained returns a way from actor i to actor j without a client inside along ties of any kind that is not broken:
// one with the fewest that are tense or compete. It is nil where none leads there. Time is O(n + m).
func LeastStrained(s *network.Snapshot, i, j int) []int32 {
	w := strainedWalk{s: s, start: int32(i), before: make([]int32, s.N())}
	for v := range w.before {
		w.before[v] = network.Unreachable
	}
	w.before[i] = int32(i)
	for round := []int32{int32(i)}; len(round) > 0; { // each is behind one strained tie more
		round = w.step(w.spread(round))
	}
	if w.before[j] == network.Unreachable {
		return nil
	}
	way := []int32{int32(j)}
	for v := int32(j); int(v) != i; {
		v = w.before[v]
		way = append(way, v)
	}
	slices.Reverse(way)
	return way
}

// strainedWalk remembers from where it came to each actor; network.Unreachable where it has not come.
type strainedWalk struct {
	s      *network.Snapshot
	start  int32
	before []int32
}

// spread goes on from the actors along usable ties and returns all it came to, with them.
func (w *strainedWalk) spread(from []int32) []int32 {
	usable := w.s.Network(network.Usable)
	for k := 0; k < len(from); k++ {
		from = append(from, w.on(from[k], func(u int32) bool { return usable.Has(int(from[k]), int(u)) })...)
	}
	return from
}

// step goes one tie further from the actors, a strained one, and returns to whom it came.
func (w *strainedWalk) step(from []int32) []int32 {
	var to []int32
	for _, v := range from {
		to = append(to, w.on(v, func(int32) bool { return true })...)
	}
	return to
}

// on returns to whom the walk comes first from v along the ties that let it pass; nobody passes through a client.
func (w *strainedWalk) on(v int32, passes func(u int32) bool) []int32 {
	if v != w.start && w.s.Actors[v].IsClient {
		return nil
	}
	var to []int32
	for _, u := range w.s.Network(network.Know).Neighbours(int(v)) {
		if w.before[u] == network.Unreachable && passes(u) {
			w.before[u] = v
			to = append(to, u)
		}
	}
	return to
}
