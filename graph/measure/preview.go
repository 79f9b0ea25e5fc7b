package measure

import (
	"context"

	"jejaring/graph/network"
)

// Preview is what one tie that can be used would change.
type Preview struct {
	Introduction
	Before Nearness `json:"before"`
	After  Nearness `json:"after"` // equal to the last bit to what NearnessOf says once the tie is there
}

// PreviewTie returns what a usable tie between actors i and j would change, whoever they are; nothing where they are
// one, or have a usable tie already. Time is O(n²) after that of NearnessOf.
func PreviewTie(ctx context.Context, s *network.Snapshot, i, j int) (Preview, error) {
	x, err := nearnessOf(ctx, s)
	if err != nil {
		return Preview{}, err
	}
	w := x.newWeigher()
	t := w.weigh(int32(min(i, j)), int32(max(i, j)))
	after := x.now
	after.Efficiency = x.efficiency(x.sum + t.gain)
	after.Pairs += t.pairs
	for k := range x.open {
		n := &x.open[k]
		brought := len(x.brought(n, t.i, t.j))
		after.Sources += brought
		if brought > 0 && !n.isNear {
			after.Needs++
		}
	}
	return Preview{x.introduction(t), x.now, after}, nil
}
