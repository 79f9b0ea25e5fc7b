package network_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/network"
)

// joined tells which actors of a community reach which, when one actor and one pair are taken away; −1 for none.
func joined(s *network.Snapshot, gone int, cut [2]int32) [][]bool {
	reach := make([][]bool, s.N())
	for i := range reach {
		reach[i] = make([]bool, s.N())
		reach[i][i] = true
	}
	for k, tie := range s.Ties {
		i, j := s.Ends[k][0], s.Ends[k][1]
		if tie.Quality != graph.Broken && int(i) != gone && int(j) != gone && s.Pair(k) != cut {
			reach[i][j], reach[j][i] = true, true
		}
	}
	for k := range reach {
		for i := range reach {
			for j := range reach {
				reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j])
			}
		}
	}
	return reach
}

// loses tells whether two others are parted that were joined.
func loses(before, after [][]bool, gone int) bool {
	for i := range before {
		for j := range before {
			if i != gone && j != gone && before[i][j] && !after[i][j] {
				return true
			}
		}
	}
	return false
}

var nothing = [2]int32{-1, -1}

// inCore tells who is in the k-core, by taking away those with fewer links until none is left to take.
func inCore(s *network.Snapshot, k int) []bool {
	in := make([]bool, s.N())
	for i := range in {
		in[i] = true
	}
	for again := true; again; {
		again = false
		for i := range in {
			links := 0
			for _, j := range s.Network(network.Know).Neighbours(i) {
				if in[j] {
					links++
				}
			}
			if in[i] && links < k {
				in[i], again = false, true
			}
		}
	}
	return in
}

// waysOf returns the shortest ways from i to j over safe steps, by trying all of them.
func waysOf(s *network.Snapshot, w *network.Network, i, j int) [][]int {
	best, ways := s.N(), [][]int(nil)
	var follow func(way []int)
	follow = func(way []int) {
		at := way[len(way)-1]
		switch {
		case at == j:
			if len(way)-1 < best {
				best, ways = len(way)-1, nil
			}
			if len(way)-1 == best {
				ways = append(ways, slices.Clone(way))
			}
			return
		case len(way)-1 >= best || (at != i && s.Actors[at].IsClient):
			return
		}
		for _, next := range w.Neighbours(at) {
			if !slices.Contains(way, int(next)) {
				follow(append(way, int(next)))
			}
		}
	}
	follow([]int{i})
	return ways
}

// Each place in the network is what trying says it is, in the network that the other conditions leave.
func TestPlacesInTheNetworkAgreeWithTrying(t *testing.T) {
	for seed := range uint64(150) {
		random := rand.New(rand.NewPCG(seed, 4))
		records := graph.Collect(asked(seed)...)
		plain := "tie.strength>=2; actor.sector!=lsm"
		base := lensed(t, records, plain)
		if base.N() < 2 {
			continue
		}
		i, j, steps, k := random.IntN(base.N()), random.IntN(base.N()), 1+random.IntN(3), 1+random.IntN(3)
		from, to := base.Actors[i].ID, base.Actors[j].ID
		before := joined(base, -1, nothing)
		core, usable, know := inCore(base, k), base.Network(network.Usable), base.Network(network.Know)
		on := map[int]bool{}
		for _, way := range waysOf(base, usable, i, j) {
			for _, at := range way {
				on[at] = true
			}
		}
		sizes := make([]int, base.N())
		for a := range before {
			for b := range before {
				if before[a][b] {
					sizes[a]++
				}
			}
		}
		largest := 0
		for a := range sizes {
			if sizes[a] > sizes[largest] {
				largest = a
			}
		}
		for text, want := range map[string]func(a int) bool{
			fmt.Sprintf("net.core>=%d", k):    func(a int) bool { return core[a] },
			"net.cutpoint=1":                  func(a int) bool { return loses(before, joined(base, a, nothing), a) },
			"net.main=1":                      func(a int) bool { return sizes[largest] > 1 && before[largest][a] },
			"net.links=0":                     func(a int) bool { return sizes[a] == 1 },
			fmt.Sprintf("net.group=%s", from): func(a int) bool { return before[i][a] },
			fmt.Sprintf("net.near<=%s,%d", from, steps): func(a int) bool {
				ways := waysOf(base, know, i, a)
				return len(ways) > 0 && len(ways[0])-1 <= steps
			},
			fmt.Sprintf("net.way=%s,%s", from, to): func(a int) bool { return on[a] },
		} {
			for _, not := range []bool{false, true} {
				asks := text
				if not {
					asks = "not " + text
				}
				s := lensed(t, records, plain+"; "+asks)
				for a := range base.N() {
					if _, in := s.Index(base.Actors[a].ID); in != (want(a) != not) {
						t.Fatalf("seed %d, %s: %s is in: %v", seed, asks, base.Actors[a].ID, in)
					}
				}
				if s.N()+s.LeftOut.Actors != 14 || len(s.Ties)+s.LeftOut.Ties != len(base.Ties)+base.LeftOut.Ties {
					t.Fatalf("seed %d, %s: %d actors, %d ties, left out %+v", seed, asks, s.N(), len(s.Ties), s.LeftOut)
				}
			}
		}
		for _, tie := range lensed(t, records, plain+"; net.bridge=1").Ties {
			at := slices.Index(base.Ties, tie)
			if tie.Quality == graph.Broken || !loses(before, joined(base, -1, base.Pair(at)), -1) {
				t.Fatalf("seed %d: %s is no bridge", seed, tie.ID)
			}
		}
		bridges := 0
		for at, tie := range base.Ties {
			if tie.Quality != graph.Broken && loses(before, joined(base, -1, base.Pair(at)), -1) {
				bridges++
			}
		}
		if got := lensed(t, records, plain+"; net.bridge=1"); len(got.Ties) != bridges || got.N() != base.N() {
			t.Fatalf("seed %d: %d ties that are bridges among %d actors, want %d among %d", seed, len(got.Ties), got.N(), bridges, base.N())
		}
	}
}

func lensed(t *testing.T, records graph.Reader, text string) *network.Snapshot {
	t.Helper()
	lens, err := network.ParseLens(text)
	if err != nil {
		t.Fatal(err)
	}
	lens.Day = "2026-11-20"
	return network.Of(records, lens)
}

// A family is on no way between others and is not gone on from, though it may be an end.
func TestWaysOfALensAvoidFamilies(t *testing.T) {
	records := graph.Collect(
		graph.Actor{ID: "A", Name: "Forum"}, graph.Actor{ID: "B", PublicLabel: "K-01", IsClient: true}, graph.Actor{ID: "C", Name: "Dinas"},
		graph.Tie{ID: "T", From: "A", To: "B", Type: "teman", Strength: 3, Quality: "cukup"},
		graph.Tie{ID: "U", From: "B", To: "C", Type: "teman", Strength: 3, Quality: "cukup"})
	for text, want := range map[string]int{
		"net.way=A,C": 0, "net.way=A,B": 2, "net.near<=A,2": 2, "net.near<=B,1": 3, "net.near<=X,2": 0, "not net.near<=X,2": 3, "net.way=A,A": 1,
	} {
		if got := lensed(t, records, text).N(); got != want {
			t.Errorf("%s: %d actors, want %d", text, got, want)
		}
	}
}
