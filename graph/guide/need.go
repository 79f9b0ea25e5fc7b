package guide

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// OfNeed returns the four steps of one need on the snapshot's day; nil where the need is not known on it.
func OfNeed(ctx context.Context, s *network.Snapshot, id graph.ID) ([]Step, error) {
	all, err := measure.CoverageOf(ctx, s)
	if err != nil {
		return nil, err
	}
	n, ok := graph.Get[graph.Need](s, id)
	covered, known := all.Needs[id]
	if !ok || !known {
		return nil, nil
	}
	providers := providersOf(covered)
	written := Point{Step: Needs, ID: "written", Kind: "need", OfNeed: true}.sorted([]graph.ID{id}, func(graph.ID) bool {
		return n.TargetDate != "" && n.Unit != "" && n.Kinds != ""
	})
	found := Point{Step: Mapping, ID: "found", Kind: "actor", OfNeed: true, Done: providers, First: len(providers) == 0}
	second := Point{Step: Mapping, ID: "second", Kind: "need", OfNeed: true}
	if len(covered.Providers) > 0 && n.Urgency >= 4 {
		second = second.sorted([]graph.ID{id}, func(graph.ID) bool { return len(covered.Providers) > 1 })
	}
	asked := Point{Step: Contacts, ID: "asked", Kind: "actor", OfNeed: true}.sorted(providers, func(a graph.ID) bool { return contacted(s, a) })
	placed := Point{Step: Contacts, ID: "placed", Kind: "need", OfNeed: true}.sorted([]graph.ID{id}, func(graph.ID) bool { return covered.Coverage == 1 })
	signed := Point{Step: Agreement, ID: "signed", Kind: "actor", OfNeed: true}.sorted(covered.Providers, func(a graph.ID) bool {
		return hasAgreement(s, a)
	})
	return []Step{{Needs, []Point{written}}, {Mapping, []Point{found, second}}, {Contacts, []Point{asked, placed}}, {Agreement, []Point{signed}}}, nil
}

// providersOf returns who meets a need or could, the nearest first.
func providersOf(n measure.NeedCoverage) []graph.ID {
	list := slices.Clone(n.Providers)
	for _, c := range n.Ranked {
		if !slices.Contains(list, c.Provider) {
			list = append(list, c.Provider)
		}
	}
	return list
}

// contacted tells whether there was a contact with a party up to the day.
func contacted(s *network.Snapshot, party graph.ID) bool {
	return slices.ContainsFunc(graph.Referring[graph.Contact](s, party), func(c graph.Contact) bool {
		return c.Actor == party && c.Date <= s.Day
	})
}

// hasAgreement tells whether a party stands in an agreement in force on the day.
func hasAgreement(s *network.Snapshot, party graph.ID) bool {
	return slices.ContainsFunc(graph.Referring[graph.Party](s, party), func(p graph.Party) bool {
		a, ok := graph.Get[graph.Agreement](s, p.Agreement)
		return ok && a.InForce(s.Day)
	})
}

// Proposed returns the status that a need has by what is written down about it on the snapshot's day: met, met in part,
// somebody was contacted for it, somebody could meet it, or it is only identified; "" where it is not known on the day. A
// closed need stays closed. Whether it is taken over is the worker's choice (domain 2.2).
func Proposed(ctx context.Context, s *network.Snapshot, id graph.ID) (string, error) {
	all, err := measure.CoverageOf(ctx, s)
	if err != nil {
		return "", err
	}
	n, _ := graph.Get[graph.Need](s, id)
	covered, known := all.Needs[id]
	switch {
	case !known:
		return "", nil
	case n.Status == "ditutup":
		return n.Status, nil
	case covered.Coverage == 1:
		return "terpenuhi", nil
	case covered.Coverage > 0:
		return "sebagian", nil
	case slices.ContainsFunc(graph.Referring[graph.Contact](s, id), func(c graph.Contact) bool { return c.Need == id && c.Date <= s.Day }):
		return "dikontak", nil
	case len(covered.Ranked) > 0 || covered.WithOffers > 0:
		return "dipetakan", nil
	}
	return "teridentifikasi", nil
}
