package measure

import (
	"strconv"

	"jejaring/graph/network"
)

// nearWalker walks a few client-safe steps from one actor after another without a look at all the others.
type nearWalker struct {
	s     *network.Snapshot
	w     *network.Network
	order []int32 // actors reached, nearest first; the first is where the walk began
	steps []int32 // from there; network.Unreachable where the walk has not come
}

func newNearWalker(s *network.Snapshot) *nearWalker {
	v := &nearWalker{s: s, w: s.Network(network.Usable), steps: make([]int32, s.N())}
	for i := range v.steps {
		v.steps[i] = network.Unreachable
	}
	return v
}

// walk forgets the walk before and goes at most so many steps from actor i.
func (v *nearWalker) walk(i int, most int32) {
	for _, j := range v.order {
		v.steps[j] = network.Unreachable
	}
	v.order = append(v.order[:0], int32(i))
	v.steps[i] = 0
	for k := 0; k < len(v.order); k++ {
		j := v.order[k]
		if v.steps[j] == most || k > 0 && v.s.Actors[j].IsClient {
			continue
		}
		for _, u := range v.w.Neighbours(int(j)) {
			if v.steps[u] == network.Unreachable {
				v.steps[u] = v.steps[j] + 1
				v.order = append(v.order, u)
			}
		}
	}
}

// ByStep counts what is at most one, two and three steps away; JSON shows {"1": …, "2": …, "3": …}.
type ByStep [reachable]int

// MarshalJSON names the steps.
func (b ByStep) MarshalJSON() ([]byte, error) {
	text := []byte("{")
	for k, x := range b {
		if k > 0 {
			text = append(text, ',')
		}
		text = append(text, `"`+strconv.Itoa(k+1)+`":`+strconv.Itoa(x)...)
	}
	return append(text, '}'), nil
}
