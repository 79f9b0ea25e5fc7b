package measure

import (
	"math"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Number is a value that JSON shows with at most six decimals, and as null where it is not a number.
type Number float64

// MarshalJSON writes the number so that equal networks give equal files on every machine.
func (x Number) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(x)) || math.IsInf(float64(x), 0) {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, math.Round(float64(x)*1e6)/1e6, 'f', -1, 64), nil
}

// ByActor holds one value per actor.
type ByActor map[graph.ID]Number

func byActor(s *network.Snapshot, values []float64) ByActor {
	numbers := make(ByActor, len(values))
	for i, x := range values {
		numbers[s.Actors[i].ID] = Number(x)
	}
	return numbers
}
