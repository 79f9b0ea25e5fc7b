package measure

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestBruteForce compares every measure of paths and of separation with its definition, taken word by word, on
// small random networks.
func TestBruteForce(t *testing.T) {
	for seed := range uint64(300) {
		n := 2 + int(seed%6)
		s := graphtest.Random(n, 0.2+0.1*float64(seed%5), seed).Snapshot()
		w := s.Network(network.Know)
		between, harmonic, close := make([]float64, n), make([]float64, n), make([]float64, n)
		for i := range n {
			steps, reached := 0, 0
			for j := range n {
				ways := shortestWays(w, i, j)
				if i == j || len(ways) == 0 {
					continue
				}
				d := len(ways[0]) - 1
				steps, reached, harmonic[i] = steps+d, reached+1, harmonic[i]+1/float64(d)/float64(n-1)
				for _, way := range ways {
					for _, k := range way[1 : len(way)-1] {
						between[k] += 1 / float64(len(ways)) / float64((n-1)*(n-2))
					}
				}
			}
			if reached > 0 {
				close[i] = float64(reached*reached) / float64((n-1)*steps)
			}
		}
		for id, want := range map[string][]float64{"betweenness": between, "harmonic-closeness": harmonic, "closeness": close} {
			for i, x := range of(t, id, s).Values {
				if math.Abs(x-want[i]) > 1e-12 {
					t.Fatalf("seed %d: %s of %d is %v, by definition %v", seed, id, i, x, want[i])
				}
			}
		}
		checkCutpoints(t, seed, s)
	}
}

// shortestWays returns all shortest ways from i to j, each with its ends; none where there is no way.
func shortestWays(w *network.Network, i, j int) [][]int {
	for ways := [][]int{{i}}; len(ways) > 0; {
		var arrived, longer [][]int
		for _, way := range ways {
			if way[len(way)-1] == j {
				arrived = append(arrived, way)
			}
			if len(way) > w.N() {
				continue
			}
			for _, k := range w.Neighbours(way[len(way)-1]) {
				longer = append(longer, append(append([]int{}, way...), int(k)))
			}
		}
		if len(arrived) > 0 {
			return arrived
		}
		ways = longer
	}
	return nil
}

// checkCutpoints takes away every actor and every pair and counts the groups that are left.
func checkCutpoints(t *testing.T, seed uint64, s *network.Snapshot) {
	t.Helper()
	w := s.Network(network.Know)
	got := of(t, "cutpoints", s).Numbers.(Cutpoints)
	groups := len(w.Components())
	pairs := func(w *network.Network) (joined int) {
		for _, group := range w.Components() {
			joined += pairsOf(len(group))
		}
		return joined
	}
	for v := range w.N() {
		rest := without(w, func(i, j int32) bool { return int(i) == v || int(j) == v })
		alone := len(rest.Components()) - 1 // v itself is left as a group
		cut, ok := got.Cutpoints[s.Actors[v].ID]
		if want := alone > groups; ok != want {
			t.Fatalf("seed %d: %d is a cutpoint: %v, want %v", seed, v, ok, want)
		}
		if !ok {
			continue
		}
		group := w.Within(v, w.N())
		largest := 0
		for _, piece := range rest.Components() {
			if piece[0] != int32(v) && w.Distances(v)[piece[0]] >= 0 {
				largest = max(largest, len(piece))
			}
		}
		want := Cutpoint{
			CutOff: len(group) - 1 - largest, Pieces: alone - groups + 1,
			LostPairs: pairs(w) - pairs(rest) - (len(group) - 1), Lost: cut.Lost,
		}
		if !reflect.DeepEqual(cut, want) || len(cut.Lost) != cut.CutOff {
			t.Fatalf("seed %d: without %d %+v is lost, want %+v", seed, v, cut, want)
		}
	}
	var bridges [][2]graph.ID
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			parted := without(w, func(a, b int32) bool { return min(a, b) == int32(i) && max(a, b) == j })
			if int(j) > i && len(parted.Components()) > groups {
				bridges = append(bridges, [2]graph.ID{s.Actors[i].ID, s.Actors[j].ID})
			}
		}
	}
	if len(bridges) != len(got.Bridges) || (len(bridges) > 0 && !reflect.DeepEqual(got.Bridges, bridges)) {
		t.Fatalf("seed %d: bridges %v, want %v", seed, got.Bridges, bridges)
	}
}

// without returns the network less some of its pairs.
func without(w *network.Network, gone func(i, j int32) bool) *network.Network {
	var arcs []network.Arc
	for i := range int32(w.N()) {
		for _, j := range w.Neighbours(int(i)) {
			if i < j && !gone(i, j) {
				arcs = append(arcs, network.Arc{From: i, To: j, Weight: 1})
			}
		}
	}
	return network.New(w.N(), arcs, false, network.Sum)
}

