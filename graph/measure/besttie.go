package measure

import (
	"context"
	"slices"
	"sync"

	"jejaring/graph/network"
)

// How many introductions are kept: of all, and of each actor.
const (
	keptOfAll   = 10
	keptOfActor = 5
)

// bestTies are the best new ties of those that were weighed.
type bestTies struct {
	count   int
	all     []newTie   // of all
	nearest []newTie   // with the greatest gain
	of      [][]newTie // of each actor
}

// best weighs the new ties to which pick leads from each actor, given its row of steps, and whose ends are no clients
// and not linked. Two goroutines take every other actor; since gains are whole numbers the order of ties is the same
// whoever weighs them.
func (x *nearness) best(ctx context.Context, pick func(a int32, row []uint16, each func(b int32))) (*bestTies, error) {
	var halves [2]*bestTies
	var errs [2]error
	var both sync.WaitGroup
	for half := range 2 {
		both.Go(func() {
			w, known := x.newWeigher(), x.s.Network(network.Know)
			halves[half] = &bestTies{of: make([][]newTie, x.s.N())}
			for a := int32(half); a < int32(x.s.N()); a += 2 {
				if errs[half] = ctx.Err(); errs[half] != nil {
					return
				}
				if half == 0 {
					tell(ctx, float64(a)/float64(x.s.N()))
				}
				if x.s.Actors[a].IsClient {
					continue
				}
				pick(a, x.d.From(int(a)), func(b int32) {
					if !x.s.Actors[b].IsClient && !known.Has(int(a), int(b)) {
						halves[half].add(w.weigh(a, b))
					}
				})
			}
		})
	}
	both.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	halves[0].join(halves[1])
	return halves[0], nil
}

// add puts a new tie where it is among the best.
func (b *bestTies) add(t newTie) {
	b.count++
	b.all = insert(b.all, t, keptOfAll, newTie.better)
	b.nearest = insert(b.nearest, t, keptOfActor, newTie.nearer)
	b.of[t.i] = insert(b.of[t.i], t, keptOfActor, newTie.better)
	b.of[t.j] = insert(b.of[t.j], t, keptOfActor, newTie.better)
}

// join adds what another goroutine found best.
func (b *bestTies) join(c *bestTies) {
	b.count += c.count
	for _, t := range c.all {
		b.all = insert(b.all, t, keptOfAll, newTie.better)
	}
	for _, t := range c.nearest {
		b.nearest = insert(b.nearest, t, keptOfActor, newTie.nearer)
	}
	for i := range c.of {
		for _, t := range c.of[i] {
			b.of[i] = insert(b.of[i], t, keptOfActor, newTie.better)
		}
	}
}

// insert puts something into a list of at most so many, the best first.
func insert[T any](list []T, t T, most int, better func(a, b T) bool) []T {
	if len(list) == most && !better(t, list[most-1]) {
		return list
	}
	at, _ := slices.BinarySearchFunc(list, t, func(u, t T) int {
		if better(u, t) {
			return -1
		}
		return 1
	})
	list = slices.Insert(list, at, t)
	return list[:min(most, len(list))]
}

// introductions returns the ties in the words of the domain, in their order.
func (x *nearness) introductions(ties []newTie) []Introduction {
	list := make([]Introduction, len(ties))
	for k, t := range ties {
		list[k] = x.introduction(t)
	}
	return list
}
