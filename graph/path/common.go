package path

import (
	"cmp"
	"slices"

	"jejaring/graph/network"
)

// Common are those whom two actors both know.
type Common struct {
	Others  []int32 // who are no clients: first those whose weaker tie to the two is strongest, then by position
	Clients int     // how many are: they are counted and never proposed as go-betweens (PV-12)
}

// CommonOf returns the common neighbours of actors i and j by ties that are not broken (projection Know). Both are empty
// where i is j. Time is linear in the degrees of the two.
func CommonOf(s *network.Snapshot, i, j int) Common {
	var c Common
	if i == j {
		return c
	}
	w := s.Network(network.Know)
	weaker := map[int32]float64{}
	for k, u := range w.Neighbours(i) {
		weaker[u] = w.Weights(i)[k]
	}
	for k, u := range w.Neighbours(j) {
		strength, both := weaker[u]
		switch {
		case !both || int(u) == i:
		case s.Actors[u].IsClient:
			c.Clients++
		default:
			weaker[u] = min(strength, w.Weights(j)[k])
			c.Others = append(c.Others, u)
		}
	}
	slices.SortFunc(c.Others, func(a, b int32) int { return cmp.Or(cmp.Compare(weaker[b], weaker[a]), cmp.Compare(a, b)) })
	return c
}
