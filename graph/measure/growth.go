package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Growth is how far a network has grown together and how near it is to what it needs: the numbers that an introduction
// is looked at by before and after (V09).
type Growth struct {
	Near   Nearness
	Stages Stages
}

// GrowthOf returns the growth of the snapshot. Time is that of NearnessOf and O(m^1.5).
func GrowthOf(ctx context.Context, s *network.Snapshot) (Growth, error) {
	near, err := NearnessOf(ctx, s)
	if err != nil {
		return Growth{}, err
	}
	stages, err := stage013Of(ctx, s)
	if err != nil {
		return Growth{}, err
	}
	return Growth{near, stages.Numbers.(Stages)}, nil
}

// OpenTriad is two parties that know nothing of each other and one that knows both: one introduction closes it.
type OpenTriad struct {
	Middle graph.ID
	Ends   [2]graph.ID // the smaller ID first
	weaker float64     // tie of the two
	both   float64     // ties together
}

// OpenTriads are the trios that one introduction would close without a client.
type OpenTriads struct {
	Count int
	List  []OpenTriad // those first that are easiest to close
}

// OpenTriadsOf returns the open trios of three actors who are no clients and of whom the two that are not linked have
// no tense tie either: that is to be mended, not introduced (domain M41). At most so many are listed, those first whose
// weaker tie is strongest, then with the greater sum, then by ID. Time is O(Σ d² · log most).
func OpenTriadsOf(ctx context.Context, s *network.Snapshot, most int) (OpenTriads, error) {
	w, known, found := s.Network(network.Usable), s.Network(network.Know), OpenTriads{}
	for v := range s.N() {
		if err := ctx.Err(); err != nil {
			return OpenTriads{}, err
		}
		if s.Actors[v].IsClient {
			continue
		}
		near, weights := w.Neighbours(v), w.Weights(v)
		for a, i := range near {
			for b := a + 1; b < len(near); b++ {
				j := near[b]
				if s.Actors[i].IsClient || s.Actors[j].IsClient || known.Has(int(i), int(j)) {
					continue
				}
				found.Count++
				found.List = insert(found.List, OpenTriad{
					s.Actors[v].ID, [2]graph.ID{s.Actors[i].ID, s.Actors[j].ID}, min(weights[a], weights[b]), weights[a] + weights[b],
				}, most, OpenTriad.before)
			}
		}
	}
	return found, nil
}

func (t OpenTriad) before(u OpenTriad) bool {
	return cmp.Or(cmp.Compare(u.weaker, t.weaker), cmp.Compare(u.both, t.both), cmp.Compare(t.Middle, u.Middle),
		cmp.Compare(t.Ends[0], u.Ends[0]), cmp.Compare(t.Ends[1], u.Ends[1])) < 0
}

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
