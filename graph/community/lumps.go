package community

import (
	"math/rand/v2"

	"jejaring/graph/network"
)

// lumps is a weighted undirected network on its way to communities: at first each actor is a lump, then each group
// of lumps is one.
type lumps struct {
	off, adj []int32
	weight   []float64 // beside adj; ties within a lump are left out
	strength []float64 // of each lump: the weights of its actors' ties, those within it twice
	total    float64   // of all strengths
}

func lumpsOf(w *network.Network) *lumps {
	l := &lumps{off: w.Off, adj: w.Adj, weight: w.Weight, strength: make([]float64, w.N())}
	for i := range l.strength {
		for _, x := range w.Weights(i) {
			l.strength[i] += x
		}
		l.total += l.strength[i]
	}
	return l
}

func (l *lumps) n() int { return len(l.strength) }

// row returns where the arcs of lump i begin and end.
func (l *lumps) row(i int32) (begin, end int32) { return l.off[i], l.off[i+1] }

// modularity returns how much more of the weight lies within the groups than would if ties were drawn at random
// between actors of the same strengths:
//
//	Q = Σ w(g)/2W − (s(g)/2W)²
//
// over the groups g, where w is the weight within the group, each tie counted from both ends, s the strength of its
// actors and 2W that of all. It lies in [−0.5, 1], and is not a number where there is no weight. Time is O(n + m).
// Source: Newman 2004, Phys. Rev. E 70, 056131; doi:10.1103/PhysRevE.70.056131.
func (l *lumps) modularity(group []int32) float64 {
	within, sum := 0.0, make([]float64, l.n())
	for i, g := range group {
		sum[g] += l.strength[i]
		for k := l.off[i]; k < l.off[i+1]; k++ {
			if group[l.adj[k]] == g {
				within += l.weight[k]
			}
		}
	}
	q := within / l.total
	for _, s := range sum {
		q -= s / l.total * (s / l.total)
	}
	return q
}

// alone returns n groups of one.
func alone(n int) []int32 {
	group := make([]int32, n)
	for i := range group {
		group[i] = int32(i)
	}
	return group
}

// pair puts each lump into the group of one that it is tied to.
func (l *lumps) pair(group []int32, random *rand.Rand) {
	for i := range int32(l.n()) {
		if begin, end := l.row(i); begin < end {
			group[i] = l.adj[begin+random.Int32N(end-begin)]
		}
	}
}

// renumber numbers the groups from 0 in the order in which they appear and returns how many there are.
func renumber(group []int32) int {
	number := make([]int32, len(group)) // from 1
	groups := int32(0)
	for i, g := range group {
		if number[g] == 0 {
			groups++
			number[g] = groups
		}
		group[i] = number[g] - 1
	}
	return int(groups)
}

// sorted returns the members of all groups, group by group, and where each group begins and the last one ends.
func sorted(group []int32, groups int) (members, begin []int32) {
	begin = make([]int32, groups+2)
	for _, g := range group {
		begin[g+2]++
	}
	for g := range groups {
		begin[g+2] += begin[g+1]
	}
	members = make([]int32, len(group))
	for i, g := range group {
		members[begin[g+1]] = int32(i)
		begin[g+1]++
	}
	return members, begin[:groups+1]
}
