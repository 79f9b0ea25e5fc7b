package measure

import (
	"context"

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
