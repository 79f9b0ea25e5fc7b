package network

import (
	"cmp"
	"slices"
)

// Components returns the groups of actors that paths join, whatever the direction of the arcs: the largest
// first, of equal ones that with the smallest actor. Each lists its actors ascending; an actor without ties
// is a group of one. Time is O(n + m).
func (w *Network) Components() [][]int32 {
	back := w.Reversed()
	seen := make([]bool, w.N())
	groups := make([][]int32, 0, 1)
	for i := range w.N() {
		if seen[i] {
			continue
		}
		seen[i] = true
		group := []int32{int32(i)}
		for k := 0; k < len(group); k++ {
			for _, row := range [2][]int32{w.Neighbours(int(group[k])), back.Neighbours(int(group[k]))} {
				for _, j := range row {
					if !seen[j] {
						seen[j] = true
						group = append(group, j)
					}
				}
			}
		}
		slices.Sort(group)
		groups = append(groups, group)
	}
	slices.SortStableFunc(groups, func(a, b []int32) int { return cmp.Compare(len(b), len(a)) })
	return groups
}
