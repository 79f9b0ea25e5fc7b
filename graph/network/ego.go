package network

// Within returns the actors that are at most the given number of steps from actor i, i among them,
// ascending. Time is O(n + m).
func (w *Network) Within(i, steps int) []int32 {
	var near []int32
	for j, d := range w.Distances(i) {
		if d != Unreachable && int(d) <= steps {
			near = append(near, int32(j))
		}
	}
	return near
}

// Ego returns the ego network of actor i: the part of the snapshot that is at most the given number of steps
// away in the Know network, with all ties among its actors.
func (s *Snapshot) Ego(i, steps int) *Snapshot { return s.Part(s.Network(Know).Within(i, steps)) }

// Part returns the snapshot of some of the actors, given ascending, and of the ties among them. LeftOut
// counts what is missing from it beside what the lens stopped.
func (s *Snapshot) Part(actors []int32) *Snapshot {
	return s.partOf(actors, func(int) bool { return true })
}

// partOf is Part with those of the ties that are let through by their index.
func (s *Snapshot) partOf(actors []int32, tie func(int) bool) *Snapshot {
	p := newSnapshot(s.Collection, s.Lens)
	p.Day, p.LeftOut, p.passes, p.part = s.Day, s.LeftOut, s.passes, true
	for _, i := range actors {
		p.addActor(s.Actors[i])
	}
	for k, t := range s.Ties {
		if !tie(k) {
			p.LeftOut.Ties++
			continue
		}
		p.addTie(t)
	}
	p.LeftOut.Actors += s.N() - p.N()
	return p
}
