package plan

import (
	"jejaring/graph"
	"jejaring/graph/network"
)

// What a lens stops keeps its place on a page that fades it, so that the page is that of the whole network: only counts
// and what is said of a part of the page are of what the lens lets through.

// passing tells of actors and ties of a page whether the lens lets them through. The zero value lets all through.
type passing struct {
	through *network.Snapshot
	ties    map[graph.ID]bool
}

// passing is linear in the ties that pass.
func (in In) passing() passing { return passingOf(in.Look.Through) }

// passingOf is passing for a network that a lens lets through; nil: it lets all through.
func passingOf(through *network.Snapshot) passing {
	p := passing{through: through}
	if through == nil {
		return p
	}
	p.ties = make(map[graph.ID]bool, len(p.through.Ties))
	for _, t := range p.through.Ties {
		p.ties[t.ID] = true
	}
	return p
}

func (p passing) actor(id graph.ID) bool {
	if p.through == nil {
		return true
	}
	_, ok := p.through.Index(id)
	return ok
}

func (p passing) tie(id graph.ID) bool { return p.through == nil || p.ties[id] }

// actors counts those of a network that pass.
func (p passing) actors(s *network.Snapshot) int { return len(p.among(s, all(s))) }

// tiesOf counts the ties of a network that pass.
func (p passing) tiesOf(s *network.Snapshot) int {
	n := 0
	for _, t := range s.Ties {
		if p.tie(t.ID) {
			n++
		}
	}
	return n
}

// part returns those of the actors of a network, and of their ties, that pass, as they are where all do.
func (p passing) part(s *network.Snapshot) *network.Snapshot {
	if p.through == nil {
		return s
	}
	var pass []int32
	for i, a := range p.through.Actors {
		if _, ok := s.Index(a.ID); ok {
			pass = append(pass, int32(i))
		}
	}
	return p.through.Part(pass)
}

// among returns those of the indices whose actors pass, in the same order.
func (p passing) among(s *network.Snapshot, list []int) []int {
	if p.through == nil {
		return list
	}
	var pass []int
	for _, i := range list {
		if p.actor(s.Actors[i].ID) {
			pass = append(pass, i)
		}
	}
	return pass
}

// all returns the indices of all actors.
func all(s *network.Snapshot) []int {
	list := make([]int, s.N())
	for i := range list {
		list[i] = i
	}
	return list
}
