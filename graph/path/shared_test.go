package path

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// steps counts the fewest client-safe steps from i to j that pass nobody who is gone, -1 for none, by a walk of its own.
func steps(s *network.Snapshot, i, j, gone int) int {
	w := s.Network(network.Usable)
	at := map[int]int{i: 0}
	for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
		v := queue[0]
		if v != i && s.Actors[v].IsClient {
			continue
		}
		for _, u := range w.Neighbours(v) {
			if _, seen := at[int(u)]; !seen && int(u) != gone {
				at[int(u)] = at[v] + 1
				queue = append(queue, int(u))
			}
		}
	}
	if x, ok := at[j]; ok {
		return x
	}
	return -1
}

// Whoever is shared cuts the two apart when gone, and nobody else does; what is left is a shortest way past who stopped.
func TestWhomAllWaysShare(t *testing.T) {
	for seed := range uint64(300) {
		n := 2 + int(seed%9)
		s := graphtest.Mixed(n, 0.25+0.1*float64(seed%3), seed).Snapshot()
		for i := range n {
			for j := range n {
				shared := Shared(s, i, j)
				for v := range n {
					if v == i || v == j || i == j {
						continue
					}
					cuts := steps(s, i, j, -1) >= 0 && steps(s, i, j, v) < 0
					if cuts != slices.Contains(shared, int32(v)) {
						t.Fatalf("seed %d: all ways from %d to %d share %v; %d cuts them: %t", seed, i, j, shared, v, cuts)
					}
					way := ChainWithout(s, i, j, v)
					if len(way)-1 != steps(s, i, j, v) || slices.Contains(way, int32(v)) {
						t.Fatalf("seed %d: without %d the way from %d to %d is %v", seed, v, i, j, way)
					}
				}
				if chain := Chain(s, i, j); !inOrder(shared, chain) {
					t.Fatalf("seed %d: %v stand in another order on the way %v", seed, shared, chain)
				}
			}
		}
	}
}

func inOrder(few, all []int32) bool {
	for _, v := range all {
		if len(few) > 0 && few[0] == v {
			few = few[1:]
		}
	}
	return len(few) == 0
}

// In the sample, RT 04 reaches the alms agency through the Forum only, but to the Forum there are two ways.
func TestOfASharedGoBetweenTheOthersCanBeDoneWithout(t *testing.T) {
	s := graphtest.Sample(t)
	at := func(id graph.ID) int { i, _ := s.Index(id); return i }
	from, to := at("A25"), at("A40")
	shared, forum := Shared(s, from, to), int32(at("A03"))
	if !slices.Equal(shared, []int32{forum}) {
		t.Fatalf("all ways share %v, want the Forum, %d", shared, forum)
	}
	detours := Detours(s, from, to)
	if len(detours) != 1 || detours[0].Stopped == forum || len(detours[0].Way) != 5 {
		t.Errorf("the detours are %v", detours)
	}
}
