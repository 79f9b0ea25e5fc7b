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

// ByActor holds one value per actor of the snapshot.
type ByActor map[graph.ID]Number

func byActor(s *network.Snapshot, values []float64) ByActor {
	numbers := make(ByActor, len(values))
	for i, x := range values {
		numbers[s.Actors[i].ID] = Number(x)
	}
	return numbers
}

// undefined returns NaN for every actor.
func undefined(s *network.Snapshot) []float64 {
	values := make([]float64, s.N())
	for i := range values {
		values[i] = math.NaN()
	}
	return values
}

// quotient returns a/b, undefined where b is 0.
func quotient(a, b float64) Number {
	if b == 0 {
		return Number(math.NaN())
	}
	return Number(a / b)
}

// sumOf adds the values up, in their order.
func sumOf(values []float64) float64 {
	sum := 0.0
	for _, x := range values {
		sum += x
	}
	return sum
}

// mean returns the mean of the values, not a number for none.
func mean(values []float64) float64 { return sumOf(values) / float64(len(values)) }

// floats returns whole numbers as values.
func floats[N int | int32](list []N) []float64 {
	values := make([]float64, len(list))
	for i, x := range list {
		values[i] = float64(x)
	}
	return values
}

// pairsOf returns the number of pairs of n.
func pairsOf(n int) int { return n * (n - 1) / 2 }
