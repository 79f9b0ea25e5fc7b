package layout

import (
	"jejaring/graph"
	"jejaring/graph/network"
)

// Of returns what a layout needs to know of a snapshot: who is tied, what flows where, and where the actors stand
// in a drawing. Boxes are in the order of the snapshot; the seed is the drawing's, 1 where there is none yet.
func Of(s *network.Snapshot, drawing graph.ID, boxes []Size) Input {
	in := Input{
		Network: s.Network(network.Know), Flow: s.Network(network.Flow), Boxes: boxes, Focal: -1, Seed: 1,
		Start: make([]Point, s.N()), Pinned: make([]bool, s.N()),
	}
	if i, ok := s.Focal(); ok {
		in.Focal = i
	}
	if d, ok := graph.Get[graph.Drawing](s, drawing); ok {
		in.Seed = uint64(d.Seed)
	}
	for i, a := range s.Actors {
		in.Tiers = append(in.Tiers, graph.TierOf(a.Tier).Rank)
		in.Sectors = append(in.Sectors, sectorRank(a.Sector))
		in.Start[i] = Nowhere
		if p, ok := graph.Get[graph.Place](s, graph.PlaceID(drawing, a.ID)); ok {
			in.Start[i], in.Pinned[i] = Point{p.X, p.Y}, p.Pinned
		}
	}
	return in
}

func sectorRank(code string) int {
	for k, sector := range graph.Sectors {
		if sector.Code == code {
			return k
		}
	}
	return len(graph.Sectors) - 1
}
