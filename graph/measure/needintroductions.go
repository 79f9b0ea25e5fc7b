package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// NeedIntroduction is an introduction that begins with what somebody needs: the owner of a need and who could meet it.
type NeedIntroduction struct {
	Introduction
	Need     graph.ID
	Resource graph.ID
	Owner    graph.ID
	Provider graph.ID
}

// NeedIntroductionsOf returns for each open need that is not fully met the best candidate provider whom its owner has no tie
// with, those of the most urgent needs first, then by ID. A need of whose candidates the owner knows one already has
// none: that one is to be asked. Owners may be clients (PV-13), providers are not. Time is that of CoverageOf, and
// O(n²) more for each.
func NeedIntroductionsOf(ctx context.Context, s *network.Snapshot) ([]NeedIntroduction, error) {
	if s.N() > introductionsMost {
		return nil, nil
	}
	coverage, err := CoverageOf(ctx, s)
	if err != nil {
		return nil, err
	}
	needs := needsOf(s)
	slices.SortStableFunc(needs, func(a, b graph.Need) int { return cmp.Compare(b.Urgency, a.Urgency) })
	var list []NeedIntroduction
	for _, n := range needs {
		c, ok := stranger(s, n.Owner, coverage.Needs[n.ID])
		if !ok || !n.IsOpen() {
			continue
		}
		i, _ := s.Index(n.Owner)
		j, _ := s.Index(c.Provider)
		p, err := PreviewTie(ctx, s, i, j)
		if err != nil {
			return nil, err
		}
		list = append(list, NeedIntroduction{p.Introduction, n.ID, c.Resource, n.Owner, c.Provider})
	}
	return list, nil
}

// stranger returns the best candidate for a need that its owner has no tie with; none where one of them is known to the
// owner, or the need is met.
func stranger(s *network.Snapshot, owner graph.ID, of NeedCoverage) (best Candidate, ok bool) {
	i, _ := s.Index(owner)
	if of.Class == Met {
		return best, false
	}
	for _, c := range of.Ranked {
		j, _ := s.Index(c.Provider)
		switch {
		case s.Network(network.Know).Has(i, j):
			return Candidate{}, false
		case !ok && !s.Actors[j].IsClient:
			best, ok = c, true
		}
	}
	return best, ok
}
