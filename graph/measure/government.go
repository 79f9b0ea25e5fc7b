package measure

import (
	"jejaring/graph"
	"jejaring/graph/network"
)

// The sector of government, and the number of client-safe steps within which its tiers are reached.
const (
	governmentSector = "pemerintah"
	wayToGovernment  = 2
)

// GovernmentReached returns the offices that the focal actor reaches within two client-safe steps, by their tier:
// "kecamatan" stands for all from there upwards. Without a focal actor there are none.
func GovernmentReached(s *network.Snapshot) map[string][]graph.ID {
	reached := map[string][]graph.ID{}
	focal, ok := s.Focal()
	if !ok {
		return reached
	}
	steps := s.SafeDistances(focal)
	for i, a := range s.Actors {
		if a.Sector == governmentSector && steps[i] != network.Unreachable && steps[i] <= wayToGovernment {
			reached[tierOfGovernment(a)] = append(reached[tierOfGovernment(a)], a.ID)
		}
	}
	return reached
}

// tierOfGovernment returns the tier that an office counts for: "kecamatan" for all from there upwards.
func tierOfGovernment(a graph.Actor) string {
	if graph.TierOf(a.Tier).Rank >= graph.TierOf("kecamatan").Rank {
		return "kecamatan"
	}
	return a.Tier
}
