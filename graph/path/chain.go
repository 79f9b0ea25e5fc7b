// Package path finds how one actor of a snapshot can get in touch with another: by which introductions, by how many ways
// that do not depend on each other, and what bars the way.
//
// Ways go along usable ties, or where it is said along strained ones too, and are client-safe: no client stands inside
// one, for nobody uses a client as a go-between (PV-12, domain 3.1). A way is a list of positions in the snapshot, both
// ends among them. Distances from one actor are Snapshot.SafeDistances.
package path

import (
	"slices"

	"jejaring/graph/network"
)

// Chain returns the actors of the introduction chain from actor i to actor j, both among them: of the shortest
// usable ways without a client inside that one whose weakest tie is strongest, then whose ties add up to the
// most, then the first by IDs (domain M26). It is nil where no way leads there, and i alone where i is j.
// Time is O(n + m).
func Chain(s *network.Snapshot, i, j int) []int32 {
	c := chainsTo(s, j)
	if c.d[i] == network.Unreachable {
		return nil
	}
	c.weakest = c.strongestWeakest(int32(i))
	return c.best(int32(i))
}

// Chains returns up to most of the shortest usable ways without a client inside from actor i to actor j, in the
// order of Chain's rule: the first is the introduction chain. Of very many ways it looks at the first thousand by
// IDs. Time is O(n + m), and the length of a way more for each.
func Chains(s *network.Snapshot, i, j, most int) [][]int32 {
	c := chainsTo(s, j)
	if c.d[i] == network.Unreachable || most < 1 {
		return nil
	}
	ways := c.all([]int32{int32(i)}, nil)
	if first := Chain(s, i, j); !slices.ContainsFunc(ways, func(way []int32) bool { return slices.Equal(way, first) }) {
		ways = append(ways, first)
	}
	slices.SortStableFunc(ways, func(a, b []int32) int {
		x, y := c.strength(a), c.strength(b)
		if x != y {
			return slices.Compare(y[:], x[:])
		}
		return slices.Compare(a, b)
	})
	return ways[:min(most, len(ways))]
}

// mostWays is how many shortest ways are looked at.
const mostWays = 1000

// chains goes step by step to one actor.
type chains struct {
	w       *network.Network
	d       []int32 // steps from each actor to the end
	to      int32
	client  func(int32) bool
	weakest float64 // ties that are weaker are not gone along
}

func chainsTo(s *network.Snapshot, j int) *chains {
	client := func(v int32) bool { return s.Actors[v].IsClient }
	return &chains{w: s.Network(network.Usable), d: s.SafeDistances(j), to: int32(j), client: client}
}

// next calls each for every actor one step nearer to the end than v, with the strength of the tie.
func (c *chains) next(v int32, each func(u int32, strength float64)) {
	weights := c.w.Weights(int(v))
	for k, u := range c.w.Neighbours(int(v)) {
		if c.d[u] != network.Unreachable && c.d[u] == c.d[v]-1 && (u == c.to || !c.client(u)) && weights[k] >= c.weakest {
			each(u, weights[k])
		}
	}
}

// layers returns the actors on ways from i to the end, nearest to i first.
func (c *chains) layers(i int32) []int32 {
	order, seen := []int32{i}, map[int32]bool{i: true}
	for k := 0; k < len(order); k++ {
		c.next(order[k], func(u int32, _ float64) {
			if !seen[u] {
				seen[u] = true
				order = append(order, u)
			}
		})
	}
	return order
}

// strongestWeakest returns the greatest strength that a way from i can keep on every tie.
func (c *chains) strongestWeakest(i int32) float64 {
	keeps := map[int32]float64{}
	for _, v := range slices.Backward(c.layers(i)) {
		c.next(v, func(u int32, strength float64) {
			if u != c.to {
				strength = min(strength, keeps[u])
			}
			keeps[v] = max(keeps[v], strength)
		})
	}
	return keeps[i]
}

// best returns the way from i whose ties add up to the most, the first by IDs of equal ones.
func (c *chains) best(i int32) []int32 {
	sum, step := map[int32]float64{}, map[int32]int32{}
	for _, v := range slices.Backward(c.layers(i)) {
		c.next(v, func(u int32, strength float64) {
			_, on := step[u]
			if _, found := step[v]; (on || u == c.to) && (!found || strength+sum[u] > sum[v]) {
				sum[v], step[v] = strength+sum[u], u
			}
		})
	}
	way := []int32{i}
	for v := i; v != c.to; {
		v = step[v]
		way = append(way, v)
	}
	return way
}

// all adds every way on to the end, up to mostWays, in the order of their IDs.
func (c *chains) all(way []int32, found [][]int32) [][]int32 {
	last := way[len(way)-1]
	if last == c.to {
		return append(found, slices.Clone(way))
	}
	c.next(last, func(u int32, _ float64) {
		if len(found) < mostWays {
			found = c.all(append(way, u), found)
		}
	})
	return found
}

// strength returns the strength of the weakest tie of a way and the sum of all.
func (c *chains) strength(way []int32) [2]float64 {
	var of [2]float64
	for k := range len(way) - 1 {
		x, _ := c.w.WeightOf(int(way[k]), int(way[k+1]))
		if k == 0 || x < of[0] {
			of[0] = x
		}
		of[1] += x
	}
	return of
}
