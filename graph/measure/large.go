package measure

import (
	"math"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// upTo is a cost where a measure refuses networks of more than most actors in a moment.
func upTo(most int, cost Cost) Cost {
	return func(n, m float64) float64 {
		if n > float64(most) {
			return 0
		}
		return cost(n, m)
	}
}

// tooLarge says that a measure is not taken of networks of more than most actors.
func tooLarge(most int) locale.Message { return locale.M("measure.too-large", "Count", most) }

// undefined returns a value that is not a number for every actor.
func undefined(s *network.Snapshot) []float64 {
	values := make([]float64, s.N())
	for i := range values {
		values[i] = math.NaN()
	}
	return values
}
