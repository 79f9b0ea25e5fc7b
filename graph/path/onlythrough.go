package path

import "jejaring/graph/network"

// OnlyThrough returns for each actor those whom the actor start reaches by client-safe ways only through it, ascending;
// none for start itself and for who is not reached. Time is O(n + m) but for networks made to be hard, and the length of
// what it lists. Source: Cooper, Harvey & Kennedy 2001, A Simple, Fast Dominance Algorithm.
func OnlyThrough(s *network.Snapshot, start int) [][]int32 { return dominatedFrom(s, start).below() }

// dominated is for each actor who would be out of reach of the start without it.
type dominated struct {
	order []int32 // actors that the start reaches, as a walk from it meets them
	above []int32 // of each actor: the nearest one that every client-safe way to it passes; -1 for the start and who is not reached
}

// dominatedFrom looks at all client-safe ways from the actor start.
func dominatedFrom(s *network.Snapshot, start int) *dominated {
	w, n := s.Network(network.Usable), s.N()
	d := &dominated{above: make([]int32, n)}
	at := make([]int32, n) // position in order, -1 for who is not met
	for i := range n {
		d.above[i], at[i] = -1, -1
	}
	goesOn := func(v int32) bool { return int(v) == start || !s.Actors[v].IsClient }
	d.order = append(d.order, int32(start))
	at[start] = 0
	for k := 0; k < len(d.order); k++ {
		v := d.order[k]
		if !goesOn(v) {
			continue
		}
		for _, u := range w.Neighbours(int(v)) {
			if at[u] < 0 {
				at[u] = int32(len(d.order))
				d.order = append(d.order, u)
				d.above[u] = v
			}
		}
	}
	meet := func(a, b int32) int32 { // the nearest actor above both
		for a != b {
			if at[a] > at[b] {
				a = d.above[a]
			} else {
				b = d.above[b]
			}
		}
		return a
	}
	for changed := true; changed; {
		changed = false
		for _, v := range d.order[1:] {
			above := d.above[v]
			for _, u := range w.Neighbours(int(v)) {
				if at[u] >= 0 && goesOn(u) {
					above = meet(above, u)
				}
			}
			if above != d.above[v] {
				d.above[v], changed = above, true
			}
		}
	}
	return d
}

// below returns for each actor those who would be out of reach without it, itself aside, ascending.
func (d *dominated) below() [][]int32 {
	below := make([][]int32, len(d.above))
	for i := range d.above {
		if d.above[i] < 0 {
			continue
		}
		for v := d.above[i]; v >= 0 && d.above[v] >= 0; v = d.above[v] {
			below[v] = append(below[v], int32(i))
		}
	}
	return below
}
