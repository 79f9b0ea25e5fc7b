package network

import "slices"

// Network is one projection as flat arrays: actor i's neighbours are Adj[Off[i]:Off[i+1]], ascending, with
// the weights beside them. Where it is undirected each pair stands in both rows. There are no loops and no
// repeated neighbours. It is immutable.
type Network struct {
	Directed bool
	Off      []int32 // one more than actors
	Adj      []int32
	Weight   []float64
}

// Arc is one arc, or one pair with From < To, on the way into New.
type Arc struct {
	From, To int32
	Weight   float64
}

// Merge says what becomes of the weights of arcs that stand between the same two actors.
type Merge func(a, b float64) float64

// Sum adds the weights, Strongest keeps the greater.
var (
	Sum       Merge = func(a, b float64) float64 { return a + b }
	Strongest Merge = func(a, b float64) float64 { return max(a, b) }
)

// New returns the network of n actors with the given arcs; an undirected one takes each arc in both
// directions. Loops are left out. Time is O(n + m).
func New(n int, arcs []Arc, directed bool, merge Merge) *Network {
	all := make([]Arc, 0, 2*len(arcs))
	for _, a := range arcs {
		if a.From == a.To {
			continue
		}
		all = append(all, a)
		if !directed {
			all = append(all, Arc{a.To, a.From, a.Weight})
		}
	}
	all = sortedBy(func(a Arc) int32 { return a.To }, n, all)
	all = sortedBy(func(a Arc) int32 { return a.From }, n, all)
	w := &Network{directed, make([]int32, n+1), make([]int32, 0, len(all)), make([]float64, 0, len(all))}
	for i, a := range all {
		if i > 0 && all[i-1].From == a.From && all[i-1].To == a.To {
			last := len(w.Weight) - 1
			w.Weight[last] = merge(w.Weight[last], a.Weight)
			continue
		}
		w.Adj = append(w.Adj, a.To)
		w.Weight = append(w.Weight, a.Weight)
		w.Off[a.From+1]++
	}
	for i := range n {
		w.Off[i+1] += w.Off[i]
	}
	return w
}

// sortedBy returns the arcs by one of their ends; those with the same end keep their order.
func sortedBy(end func(Arc) int32, n int, arcs []Arc) []Arc {
	next := make([]int32, n+1) // of each actor: where its next arc goes
	for _, a := range arcs {
		next[end(a)+1]++
	}
	for i := range n {
		next[i+1] += next[i]
	}
	sorted := make([]Arc, len(arcs))
	for _, a := range arcs {
		i := end(a)
		sorted[next[i]] = a
		next[i]++
	}
	return sorted
}

// N returns the number of actors.
func (w *Network) N() int { return len(w.Off) - 1 }

// Arcs returns the number of arcs; in an undirected network each pair counts twice.
func (w *Network) Arcs() int { return len(w.Adj) }

// Pairs returns the number of connected pairs of an undirected network, of arcs of a directed one.
func (w *Network) Pairs() int {
	if w.Directed {
		return len(w.Adj)
	}
	return len(w.Adj) / 2
}

// Neighbours returns the actors that i has an arc to, ascending. The slice is not to be changed.
func (w *Network) Neighbours(i int) []int32 { return w.Adj[w.Off[i]:w.Off[i+1]] }

// Weights returns the weights of i's arcs, aligned with Neighbours.
func (w *Network) Weights(i int) []float64 { return w.Weight[w.Off[i]:w.Off[i+1]] }

// Degree returns the number of i's neighbours.
func (w *Network) Degree(i int) int { return int(w.Off[i+1] - w.Off[i]) }

// Has tells whether there is an arc from i to j. Time is logarithmic in i's degree.
func (w *Network) Has(i, j int) bool {
	_, ok := slices.BinarySearch(w.Neighbours(i), int32(j))
	return ok
}

// WeightOf returns the weight of the arc from i to j, and whether there is one.
func (w *Network) WeightOf(i, j int) (float64, bool) {
	k, ok := slices.BinarySearch(w.Neighbours(i), int32(j))
	if !ok {
		return 0, false
	}
	return w.Weights(i)[k], true
}

// Reversed returns the network with every arc turned round; an undirected one is its own reverse.
func (w *Network) Reversed() *Network {
	if !w.Directed {
		return w
	}
	arcs := make([]Arc, 0, len(w.Adj))
	for i := range w.N() {
		for k, j := range w.Neighbours(i) {
			arcs = append(arcs, Arc{j, int32(i), w.Weights(i)[k]})
		}
	}
	return New(w.N(), arcs, true, Sum)
}
