package measure

import (
	"context"
	"math"
	"math/bits"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// subsets calls try with every set of the given number of the n actors.
func subsets(n, size int, try func([]int32)) {
	for set := range uint(1) << n {
		if bits.OnesCount(set) == size {
			var list []int32
			for i := range int32(n) {
				if set>>i&1 == 1 {
					list = append(list, i)
				}
			}
			try(list)
		}
	}
}

// TestKeyPlayersByDefinition tries all sets of three in small networks.
func TestKeyPlayersByDefinition(t *testing.T) {
	for seed := range uint64(200) {
		s := graphtest.Random(7, 0.3, seed).Snapshot()
		w, most, widest := s.Network(network.Know), partedPairs(s.Network(network.Know), nil), 0.0
		for size := 1; size <= keyPlayers; size++ {
			subsets(7, size, func(set []int32) {
				most = max(most, partedPairs(w, set))
				widest = max(widest, reachIn(w, 2)(set))
			})
		}
		found := of(t, "key-player", s).Numbers.(KeyPlayer)
		if math.Abs(float64(found.Fragmented)-most) > 1e-12 || math.Abs(float64(found.Reached)-widest) > 1e-12 {
			t.Fatalf("seed %d: %+v, by definition %v and %v", seed, found, most, widest)
		}
	}
}

// TestNoPairIsPartedWhereNoneIsLeft: a set that leaves fewer than two others parts nothing that could be counted.
func TestNoPairIsPartedWhereNoneIsLeft(t *testing.T) {
	for _, n := range []int{1, 2, 3} {
		s := graphtest.Random(n, 1, 1).Snapshot()
		for _, row := range of(t, "key-player", s).Table.Rows {
			left := n - len(strings.Split(row.Cells[1].Text.In(locale.English), ", "))
			if parted := row.Cells[2].Write(Share).In(locale.English); (parted == "—") != (left < 2) {
				t.Errorf("of %d actors %d are left; their pairs are parted: %s", n, left, parted)
			}
		}
	}
}

// TestExchangesHelp: also where only the sets of a few are tried, no exchange of one member betters the set.
func TestExchangesHelp(t *testing.T) {
	for seed := range uint64(20) {
		s := graphtest.Random(40, 0.07, seed).Snapshot()
		w := s.Network(network.Know)
		worth := fragmentation(w)
		set, err := bestSet(context.Background(), eligible(s, degrees(w)), 5, worth)
		if err != nil {
			t.Fatal(err)
		}
		for place := range set {
			for i := range int32(s.N()) {
				trial := slices.Clone(set)
				if trial[place] = i; !slices.Contains(set, i) && worth(trial) > worth(set)+1e-9 {
					t.Fatalf("seed %d: %v is better than %v", seed, trial, set)
				}
			}
		}
	}
}

// partedPairs is fragmentation by its definition: pairs of the others without a way between them.
func partedPairs(w *network.Network, set []int32) float64 {
	gone := map[int32]bool{}
	for _, i := range set {
		gone[i] = true
	}
	rest, parted, all := without(w, func(i, j int32) bool { return gone[i] || gone[j] }), 0.0, 0.0
	for i := range w.N() {
		for j, d := range rest.Distances(i) {
			if i < j && !gone[int32(i)] && !gone[int32(j)] {
				all++
				if d == network.Unreachable {
					parted++
				}
			}
		}
	}
	if all == 0 {
		return 0
	}
	return parted / all
}

// TestKeyPlayerOfKite: the kite falls apart most without Heather (H), as Borgatti 2006, 25, says of its like.
func TestKeyPlayerOfKite(t *testing.T) {
	for _, book := range graphtest.Textbooks(t) {
		if book.Name != "krackhardt_kite" {
			continue
		}
		w, best, most := book.Snapshot().Network(network.Know), -1, 0.0
		for i := range int32(w.N()) {
			if x := fragmentation(w)([]int32{i}); x > most {
				best, most = int(i), x
			}
		}
		if best != 7 || math.Abs(most-14.0/36) > 1e-12 {
			t.Errorf("actor %d, %v, want 7, 14/36", best, most)
		}
	}
}

// TestNoClientIsAKeyPlayer, however well placed.
func TestNoClientIsAKeyPlayer(t *testing.T) {
	for seed := range uint64(20) {
		c := graphtest.Random(15, 0.2, seed)
		c.Client = func(i int) bool { return i%2 == 0 }
		s := c.Snapshot()
		found := of(t, "key-player", s).Numbers.(KeyPlayer)
		for _, id := range append(append([]graph.ID{}, found.Fragment...), found.Reach...) {
			if i, _ := s.Index(id); s.Actors[i].IsClient {
				t.Errorf("seed %d: the client %s is in %+v", seed, id, found)
			}
		}
	}
}

// TestCoreByDefinition tries all cores of small networks.
func TestCoreByDefinition(t *testing.T) {
	best := 0
	const networks = 200
	for seed := range uint64(networks) {
		n := 5 + int(seed%3)
		s := graphtest.Random(n, 0.4, seed).Snapshot()
		w, most := s.Network(network.Know), math.Inf(-1)
		for size := range n + 1 {
			subsets(n, size, func(core []int32) { most = max(most, coreFit(w, core)) })
		}
		fit := float64(of(t, "core-periphery", s).Numbers.(CorePeriphery).Fit)
		switch {
		case math.IsNaN(fit) && math.IsInf(most, -1), math.Abs(fit-most) < 1e-9:
			best++
		case fit > most, math.IsNaN(fit):
			t.Fatalf("seed %d: fit %v, at most %v is possible", seed, fit, most)
		}
	}
	if best < networks*85/100 {
		t.Errorf("only %d of %d networks have the best core", best, networks)
	}
}

// coreFit is the correlation with the ideal by its definition; −∞ where it is undefined.
func coreFit(w *network.Network, core []int32) float64 {
	in := map[int]bool{}
	for _, i := range core {
		in[int(i)] = true
	}
	var x, y []float64
	for i := range w.N() {
		for j := range i {
			if in[i] == in[j] {
				x = append(x, link(w, i, j))
				ideal := 0.0
				if in[i] {
					ideal = 1
				}
				y = append(y, ideal)
			}
		}
	}
	if r := correlation(x, y); !math.IsNaN(r) {
		return r
	}
	return math.Inf(-1)
}

// TestCoreOfIdeal: a core that is all linked, with a periphery that is not, has a fit of 1.
func TestCoreOfIdeal(t *testing.T) {
	c := graphtest.Community{N: 9}
	for i := range 3 {
		for j := i + 1; j < 3; j++ {
			c.Pairs = append(c.Pairs, graphtest.Pair{From: i, To: j})
		}
		c.Pairs = append(c.Pairs, graphtest.Pair{From: i, To: 3 + 2*i}, graphtest.Pair{From: i, To: 4 + 2*i})
	}
	found := of(t, "core-periphery", c.Snapshot()).Numbers.(CorePeriphery)
	if len(found.Core) != 3 || math.Abs(float64(found.Fit)-1) > 1e-12 || found.Inside != 1 || found.Periphery != 0 {
		t.Errorf("%+v", found)
	}
}
