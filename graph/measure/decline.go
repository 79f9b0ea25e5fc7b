package measure

import (
	"container/heap"
	"context"
	"math"

	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

// Decline is what is left of a network while one actor after another leaves it.
type Decline struct {
	Order   []int32   // who leaves, in that order
	Largest []float64 // share of all actors in the largest group after k have left; Largest[0] before that
	Lost    []float64 // share of the linked pairs that no path joins any more; undefined where none was linked
}

// DeclineIn returns what is left of an undirected network while actors leave in the given order; each stands in
// it at most once. Largest and Lost have one entry more than the order, from 0 to 1; both are undefined in an empty
// network. Time is O(n + m): the actors come back in the reverse order, and groups only ever join.
func DeclineIn(w *network.Network, order []int32) Decline {
	n := w.N()
	d := Decline{Order: order, Largest: make([]float64, len(order)+1), Lost: make([]float64, len(order)+1)}
	f := newForest(n)
	gone := make([]bool, n)
	for _, i := range order {
		gone[i] = true
	}
	for i := range n {
		if !gone[i] {
			f.enter(w, int32(i))
		}
	}
	for k := len(order); ; k-- {
		d.Largest[k], d.Lost[k] = float64(f.largest)/float64(n), float64(f.pairs)
		if k == 0 {
			break
		}
		f.enter(w, order[k-1])
	}
	before := d.Lost[0]
	for k := range d.Lost {
		d.Lost[k] = 1 - d.Lost[k]/before
	}
	return d
}

// Index returns the mean share of the largest group over the removals of all actors, 1/n to 0.5: R of Schneider,
// Moreira, Andrade, Havlin & Herrmann 2011, PNAS 108, 3838–3841; undefined in an empty network.
func (d Decline) Index() float64 {
	sum := 0.0
	for _, x := range d.Largest[1:] {
		sum += x
	}
	if len(d.Order) == 0 {
		return math.NaN()
	}
	return sum / float64(len(d.Order))
}

// after returns the share in the largest group after k have left; undefined where fewer leave.
func (d Decline) after(k int) float64 {
	if k >= len(d.Largest) {
		return math.NaN()
	}
	return d.Largest[k]
}

// forest knows the groups of the actors that have entered it, and counts the pairs within groups.
type forest struct {
	above   []int32 // towards the root of the group
	size    []int32 // of a root: its group; 0 for who has not entered, and for nobody else
	largest int32
	pairs   int64
}

func newForest(n int) *forest {
	return &forest{above: make([]int32, n), size: make([]int32, n)}
}

// enter takes in an actor and joins it with those of its neighbours that are in.
func (f *forest) enter(w *network.Network, i int32) {
	f.above[i], f.size[i] = i, 1
	f.largest = max(f.largest, 1)
	for _, j := range w.Neighbours(int(i)) {
		if f.size[j] > 0 {
			f.join(i, j)
		}
	}
}

func (f *forest) root(i int32) int32 {
	for f.above[i] != i {
		f.above[i] = f.above[f.above[i]]
		i = f.above[i]
	}
	return i
}

func (f *forest) join(i, j int32) {
	a, b := f.root(i), f.root(j)
	if a == b {
		return
	}
	if f.size[a] < f.size[b] {
		a, b = b, a
	}
	f.pairs += int64(f.size[a]) * int64(f.size[b])
	f.above[b] = a
	f.size[a] += f.size[b]
	f.largest = max(f.largest, f.size[a])
}

// byDegree returns the actors that may leave in the order in which one of them always has the most links among
// those who are left; of equal ones the first actor leaves first. Time is O(n + m) and O(log n) per change of a
// degree.
func byDegree(w *network.Network, may func(i int) bool) []int32 {
	n := w.N()
	degree, gone := make([]int32, n), make([]bool, n)
	var queue departures
	for i := range n {
		degree[i] = int32(w.Degree(i))
		if may(i) {
			queue = append(queue, departure{degree[i], int32(i)})
		}
	}
	heap.Init(&queue)
	var order []int32
	for len(queue) > 0 {
		next := heap.Pop(&queue).(departure)
		if i := next.actor; gone[i] || next.degree != degree[i] {
			continue // it left, or has lost links since
		}
		order = append(order, next.actor)
		gone[next.actor] = true
		for _, j := range w.Neighbours(int(next.actor)) {
			if degree[j]--; !gone[j] && may(int(j)) {
				heap.Push(&queue, departure{degree[j], j})
			}
		}
	}
	return order
}

// departure is an actor that may leave next, with the links it had when it was put into the queue.
type departure struct{ degree, actor int32 }

// departures is a heap with the next to leave at its top.
type departures []departure

func (q departures) Len() int { return len(q) }
func (q departures) Less(a, b int) bool {
	if q[a].degree != q[b].degree {
		return q[a].degree > q[b].degree
	}
	return q[a].actor < q[b].actor
}
func (q departures) Swap(a, b int) { q[a], q[b] = q[b], q[a] }
func (q *departures) Push(d any)   { *q = append(*q, d.(departure)) }
func (q *departures) Pop() any {
	last := len(*q) - 1
	d := (*q)[last]
	*q = (*q)[:last]
	return d
}

// byPaths returns up to most of the actors that may leave, in the order in which one of them always lies on the
// greatest share of the shortest paths among those who are left; of equal ones the first actor leaves first.
// Time is O(n·m) per actor that leaves.
func byPaths(ctx context.Context, w *network.Network, may func(i int) bool, most int) ([]int32, error) {
	gone := make([]bool, w.N())
	var order []int32
	for len(order) < most {
		tell(ctx, float64(len(order))/float64(most))
		routes, err := kernel.Route(ctx, w, nil)
		if err != nil {
			return nil, err
		}
		next := int32(-1)
		for i := range w.N() {
			if !gone[i] && may(i) && (next < 0 || level(routes.Between[i]) > level(routes.Between[next])) {
				next = int32(i)
			}
		}
		if next < 0 {
			break
		}
		order = append(order, next)
		gone[next] = true
		w = w.Without(func(i int32) bool { return i == next })
	}
	return order, nil
}

// DeclineByDegree lets all actors that are no clients leave, the best-linked of those who are left always first.
// Indices are those of the snapshot. Time is O((n + m) log n).
func DeclineByDegree(s *network.Snapshot) Decline {
	w := s.Network(network.Know)
	return DeclineIn(w, byDegree(w, func(i int) bool { return !s.Actors[i].IsClient }))
}

func everyone(int) bool { return true }
