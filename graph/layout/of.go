package layout

import (
	"math"
	"slices"
	"strconv"
	"strings"

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
		in.Focal, in.Rings = i, s.Rings(i)
	}
	if d, ok := graph.Get[graph.Drawing](s, drawing); ok {
		in.Seed = uint64(d.Seed)
	}
	for i, a := range s.Actors {
		in.Tiers = append(in.Tiers, graph.TierOf(a.Tier).Rank)
		in.Sectors = append(in.Sectors, graph.SectorRank(a.Sector))
		in.Areas = append(in.Areas, strings.TrimSpace(a.Area))
		in.Start[i] = Nowhere
		if p, ok := graph.Get[graph.Place](s, graph.PlaceID(drawing, a.ID)); ok {
			in.Start[i], in.Pinned[i] = Point{p.X, p.Y}, p.Pinned
		}
	}
	in.Spots = spotsOf(s)
	return in
}

// The names, in small letters, by which people call the fields that they invent for where an actor is on earth.
var (
	latitudes  = []string{"lintang", "latitude", "lat", "garis lintang"}
	longitudes = []string{"bujur", "longitude", "lon", "long", "lng", "garis bujur"}
)

// spotsOf returns the longitude and latitude of each actor from the fields of those names; nil where there are no such
// fields. What is not a number of degrees counts as not known.
func spotsOf(s *network.Snapshot) []Point {
	latitude, north := attributeNamed(s, latitudes)
	longitude, east := attributeNamed(s, longitudes)
	if !north || !east {
		return nil
	}
	spots := make([]Point, s.N())
	number := make(map[graph.ID]int, s.N())
	for i, a := range s.Actors {
		spots[i], number[a.ID] = Nowhere, i
	}
	for _, v := range graph.All[graph.Value](s) {
		i, ok := number[v.Owner]
		if !ok {
			continue
		}
		if x, ok := degrees(v.Text, 180); ok && v.Attribute == longitude {
			spots[i].X = x
		}
		if y, ok := degrees(v.Text, 90); ok && v.Attribute == latitude {
			spots[i].Y = y
		}
	}
	return spots
}

// attributeNamed returns the field of actors that has one of the names.
func attributeNamed(s *network.Snapshot, names []string) (graph.ID, bool) {
	for _, a := range graph.All[graph.Attribute](s) {
		if a.For == "actor" && slices.Contains(names, strings.ToLower(strings.TrimSpace(a.Name))) {
			return a.ID, true
		}
	}
	return "", false
}

// degrees reads a number, with a point or a comma, that is at most so large.
func degrees(text string, most float64) (float64, bool) {
	x, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(text), ",", "."), 64)
	return x, err == nil && math.Abs(x) <= most
}
