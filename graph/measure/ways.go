package measure

import (
	"cmp"
	"slices"

	"jejaring/graph/network"
)

// IndependentWays returns the most usable ways from actor i to actor j that share no inner actor, none of whom is
// a client; their number is κ(i, j) (domain M26). A direct tie is one of them and stands first; the others follow by
// their first actor after i. It is nil where no way leads there and where i is j. Time is O(κ·m).
// Source: Menger 1927, Fund. Math. 10, 96–115; Ford & Fulkerson 1956, Canad. J. Math. 8, 399–404.
func IndependentWays(s *network.Snapshot, i, j int) [][]int32 {
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
	came     []int32 // of each entrance and exit: where a walk came from, plus one; 0 where it has not come
	queue    []int32
}

// newFlow returns a flow that is the direct tie, if there is one, and nothing more.
func newFlow(s *network.Snapshot, from, to int32) *flow {
	n := s.N()
	f := &flow{
		w: s.Network(network.Usable), from: from, to: to, next: make([]int32, n), before: make([]int32, n),
		starts: map[int32]bool{}, stops: func(v int32) bool { return s.Actors[v].IsClient }, came: make([]int32, 2*n),
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

// augment finds one way more, going back along ways where that frees an actor. It walks through actors split into
// an entrance, 2v, and an exit, 2v + 1.
func (f *flow) augment() bool {
	came, start, end := f.came, 2*f.from+1, 2*f.to
	came[start] = start + 1
	queue := append(f.queue[:0], start)
	reach := func(to, from int32) {
		if came[to] == 0 {
			came[to] = from + 1
			queue = append(queue, to)
		}
	}
	for k := 0; k < len(queue) && came[end] == 0; k++ {
		at := queue[k]
		v, exit := at/2, at%2 == 1
		switch {
		case exit:
			f.leave(v, func(u int32) { reach(2*u, at) })
			if v != f.from && f.before[v] >= 0 {
				reach(2*v, at) // back through an actor that is passed
			}
		case f.before[v] < 0:
			reach(2*v+1, at)
		default:
			if b := f.before[v]; b != f.from {
				reach(2*b+1, at) // back along the way that passes here
			}
		}
	}
	found := came[end] != 0
	if found {
		f.take(came, start, end)
	}
	for _, at := range queue {
		came[at] = 0
	}
	f.queue = queue
	return found
}

// leave calls each for the actors to which one can go on from the exit of v.
func (f *flow) leave(v int32, each func(int32)) {
	for _, u := range f.w.Neighbours(int(v)) {
		switch {
		case u == f.from, u == f.to && v == f.from, f.next[v] == u && v != f.from, v == f.from && f.starts[u]:
		case u == f.to || !f.stops(u):
			each(u)
		}
	}
}

// take puts the way that was found into the flow.
func (f *flow) take(came []int32, start, end int32) {
	var arcs, gone [][2]int32
	for at := end; at != start; {
		last := came[at] - 1
		from, to := last/2, at/2
		switch {
		case from == to:
		case last%2 == 1 && at%2 == 0:
			arcs = append(arcs, [2]int32{from, to})
		default:
			gone = append(gone, [2]int32{to, from})
		}
		at = last
	}
	for _, arc := range gone {
		f.next[arc[0]], f.before[arc[1]] = -1, -1
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
