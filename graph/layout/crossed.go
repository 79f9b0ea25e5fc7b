package layout

import (
	"slices"

	"jejaring/graph/network"
)

// siftRounds is how often each actor looks for its best place on a circle.
const siftRounds = 6

// siftEffort is the number of comparisons above which a circle is left in the order of its walk, some seconds.
const siftEffort = 100_000_000

// leastCrossed returns the actors in an order around a circle in which few ties cross: that of a walk along ties, in
// which each actor in turn then moves to the place that crosses least. Time is O(rounds · n · m).
//
// Source: Baur, Brandes 2004, Crossing Reduction in Circular Layouts, WG 2004, LNCS 3353, 332–343.
func leastCrossed(w *network.Network) []int {
	order := walk(w)
	if w.N() < 4 || w.Arcs() == 0 || w.N()*(w.N()+2*w.Arcs()) > siftEffort {
		return order
	}
	c := &ringOrder{w: w, order: order, at: make([]int, w.N())}
	for k, i := range order {
		c.at[i] = k
	}
	actors := slices.Clone(order)
	slices.SortStableFunc(actors, func(i, j int) int { return w.Degree(j) - w.Degree(i) })
	for range siftRounds {
		better := false
		for _, i := range actors {
			better = c.sift(i) || better
		}
		if !better {
			break
		}
	}
	return c.order
}

// ringOrder is an order around a circle.
type ringOrder struct {
	w           *network.Network
	order, at   []int
	mine, other []int // room for positions
}

// sift moves an actor once around the circle, leaves it where fewest ties cross and tells whether that is better.
func (c *ringOrder) sift(i int) bool {
	n := len(c.order)
	now, least, best := 0, 0, 0
	for step := 1; step < n; step++ {
		k := c.at[i]
		j := c.order[(k+1)%n]
		before, after := c.between(i, j)
		now += after - before
		c.swap(k, (k+1)%n)
		if now < least {
			least, best = now, step
		}
	}
	// It went past n-1 actors and stands where it began, seen around the circle; on to its best place.
	for range best {
		k := c.at[i]
		c.swap(k, (k+1)%n)
	}
	return least < 0
}

func (c *ringOrder) swap(a, b int) {
	c.order[a], c.order[b] = c.order[b], c.order[a]
	c.at[c.order[a]], c.at[c.order[b]] = a, b
}

// between returns how many ties of i cross those of j, the next on the circle, now and after they change places.
func (c *ringOrder) between(i, j int) (now, swapped int) {
	c.mine, c.other = c.seen(c.mine[:0], i, j), c.seen(c.other[:0], j, i)
	below, same := 0, 0
	for _, y := range c.other {
		for below < len(c.mine) && c.mine[below] < y {
			below++
		}
		same = below
		for same < len(c.mine) && c.mine[same] == y {
			same++
		}
		now += below
		swapped += len(c.mine) - same
	}
	return now, swapped
}

// seen returns the positions of i's neighbours but one, counted around the circle from i, ascending.
func (c *ringOrder) seen(list []int, i, but int) []int {
	n, from := len(c.order), c.at[i]
	if (c.at[but]+1)%n == from { // both count from the same actor
		from = c.at[but]
	}
	for _, j := range c.w.Neighbours(i) {
		if int(j) != but && int(j) != i {
			list = append(list, (c.at[j]-from+n)%n)
		}
	}
	slices.Sort(list)
	return list
}

// walk returns the actors in depth-first order, each component from its best connected actor.
func walk(w *network.Network) []int {
	starts := make([]int, w.N())
	for i := range starts {
		starts[i] = i
	}
	slices.SortStableFunc(starts, func(i, j int) int { return w.Degree(j) - w.Degree(i) })
	seen := make([]bool, w.N())
	order := make([]int, 0, w.N())
	for _, start := range starts {
		stack := []int{start}
		for len(stack) > 0 {
			i := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[i] {
				continue
			}
			seen[i], order = true, append(order, i)
			for _, j := range slices.Backward(w.Neighbours(i)) {
				if !seen[j] {
					stack = append(stack, int(j))
				}
			}
		}
	}
	return order
}
