package measure

import (
	"context"

	"jejaring/graph/network"
)

var (
	inDegree = Measure{
		ID: "in-degree", Code: "M03", Theme: Fair, Actor: true, Unit: Count,
		Range:  "0 … n − 1",
		Source: "Wasserman & Faust 1994, 126",
		Of:     inDegreeOf,
	}
	supportInDegree = Measure{
		ID: "support-in-degree", Code: "M03", Theme: Fair, Actor: true, Unit: Count,
		Range:  "0 … n − 1",
		Source: "Wasserman & Faust 1994, 126",
		Of:     supportInDegreeOf,
	}
)

// inDegreeOf returns for each actor the number of others from which anything flows to it, from 0 to n − 1. A
// flow without direction goes both ways. Time is O(m log m). Source: Wasserman & Faust 1994, 126.
func inDegreeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	return degreeResult(s, network.Flow, degrees(s.Network(network.Flow).Reversed()), "in-degree"), nil
}

// supportInDegreeOf is inDegreeOf for material support alone.
func supportInDegreeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	return degreeResult(s, network.Support, degrees(s.Network(network.Support).Reversed()), "support-in-degree"), nil
}
