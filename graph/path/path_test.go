package path

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"

	gonum "gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"
)

// TestIndependentWays compares κ with the fewest go-betweens that must go until no way is left (Menger), and checks
// the ways themselves.
func TestIndependentWays(t *testing.T) {
	for seed := range uint64(400) {
		n := 2 + int(seed%7)
		s := graphtest.Mixed(n, 0.3+0.1*float64(seed%4), seed).Snapshot()
		w := s.Network(network.Usable)
		for i := range n {
			for j := range n {
				ways := Independent(s, i, j)
				if got, want := len(ways), fewestCut(s, i, j); i != j && got != want {
					t.Fatalf("seed %d: %d ways from %d to %d, want %d", seed, got, i, j, want)
				}
				passed := map[int32]bool{}
				for k, way := range ways {
					if k > 0 && (len(way) == 2 || len(ways[k-1]) > 2 && ways[k-1][1] >= way[1]) {
						t.Fatalf("seed %d: the ways %v are out of order", seed, ways)
					}
					if way[0] != int32(i) || way[len(way)-1] != int32(j) {
						t.Fatalf("seed %d: the way %v does not lead from %d to %d", seed, way, i, j)
					}
					for k := range len(way) - 1 {
						if !w.Has(int(way[k]), int(way[k+1])) {
							t.Fatalf("seed %d: the way %v has no tie after %d", seed, way, way[k])
						}
					}
					for _, v := range way[1 : len(way)-1] {
						if passed[v] || s.Actors[v].IsClient || int(v) == i || int(v) == j {
							t.Fatalf("seed %d: the ways %v share %d, or it is a client", seed, ways, v)
						}
						passed[v] = true
					}
				}
			}
		}
	}
}

// fewestCut returns one for a direct tie and the size of the smallest set of others without whom no way is left.
func fewestCut(s *network.Snapshot, i, j int) int {
	n, w := s.N(), s.Network(network.Usable)
	direct := 0
	if w.Has(i, j) {
		direct = 1
	}
	fewest := n
	for gone := range uint(1) << n {
		if gone>>i&1 == 1 || gone>>j&1 == 1 || bits.OnesCount(gone) >= fewest {
			continue
		}
		seen, queue := map[int]bool{i: true}, []int{i}
		for len(queue) > 0 {
			v := queue[0]
			queue = queue[1:]
			for _, u := range w.Neighbours(v) {
				u := int(u)
				if direct := v == i && u == j; direct || seen[u] || gone>>u&1 == 1 || u != j && s.Actors[u].IsClient {
					continue
				}
				seen[u] = true
				if u != j {
					queue = append(queue, u)
				}
			}
		}
		if !seen[j] {
			fewest = bits.OnesCount(gone)
		}
	}
	return fewest + direct
}

// TestWaysAgreeWithGonum compares κ in larger networks, where ways must give way to each other, with the flow that
// Dinic's algorithm finds through actors split in two.
func TestWaysAgreeWithGonum(t *testing.T) {
	for seed := uint64(200); seed < 230; seed++ { // in that of 216 a way has to go back along two ties of another
		n := 12 + int(seed%20)
		s := graphtest.Mixed(n, 3.2/float64(n), seed).Snapshot()
		w := s.Network(network.Usable)
		random := rand.New(rand.NewPCG(seed, 11))
		for range 25 {
			i, j := random.IntN(n), random.IntN(n)
			if i == j {
				continue
			}
			split := simple.NewWeightedDirectedGraph(0, 0)
			for v := range 2 * n {
				split.AddNode(simple.Node(v)) // gonum wants all IDs up to the greatest
			}
			arc := func(from, to int) {
				split.SetWeightedEdge(split.NewWeightedEdge(simple.Node(from), simple.Node(to), 1))
			}
			for v := range n {
				if v == i || v == j || !s.Actors[v].IsClient {
					arc(2*v, 2*v+1)
				}
				for _, u := range w.Neighbours(v) {
					if v != j && int(u) != i {
						arc(2*v+1, 2*int(u))
					}
				}
			}
			flow := gonum.MaxFlowDinic(split, simple.Node(2*i+1), simple.Node(2*j), 1e-9)
			if got, want := len(Independent(s, i, j)), int(math.Round(flow)); got != want {
				t.Fatalf("seed %d: %d ways from %d to %d, gonum counts %d", seed, got, i, j, want)
			}
		}
	}
}

// TestWaysOfTheSample holds κ of domain 6.2.
func TestWaysOfTheSample(t *testing.T) {
	s := graphtest.Sample(t)
	focal, _ := s.Focal()
	for id, want := range map[graph.ID]int{"A40": 1, "A29": 3, "A26": 4, "A43": 5, "A46": 1, "A31": 0} {
		j, _ := s.Index(id)
		if got := len(Independent(s, focal, j)); got != want {
			t.Errorf("%d ways to %s, want %d", got, id, want)
		}
	}
}

