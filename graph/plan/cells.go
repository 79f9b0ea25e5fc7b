package plan

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Cell is a tier and a sector with those who stand there.
type Cell struct {
	Zone   Zone
	Actors []int // in the order of the snapshot
}

// CellReport says which cells of the lanes have nobody, and which have only such as the ego cannot reach.
type CellReport struct {
	Filled, All int
	Expected    []Zone // without anybody, where one would expect somebody (M48); a sector that is nowhere has no tier
	Empty       []Zone // the other ones without anybody, the highest tier first
	Apart       []Cell // with somebody, and no way to any of them that avoids clients; none where there is no ego
}

// CellsOf reports on the page of lanes. Time is that of the distances from the ego.
func CellsOf(in In) CellReport {
	t := &tiers{in: in, cells: map[[2]int][]int{}, centre: -1}
	if i, ok := in.ego(); ok {
		t.centre = i
	}
	t.sort()
	t.measure()
	pass := in.passing()
	r := CellReport{Filled: len(t.cells), All: len(t.lanes) * len(t.columns)}
	var steps []int32
	if t.centre >= 0 {
		steps = in.Snapshot.SafeDistances(t.centre)
	}
	for lane, tier := range t.lanes {
		for k := range t.columns {
			zone := Zone{Sector: t.columns[k].sector.Code, Tier: tier.Code}
			list := t.cells[[2]int{lane, k}]
			switch {
			case len(list) == 0 && !t.empty[zone.Tier+"|"+zone.Sector]:
				r.Empty = append(r.Empty, zone)
			case len(list) > 0 && steps != nil && !slices.ContainsFunc(list, func(i int) bool { return steps[i] != network.Unreachable }):
				if list = pass.among(in.Snapshot, list); len(list) > 0 {
					slices.Sort(list)
					r.Apart = append(r.Apart, Cell{zone, list})
				}
			}
		}
	}
	r.Expected = t.expected()
	return r
}

// expected returns the expected cells without anybody, the highest first, then the sectors that are nowhere.
func (t *tiers) expected() []Zone {
	var zones []Zone
	for _, tier := range t.lanes {
		for _, c := range t.columns {
			if t.empty[tier.Code+"|"+c.sector.Code] {
				zones = append(zones, Zone{Sector: c.sector.Code, Tier: tier.Code})
			}
		}
	}
	for _, sector := range graph.Sectors {
		if t.empty[sector.Code] && !strings.Contains(sector.Code, "|") {
			zones = append(zones, Zone{Sector: sector.Code})
		}
	}
	return zones
}
