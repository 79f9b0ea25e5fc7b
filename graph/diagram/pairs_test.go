package diagram

import (
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
)

// Each pair has its ties in their order, pairs come in the order of their first ties, and each is found by its ends.
func TestPairs(t *testing.T) {
	seed := rand.Uint64()
	t.Log("seed", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for range 50 {
		n := 1 + random.IntN(12)
		c := graphtest.Community{N: n}
		for range random.IntN(40) {
			if i, j := random.IntN(n), random.IntN(n); i != j {
				c.Pairs = append(c.Pairs, graphtest.Pair{From: i, To: j, Strength: 1 + random.IntN(5), Quality: "cukup"})
			}
		}
		s := Of(c.Snapshot(), nil, Look{})
		var ends [][2]int32
		ties := map[[2]int32][]int32{}
		for k, e := range s.snapshot.Ends {
			key := [2]int32{min(e[0], e[1]), max(e[0], e[1])}
			if ties[key] == nil {
				ends = append(ends, key)
			}
			ties[key] = append(ties[key], int32(k))
		}
		if len(s.pairs) != len(ends) {
			t.Fatalf("%d pairs, want %d", len(s.pairs), len(ends))
		}
		for k, e := range ends {
			if p := &s.pairs[k]; p.i != e[0] || p.j != e[1] || !slices.Equal(p.ties, ties[e]) {
				t.Fatalf("pair %d is %d, %d with %v; want %v with %v", k, p.i, p.j, p.ties, e, ties[e])
			}
		}
		for i := int32(-1); i <= int32(n); i++ {
			for j := int32(-1); j <= int32(n); j++ {
				want := int32(slices.Index(ends, [2]int32{min(i, j), max(i, j)}))
				if got := s.pairBetween(i, j); got != want {
					t.Fatalf("the pair of %d and %d is %d, want %d", i, j, got, want)
				}
			}
		}
	}
}