// TestChain compares the introduction chain with all shortest ways, put in order word by word as domain M26 says.
func TestChain(t *testing.T) {
	longest := 0
	for seed := range uint64(300) {
		n := 2 + int(seed%8)
		s := graphtest.Mixed(n, 0.25+0.1*float64(seed%3), seed).Snapshot()
		w := s.Network(network.Usable)
		for i := range n {
			for j := range n {
				want := safeWays(s, i, j)
				slices.SortStableFunc(want, func(a, b []int32) int {
					weakA, sumA := strengthsOf(w, a)
					weakB, sumB := strengthsOf(w, b)
					switch {
					case weakA != weakB:
						return int(weakB - weakA)
					case sumA != sumB:
						return int(sumB - sumA)
					}
					return slices.Compare(a, b)
				})
				got := Chains(s, i, j, 100)
				if !slices.EqualFunc(got, want, slices.Equal) {
					t.Fatalf("seed %d: the chains from %d to %d are %v, want %v", seed, i, j, got, want)
				}
				if first := Chain(s, i, j); len(want) > 0 && !slices.Equal(first, want[0]) || len(want) == 0 && first != nil {
					t.Fatalf("seed %d: the chain from %d to %d is %v, want the first of %v", seed, i, j, first, want)
				}
				longest = max(longest, len(want))
			}
		}
	}
	if longest < 3 {
		t.Errorf("at most %d ways to choose from", longest)
	}
}

// safeWays returns all shortest usable ways without a client inside, in the order of their IDs.
func safeWays(s *network.Snapshot, i, j int) [][]int32 {
	w := s.Network(network.Usable)
	ways := [][]int32{{int32(i)}}
	for range s.N() + 1 {
		var arrived, longer [][]int32
		for _, way := range ways {
			last := way[len(way)-1]
			if int(last) == j {
				arrived = append(arrived, way)
				continue
			}
			if len(way) > 1 && s.Actors[last].IsClient {
				continue
			}
			for _, u := range w.Neighbours(int(last)) {
				if !slices.Contains(way, u) {
					longer = append(longer, append(slices.Clone(way), u))
				}
			}
		}
		if len(arrived) > 0 {
			return arrived
		}
		ways = longer
	}
	return nil
}

func strengthsOf(w *network.Network, way []int32) (weakest, sum float64) {
	weakest = 99
	for k := range len(way) - 1 {
		x, _ := w.WeightOf(int(way[k]), int(way[k+1]))
		weakest, sum = min(weakest, x), sum+x
	}
	return weakest, sum
}

// TestVeryManyChains: of more ways than can be looked at, the introduction chain is still the first.
func TestVeryManyChains(t *testing.T) {
	c := graphtest.Community{N: 2 + 2*40}
	for a := 1; a <= 40; a++ {
		c.Pairs = append(c.Pairs, graphtest.Pair{From: 0, To: a, Strength: 2}, graphtest.Pair{From: 40 + a, To: 81, Strength: 2})
		for b := 41; b <= 80; b++ {
			c.Pairs = append(c.Pairs, graphtest.Pair{From: a, To: b, Strength: 2 + (a*b)/(40*80)})
		}
	}
	s := c.Snapshot()
	ways := Chains(s, 0, 81, 5)
	if len(ways) != 5 || !slices.Equal(ways[0], []int32{0, 40, 80, 81}) || !slices.Equal(Chain(s, 0, 81), ways[0]) {
		t.Errorf("of 1,600 ways the first are %v", ways)
	}
}

// TestWalksOfAFlowMeet: from wherever one can go on, one can come back, whatever ways are taken already.
func TestWalksOfAFlowMeet(t *testing.T) {
	for seed := range uint64(60) {
		n := 6 + int(seed%12)
		s := graphtest.Mixed(n, 3.5/float64(n), seed).Snapshot()
		f := newFlow(s, 0, int32(n-1))
		for more := true; more; {
			more = f.augment()
			on, back := map[[2]int32]bool{}, map[[2]int32]bool{}
			for at := range int32(2 * n) {
				f.after(at, func(to int32) { on[[2]int32{at, to}] = true })
				f.beforeOf(at, func(from int32) { back[[2]int32{from, at}] = true })
			}
			for _, arcs := range []map[[2]int32]bool{on, back} {
				for arc := range arcs {
					inner := func(at int32) bool { v := at / 2; return v == f.from || at == 2*f.to || v != f.to && !f.stops(v) }
					if inner(arc[0]) && inner(arc[1]) && on[arc] != back[arc] {
						t.Fatalf("seed %d: from %d to %d one can go %v and come %v", seed, arc[0], arc[1], on[arc], back[arc])
					}
				}
			}
		}
	}
}
