package layout

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/network"
)

func TestOfASnapshot(t *testing.T) {
	from := graph.Collect(
		graph.Project{ID: graph.ProjectID, Name: "RW 07", FocalActor: "b"},
		graph.Actor{ID: "a", Name: "A", Tier: "rw", Sector: "warga"},
		graph.Actor{ID: "b", Name: "B", Tier: "nasional", Sector: "pemerintah"},
		graph.Tie{ID: "t", From: "a", To: "b", Type: "rujukan", Direction: "forward", Quality: "kuat", Strength: 3},
		graph.Drawing{ID: "d", Name: "Map", Seed: 5},
		graph.Place{ID: graph.PlaceID("d", "a"), Drawing: "d", Actor: "a", X: 7, Y: -3, Pinned: true},
	)
	in := Of(network.Of(from, network.Lens{}), "d", nil)
	if in.Network.N() != 2 || !in.Network.Has(1, 0) || !in.Flow.Has(0, 1) || in.Flow.Has(1, 0) {
		t.Error("ties are not those of the records")
	}
	if in.Focal != 1 || in.Seed != 5 || in.Tiers[1] != 8 || in.Sectors[1] != 1 {
		t.Errorf("focal %d, seed %d, tiers %v, sectors %v", in.Focal, in.Seed, in.Tiers, in.Sectors)
	}
	if in.Start[0] != (Point{7, -3}) || !in.Pinned[0] || in.Start[1].IsPlaced() || in.Pinned[1] {
		t.Errorf("start %v, pinned %v", in.Start, in.Pinned)
	}
}
