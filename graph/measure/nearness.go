package measure

import (
	"context"
	"math"
	"sync"

	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// Nearness says how near the actors of a network are to each other and to what they need, by client-safe steps.
type Nearness struct {
	Efficiency Number `json:"efficiency"` // E*, the mean of 1/d* over all pairs, 0 to 1; undefined for fewer than two actors
	Pairs      int    `json:"pairs"`      // at most two steps apart
	Needs      int    `json:"needs"`      // not fully met, with a candidate provider at most two steps from their owner
	Sources    int    `json:"sources"`    // such providers, counted for each of those needs
}

// NearnessOf returns the nearness in the snapshot: E* = (1/(n(n − 1))) Σ_{i≠j} 1/d*(i, j), where no way counts 0.
// Time is O(n·m), memory O(n²).
func NearnessOf(ctx context.Context, s *network.Snapshot) (Nearness, error) {
	x, err := nearnessOf(ctx, s)
	if err != nil {
		return Nearness{}, err
	}
	return x.now, nil
}

// nearness is what the weighing of new ties needs, kept with the snapshot.
type nearness struct {
	s       *network.Snapshot
	w       *network.Network
	d       *path.SafeSteps
	inverse []int64 // of each number of steps, in units of 1/one; 0 where no way leads
	sum     int64   // of the inverse of all pairs
	now     Nearness
	open    []openNeed
}

// one is 1 as a whole number, so that sums of 1/d do not depend on their order. Each d up to 28 divides it, so that
// gains that are equal are so to the last bit: 1/2 − 1/6 is 1/3.
const one = 80_313_433_200

// openNeed is a need that is not fully met, and the providers of its candidates that are more than two steps from its
// owner.
type openNeed struct {
	id     graph.ID
	owner  int32
	from   []uint16 // steps from the owner
	isNear bool     // some other provider is at most two steps away
	far    []bool   // of each actor: it is such a provider
	beside []bool   // of each actor: it has a usable tie to one
}

type nearnessKey struct{}

func nearnessOf(ctx context.Context, s *network.Snapshot) (*nearness, error) {
	return network.Keep(s, nearnessKey{}, func() (*nearness, error) {
		d, err := path.SafeStepsOf(ctx, s)
		if err != nil {
			return nil, err
		}
		needs, err := CoverageOf(ctx, s)
		if err != nil {
			return nil, err
		}
		x := &nearness{s: s, w: s.Network(network.Usable), d: d, inverse: inverses()}
		x.count()
		x.look(needs)
		return x, nil
	})
}

// inverses returns 1/d for each d.
var inverses = sync.OnceValue(func() []int64 {
	inverse := make([]int64, path.Farther+1)
	for d := 1; d < path.Farther; d++ {
		inverse[d] = (one + int64(d)/2) / int64(d)
	}
	return inverse
})

// count adds up all pairs.
func (x *nearness) count() {
	for i := range x.s.N() {
		for _, d := range x.d.From(i)[i+1:] {
			x.sum += x.inverse[d]
			if d <= 2 {
				x.now.Pairs++
			}
		}
	}
	x.now.Efficiency = x.efficiency(x.sum)
}

// efficiency returns E* of a sum over pairs.
func (x *nearness) efficiency(sum int64) Number {
	n := float64(x.s.N())
	if n < 2 {
		return Number(math.NaN())
	}
	return Number(float64(sum) / one * 2 / (n * (n - 1)))
}

// look finds the needs that are open and whose candidates are far from their owners.
func (x *nearness) look(needs Coverage) {
	for _, n := range needsOf(x.s) {
		found := needs.Needs[n.ID]
		if found.Class == Met {
			continue
		}
		owner, _ := x.s.Index(n.Owner)
		open := openNeed{n.ID, int32(owner), x.d.From(owner), false, make([]bool, x.s.N()), make([]bool, x.s.N())}
		near, isFar := map[int]bool{}, false
		for _, c := range found.Ranked {
			provider, _ := x.s.Index(c.Provider)
			if open.from[provider] <= 2 {
				near[provider] = true
				continue
			}
			isFar, open.far[provider] = true, true
			for _, v := range x.w.Neighbours(provider) {
				open.beside[v] = true
			}
		}
		x.now.Sources += len(near)
		if open.isNear = len(near) > 0; open.isNear {
			x.now.Needs++
		}
		if isFar {
			x.open = append(x.open, open)
		}
	}
}
