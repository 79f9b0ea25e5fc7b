package network_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// The ties of an actor, those between two, and who is near by safe steps are what a look at all of them finds.
func TestAround(t *testing.T) {
	seed := rand.Uint64()
	t.Log("seed", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for range 40 {
		s := graphtest.Mixed(2+random.IntN(14), 0.3, random.Uint64()).Snapshot()
		for i := range s.Actors {
			s.Actors[i].IsClient = random.IntN(4) == 0
		}
		for i, a := range s.Actors {
			var own []int32
			for k, tie := range s.Ties {
				if tie.From == a.ID || tie.To == a.ID {
					own = append(own, int32(k))
				}
			}
			if !slices.Equal(s.TiesOf(i), own) {
				t.Fatalf("%s has %v, want %v", a.ID, s.TiesOf(i), own)
			}
			for _, b := range s.Actors {
				var between []graph.Tie
				for _, tie := range s.Ties {
					if tie.Joins(a.ID, b.ID) {
						between = append(between, tie)
					}
				}
				if !slices.Equal(s.Between(a.ID, b.ID), between) {
					t.Fatalf("between %s and %s: %v, want %v", a.ID, b.ID, s.Between(a.ID, b.ID), between)
				}
			}
			for steps := range 4 {
				near := 0
				for j, d := range s.SafeDistances(i) {
					if j != i && d != network.Unreachable && int(d) <= steps {
						near++
					}
				}
				if got := s.SafeWithin(i, steps); got != near {
					t.Fatalf("%d are %d steps from %s, want %d", got, steps, a.ID, near)
				}
			}
		}
	}
}
