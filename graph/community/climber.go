package community

import (
	"context"
	"math/rand/v2"
	"slices"
)

// climber looks for groups of high modularity: it lets lumps settle in groups, joins these or parts of them to larger
// lumps, lets those settle, and so on upwards.
type climber struct {
	random *rand.Rand
	levels []*lumps  // the network and what was joined above it, used again by the next climb
	to     []float64 // weight from the lump at hand to each group; 0 in between
	near   []int32   // the groups that it has ties to
	sum    []float64 // strength of each group
	size   []int32   // lumps in each group
	queue  []int32   // ring of lumps that may gain by moving
	queued []bool    // which lumps are in it
	split  split     // what wellLinked works on
	cool   float64   // how much a draw prefers the larger of two gains: e times where they differ by 1/cool
}

func newClimber(l *lumps, random *rand.Rand) *climber {
	n := l.n()
	return &climber{
		random: random, levels: []*lumps{l}, to: make([]float64, n), near: make([]int32, n+1), sum: make([]float64, n),
		size: make([]int32, n), queue: make([]int32, n), queued: make([]bool, n), cool: 100 * float64(len(l.adj)) / l.total,
	}
}

// climb betters the groups of the actors as often as that changes anything, but at most so many times. Time is
// about O(m) each time.
func (c *climber) climb(ctx context.Context, group []int32, parts parting, times int) error {
	for range times {
		if moved, err := c.rise(ctx, 0, group, parts); err != nil || !moved {
			return err
		}
	}
	return nil
}

// rise betters the groups of the lumps at a height, where 0 are the actors, and tells whether it moved any.
func (c *climber) rise(ctx context.Context, height int, group []int32, parts parting) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	l := c.levels[height]
	moved := c.settle(l, group)
	groups := renumber(group)
	if groups == l.n() {
		return moved, nil
	}
	part := parts(c, l, group)
	count := renumber(part)
	if count == l.n() {
		part, count = slices.Clone(group), groups
	}
	above := make([]int32, count)
	for i, p := range part {
		above[p] = group[i]
	}
	c.join(height, part, count)
	higher, err := c.rise(ctx, height+1, above, parts)
	for i, p := range part {
		group[i] = above[p]
	}
	renumber(group)
	return moved || higher, err
}

// join makes the parts of the lumps at a height the lumps of the next height. Time is O(n + m) of the height.
func (c *climber) join(height int, part []int32, parts int) {
	if height+1 == len(c.levels) {
		c.levels = append(c.levels, &lumps{})
	}
	l, up := c.levels[height], c.levels[height+1]
	up.total, up.off, up.adj, up.weight, up.strength = l.total, append(up.off[:0], 0), up.adj[:0], up.weight[:0], up.strength[:0]
	members, begin := sorted(part, parts)
	for p := range int32(parts) {
		near, strength := 0, 0.0
		for _, i := range members[begin[p]:begin[p+1]] {
			strength += l.strength[i]
			near = c.weigh(l, part, i, near)
		}
		c.to[p] = 0
		for _, q := range c.near[:near] {
			if q != p {
				up.adj, up.weight = append(up.adj, q), append(up.weight, c.to[q])
				c.to[q] = 0
			}
		}
		up.off, up.strength = append(up.off, int32(len(up.adj))), append(up.strength, strength)
	}
}
