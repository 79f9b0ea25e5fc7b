package measure

import (
	"cmp"
	"context"
	"math/rand/v2"
	"sync"
)

// ascent looks for groups by the draws of one climber.
type ascent func(ctx context.Context, c *climber, group []int32) error

// enough is how often an ascent begins again from what it has found; most change nothing more after four times.
const enough = 10

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

// draws is how many ascents there are, each with a seed of its own. Two goroutines make half of them each: one
// begins with every actor alone, the other with random pairs, since from alone the strongest ties are always joined
// first, which misses the best division of some small networks.
const draws = 20

// divided returns the group of each actor in the best of the ascents, of equal ones the first, and its modularity.
func divided(ctx context.Context, l *lumps, ascent ascent) ([]int32, float64, error) {
	var groups [draws][]int32
	var halves sync.WaitGroup
	errs := [2]error{}
	for half := range 2 {
		halves.Go(func() {
			for k := half; k < draws && errs[half] == nil; k += 2 {
				random := rand.New(rand.NewPCG(1, uint64(k)))
				groups[k] = alone(l.n())
				if half == 1 {
					l.pair(groups[k], random)
				}
				errs[half] = ascent(ctx, newClimber(l, random), groups[k])
				if half == 0 {
					tell(ctx, float64(k)/draws)
				}
			}
		})
	}
	halves.Wait()
	if err := cmp.Or(errs[0], errs[1]); err != nil {
		return nil, 0, err
	}
	best, most := groups[0], l.modularity(groups[0])
	for _, group := range groups[1:] {
		if q := l.modularity(group); level(q) > level(most) {
			best, most = group, q
		}
	}
	return best, most, nil
}
