// Package community divides a network into groups that are tied more strongly within than chance would tie them.
//
// Modularity is what Louvain and Leiden climb, each from several beginnings with fixed seeds, so one network always falls
// into the same groups. The package sees flat networks, whose weights are the strengths of ties, and neither actors nor
// words; what a division means is said by measure.
package community

import (
	"cmp"
	"context"
	"math/rand/v2"
	"sync"

	"jejaring/graph/network"
)

// ascent looks for groups by the draws of one climber.
type ascent func(ctx context.Context, c *climber, group []int32) error

// enough is how often an ascent begins again from what it has found; most change nothing more after four times.
const enough = 10

// Division is a network divided into groups.
type Division struct {
	Group      []int32 // of each actor: its group; they are numbered from 0 in the order of their first actors
	Modularity float64 // not a number where there is no weight
}

// Members returns the actors of each group, ascending.
func (d Division) Members() [][]int32 {
	var groups [][]int32
	for i, g := range d.Group {
		if int(g) == len(groups) {
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], int32(i))
	}
	return groups
}

// Louvain divides a weighted undirected network so that modularity is high: the best of Draws draws with fixed seeds;
// another division may be as good. It joins whole groups once and then betters these as Leiden does. Who is told, if
// anybody, hears from 0 to 1 how far it is. Time is about O(m) per draw.
func Louvain(ctx context.Context, w *network.Network, told func(share float64)) (Division, error) {
	return divided(ctx, lumpsOf(w), task{louvain, told})
}

// Leiden does the same by Leiden's climbs alone, so that they can be held against other programs.
func Leiden(ctx context.Context, w *network.Network, told func(share float64)) (Division, error) {
	return divided(ctx, lumpsOf(w), task{leiden, told})
}

// task is how groups are looked for, and who is told how far that is; nil for nobody.
type task struct {
	ascent ascent
	told   func(share float64)
}

// louvain joins whole groups once, and then betters these as Leiden does: a group that does not hang together
// within falls apart.
func louvain(ctx context.Context, c *climber, group []int32) error {
	if err := c.climb(ctx, group, whole, 1); err != nil {
		return err
	}
	return c.climb(ctx, group, wellLinked, enough)
}

// leiden joins what is well linked within the groups until nothing changes.
func leiden(ctx context.Context, c *climber, group []int32) error {
	return c.climb(ctx, group, wellLinked, enough)
}

// Draws is how many ascents there are, each with a seed of its own. Two goroutines make half of them each: one
// begins with every actor alone, the other with random pairs, since from alone the strongest ties are always joined
// first, which misses the best division of some small networks.
const Draws = 20

// divided returns the best of the divisions that the ascents find, of equal ones the first.
func divided(ctx context.Context, l *lumps, t task) (Division, error) {
	var groups [Draws][]int32
	var halves sync.WaitGroup
	errs := [2]error{}
	for half := range 2 {
		halves.Go(func() {
			for k := half; k < Draws && errs[half] == nil; k += 2 {
				random := rand.New(rand.NewPCG(1, uint64(k)))
				groups[k] = alone(l.n())
				if half == 1 {
					l.pair(groups[k], random)
				}
				errs[half] = t.ascent(ctx, newClimber(l, random), groups[k])
				if half == 0 && t.told != nil {
					t.told(float64(k) / Draws)
				}
			}
		})
	}
	halves.Wait()
	if err := cmp.Or(errs[0], errs[1]); err != nil {
		return Division{}, err
	}
	best, most := groups[0], l.modularity(groups[0])
	for _, group := range groups[1:] {
		if q := l.modularity(group); q > most+equal {
			best, most = group, q
		}
	}
	renumber(best)
	return Division{best, most}, nil
}

// equal is how much two modularities may differ that are equal: their parts were added in another order.
const equal = 1e-9
