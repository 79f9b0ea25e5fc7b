package network

import "math"

// Spread returns a value per actor of one snapshot in the order of another; NaN for who was not in the first, nil for nil.
// Time is linear in the second.
func Spread(values []float64, from, to *Snapshot) []float64 {
	if values == nil {
		return nil
	}
	list := make([]float64, to.N())
	for k, a := range to.Actors {
		list[k] = math.NaN()
		if i, ok := from.Index(a.ID); ok && i < len(values) {
			list[k] = values[i]
		}
	}
	return list
}
