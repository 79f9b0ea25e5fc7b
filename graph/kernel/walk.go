// Package kernel computes on flat networks what several measures rest on: the walks and the shortest routes between all
// actors, triangles, powers of the matrix of ties, and the order of leaves in a tree of likeness.
//
// It knows neither records nor words. At most two workers share what takes long, and their sums are added in a fixed
// order, so a result is the same to the last bit on every machine. What network needs for lenses (components, cutpoints,
// cores) stands there.
package kernel

import (
	"cmp"
	"context"
	"math/bits"
	"sync"

	"jejaring/graph/network"
)

// Walks is how far every actor is from the others, shared by all measures of distance. All slices have one entry per
// actor.
type Walks struct {
	Reached []int     // others it reaches
	Steps   []int     // sum of the steps to those
	Inverse []float64 // sum of 1/steps to those
	Far     []int     // steps to the farthest of them
}

func newWalks(n int) *Walks {
	return &Walks{make([]int, n), make([]int, n), make([]float64, n), make([]int, n)}
}

// Walk walks from every actor along the arcs, breadth first. Two goroutines find the ways to one half of the actors
// each and their sums are added in that order, so the result is the same to the last bit on every machine. Time is
// O(n·m), in most networks a fortieth of that of single walks; memory is O(n + m).
func Walk(ctx context.Context, w *network.Network) (*Walks, error) {
	n := w.N()
	halves, errs := [2]*Walks{newWalks(n), newWalks(n)}, [2]error{}
	back := w.Reversed()
	var both sync.WaitGroup
	for half, a := range halves {
		both.Go(func() { errs[half] = a.to(ctx, newTide(w, back), half*n/2, (half+1)*n/2) })
	}
	both.Wait()
	a, b := halves[0], halves[1]
	for i := range n {
		a.Reached[i] += b.Reached[i]
		a.Steps[i] += b.Steps[i]
		a.Inverse[i] += b.Inverse[i]
		a.Far[i] = max(a.Far[i], b.Far[i])
	}
	return a, cmp.Or(errs[0], errs[1])
}

// wide is how many targets a tide has: the bits of a word.
const wide = 64

// to adds the ways to the actors begin to end − 1.
func (a *Walks) to(ctx context.Context, t *tide, begin, end int) error {
	for i := begin; i < end; i += wide {
		t.begin(i, min(i+wide, end))
		for steps := 1; len(t.active) > 0; steps++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			t.rise()
			for _, j := range t.active {
				met := bits.OnesCount64(t.at[j])
				a.Reached[j] += met
				a.Steps[j] += met * steps
				a.Inverse[j] += float64(met) / float64(steps)
				a.Far[j] = max(a.Far[j], steps)
			}
		}
	}
	return nil
}

// EachArrival calls met for every actor i and every number of steps after which it reaches more others than before, with
// how many more; possibly several times with a part of them. Time is O(n·m) at most.
func EachArrival(ctx context.Context, w *network.Network, met func(i int32, steps, others int)) error {
	t := newTide(w, w.Reversed())
	for begin := 0; begin < w.N(); begin += wide {
		t.begin(begin, min(begin+wide, w.N()))
		for steps := 1; len(t.active) > 0; steps++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			t.rise()
			for _, i := range t.active {
				met(i, steps, bits.OnesCount64(t.at[i]))
			}
		}
	}
	return nil
}

// tide finds the ways to up to 64 targets at once: each is one bit, and one step takes the bits of all neighbours.
// Source: Then et al. 2014, The more the merrier: efficient multi-source graph traversal, Proc. VLDB 8, 449–460.
type tide struct {
	w, back *network.Network // the network, and with every arc turned round
	all     uint64           // the bits of all targets
	seen    []uint64         // of each actor: the targets that are within reach so far
	at      []uint64         // those that came into reach with the last step
	next    []uint64         // those that may come with this one; 0 in between
	active  []int32          // actors to which something came into reach with the last step
	touched []int32          // actors to which something may come with this one
}

func newTide(w, back *network.Network) *tide {
	n := w.N()
	return &tide{
		w, back, 0,
		make([]uint64, n), make([]uint64, n), make([]uint64, n),
		make([]int32, 0, n), make([]int32, 0, n),
	}
}

// begin forgets the targets before and takes the actors begin to end − 1.
func (t *tide) begin(begin, end int) {
	t.all = ^uint64(0) >> (wide - (end - begin))
	clear(t.seen)
	t.active = t.active[:0]
	for i := begin; i < end; i++ {
		t.seen[i] = 1 << (i - begin)
		t.at[i] = t.seen[i]
		t.active = append(t.active, int32(i))
	}
}

// rise goes one step: from the side that has less to look at.
func (t *tide) rise() {
	t.touched = t.touched[:0]
	if len(t.active) < len(t.at)/8 {
		t.push()
	} else {
		t.pull()
	}
	for _, i := range t.active {
		t.at[i] = 0
	}
	t.active = t.active[:0]
	for _, i := range t.touched {
		met := t.next[i] &^ t.seen[i]
		t.next[i] = 0
		if met != 0 {
			t.at[i] = met
			t.seen[i] |= met
			t.active = append(t.active, i)
		}
	}
}

// push tells the actors before each active one what it reaches.
func (t *tide) push() {
	for _, j := range t.active {
		for _, i := range t.back.Neighbours(int(j)) {
			if t.next[i] == 0 {
				t.touched = append(t.touched, i)
			}
			t.next[i] |= t.at[j]
		}
	}
}

// pull asks of each actor what the next ones reach, unless it reaches all.
func (t *tide) pull() {
	for i, seen := range t.seen {
		if seen == t.all {
			continue
		}
		met := uint64(0)
		for _, j := range t.w.Neighbours(i) {
			met |= t.at[j]
		}
		if met != 0 {
			t.next[i] = met
			t.touched = append(t.touched, int32(i))
		}
	}
}
