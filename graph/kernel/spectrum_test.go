package kernel

import (
	"context"
	"math"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestEigenvalueOfIgraph compares the greatest eigenvalue on every published undirected network.
func TestEigenvalueOfIgraph(t *testing.T) {
	for _, p := range graphtest.Networks(t) {
		var want float64
		if p.Directed || !p.Value(t, "eigenvector_lambda", &want) {
			continue
		}
		got, err := GreatestEigenvalue(context.Background(), p.Snapshot().Network(network.Know))
		if err != nil || math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %v, want %v (%v)", p.Name, got, want, err)
		}
	}
}