// TestRanges holds the ranges that the measures state.
func TestRanges(t *testing.T) {
	for seed := range uint64(60) {
		c := graphtest.Random(3+int(seed), 0.15, seed)
		s := c.Snapshot()
		for _, m := range All {
			if !m.Actor || m.Code == "" { // those beyond the specification have ranges of their own: research_test.go
				continue
			}
			top := 1.0
			switch {
			case m.Unit == Count:
				top = 5 * float64(c.N-1)
			case m.ID == "constraint":
				top = 1.125
			case m.ID == "effective-size":
				top = float64(c.N - 1)
			}
			r := of(t, m.ID, s)
			if r.Lacks {
				continue
			}
			for i, x := range r.Values {
				if alone := s.Network(network.Know).Degree(i) == 0; math.IsNaN(x) && (alone || m.ID == "eigenvector") {
					continue
				}
				if math.IsNaN(x) || x < 0 || x > top+1e-12 {
					t.Errorf("seed %d: %s of %d is %v, outside 0 to %v", seed, m.ID, i, x, top)
				}
			}
		}
		central := of(t, "centralization", s).Numbers.(Centralization)
		for _, x := range []Number{central.Degree, central.Betweenness, of(t, "density", s).Numbers.(Density).Know} {
			if x < 0 || x > 1 {
				t.Errorf("seed %d: %v is outside 0 to 1", seed, x)
			}
		}
	}
}

// TestNamesDoNotMatter: with other IDs, and so in another order, every actor keeps its values.
func TestNamesDoNotMatter(t *testing.T) {
	for seed := range uint64(20) {
		c := graphtest.Random(40, 0.06, seed)
		other := rand.New(rand.NewPCG(seed, 7)).Perm(c.N)
		renamed := c
		renamed.ID = func(i int) graph.ID { return graph.ID(fmt.Sprintf("Z%03d", other[i])) }
		s, z := c.Snapshot(), renamed.Snapshot()
		for _, m := range All {
			if a, b := of(t, m.ID, s), of(t, m.ID, z); m.Actor && !severalBest[m.ID] {
				for i := range c.N {
					k, _ := z.Index(renamed.ID(i))
					if math.Abs(a.Values[i]-b.Values[k]) > 1e-12 {
						t.Errorf("seed %d: %s of %d is %v, under another name %v", seed, m.ID, i, a.Values[i], b.Values[k])
					}
				}
			} else if !nameActors[m.ID] && !severalBest[m.ID] && m.Warns&Chance == 0 && different(a.Numbers, b.Numbers) {
				t.Errorf("seed %d: %s is %+v, under other names %+v", seed, m.ID, a.Numbers, b.Numbers)
			}
		}
	}
}

// nameActors are the measures of whole networks whose numbers name actors.
var nameActors = map[string]bool{"components": true, "dependency": true, "introductions": true, "new-contacts": true, "key-player": true, "structural-equivalence": true, "concor": true, "resilience": true}

// severalBest are the measures that find one of several divisions that may be as good.
var severalBest = map[string]bool{"core-periphery": true}

// different tells whether two numbers read differently in JSON.
func different(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX != nil || errY != nil || !bytes.Equal(x, y)
}

// same tells whether two results say the same.
func same(a, b Result) bool {
	equal := func(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) }
	return slices.EqualFunc(a.Values, b.Values, equal) && !different(a.Numbers, b.Numbers) &&
		locale.English.Say(a.Sentence) == locale.English.Say(b.Sentence)
}

// TestEqualTiesCountOnce: a second tie like the first between a pair changes the number of ties and no more.
func TestEqualTiesCountOnce(t *testing.T) {
	for seed := range uint64(10) {
		c := graphtest.Random(30, 0.1, seed)
		twice := c
		twice.Pairs = append(append([]graphtest.Pair{}, c.Pairs...), c.Pairs...)
		s, d := c.Snapshot(), twice.Snapshot()
		for _, m := range All {
			a, b := of(t, m.ID, s), of(t, m.ID, d)
			if double, ok := b.Numbers.(Size); ok {
				double.Ties /= 2
				b.Numbers = double
				if different(a.Numbers, b.Numbers) {
					t.Errorf("seed %d: size %+v, with equal ties %+v", seed, a.Numbers, b.Numbers)
				}
				continue
			}
			if !same(a, b) {
				t.Errorf("seed %d: %s changes with equal ties", seed, m.ID)
			}
		}
	}
}
