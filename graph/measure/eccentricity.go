package measure

import (
	"context"
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var eccentricity = Measure{
	ID: "eccentricity", Theme: Research, Actor: true, Unit: Count,
	Range: "0 … n − 1", Formula: "e(i) = max d(i, j)",
	Source: "Harary & Norman 1953; Wasserman & Faust 1994, 111–112",
	Warns:  Paths, Cost: perWalk,
	Of: eccentricityOf,
}

// Eccentricity is how many steps the farthest party within reach is away.
type Eccentricity struct {
	Diameter int     `json:"diameter"` // greatest of all groups
	Radius   int     `json:"radius"`   // least of the largest group
	Actors   ByActor `json:"actors"`
}

// eccentricityOf returns for each actor the steps to the farthest one that it reaches, 0 for an isolate:
//
//	e(i) = max_j d(i, j)   over those j that i reaches
//
// A small one is central. The diameter is the greatest; the radius is the least in the largest group, of equal
// ones that with the smallest actor. Time is O(n·m). Source: Wasserman & Faust 1994, 111–112.
func eccentricityOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	walks, err := walksOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	values, found := floats(walks.Far), Eccentricity{}
	for _, far := range walks.Far {
		found.Diameter = max(found.Diameter, far)
	}
	group := largestGroup(s, network.Know)
	for k, i := range group {
		if k == 0 || walks.Far[i] < found.Radius {
			found.Radius = walks.Far[i]
		}
	}
	centre := slices.IndexFunc(group, func(i int32) bool { return walks.Far[i] == found.Radius && !s.Actors[i].IsClient })
	found.Actors = byActor(s, values)
	sentence := said(s, network.Know, func() locale.Message {
		if centre < 0 {
			return locale.M("measure.eccentricity.sentence.clients", "Count", found.Diameter)
		}
		return locale.M("measure.eccentricity.sentence", "Count", found.Diameter,
			"Name", s.Actors[group[centre]].Label(), "Steps", locale.M("measure.steps", "Count", found.Radius))
	})
	return Result{Values: values, Numbers: found, Sentence: sentence}, nil
}

// largestGroup returns the actors of the largest group of the projection, ascending; none where there are none.
func largestGroup(s *network.Snapshot, p network.Projection) []int32 {
	groups := s.Network(p).Components()
	if len(groups) == 0 {
		return nil
	}
	return groups[0]
}
