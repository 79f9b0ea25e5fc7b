package kernel

import (
	"context"
	"math"
	"slices"
)

// Dendrogram returns the numbers 0 to n − 1 in the order of the leaves of a tree in which the nearest are joined
// first, groups by the average distance of their members; of two that are joined the one with the smaller number
// comes first. The distances are changed. Time is O(n²).
// Source: nearest-neighbour chains, Murtagh 1983, Computer J. 26, 354–359.
func Dendrogram(ctx context.Context, distance [][]float64) ([]int32, error) {
	groups := make([][]int32, len(distance)) // nil once joined to another
	for i := range groups {
		groups[i] = []int32{int32(i)}
	}
	var chain []int // each the nearest of the one before
	for left := len(groups); left > 1; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(chain) == 0 {
			chain = append(chain, slices.IndexFunc(groups, func(g []int32) bool { return g != nil }))
		}
		last, before := chain[len(chain)-1], -1
		if len(chain) > 1 {
			before = chain[len(chain)-2]
		}
		next := nearestOf(distance, groups, last, before)
		if next != before {
			chain = append(chain, next)
			continue
		}
		chain = chain[:len(chain)-2]
		join(distance, groups, min(last, before), max(last, before))
		left--
	}
	if len(groups) == 0 {
		return []int32{}, nil
	}
	return groups[slices.IndexFunc(groups, func(g []int32) bool { return g != nil })], nil
}

// nearestOf returns the group nearest to i, of equal ones that it came from, else the first.
func nearestOf(distance [][]float64, groups [][]int32, i, from int) int {
	nearest, least := from, math.Inf(1)
	if from >= 0 {
		least = distance[i][from]
	}
	for j, g := range groups {
		if g != nil && j != i && distance[i][j] < least {
			nearest, least = j, distance[i][j]
		}
	}
	return nearest
}

// join puts group j behind group i.
func join(distance [][]float64, groups [][]int32, i, j int) {
	a, b := float64(len(groups[i])), float64(len(groups[j]))
	for k := range groups {
		d := (a*distance[i][k] + b*distance[j][k]) / (a + b)
		distance[i][k], distance[k][i] = d, d
	}
	if groups[i][0] > groups[j][0] {
		groups[i], groups[j] = groups[j], groups[i]
	}
	groups[i], groups[j] = append(groups[i], groups[j]...), nil
}
