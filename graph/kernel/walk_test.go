package kernel

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"jejaring/graph/graphtest"
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
		got, err := Walk(context.Background(), w)
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
			if got.Reached[i] != reached || got.Steps[i] != steps || got.Far[i] != far || math.Abs(got.Inverse[i]-inverse) > 1e-9 {
				t.Fatalf("seed %d: from %d %d actors, %d steps, %v inverse, %d at most; want %d, %d, %v, %d",
					seed, i, got.Reached[i], got.Steps[i], got.Inverse[i], got.Far[i], reached, steps, inverse, far)
			}
		}
	}
}

// TestWalksStopOnTheWay, not only before the first step.
func TestWalksStopOnTheWay(t *testing.T) {
	w := graphtest.Random(600, 0.01, 1).Snapshot().Network(network.Know)
	for times := range int32(6) {
		if _, err := Walk(graphtest.Tired(times), w); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled at question %d: %v", times+1, err)
		}
		if _, err := Route(graphtest.Tired(times), w, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("routes cancelled at question %d: %v", times+1, err)
		}
	}
}

// TestWalksAreEqualToTheLastBit however the halves are run.
func TestWalksAreEqualToTheLastBit(t *testing.T) {
	w := graphtest.Random(150, 0.05, 1).Snapshot().Network(network.Know)
	first, err := Walk(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	ways, err := Route(context.Background(), w, nil)
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		if again, _ := Walk(context.Background(), w); !reflect.DeepEqual(again, first) {
			t.Fatal("two walks differ")
		}
		if again, _ := Route(context.Background(), w, nil); !reflect.DeepEqual(again, ways) {
			t.Fatal("two routes differ")
		}
	}
}

// TestArrivalsAreDistances: added up, who is reached after so many steps is who is that far away, also along arcs.
func TestArrivalsAreDistances(t *testing.T) {
	for seed := range uint64(12) {
		random := rand.New(rand.NewPCG(seed, 10))
		n := 50 + random.Int32N(120)
		var arcs []network.Arc
		for range 2 * n {
			arcs = append(arcs, network.Arc{From: random.Int32N(n), To: random.Int32N(n), Weight: 1})
		}
		w := network.New(int(n), arcs, seed%2 == 0, network.Strongest)
		type step struct {
			actor int32
			steps int
		}
		got, want := map[step]int{}, map[step]int{}
		err := EachArrival(context.Background(), w, func(i int32, steps, others int) { got[step{i, steps}] += others })
		for i := range n {
			for _, d := range w.Distances(int(i)) {
				if d > 0 {
					want[step{i, int(d)}]++
				}
			}
		}
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: %v, want %v (%v)", seed, got, want, err)
		}
	}
}
