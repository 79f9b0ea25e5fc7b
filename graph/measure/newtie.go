package measure

import "jejaring/graph/path"

// newTie is a tie between two actors that is not there yet, and what it would change.
type newTie struct {
	i, j  int32 // i < j
	needs int   // needs that get a candidate provider within two steps
	gain  int64 // of the sum of 1/d* over pairs
	pairs int   // pairs that come within two steps
}

// better orders new ties: more needs, then more gain, then by ID (domain M41).
func (t newTie) better(u newTie) bool {
	if t.needs != u.needs {
		return t.needs > u.needs
	}
	return t.nearer(u)
}

// nearer orders new ties by gain, then by ID.
func (t newTie) nearer(u newTie) bool {
	switch {
	case t.gain != u.gain:
		return t.gain > u.gain
	case t.i != u.i:
		return t.i < u.i
	}
	return t.j < u.j
}

// weigher weighs one new tie after another.
type weigher struct {
	*nearness
	left, right []end
}

// end is an actor on one side of a new tie, and its steps to the tie's end there.
type end struct {
	actor int32
	steps uint32
}

func (x *nearness) newWeigher() *weigher { return &weigher{nearness: x} }

// weigh returns what a tie between i and j would change. With it the distance of u and v is the least of d*(u, v),
// d*(u, i) + 1 + d*(j, v) and d*(u, j) + 1 + d*(i, v). Only those come nearer of whom one is nearer to i by two steps
// or more and the other to j, so no others are looked at. A client is passed by nobody: on its side it is alone.
// Time is O(n) and the product of the two sides.
func (w *weigher) weigh(i, j int32) newTie {
	t := newTie{i: i, j: j}
	a, b := w.d.From(int(i)), w.d.From(int(j))
	w.left, w.right = w.side(w.left[:0], i, a, b), w.side(w.right[:0], j, b, a)
	for _, u := range w.left {
		row := w.d.From(int(u.actor))
		for _, v := range w.right {
			if d := u.steps + 1 + v.steps; d < uint32(row[v.actor]) {
				t.gain += w.inverse[d] - w.inverse[row[v.actor]]
				if d <= 2 && row[v.actor] > 2 {
					t.pairs++
				}
			}
		}
	}
	for k := range w.open {
		if w.brings(&w.open[k], i, j) || w.brings(&w.open[k], j, i) {
			t.needs++
		}
	}
	return t
}

// side returns the actors that would go along a new tie from its end i to the other end.
func (w *weigher) side(list []end, i int32, toI, toJ []uint16) []end {
	if w.s.Actors[i].IsClient {
		if toJ[i] > 1 {
			list = append(list, end{i, 0})
		}
		return list
	}
	for u, d := range toI {
		if d < path.Farther-1 && d+1 < toJ[u] {
			list = append(list, end{int32(u), uint32(d)})
		}
	}
	return list
}

// brings tells whether a tie from i to j brings a far provider within two steps of the need's owner. A client is
// passed by nobody.
func (x *nearness) brings(n *openNeed, i, j int32) bool {
	switch {
	case n.owner == i:
		return n.far[j] || n.beside[j] && !x.s.Actors[j].IsClient
	case n.from[i] == 1 && !x.s.Actors[i].IsClient:
		return n.far[j]
	}
	return false
}

// brought returns the far providers that a tie between i and j brings within two steps of the need's owner.
func (x *nearness) brought(n *openNeed, i, j int32) []int32 {
	var list []int32
	for _, ends := range [2][2]int32{{i, j}, {j, i}} {
		if !x.brings(n, ends[0], ends[1]) {
			continue
		}
		if n.far[ends[1]] {
			list = append(list, ends[1])
		}
		if n.owner != ends[0] || x.s.Actors[ends[1]].IsClient {
			continue
		}
		for _, v := range x.w.Neighbours(int(ends[1])) {
			if n.far[v] {
				list = append(list, v)
			}
		}
	}
	return list
}
