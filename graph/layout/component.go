package layout

import (
	"slices"

	"jejaring/graph/network"
)

// components returns the groups of actors that ties join, as network does: the largest first, of equal ones the one with
// the lowest index; actors ascend.
func components(w *network.Network) [][]int {
	groups := w.Components()
	parts := make([][]int, len(groups))
	for k, group := range groups {
		parts[k] = make([]int, len(group))
		for p, i := range group {
			parts[k][p] = int(i)
		}
	}
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
