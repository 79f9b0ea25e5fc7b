package diagram

import (
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// TestADisputeIsSignedOnItsLine and in the legend, as soon as a side sees the level otherwise, and no more when it does not.
func TestADisputeIsSignedOnItsLine(t *testing.T) {
	records := []graph.Record{
		graph.Actor{ID: "A", Name: "A"},
		graph.Actor{ID: "B", Name: "B"},
		graph.Tie{ID: "T", From: "A", To: "B", Type: graph.Partnership, Strength: 3, Quality: "cukup", Level: 2, Start: "2026-01-01"},
		graph.TieHistory{ID: "H", Tie: "T", Date: "2026-01-01", Field: "level", New: "2"},
	}
	places := map[graph.ID]layout.Point{"A": {X: 0, Y: 0}, "B": {X: 400, Y: 0}}
	var before *Scene
	for _, of := range []struct {
		level int
		want  bool
	}{{0, false}, {2, false}, {3, true}} {
		all := slices.Clone(records)
		if of.level != 0 {
			all = append(all, graph.LevelView{ID: "V", Tie: "T", Actor: "B", Level: of.level, Date: "2026-02-01"})
		}
		s := After(before, network.Of(graph.Collect(all...), network.Lens{Day: "2026-03-01"}), places, Look{})
		before = s
		signed := slices.ContainsFunc(s.placement(1, everything).badges, func(b badge) bool { return b.text == disputeSign })
		told := slices.ContainsFunc(s.signEntries(), func(e entry) bool { return strings.Contains(e.word, s.language.T("diagram.disputed")) })
		if signed != of.want || told != of.want {
			t.Errorf("a view of %d: signed %v, told in the legend %v", of.level, signed, told)
		}
	}
}
