package layout

import (
	"slices"

	"jejaring/graph/network"
)

// components returns the groups of actors that ties join, the largest first, of equal ones the one with the
// lowest index; actors ascend. Directions are not looked at: give an undirected network. Time is O(n + m).
func components(w *network.Network) [][]int {
	seen := make([]bool, w.N())
	var parts [][]int
	for i := range w.N() {
		if seen[i] {
			continue
		}
		seen[i] = true
		part := []int{i}
		for k := 0; k < len(part); k++ {
			for _, j := range w.Neighbours(part[k]) {
				if !seen[j] {
					seen[j] = true
					part = append(part, int(j))
				}
			}
		}
		slices.Sort(part)
		parts = append(parts, part)
	}
	slices.SortStableFunc(parts, func(a, b []int) int { return len(b) - len(a) })
	return parts
}

// Outside returns the actors that are not joined to the main network, ascending: all but those of the largest
// component. Where nobody is tied to anybody there is no main network, and nobody is outside.
func Outside(w *network.Network) []int {
	return outside(components(undirected(w)))
}

func outside(parts [][]int) []int {
	if len(parts) < 2 || len(parts[0]) < 2 {
		return nil
	}
	var rest []int
	for _, part := range parts[1:] {
		rest = append(rest, part...)
	}
	slices.Sort(rest)
	return rest
}
