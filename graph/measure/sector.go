package measure

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// sectorsOf returns the sector of each actor as its position in graph.Sectors.
func sectorsOf(s *network.Snapshot) []int {
	list := make([]int, s.N())
	for i, a := range s.Actors {
		list[i] = slices.Index(graph.Sectors, graph.SectorOf(a.Sector))
	}
	return list
}

// sectorPosition returns the position of a sector in graph.Sectors.
func sectorPosition(code string) int { return slices.Index(graph.Sectors, graph.SectorOf(code)) }

// sectorName returns the name of the sector at a position.
func sectorName(g int) locale.Message { return locale.M("sector." + graph.Sectors[g].Code) }

// oneSector tells whether all actors are in the same sector, as where none was filled in: nothing can be said then
// of what crosses sectors.
func oneSector(sectors []int) bool {
	return len(sectors) == 0 || slices.Min(sectors) == slices.Max(sectors)
}

// bySector says the sentence, or that all are in one sector; it tells too whether sectors are what is lacking.
func bySector(s *network.Snapshot, sectors []int, sentence func() locale.Message) (locale.Message, bool) {
	lacks := false
	return said(s, network.Know, func() locale.Message {
		if lacks = oneSector(sectors); lacks {
			return lacking("sectors")
		}
		return sentence()
	}), lacks
}

// counted returns how many actors are in each of the groups.
func counted(groups []int, count int) []int {
	actors := make([]int, count)
	for _, g := range groups {
		actors[g]++
	}
	return actors
}

// ends counts the ends of links by the group they lead from and the group they lead to; links within a group count
// twice.
type ends [][]int

// linksOf counts in an undirected network whose actors are in the given groups.
func linksOf(w *network.Network, groups []int, count int) ends {
	e := make(ends, count)
	for g := range e {
		e[g] = make([]int, count)
	}
	for i, g := range groups {
		for _, j := range w.Neighbours(i) {
			e[g][groups[j]]++
		}
	}
	return e
}

// from returns how many ends lead from a group.
func (e ends) from(g int) int {
	sum := 0
	for _, count := range e[g] {
		sum += count
	}
	return sum
}

// pairs returns the links between two groups, or within one.
func (e ends) pairs(g, h int) int {
	if g == h {
		return e[g][g] / 2
	}
	return e[g][h]
}
