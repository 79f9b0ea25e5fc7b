package measure

import (
	"context"

	"jejaring/graph/network"
)

// leidenCommunities are found by Leiden's climbs alone, so that they can be held against other programs.
var leidenCommunities = Measure{
	ID: "leiden-communities", Theme: Research, Unit: Index,
	Range: "−0.5 … 1", Formula: "Q = Σ w(g)/2W − (s(g)/2W)²",
	Source: "Traag, Waltman & van Eck 2019, Scientific Reports 9, 5233; doi:10.1038/s41598-019-41695-z",
	Warns:  Answers | Chance, Cost: perDraw,
	Of: func(ctx context.Context, s *network.Snapshot) (Result, error) { return communitiesOf(ctx, s, leiden) },
}

// leiden joins what is well linked within the groups until nothing changes.
func leiden(ctx context.Context, c *climber, group []int32) error {
	return c.climb(ctx, group, wellLinked, enough)
}
