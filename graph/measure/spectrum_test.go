package measure

import (
	"context"
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"

	"jejaring/graph/graphtest"
	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

// TestBonacichOfSNA compares β = 0.1 with sna's bonpow wherever 0.1 is allowed.
func TestBonacichOfSNA(t *testing.T) {
	compared := 0
	for _, p := range graphtest.Networks(t) {
		var want []float64
		s := p.Snapshot()
		eigenvalue, err := eigenvalueOf(context.Background(), s)
		if err != nil || p.Directed || 0.1*eigenvalue > 0.95 || !p.SNA(t, "sna_bonpow_e0.1", &want) {
			continue
		}
		got, err := bonacich(context.Background(), s.Network(network.Know), 0.1)
		if err != nil {
			t.Fatal(err)
		}
		compared++
		for i := range got {
			if math.Abs(got[i]-want[i]) > near {
				t.Errorf("actor %d in %s: %v, want %v", i, p.Name, got[i], want[i])
			}
		}
	}
	if compared < 8 {
		t.Errorf("only %d comparisons", compared)
	}
}

// TestSeriesSolve: Katz and Bonacich solve their equations, (I − αA) (K + 1) = 1 and (I − βA) c ∝ A1, as a dense
// solver does.
func TestSeriesSolve(t *testing.T) {
	for seed := range uint64(50) {
		n := 5 + int(seed%4)
		s := graphtest.Random(n, 0.5, seed).Snapshot()
		w := s.Network(network.Know)
		if w.Arcs() == 0 {
			continue
		}
		katz, power := of(t, "katz", s), of(t, "bonacich-power", s)
		alpha, beta := float64(katz.Numbers.(Katz).Alpha), float64(power.Numbers.(BonacichPower).Beta)
		degree := make([]float64, n)
		kernel.Multiply(w, kernel.Ones(n), degree)
		for _, c := range []struct {
			factor float64
			right  []float64
			got    []float64
			less   float64
		}{{alpha, kernel.Ones(n), katz.Values, 1}, {beta, degree, power.Values, 0}} {
			a := mat.NewDense(n, n, nil)
			for i := range n {
				a.Set(i, i, 1)
				for _, j := range w.Neighbours(i) {
					a.Set(i, int(j), -c.factor)
				}
			}
			var x mat.VecDense
			if err := x.SolveVec(a, mat.NewVecDense(n, c.right)); err != nil {
				t.Fatal(err)
			}
			for i := range n { // both are scaled: compare by the first that is not 0
				for k := range n {
					if math.Abs((x.AtVec(i)-c.less)*c.got[k]-(x.AtVec(k)-c.less)*c.got[i]) > 1e-9 {
						t.Fatalf("seed %d, factor %v: %v, want %v", seed, c.factor, c.got, mat.Formatted(&x))
					}
				}
			}
		}
	}
}
