package path

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
)

// Those whom two know both are found one by one among the ties, whatever the network.
func TestCommonNeighbours(t *testing.T) {
	for seed := range uint64(200) {
		s := graphtest.Mixed(2+int(seed%9), 0.5, seed).Snapshot()
		strongest := func(a, b int) (best int) {
			for k, tie := range s.Ties {
				if ends := s.Ends[k]; tie.Quality != graph.Broken && (ends == [2]int32{int32(a), int32(b)} || ends == [2]int32{int32(b), int32(a)}) {
					best = max(best, tie.Strength)
				}
			}
			return best
		}
		for i := range s.N() {
			for j := range s.N() {
				got, clients := CommonOf(s, i, j), 0
				for v := range s.N() {
					both := i != j && v != i && v != j && strongest(i, v) > 0 && strongest(v, j) > 0
					if both && s.Actors[v].IsClient {
						clients++
					}
					if in := slices.Contains(got.Others, int32(v)); in != (both && !s.Actors[v].IsClient) {
						t.Fatalf("seed %d: %d is among those whom %d and %d know: %t", seed, v, i, j, in)
					}
				}
				if got.Clients != clients {
					t.Fatalf("seed %d: %d clients, want %d", seed, got.Clients, clients)
				}
				for k := 1; k < len(got.Others); k++ {
					weak := func(v int32) int { return min(strongest(i, int(v)), strongest(int(v), j)) }
					if weak(got.Others[k-1]) < weak(got.Others[k]) {
						t.Fatalf("seed %d: %v are out of order", seed, got.Others)
					}
				}
			}
		}
	}
}
