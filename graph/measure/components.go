package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var components = Measure{
	ID: "components", Code: "M13", Theme: Unreached, Unit: Count,
	Source: "Wasserman & Faust 1994, 109–110",
	Of:     componentsOf,
}

// Components are the groups that are not linked to each other, the largest first, each with its actors in the
// order of their IDs, and the actors that are a group alone.
type Components struct {
	Components   [][]graph.ID `json:"components"`
	Isolates     []graph.ID   `json:"isolates"`
	LargestShare Number       `json:"largest_share"` // of all actors; undefined in an empty network
}

// componentsOf returns the groups of actors that paths join. Time is O(n + m).
// Source: Wasserman & Faust 1994, 109–110.
func componentsOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := Components{Components: [][]graph.ID{}, Isolates: []graph.ID{}, LargestShare: Number(math.NaN())}
	for _, group := range s.Network(network.Know).Components() {
		ids := idsOf(s, group)
		found.Components = append(found.Components, ids)
		if len(ids) == 1 {
			found.Isolates = append(found.Isolates, ids[0])
		}
	}
	if s.N() > 0 {
		found.LargestShare = Number(float64(len(found.Components[0])) / float64(s.N()))
	}
	return Result{Numbers: found, Sentence: found.sentence(s)}, nil
}

// mostCutOff is up to how many parties outside the largest group the sentence names.
const mostCutOff = 5

// sentence counts the groups and, where few parties are outside the largest one, says who; clients are counted.
func (c Components) sentence(s *network.Snapshot) locale.Message {
	counts := c.Counts(s)
	if len(c.Components) < 2 || len(c.Components[0]) == len(c.Components[1]) {
		return counts // none is the largest
	}
	outside := slices.Concat(c.Components[1:]...)
	if listingOf(s, outside, mostCutOff).others > 0 {
		return counts
	}
	return locale.M("measure.components.sentence.outside", "Groups", counts, "Who", Listed(s, outside, mostCutOff))
}

// Counts says how many groups there are, however small the network is, and names nobody.
func (c Components) Counts(s *network.Snapshot) locale.Message {
	switch {
	case len(s.Ties) == 0:
		return locale.M("measure.no-ties")
	case s.Network(network.Know).Arcs() == 0:
		return locale.M("measure.no-ties.know")
	case len(c.Components) == 1:
		return locale.M("measure.components.sentence.one")
	}
	isolates := locale.M("measure.components.no-isolates")
	if len(c.Isolates) > 0 {
		isolates = locale.M("measure.components.isolates", "Count", len(c.Isolates))
	}
	return locale.M("measure.components.sentence", "Count", len(c.Components), "Isolates", isolates)
}
