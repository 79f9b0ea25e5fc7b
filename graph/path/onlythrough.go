package path

import "jejaring/graph/network"

// OnlyThrough returns for each actor those whom the actor start reaches by client-safe ways only through it, ascending;
// none for start itself and for who is not reached. Time is O(n + m) but for networks made to be hard, and the length of
// what it lists. Source: Cooper, Harvey & Kennedy 2001, A Simple, Fast Dominance Algorithm.
func OnlyThrough(s *network.Snapshot, start int) [][]int32 {
	d := newDominated(s, int32(start))
	for d.lift() {
	}
	return d.below()
}

// dominated is for each actor who would be out of reach of the start without it.
type dominated struct {
	s     *network.Snapshot
	w     *network.Network
	order []int32 // actors that the start reaches, as a walk from it meets them
	at    []int32 // of each actor: its position in order, -1 for who is not met
	above []int32 // of each actor: the nearest one that every client-safe way to it passes; -1 for the start and who is not reached
}

// newDominated walks from the start; above is where the walk came from.
func newDominated(s *network.Snapshot, start int32) *dominated {
	n := s.N()
	d := &dominated{s, s.Network(network.Usable), []int32{start}, make([]int32, n), make([]int32, n)}
	for i := range n {
		d.at[i], d.above[i] = -1, -1
	}
	d.at[start] = 0
	for k := 0; k < len(d.order); k++ {
		v := d.order[k]
		if !d.goesOn(v) {
			continue
		}
		for _, u := range d.w.Neighbours(int(v)) {
			if d.at[u] < 0 {
				d.at[u], d.above[u] = int32(len(d.order)), v
				d.order = append(d.order, u)
			}
		}
	}
	return d
}

// goesOn tells whether a way may pass an actor, or begin at it.
func (d *dominated) goesOn(v int32) bool { return d.at[v] == 0 || !d.s.Actors[v].IsClient }

// lift moves above up to the nearest actor that the ways by all neighbours pass, and tells whether anything moved.
func (d *dominated) lift() (moved bool) {
	for _, v := range d.order[1:] {
		above := d.above[v]
		for _, u := range d.w.Neighbours(int(v)) {
			if d.at[u] >= 0 && d.goesOn(u) {
				above = d.meet(above, u)
			}
		}
		if above != d.above[v] {
			d.above[v], moved = above, true
		}
	}
	return moved
}

// meet returns the nearest actor above both, or that is one of them and above the other.
func (d *dominated) meet(a, b int32) int32 {
	for a != b {
		if d.at[a] > d.at[b] {
			a = d.above[a]
		} else {
			b = d.above[b]
		}
	}
	return a
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
