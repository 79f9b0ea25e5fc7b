package advice

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// openNeed is a need that is not closed, with what is known of its coverage.
type openNeed struct {
	graph.Need
	measure.NeedCoverage
}

// mostPressed is the urgency from which a need does not wait: one provider is too few, a contact is followed up at once
// (domain 3.7).
const mostPressed = 4

// openNeeds returns the needs known on the day that are not closed, in the order of their IDs.
func openNeeds(ctx context.Context, s *network.Snapshot) ([]openNeed, error) {
	found, err := measure.CoverageOf(ctx, s)
	if err != nil {
		return nil, err
	}
	var list []openNeed
	for _, n := range graph.All[graph.Need](s) {
		if c, ok := found.Needs[n.ID]; ok && n.Status != "ditutup" {
			list = append(list, openNeed{n, c})
		}
	}
	slices.SortFunc(list, func(a, b openNeed) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}

// card begins a card about the need.
func (n openNeed) card(severity Severity) Card {
	return Card{
		Subject: subject(n.ID), Severity: severity, Urgency: n.Urgency, Since: n.Identified,
		Opens: n.ID, Lights: []graph.ID{n.Owner},
		Action: graph.Action{WorkMode: "mobilisasi_sumber", Need: n.ID},
		Key:    n.ID,
	}
}

// best returns the first candidate of the need that is no client and that keep lets through.
func (n openNeed) best(s *network.Snapshot, keep func(measure.Candidate) bool) (measure.Candidate, bool) {
	for _, c := range n.Ranked {
		if a, ok := graph.Get[graph.Actor](s, c.Provider); ok && !a.IsClient && keep(c) {
			return c, true
		}
	}
	return measure.Candidate{}, false
}

// amount says how much is met and missing, in the need's unit.
func (n openNeed) amount() locale.Message {
	return locale.M("advice.need.amount", "Share", locale.Share(n.Coverage), "Gap", locale.Quantity(n.Gap), "Of", locale.Quantity(n.Quantity), "Unit", n.Unit)
}

// candidates says how many resources of field and kind there are and how far the nearest is.
func (n openNeed) candidates() locale.Message {
	switch {
	case len(n.Ranked) == 0:
		return locale.M("advice.need.no-candidates")
	case n.Ranked[0].Steps < 0:
		return locale.M("advice.need.unreachable", "Count", len(n.Ranked))
	}
	return locale.M("advice.need.candidates", "Count", len(n.Ranked), "Steps", locale.M("advice.steps", "Count", int(n.Ranked[0].Steps)))
}
