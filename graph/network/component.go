package network

import (
	"cmp"
	"slices"
)

// Components returns the groups of actors that paths join, whatever the direction of the arcs: the largest
// first, of equal ones that with the smallest actor. Each lists its actors ascending; an actor without ties
// is a group of one. Time is O(n + m).
func (w *Network) Components() [][]int32 {
	both := []*Network{w}
	if w.Directed {
		both = append(both, w.Reversed())
	}
	group, sizes := make([]int32, w.N()), []int{} // of each actor: its group, from 1
	order := make([]int32, 0, w.N())
	for i := range w.N() {
		if group[i] != 0 {
			continue
		}
		begin, g := len(order), int32(len(sizes)+1)
		order, group[i] = append(order, int32(i)), g
		for k := begin; k < len(order); k++ {
			for _, side := range both {
				for _, j := range side.Neighbours(int(order[k])) {
					if group[j] == 0 {
						group[j] = g
						order = append(order, j)
					}
				}
			}
		}
		sizes = append(sizes, len(order)-begin)
	}
	return divided(group, sizes, order)
}

// divided lists the actors of each group ascending, in the memory of room, and orders the groups.
func divided(group []int32, sizes []int, room []int32) [][]int32 {
	groups, begin := make([][]int32, len(sizes)), 0
	for g, size := range sizes {
		groups[g] = room[begin : begin : begin+size]
		begin += size
	}
	for i, g := range group {
		groups[g-1] = append(groups[g-1], int32(i))
	}
	slices.SortStableFunc(groups, func(a, b []int32) int { return cmp.Compare(len(b), len(a)) })
	return groups
}
