package measure

import (
	"context"

	"jejaring/graph/network"
)

var (
	outDegree = Measure{
		ID: "out-degree", Code: "M03", Theme: Fair, Actor: true, Unit: Count,
		Range:  "0 … n − 1",
		Source: "Wasserman & Faust 1994, 126",
		Of:     outDegreeOf,
	}
	supportOutDegree = Measure{
		ID: "support-out-degree", Code: "M03", Theme: Fair, Actor: true, Unit: Count,
		Range:  "0 … n − 1",
		Source: "Wasserman & Faust 1994, 126",
		Of:     supportOutDegreeOf,
	}
)

// outDegreeOf returns for each actor the number of others to which anything flows from it, from 0 to n − 1. A
// flow without direction goes both ways. Time is O(n). Source: Wasserman & Faust 1994, 126.
func outDegreeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	return degreeResult(s, network.Flow, degrees(s.Network(network.Flow)), "out-degree"), nil
}

// supportOutDegreeOf is outDegreeOf for material support alone.
func supportOutDegreeOf(_ context.Context, s *network.Snapshot) (Result, error) {
	return degreeResult(s, network.Support, degrees(s.Network(network.Support)), "support-out-degree"), nil
}
