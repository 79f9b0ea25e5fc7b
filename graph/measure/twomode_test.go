package measure

import (
	"fmt"
	"math"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// southernWomen returns Davis's women as actors and her events as meetings, in the order of the published network.
func southernWomen(t *testing.T) (*network.Snapshot, graphtest.Published) {
	t.Helper()
	for _, p := range graphtest.Networks(t) {
		if p.Name != "southern_women_bipartite" {
			continue
		}
		records := graphtest.Community{N: 18}.Records()
		for k := 18; k < p.N; k++ {
			records = append(records, graph.Meeting{ID: graph.ID(fmt.Sprintf("P%02d", k)), Date: "2026-01-01", Title: "Acara"})
		}
		for k, e := range p.Edges {
			id := graph.ID(fmt.Sprintf("H%02d", k))
			records = append(records, graph.Attendance{ID: id, Actor: graph.ID(rune('A' + min(e[0], e[1]))), Meeting: graph.ID(fmt.Sprintf("P%02d", max(e[0], e[1])))})
		}
		return network.Of(graph.Collect(records...), network.Lens{Day: "2026-02-01"}), p
	}
	t.Fatal("the Southern Women are not there")
	return nil, graphtest.Published{}
}

// TestTwoModeOfSouthernWomen compares betweenness and closeness with igraph's on both sides together, by the greatest
// possible values of Borgatti and Everett 1997.
func TestTwoModeOfSouthernWomen(t *testing.T) {
	s, p := southernWomen(t)
	var degree, between, close []float64
	if !p.Value(t, "degree", &degree) || !p.Value(t, "betweenness", &between) || !p.Value(t, "closeness", &close) {
		t.Fatal("no values")
	}
	found := of(t, "two-mode-centrality", s).Numbers.(TwoModeCentrality)
	for k := range p.N {
		got, n, m := found.Events[graph.ID(fmt.Sprintf("P%02d", k))], 14.0, 18.0
		if k < 18 {
			got, n, m = found.Actors[s.Actors[k].ID], 18, 14
		}
		steps := float64(p.N-1) / close[k]
		for what, pair := range map[string][2]float64{
			"degree": {float64(got.Degree), degree[k] / m}, "closeness": {float64(got.Closeness), (m + 2*(n-1)) / steps},
			"betweenness": {float64(got.Betweenness), between[k] / twoModeMost(int(n), int(m))},
		} {
			if math.Abs(pair[0]-pair[1]) > near {
				t.Errorf("%s of %d: %v, want %v", what, k, pair[0], pair[1])
			}
		}
	}
}

// TestGreatestTwoModeBetweenness: a node that all of the other side is tied to, and with nothing else between, has it.
func TestGreatestTwoModeBetweenness(t *testing.T) {
	for _, c := range [][2]int{{1, 5}, {6, 5}, {11, 5}, {4, 3}, {7, 3}} {
		n, m := c[0], c[1]
		var arcs []network.Arc // node 0 of the own side holds all m others, to which the rest of the side hangs evenly
		for j := range m {
			arcs = append(arcs, network.Arc{From: 0, To: int32(n + j), Weight: 1})
		}
		for i := 1; i < n; i++ {
			arcs = append(arcs, network.Arc{From: int32(i), To: int32(n + (i-1)%m), Weight: 1})
		}
		w, passed := network.New(n+m, arcs, false, network.Sum), 0.0
		for i := 1; i < n+m; i++ {
			for j := i + 1; j < n+m; j++ {
				ways := shortestWays(w, i, j)
				for _, way := range ways {
					for _, k := range way[1 : len(way)-1] {
						if k == 0 {
							passed += 1 / float64(len(ways))
						}
					}
				}
			}
		}
		if got := twoModeMost(n, m); math.Abs(got-passed) > 1e-9 {
			t.Errorf("%d and %d: %v, want %v", n, m, got, passed)
		}
	}
}

// TestProjectionOfSouthernWomen compares with the published projection: who came together, and how often.
func TestProjectionOfSouthernWomen(t *testing.T) {
	s, _ := southernWomen(t)
	found := of(t, "two-mode-projection", s).Numbers.(TwoModeProjection)
	for _, p := range graphtest.Networks(t) {
		if p.Name != "southern_women_projection" {
			continue
		}
		if found.Pairs != len(p.Edges) || found.Actors != 18 || found.Events != 14 || found.Untied != found.Pairs {
			t.Errorf("%d pairs of %d in %d events, %d without a tie, want %d", found.Pairs, found.Actors, found.Events, found.Untied, len(p.Edges))
		}
		want := map[[2]graph.ID]int{}
		for k, e := range p.Edges {
			want[[2]graph.ID{s.Actors[min(e[0], e[1])].ID, s.Actors[max(e[0], e[1])].ID}] = int(p.Weights[k])
		}
		for _, pair := range found.Shared {
			if want[pair.Pair] != pair.Events {
				t.Errorf("%v meet %d times, want %d", pair.Pair, pair.Events, want[pair.Pair])
			}
		}
	}
}

// TestTakingPart: what is later, closed or attended by nobody here does not count, and clients are not named.
func TestTakingPart(t *testing.T) {
	c := graphtest.Community{N: 4, Pairs: pairs{{From: 1, To: 2}}, Client: func(i int) bool { return i == 0 }}
	records := append(
		c.Records(),
		graph.Meeting{ID: "P1", Date: "2026-01-01", Title: "Arisan"}, graph.Meeting{ID: "P2", Date: "2027-01-01", Title: "Nanti"},
		graph.SupportSystem{ID: "S1", Name: "Kader", Formed: "2025-01-01"}, graph.SupportSystem{ID: "S2", Name: "Lama", Formed: "2024-01-01", Closed: "2025-01-01"},
	)
	for k, a := range []graph.ID{"A", "B", "C"} {
		for _, meeting := range []graph.ID{"P1", "P2"} {
			records = append(records, graph.Attendance{ID: graph.ID(fmt.Sprint("H", meeting, k)), Meeting: meeting, Actor: a})
		}
		for _, system := range []graph.ID{"S1", "S2"} {
			if a != "C" {
				records = append(records, graph.Member{ID: graph.ID(fmt.Sprint("M", system, k)), System: system, Actor: a})
			}
		}
	}
	s := network.Of(graph.Collect(records...), network.Lens{Day: "2026-06-01"})
	for id, want := range map[string]string{
		"two-mode-projection": "3 pairs take part in the same meetings or support systems, Pihak B and Pihak C most often (1 time); 2 of them have no tie yet.",
		"two-mode-centrality": "Pihak B takes part in 100% of the meetings and support systems recorded, the highest here, as high as 1 other party.",
	} {
		if got := locale.English.Say(of(t, id, s).Sentence); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}
