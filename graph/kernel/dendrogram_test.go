package kernel

import (
	"context"
	"math"
	"slices"
	"testing"
)

// TestDendrogramKeepsGroupsTogether: points in three heaps on a line come heap by heap, each actor once.
func TestDendrogramKeepsGroupsTogether(t *testing.T) {
	at := []float64{0, 100, 50, 1, 103, 51.5, 2.5, 101, 54}
	distance := make([][]float64, len(at))
	for i := range at {
		for j := range at {
			distance[i] = append(distance[i], math.Abs(at[i]-at[j]))
		}
	}
	order, err := Dendrogram(context.Background(), distance)
	if want := []int32{0, 3, 6, 1, 7, 4, 2, 5, 8}; err != nil || !slices.Equal(order, want) && !slices.Equal(order, []int32{0, 3, 6, 2, 5, 8, 1, 7, 4}) {
		t.Errorf("%v, want %v (%v)", order, want, err)
	}
}
