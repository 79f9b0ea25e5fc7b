package kernel

import (
	"context"
	"fmt"
	"math"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"

	gonum "gonum.org/v1/gonum/graph/network"
)

// BenchmarkBetweenness compares our routes, which give stress too, with gonum's betweenness alone, in one run
// on the same networks: `go test -bench Betweenness ./graph/kernel`.
func BenchmarkBetweenness(b *testing.B) {
	for _, n := range []int{100, 300, 1000} {
		w := graphtest.Random(n, 10/float64(n), 1).Snapshot().Network(network.Know)
		b.Run(fmt.Sprintf("ours/%d", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := Route(context.Background(), w, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("gonum/%d", n), func(b *testing.B) {
			for b.Loop() {
				gonum.Betweenness(w.Gonum())
			}
		})
	}
}

// TestBetweennessOfGonum: both sides of the benchmark give the same; gonum counts every pair twice.
func TestBetweennessOfGonum(t *testing.T) {
	w := graphtest.Random(120, 0.05, 3).Snapshot().Network(network.Know)
	ours, err := Route(context.Background(), w, nil)
	if err != nil {
		t.Fatal(err)
	}
	theirs := gonum.Betweenness(w.Gonum())
	for i, x := range ours.Between {
		if math.Abs(x-theirs[int64(i)]/2) > 1e-9 {
			t.Errorf("actor %d: %v, gonum says %v", i, x, theirs[int64(i)]/2)
		}
	}
}
