package network_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"

	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/topo"
)

func TestArcsAreMergedAndSorted(t *testing.T) {
	arcs := []network.Arc{{2, 0, 1}, {0, 2, 5}, {1, 1, 9}, {0, 1, 3}, {0, 1, 2}}
	for _, c := range []struct {
		directed bool
		merge    network.Merge
		adj      []int32
		weight   []float64
	}{
		{false, network.Strongest, []int32{1, 2, 0, 0}, []float64{3, 5, 3, 5}},
		{false, network.Sum, []int32{1, 2, 0, 0}, []float64{5, 6, 5, 6}},
		{true, network.Sum, []int32{1, 2, 0}, []float64{5, 5, 1}},
	} {
		w := network.New(3, arcs, c.directed, c.merge)
		if !slices.Equal(w.Adj, c.adj) || !slices.Equal(w.Weight, c.weight) {
			t.Errorf("directed %v: %v with weights %v, want %v with %v", c.directed, w.Adj, w.Weight, c.adj, c.weight)
		}
	}
	w := network.New(3, arcs, true, network.Sum)
	if back := w.Reversed(); !slices.Equal(back.Neighbours(0), []int32{2}) || !back.Has(1, 0) || back.Has(0, 1) {
		t.Errorf("turned round: %v", back)
	}
	if again := w.Reversed().Reversed(); !reflect.DeepEqual(again, w) {
		t.Errorf("turned round twice: %v, want %v", again, w)
	}
}

// TestDirectionsOfFlows holds domain 3.1: a flow without direction runs both ways, material support does not.
func TestDirectionsOfFlows(t *testing.T) {
	for _, c := range []struct {
		kind, direction string
		flow, support   int
	}{
		{"informasi", "none", 2, 0},
		{"informasi", "both", 2, 0},
		{"informasi", "forward", 1, 0},
		{"dana", "forward", 1, 1},
		{"dana", "both", 2, 2},
		{"teman", "none", 0, 0},
	} {
		s := network.Of(graph.Collect(graph.Actor{ID: "A"}, graph.Actor{ID: "B"},
			graph.Tie{ID: "T", From: "A", To: "B", Type: c.kind, Direction: c.direction, Strength: 3}), network.Lens{})
		if flow, support := s.Network(network.Flow).Pairs(), s.Network(network.Support).Pairs(); flow != c.flow || support != c.support {
			t.Errorf("%s %s gives %d flows and %d supports, want %d and %d", c.kind, c.direction, flow, support, c.flow, c.support)
		}
	}
}

func TestComponents(t *testing.T) {
	w := network.New(6, []network.Arc{{4, 5, 1}, {1, 2, 1}, {0, 3, 1}, {3, 4, 1}}, true, network.Sum)
	if got, want := w.Components(), [][]int32{{0, 3, 4, 5}, {1, 2}}; !reflect.DeepEqual(got, want) {
		t.Errorf("components %v, want %v", got, want)
	}
	if got := network.New(0, nil, false, network.Sum).Components(); len(got) != 0 {
		t.Errorf("nobody falls into %v", got)
	}
	for seed := range uint64(20) {
		w := graphtest.Random(30, 0.05, seed).Snapshot().Network(network.Know)
		if got, want := len(w.Components()), len(topo.ConnectedComponents(w.Gonum().(gonum.Undirected))); got != want {
			t.Errorf("seed %d: %d components, gonum counts %d", seed, got, want)
		}
	}
}

// TestDistancesAgreeWithGonum checks walks and the gonum view against each other, in both kinds of network.
func TestDistancesAgreeWithGonum(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		var arcs []network.Arc
		for range 60 {
			arcs = append(arcs, network.Arc{From: random.Int32N(25), To: random.Int32N(25), Weight: 1})
		}
		w := network.New(25, arcs, seed%2 == 0, network.Strongest)
		want := path.DijkstraAllPaths(w.Gonum())
		for i := range w.N() {
			for j, d := range w.Distances(i) {
				if x := want.Weight(int64(i), int64(j)); d == network.Unreachable != (x > 1e9) || (d >= 0 && float64(d) != x) {
					t.Fatalf("seed %d: %d steps from %d to %d, gonum counts %v", seed, d, i, j, x)
				}
			}
		}
	}
}

