package network

import "slices"

// Tree is a depth-first walk through an undirected network, from every actor that no walk before has reached.
// What hangs below an actor is an unbroken run of order.
type Tree struct {
	order []int32 // actors as they are met
	at    []int32 // of each actor: its position in order
	low   []int32 // of each actor: the earliest position that it or anyone below it is linked to, its parent's link aside
	size  []int32 // of each actor: how many hang below it, itself included
	above []int32 // of each actor: its parent, -1 for a root
	root  []int32 // of each actor: the root above it
}

// Tree walks through an undirected network without recursion, so a chain of any length fits. Time is O(n + m).
func (w *Network) Tree() *Tree {
	n := w.N()
	t := &Tree{order: make([]int32, 0, n)}
	for _, column := range []*[]int32{&t.at, &t.low, &t.size, &t.above, &t.root} {
		*column = make([]int32, n)
	}
	for i := range t.at {
		t.at[i] = -1
	}
	next := slices.Clone(w.Off[:n]) // the link to follow next, of each actor
	for i := range int32(n) {
		if t.at[i] < 0 {
			t.meet(i, -1)
			t.growFrom(w, i, next)
		}
	}
	return t
}

func (t *Tree) growFrom(w *Network, i int32, next []int32) {
	for i >= 0 {
		if next[i] == w.Off[i+1] {
			parent := t.above[i]
			if parent >= 0 {
				t.size[parent] += t.size[i]
				t.low[parent] = min(t.low[parent], t.low[i])
			}
			i = parent
			continue
		}
		j := w.Adj[next[i]]
		next[i]++
		switch {
		case t.at[j] < 0:
			t.meet(j, i)
			i = j
		case j != t.above[i]:
			t.low[i] = min(t.low[i], t.at[j])
		}
	}
}

func (t *Tree) meet(i, parent int32) {
	position := int32(len(t.order))
	t.order = append(t.order, i)
	t.at[i], t.low[i], t.size[i], t.above[i], t.root[i] = position, position, 1, parent, i
	if parent >= 0 {
		t.root[i] = t.root[parent]
	}
}

// below returns the actors that hang below i, itself first. The slice is not to be changed.
func (t *Tree) below(i int32) []int32 { return t.order[t.at[i] : t.at[i]+t.size[i]] }

// IsCutpoint tells whether i's group falls into several without it. Time is linear in i's children.
// Source: Tarjan 1972, SIAM J. Computing 1, 146–160.
func (t *Tree) IsCutpoint(i int32) bool {
	if t.above[i] < 0 { // what hangs below one child of a root is linked to nothing below another
		return t.size[i] > 1 && t.size[t.order[t.at[i]+1]] < t.size[i]-1
	}
	for p := t.at[i] + 1; p < t.at[i]+t.size[i]; {
		child := t.order[p]
		if t.low[child] >= t.at[i] {
			return true
		}
		p += t.size[child]
	}
	return false
}

// Pieces returns the groups into which i's group falls without it, the one with the smallest actor first; nil
// where i is no cutpoint. Time is linear in i's children, and in the group where i is a cutpoint.
func (t *Tree) Pieces(i int32) [][]int32 {
	var pieces [][]int32
	for p := t.at[i] + 1; p < t.at[i]+t.size[i]; {
		child := t.order[p]
		if t.low[child] >= t.at[i] {
			pieces = append(pieces, t.below(child))
		}
		p += t.size[child]
	}
	if isRoot := t.above[i] < 0; len(pieces) == 0 || (isRoot && len(pieces) == 1) {
		return nil
	} else if !isRoot {
		pieces = append(pieces, t.rest(i, pieces))
	}
	slices.SortFunc(pieces, func(a, b []int32) int { return int(slices.Min(a) - slices.Min(b)) })
	return pieces
}

// rest returns i's group without i and without the pieces that hang below it.
func (t *Tree) rest(i int32, pieces [][]int32) []int32 {
	cut := make(map[int32]bool, len(pieces))
	for _, piece := range pieces {
		cut[piece[0]] = true
	}
	group := t.below(t.root[i])
	var rest []int32
	for p := 0; p < len(group); {
		j := group[p]
		switch {
		case cut[j]:
			p += int(t.size[j])
			continue
		case j != i:
			rest = append(rest, j)
		}
		p++
	}
	return rest
}

// Bridges returns the pairs whose parting would split a group, the smaller actor first, in order.
func (t *Tree) Bridges() [][2]int32 {
	var pairs [][2]int32
	for j, parent := range t.above {
		if parent >= 0 && t.low[j] > t.at[parent] {
			pairs = append(pairs, [2]int32{min(parent, int32(j)), max(parent, int32(j))})
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int32) int { return slices.Compare(a[:], b[:]) })
	return pairs
}
