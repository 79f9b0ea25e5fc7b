package measure

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Cutting returns the actors each of whom alone would cut actor i off if it stopped: cutpoints that leave i outside the
// largest piece, and the only one that i is linked with. They are in the order of their IDs. Time is linear in what all
// cutpoints cut off.
func (c Cutpoints) Cutting(s *network.Snapshot, i int) []graph.ID {
	id, by := s.Actors[i].ID, []graph.ID{}
	for v, cut := range c.Cutpoints {
		if _, found := slices.BinarySearch(cut.Lost, id); found {
			by = append(by, v)
		}
	}
	if known := s.Network(network.Know).Neighbours(i); len(known) == 1 {
		by = append(by, s.Actors[known[0]].ID)
	}
	slices.Sort(by)
	return slices.Compact(by)
}

// DependsSaid says by whom alone actor i would be cut off, and where by nobody, through whom it is linked. Clients are
// counted, not named.
func (c Cutpoints) DependsSaid(s *network.Snapshot, i int) locale.Message {
	name := locale.Name(s.Actors[i].MapLabel())
	known := s.Network(network.Know).Neighbours(i)
	by := c.Cutting(s, i)
	switch {
	case len(known) == 0:
		return locale.M("measure.depends.alone", "Name", name)
	case len(by) == 0:
		return locale.M("measure.depends.nobody", "Name", name, "Known", Listed(s, idsOf(s, known), mostListed))
	case len(by) == 1:
		return locale.M("measure.depends.one", "Name", name, "Cutting", Listed(s, by, mostListed))
	}
	return locale.M("measure.depends.several", "Name", name, "Cutting", Listed(s, by, mostListed))
}
