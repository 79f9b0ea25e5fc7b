package path

import (
	"jejaring/graph/network"
)

// Nearby walks a few client-safe steps from one actor after another without a look at all the others.
type Nearby struct {
	s     *network.Snapshot
	w     *network.Network
	Order []int32 // actors reached, nearest first; the first is where the walk began
	Steps []int32 // from there; network.Unreachable where the walk has not come
}

// NewNearby returns a walker through the usable ties of a snapshot.
func NewNearby(s *network.Snapshot) *Nearby {
	v := &Nearby{s: s, w: s.Network(network.Usable), Steps: make([]int32, s.N())}
	for i := range v.Steps {
		v.Steps[i] = network.Unreachable
	}
	return v
}

// Walk forgets the walk before and goes at most so many steps from actor i. Time is linear in what it reaches.
func (v *Nearby) Walk(i int, most int32) {
	for _, j := range v.Order {
		v.Steps[j] = network.Unreachable
	}
	v.Order = append(v.Order[:0], int32(i))
	v.Steps[i] = 0
	for k := 0; k < len(v.Order); k++ {
		j := v.Order[k]
		if v.Steps[j] == most || k > 0 && v.s.Actors[j].IsClient {
			continue
		}
		for _, u := range v.w.Neighbours(int(j)) {
			if v.Steps[u] == network.Unreachable {
				v.Steps[u] = v.Steps[j] + 1
				v.Order = append(v.Order, u)
			}
		}
	}
}
