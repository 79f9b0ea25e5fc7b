package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// Leaving is what the community would lose if one actor left (domain M31). Lists are in the order of their IDs.
type Leaving struct {
	LoseAll       []graph.ID          `json:"lose_all"`               // who get all their material support from it
	LoseHalf      []graph.ID          `json:"lose_half"`              // who get half of it or more, but not all
	NeedsToZero   []graph.ID          `json:"needs_to_zero"`          // needs that nobody else meets
	CoverageLoss  map[graph.ID]Number `json:"coverage_loss"`          // of each need that loses some
	WeightedLoss  Number              `json:"weighted_coverage_loss"` // Σ u·loss/Σ u; undefined where no need has an urgency
	Unique        int                 `json:"unique_resources"`       // pairs of kind and field that only it offers
	UniqueOffers  []graph.ID          `json:"unique_resource_ids"`    // its resources of those pairs
	CutFromFocal  []graph.ID          `json:"cut_from_focal"`         // who the focal actor reaches by client-safe ways only through it; nil for the focal actor and without one
	CutOff        []graph.ID          `json:"cut_off"`                // who would be outside the largest piece of its group (M11)
	Agreements    []graph.ID          `json:"agreements"`             // that name it
	LargestBefore Number              `json:"largest_share_before"`   // share of all actors in the largest group
	LargestAfter  Number              `json:"largest_share_after"`    // of those who stay
	PairsBefore   int                 `json:"connected_pairs_before"` // joined by ties that are not broken
	PairsAfter    int                 `json:"connected_pairs_after"`
}

// Hit returns who would lose half of their support or more or be cut off: from the focal actor, or where there is none
// or it is the one who leaves, from the largest piece of the group. Each is there once, in the order of IDs.
func (l Leaving) Hit() []graph.ID {
	cut := l.CutFromFocal
	if cut == nil {
		cut = l.CutOff
	}
	hit := slices.Concat(l.LoseAll, l.LoseHalf, cut)
	slices.Sort(hit)
	return slices.Compact(hit)
}

type leavingKey struct{}

// LeavingOf returns what would be lost if each actor left, in the snapshot's order; it is made once per snapshot. Time
// is about O(n + m) for all of them, and the length of what it lists.
func LeavingOf(ctx context.Context, s *network.Snapshot) ([]Leaving, error) {
	return network.Keep(s, leavingKey{}, func() ([]Leaving, error) {
		found := make([]Leaving, s.N())
		for i := range found {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			found[i] = Leaving{
				LoseAll: []graph.ID{}, LoseHalf: []graph.ID{}, NeedsToZero: []graph.ID{}, CoverageLoss: map[graph.ID]Number{},
				UniqueOffers: []graph.ID{}, CutOff: []graph.ID{}, Agreements: []graph.ID{},
			}
		}
		loseSupport(s, found)
		loseCoverage(s, found)
		loseOffers(s, found)
		loseWays(s, found)
		losePieces(s, found)
		for _, p := range graph.All[graph.Party](s) {
			if i, ok := s.Index(p.Actor); ok && !slices.Contains(found[i].Agreements, p.Agreement) {
				found[i].Agreements = append(found[i].Agreements, p.Agreement)
			}
		}
		for i := range found {
			slices.Sort(found[i].Agreements)
		}
		return found, nil
	})
}

// loseSupport says whose material support rests on whom.
func loseSupport(s *network.Snapshot, found []Leaving) {
	in := s.Network(network.Support).Reversed()
	for i, a := range s.Actors {
		from, weights := in.Neighbours(i), in.Weights(i)
		total := sumOf(weights)
		for k, p := range from {
			switch l := &found[p]; {
			case len(from) == 1:
				l.LoseAll = append(l.LoseAll, a.ID)
			case weights[k] >= total/2:
				l.LoseHalf = append(l.LoseHalf, a.ID)
			}
		}
	}
}

// loseCoverage says which needs are met by whom.
func loseCoverage(s *network.Snapshot, found []Leaving) {
	needs, placed := needsOf(s), placements(s)
	urgency := 0.0
	weighted := make([]float64, len(found))
	for _, n := range needs {
		urgency += float64(n.Urgency)
		sum, by := 0.0, map[int]float64{}
		for _, m := range placed[n.ID] {
			if !m.IsConfirmed() {
				continue
			}
			sum += m.Amount
			if p, ok := s.Index(m.of.Provider); ok {
				by[p] += m.Amount
			}
		}
		now := covered(sum, n.Quantity)
		for p, amount := range by {
			rest := covered(sum-amount, n.Quantity)
			if len(by) == 1 && amount == sum || rest < 1e-9 {
				rest = 0
			}
			if loss := now - rest; loss > 0 {
				found[p].CoverageLoss[n.ID] = Number(loss)
				weighted[p] += loss * float64(n.Urgency)
				if rest == 0 {
					found[p].NeedsToZero = append(found[p].NeedsToZero, n.ID)
				}
			}
		}
	}
	for p := range found {
		found[p].WeightedLoss = quotient(weighted[p], urgency)
	}
}

// loseOffers says which pairs of kind and field one actor alone offers.
func loseOffers(s *network.Snapshot, found []Leaving) {
	valid := validResources(s)
	offers := map[[2]string][]graph.ID{} // who offers each
	for _, r := range valid {
		pair := [2]string{r.Kind, r.Field}
		if !slices.Contains(offers[pair], r.Provider) {
			offers[pair] = append(offers[pair], r.Provider)
		}
	}
	counted := map[[2]string]bool{}
	for _, r := range valid {
		pair := [2]string{r.Kind, r.Field}
		if len(offers[pair]) > 1 {
			continue
		}
		i, _ := s.Index(r.Provider)
		found[i].UniqueOffers = append(found[i].UniqueOffers, r.ID)
		if !counted[pair] {
			counted[pair] = true
			found[i].Unique++
		}
	}
}

// loseWays says whom the focal actor reaches only through whom.
func loseWays(s *network.Snapshot, found []Leaving) {
	focal, ok := s.Focal()
	if !ok {
		return
	}
	for i, below := range path.OnlyThrough(s, focal) {
		if i != focal {
			found[i].CutFromFocal = idsOf(s, below)
		}
	}
}

// losePieces says into what the groups fall.
func losePieces(s *network.Snapshot, found []Leaving) {
	w := s.Network(network.Know)
	t := w.Tree()
	groups := w.Components()
	group, pairs := make([]int, s.N()), 0
	for k, list := range groups {
		pairs += pairsOf(len(list))
		for _, i := range list {
			group[i] = k
		}
	}
	for i := range found {
		l, size := &found[i], len(groups[group[i]])
		largest, kept := size-1, pairsOf(size-1)
		if pieces := t.Pieces(int32(i)); pieces != nil {
			c := cutpointOf(s, pieces)
			l.CutOff = c.Lost
			kept -= c.LostPairs
			largest = len(slices.MaxFunc(pieces, func(a, b []int32) int { return cmp.Compare(len(a), len(b)) }))
		}
		for _, k := range []int{0, 1} { // the largest group that it is not in
			if k < len(groups) && k != group[i] {
				largest = max(largest, len(groups[k]))
				break
			}
		}
		l.LargestBefore, l.LargestAfter = quotient(float64(len(groups[0])), float64(s.N())), quotient(float64(largest), float64(s.N()-1))
		l.PairsBefore, l.PairsAfter = pairs, pairs-pairsOf(size)+kept
	}
}
