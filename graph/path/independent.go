package path

import (
	"cmp"
	"slices"

	"jejaring/graph/network"
)

// Independent returns the most usable ways from actor i to actor j that share no inner actor, none of whom is
// a client; their number is κ(i, j) (domain M26). A direct tie is one of them and stands first; the others follow by
// their first actor after i. It is nil where no way leads there and where i is j. Time is O(κ·m).
// Source: Menger 1927, Fund. Math. 10, 96–115; Ford & Fulkerson 1956, Canad. J. Math. 8, 399–404.
func Independent(s *network.Snapshot, i, j int) [][]int32 {
	if i == j {
		return nil
	}
	w := s.Network(network.Usable)
	turned := w.Degree(i) > w.Degree(j) // a walk meets the end with more ties sooner
	if turned {
		i, j = j, i
	}
	f := newFlow(s, int32(i), int32(j))
	for range min(f.doors(f.from), f.doors(f.to)) {
		if !f.augment() {
			break
		}
	}
	ways := f.ways()
	if turned {
		for _, way := range ways {
			slices.Reverse(way)
		}
		slices.SortFunc(ways[f.direct():], func(a, b []int32) int { return cmp.Compare(a[1], b[1]) })
	}
	return ways
}

// flow is a flow from one actor to another in which every actor between is passed at most once.
type flow struct {
	w        *network.Network
	from, to int32
	next     []int32 // of each actor on a way: the actor after it; -1 elsewhere
	before   []int32 // of each inner actor on a way: the actor before it; -1 elsewhere
	starts   map[int32]bool
	stops    func(int32) bool
	ahead    *front // from the start
	back     *front // from the end
}

// newFlow returns a flow that is the direct tie, if there is one, and nothing more.
func newFlow(s *network.Snapshot, from, to int32) *flow {
	n := s.N()
	f := &flow{
		w: s.Network(network.Usable), from: from, to: to, next: make([]int32, n), before: make([]int32, n),
		starts: map[int32]bool{}, stops: func(v int32) bool { return s.Actors[v].IsClient },
		ahead: &front{from: make([]int32, 2*n)}, back: &front{from: make([]int32, 2*n)},
	}
	for v := range n {
		f.next[v], f.before[v] = -1, -1
	}
	if f.w.Has(int(from), int(to)) {
		f.starts[to] = true
	}
	return f
}

// direct returns 1 where the direct tie is one of the ways, the first.
func (f *flow) direct() int {
	if f.starts[f.to] {
		return 1
	}
	return 0
}

// doors returns the number of ways on which one can leave an end, the direct tie aside.
func (f *flow) doors(end int32) int {
	n := 0
	for _, u := range f.w.Neighbours(int(end)) {
		if u != f.from && u != f.to && !f.stops(u) {
			n++
		}
	}
	return n
}

// augment finds one way more, going back along ways where that frees an actor. It walks through actors split into an
// entrance, 2v, and an exit, 2v + 1, from both ends in turn, so that it seldom sees the whole network.
func (f *flow) augment() bool {
	start, end := 2*f.from+1, 2*f.to
	f.ahead.begin(start)
	f.back.begin(end)
	met := int32(-1)
	for met < 0 && len(f.ahead.edge) > 0 && len(f.back.edge) > 0 {
		if len(f.ahead.edge) <= len(f.back.edge) {
			met = f.ahead.step(f.after, f.back)
		} else {
			met = f.back.step(f.beforeOf, f.ahead)
		}
	}
	if met >= 0 {
		path := []int32{met}
		for at := met; at != start; {
			at = f.ahead.from[at] - 1
			path = append(path, at)
		}
		slices.Reverse(path)
		for at := met; at != end; {
			at = f.back.from[at] - 1
			path = append(path, at)
		}
		f.take(path)
	}
	f.ahead.forget()
	f.back.forget()
	return met >= 0
}

// after calls each for where one can go on to from an entrance or exit.
func (f *flow) after(at int32, each func(int32)) {
	v := at / 2
	if at%2 == 0 {
		switch b := f.before[v]; {
		case b < 0:
			each(2*v + 1)
		case b != f.from:
			each(2*b + 1) // back along the way that passes here
		}
		return
	}
	for _, u := range f.w.Neighbours(int(v)) {
		if f.leads(v, u) {
			each(2 * u)
		}
	}
	if v != f.from && f.before[v] >= 0 {
		each(2 * v) // back through an actor that is passed
	}
}

// beforeOf calls each for where one can come from to an entrance or exit: after, turned round.
func (f *flow) beforeOf(at int32, each func(int32)) {
	v := at / 2
	if at%2 == 1 {
		if f.before[v] < 0 {
			each(2 * v)
		}
		if u := f.next[v]; u >= 0 && u != f.to {
			each(2 * u)
		}
		return
	}
	for _, u := range f.w.Neighbours(int(v)) {
		if (u == f.from || u != f.to && !f.stops(u)) && f.leads(u, v) {
			each(2*u + 1)
		}
	}
	if v != f.to && f.before[v] >= 0 {
		each(2*v + 1)
	}
}

// leads tells whether a way can go on from v to its neighbour u, along a tie that no way takes yet.
func (f *flow) leads(v, u int32) bool {
	switch {
	case u == f.from, u == f.to && v == f.from, v != f.from && f.next[v] == u, v == f.from && f.starts[u]:
		return false
	}
	return u == f.to || !f.stops(u)
}

// take puts the way through these entrances and exits into the flow.
func (f *flow) take(path []int32) {
	var arcs [][2]int32
	for k := range len(path) - 1 {
		at, to := path[k], path[k+1]
		switch {
		case at/2 == to/2:
		case at%2 == 1:
			arcs = append(arcs, [2]int32{at / 2, to / 2})
		default:
			f.next[to/2], f.before[at/2] = -1, -1
		}
	}
	for _, arc := range arcs {
		if arc[0] == f.from {
			f.starts[arc[1]] = true
		} else {
			f.next[arc[0]] = arc[1]
		}
		if arc[1] != f.to {
			f.before[arc[1]] = arc[0]
		}
	}
}

// front is a walk through entrances and exits, layer by layer.
type front struct {
	from []int32 // of each: where the walk came from, plus one; 0 where it has not come
	seen []int32
	edge []int32 // the last layer
}

func (w *front) begin(at int32) {
	w.from[at] = at + 1
	w.seen, w.edge = append(w.seen[:0], at), append(w.edge[:0], at)
}

// step walks on by one layer and returns where it meets the other walk, -1 where it does not.
func (w *front) step(on func(int32, func(int32)), other *front) int32 {
	met, begin := int32(-1), len(w.seen)
	for _, at := range w.edge {
		on(at, func(to int32) {
			if w.from[to] != 0 {
				return
			}
			w.from[to] = at + 1
			w.seen = append(w.seen, to)
			if other.from[to] != 0 && met < 0 {
				met = to
			}
		})
		if met >= 0 {
			break
		}
	}
	w.edge = append(w.edge[:0], w.seen[begin:]...)
	return met
}

func (w *front) forget() {
	for _, at := range w.seen {
		w.from[at] = 0
	}
}

// ways returns the ways of the flow.
func (f *flow) ways() [][]int32 {
	var ways [][]int32
	if f.starts[f.to] {
		ways = append(ways, []int32{f.from, f.to})
	}
	for _, first := range f.w.Neighbours(int(f.from)) {
		if !f.starts[first] || first == f.to {
			continue
		}
		way := []int32{f.from}
		for v := first; v != f.to; v = f.next[v] {
			way = append(way, v)
		}
		ways = append(ways, append(way, f.to))
	}
	return ways
}
