package measure

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"jejaring/graph/network"
)

// TestWalksAreDistances compares the walks with single ones, in networks whose ways are short, where a step looks at
// all actors, and long, where it looks at few; in both kinds, with more actors than a word has bits.
func TestWalksAreDistances(t *testing.T) {
	for seed := range uint64(24) {
		random := rand.New(rand.NewPCG(seed, 9))
		n := 60 + random.Int32N(140)
		var arcs []network.Arc
		for i := range n - 1 {
			arcs = append(arcs, network.Arc{From: i, To: i + 1, Weight: 1})
		}
		for range []int{0, 3, 100, 600}[seed%4] {
			arcs = append(arcs, network.Arc{From: random.Int32N(n), To: random.Int32N(n), Weight: 1})
		}
		w := network.New(int(n), arcs, seed%3 == 0, network.Strongest)
		got, err := walk(context.Background(), w)
		if err != nil {
			t.Fatal(err)
		}
		for i := range w.N() {
			reached, steps, inverse, far := 0, 0, 0.0, 0
			for j, d := range w.Distances(i) {
				if j != i && d != network.Unreachable {
					reached, steps, inverse, far = reached+1, steps+int(d), inverse+1/float64(d), max(far, int(d))
				}
			}
			if got.reached[i] != reached || got.steps[i] != steps || got.far[i] != far || math.Abs(got.inverse[i]-inverse) > 1e-9 {
				t.Fatalf("seed %d: from %d %d actors, %d steps, %v inverse, %d at most; want %d, %d, %v, %d",
					seed, i, got.reached[i], got.steps[i], got.inverse[i], got.far[i], reached, steps, inverse, far)
			}
		}
	}
}
