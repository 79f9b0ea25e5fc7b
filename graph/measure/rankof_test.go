package measure_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/measure"
)

// The rank of one actor is the one that the whole ranking gives it.
func TestRankOf(t *testing.T) {
	seed := rand.Uint64()
	t.Log("seed", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	s := graphtest.Sample(t)
	for range 20 {
		values := make([]float64, s.N())
		for i := range values {
			values[i] = float64(random.IntN(8)) / 3
			if random.IntN(5) == 0 {
				values[i] = math.NaN()
			}
		}
		for _, who := range []measure.Who{measure.NoClients, measure.Agencies, measure.Everyone} {
			list := measure.Ranking(s, values, who)
			for i := range values {
				want := 0
				if k := slices.IndexFunc(list, func(r measure.Ranked) bool { return r.Actor == i }); k >= 0 {
					want = list[k].Rank
				}
				if rank, of := measure.RankOf(s, values, who, i); rank != want || of != len(list) {
					t.Fatalf("actor %d is %d of %d, want %d of %d", i, rank, of, want, len(list))
				}
			}
		}
	}
}