func TestGonumView(t *testing.T) {
	arcs := []network.Arc{{0, 1, 2}, {1, 2, 5}}
	for _, w := range []*network.Network{network.New(4, arcs, false, network.Sum), network.New(4, arcs, true, network.Sum)} {
		g := w.Gonum()
		if g.Node(4) != nil || g.Node(-1) != nil || g.Edge(0, 2) != nil || g.WeightedEdge(0, 9) != nil {
			t.Error("the view shows what is not there")
		}
		if g.Nodes().Len() != 4 || g.From(3).Len() != 0 || g.From(7).Len() != 0 || !g.HasEdgeBetween(2, 1) {
			t.Error("the view hides what is there")
		}
		if x, ok := g.Weight(1, 2); !ok || x != 5 {
			t.Errorf("weight %v, %v", x, ok)
		}
		if x, ok := g.Weight(3, 3); !ok || x != 0 {
			t.Errorf("weight to itself %v, %v", x, ok)
		}
		if e := g.Edge(1, 2).ReversedEdge(); e.From().ID() != 2 || e.To().ID() != 1 {
			t.Errorf("turned round: %v", e)
		}
	}
	both := network.New(4, arcs, false, network.Sum).Gonum().(gonum.WeightedUndirected)
	if e := both.WeightedEdgeBetween(2, 1); e == nil || e.Weight() != 5 {
		t.Errorf("between 2 and 1: %v", e)
	}
	one := network.New(4, arcs, true, network.Sum).Gonum().(gonum.WeightedDirected)
	if one.HasEdgeFromTo(2, 1) || !one.HasEdgeFromTo(1, 2) || one.To(2).Len() != 1 || one.To(0).Len() != 0 {
		t.Error("arcs run the wrong way")
	}
}

// TestSafeDistances holds domain 6.2, M26: six actors cannot be reached from the forum without passing a client.
func TestSafeDistances(t *testing.T) {
	s := graphtest.Sample(t)
	focal, _ := s.Focal()
	var missing []string
	for j, d := range s.SafeDistances(focal) {
		if d == network.Unreachable {
			missing = append(missing, string(s.Actors[j].ID))
		}
	}
	if want := []string{"A31", "A32", "A33", "A37", "A38", "A45"}; !slices.Equal(missing, want) {
		t.Errorf("not reached: %v, want %v", missing, want)
	}
}

func TestEgo(t *testing.T) {
	s := graphtest.Community{N: 5, Pairs: []graphtest.Pair{{From: 0, To: 1}, {From: 1, To: 2}, {From: 0, To: 2}, {From: 2, To: 3}, {From: 3, To: 4}}}.Snapshot()
	for steps, want := range []struct{ actors, ties int }{{1, 0}, {3, 3}, {4, 4}, {5, 5}} {
		e := s.Ego(0, steps)
		if e.N() != want.actors || len(e.Ties) != want.ties {
			t.Errorf("within %d steps: %d actors and %d ties, want %+v", steps, e.N(), len(e.Ties), want)
		}
		if e.LeftOut.Actors != 5-want.actors || e.LeftOut.Ties != 5-want.ties {
			t.Errorf("within %d steps: left out %+v", steps, e.LeftOut)
		}
		if got, want := e.Network(network.Know).Pairs(), want.ties; got != want {
			t.Errorf("within %d steps: %d pairs, want %d", steps, got, want)
		}
	}
	sample := graphtest.Sample(t)
	focal, _ := sample.Focal()
	if e := sample.Ego(focal, 1); e.N() != 17 || e.Day != sample.Day {
		t.Errorf("the forum's ego network has %d actors on %s, want 17", e.N(), e.Day)
	}
}

func TestKeep(t *testing.T) {
	type key struct{ n int }
	s := graphtest.Community{N: 2}.Snapshot()
	calls := 0
	derive := func() (int, error) { calls++; return calls, nil }
	first, _ := network.Keep(s, key{1}, derive)
	again, _ := network.Keep(s, key{1}, derive)
	other, _ := network.Keep(s, key{2}, derive)
	if first != 1 || again != 1 || other != 2 {
		t.Errorf("kept %d, %d and %d", first, again, other)
	}
	refused, err := network.Keep(s, key{3}, func() (int, error) { return 0, &graph.Refusal{} })
	if refused != 0 || err == nil {
		t.Error("an error is hidden")
	}
	if after, err := network.Keep(s, key{3}, derive); after != 3 || err != nil {
		t.Errorf("an error is kept: %d, %v", after, err)
	}
}
