package network

import (
	"sync"

	"jejaring/graph"
)

// Snapshot is the network on one day through one lens: actors and ties that are active and let through,
// and all other records as they stand. Indices i, j of actors are positions in Actors.
type Snapshot struct {
	*graph.Collection // all records of the document, active or not
	Lens              Lens
	Day               graph.Date
	Project           graph.Project
	Actors            []graph.Actor // in the order of their IDs
	Ties              []graph.Tie   // in the order of their IDs; level, strength and quality as they were on the day
	Ends              [][2]int32    // of each tie: indices of From and To
	LeftOut           LeftOut

	passes   *passing // the lens; what a report repeats of it may say less
	part     bool     // only some of the actors that pass the lens
	index    map[graph.ID]int32
	networks map[Projection]func() *Network
	kept     sync.Map // what Keep keeps
}

// LeftOut counts what is active on the day but stopped by the lens.
type LeftOut struct{ Actors, Ties int }

// Of returns the snapshot of the records through the lens. Where neither lens nor project gives a day, the
// day is the newest on which anything starts. Time is linear in the records.
func Of(from graph.Reader, lens Lens) *Snapshot { return After(nil, from, lens) }

// On returns the network of the same records on another day. Of a covered network, whose words a lens cannot ask for any
// more, only the lists of its lens are asked; who was stopped stays so. Time is that of Of.
func (s *Snapshot) On(day graph.Date) *Snapshot {
	lens := s.Lens
	lens.Day, lens.Text, lens.Where = day, s.passes.lens.Text, s.passes.lens.Where
	return Of(s.Collection, lens)
}

// newSnapshot returns the snapshot of the day before any actor or tie is in it.
func newSnapshot(records *graph.Collection, lens Lens) *Snapshot {
	s := &Snapshot{Collection: records, Lens: lens, Project: graph.ProjectOf(records), Day: lens.Day}
	if s.Day == "" {
		s.Day = s.Project.AsOf
	}
	if s.Day == "" {
		s.Day = newestDay(records)
	}
	s.passes = passingOf(s)
	s.index = map[graph.ID]int32{}
	s.networks = map[Projection]func() *Network{}
	for _, p := range Projections {
		s.networks[p] = sync.OnceValue(func() *Network { return s.project(p) })
	}
	return s
}

func (s *Snapshot) addActor(a graph.Actor) {
	s.index[a.ID] = int32(len(s.Actors))
	s.Actors = append(s.Actors, a)
}

func (s *Snapshot) isActive(a graph.Actor) bool {
	return !a.Archived && s.Day.Within(a.ActiveFrom, a.ActiveTo)
}

func newestDay(c *graph.Collection) graph.Date {
	var day graph.Date
	for a := range graph.Each[graph.Actor](c) {
		day = max(day, a.ActiveFrom)
	}
	for t := range graph.Each[graph.Tie](c) {
		day = max(day, t.Start)
	}
	return day
}

// Index returns the position of an actor, and whether it is in the snapshot.
func (s *Snapshot) Index(id graph.ID) (int, bool) {
	i, ok := s.index[id]
	return int(i), ok
}

// Pair returns the indices of the actors that tie k joins, the smaller one first.
func (s *Snapshot) Pair(k int) [2]int32 {
	return [2]int32{min(s.Ends[k][0], s.Ends[k][1]), max(s.Ends[k][0], s.Ends[k][1])}
}

// N returns the number of actors.
func (s *Snapshot) N() int { return len(s.Actors) }

// Focal returns the index of the focal actor, and whether it is in the snapshot.
func (s *Snapshot) Focal() (int, bool) { return s.Index(s.Project.FocalActor) }

// Network returns one of the five projections, made at the first call.
func (s *Snapshot) Network(p Projection) *Network { return s.networks[p]() }
