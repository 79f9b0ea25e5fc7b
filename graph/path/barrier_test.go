package path

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

func TestBarrierTellsWhatStandsBetween(t *testing.T) {
	tense := func(a, b int) graphtest.Pair {
		return graphtest.Pair{From: a, To: b, Strength: 3, Quality: graph.Tense}
	}
	good := func(a, b int) graphtest.Pair { return graphtest.Pair{From: a, To: b, Strength: 3} }
	client := func(i int) bool { return i == 2 }
	for _, test := range []struct {
		name  string
		pairs []graphtest.Pair
		want  Barrier
		way   []int32 // strained
	}{
		{"a way leads there", []graphtest.Pair{good(0, 1), good(1, 3)}, NoBarrier, []int32{0, 1, 3}},
		{"one has no tie", []graphtest.Pair{good(0, 1)}, Alone, nil},
		{"nothing joins them", []graphtest.Pair{good(0, 1), good(3, 4)}, Apart, nil},
		{"only a family joins them", []graphtest.Pair{good(0, 2), good(2, 3)}, Client, nil},
		{"a tense tie joins them", []graphtest.Pair{good(0, 1), tense(1, 3)}, Strained, []int32{0, 1, 3}},
		{"a tense tie or a family", []graphtest.Pair{good(0, 2), good(2, 3), tense(0, 3)}, Strained, []int32{0, 3}},
		{"a tense tie behind a family", []graphtest.Pair{good(0, 2), tense(2, 3)}, Client, nil},
		{"one tense tie rather than two", []graphtest.Pair{tense(0, 1), tense(1, 3), good(0, 4), good(4, 5), tense(5, 3)}, Strained, []int32{0, 4, 5, 3}},
	} {
		s := graphtest.Community{N: 6, Pairs: test.pairs, Client: client}.Snapshot()
		if got := BarrierBetween(s, 0, 3); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if got := BarrierBetween(s, 3, 0); got != test.want {
			t.Errorf("%s: %q the other way round", test.name, got)
		}
		if way := LeastStrained(s, 0, 3); !slices.Equal(way, test.way) {
			t.Errorf("%s: the way is %v", test.name, way)
		}
	}
}

// Every pair has a way or a barrier, and the barrier agrees with the projections.
func TestEveryPairHasAWayOrABarrier(t *testing.T) {
	s := graphtest.Sample(t)
	for i := range s.N() {
		safe, known := s.SafeDistances(i), s.Network(network.Know).Distances(i)
		for j := range s.N() {
			b, way := BarrierBetween(s, i, j), LeastStrained(s, i, j)
			if (b == NoBarrier) != (safe[j] != network.Unreachable) {
				t.Errorf("%s to %s: %q", s.Actors[i].ID, s.Actors[j].ID, b)
			}
			if b == Apart && known[j] != network.Unreachable || b == Client && way != nil {
				t.Errorf("%s to %s: %q, though a way is %v", s.Actors[i].ID, s.Actors[j].ID, b, way)
			}
			for k := 1; k+1 < len(way); k++ {
				if s.Actors[way[k]].IsClient {
					t.Errorf("%v passes a client", way)
				}
			}
		}
	}
}
