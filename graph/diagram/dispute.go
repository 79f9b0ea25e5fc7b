package diagram

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// disputeSign stands on the line of partners of whom one sees the level otherwise than it is noted: something to talk about.
const disputeSign = "?"

// disputedTies returns the partnerships that a side sees at another level than the one of the day; nil for none. Time is
// that of the views that were noted, none for most networks.
func disputedTies(n *network.Snapshot) map[graph.ID]bool {
	var found map[graph.ID]bool
	for v := range graph.Each[graph.LevelView](n) {
		t, ok := graph.Get[graph.Tie](n, v.Tie)
		level := graph.LevelOn(v.Tie, n.Day, n)
		if !ok || found[t.ID] || level == 0 || !graph.Disputed(graph.ViewsOn(t, n.Day, n), level) {
			continue
		}
		if found == nil {
			found = map[graph.ID]bool{}
		}
		found[t.ID] = true
	}
	return found
}

// isDisputed tells whether a partnership of a pair is seen otherwise by a side.
func (s *Scene) isDisputed(p *pair) bool {
	return len(s.disputed) > 0 && slices.ContainsFunc(p.ties, func(k int32) bool { return s.disputed[s.snapshot.Ties[k].ID] })
}
