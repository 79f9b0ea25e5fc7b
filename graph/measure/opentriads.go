package measure

import (
	"cmp"
	"context"

	"jejaring/graph"
	"jejaring/graph/network"
)

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
