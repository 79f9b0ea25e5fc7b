package measure

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

const near = 1e-6

// of takes one measure of the snapshot.
func of(t testing.TB, id string, s *network.Snapshot) Result {
	t.Helper()
	m, ok := ByID(id)
	if !ok {
		t.Fatalf("no measure %s", id)
	}
	r, err := m.Of(context.Background(), s)
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	return r
}

// TestSample compares all that the specification states about the sample with what JSON shows.
func TestSample(t *testing.T) {
	s := graphtest.Sample(t)
	for _, id := range []string{
		"size", "density", "degree", "weighted-degree", "betweenness", "harmonic-closeness", "closeness", "cutpoints",
		"components", "centralization", "eigenvector", "pagerank", "pagerank-support", "constraint", "effective-size",
		"efficiency", "brokerage", "core", "reciprocity", "transitivity", "clustering", "distance", "ei-index", "assortativity",
		"social-capital", "tier-cells", "stage-0-1-3",
		"ladder", "ladder-progress", "readiness", "agreements", "trust", "resilience", "facilitator", "meetings",
		"support-systems", "pipeline",
	} {
		var want, got any
		graphtest.SampleNumbers(t, id, &want)
		text, err := json.Marshal(of(t, id, s).Numbers)
		if err == nil {
			err = json.Unmarshal(text, &got)
		}
		if err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		if at := differ(want, got); at != "" {
			t.Errorf("%s%s", id, at)
		}
	}
}

// differ tells where got lacks something of want or says otherwise; got may say more.
func differ(want, got any) string {
	switch want := want.(type) {
	case map[string]any:
		object, _ := got.(map[string]any)
		for key, value := range want {
			if at := differ(value, object[key]); at != "" {
				return "." + key + at
			}
		}
		return ""
	case []any:
		list, _ := got.([]any)
		if len(list) != len(want) {
			return fmt.Sprintf(": %v, want %v", got, want)
		}
		for i := range want {
			if at := differ(want[i], list[i]); at != "" {
				return fmt.Sprintf("[%d]%s", i, at)
			}
		}
		return ""
	case float64:
		if x, ok := got.(float64); ok && math.Abs(x-want) <= near {
			return ""
		}
	default:
		if want == got {
			return ""
		}
	}
	return fmt.Sprintf(": %v, want %v", got, want)
}

// TestPublishedActors compares values per actor with igraph and networkx on every published undirected network.
func TestPublishedActors(t *testing.T) {
	compared := 0
	for _, p := range graphtest.Networks(t) {
		if p.Directed {
			continue
		}
		s, others := p.Snapshot(), float64(p.N-1)
		for _, c := range []struct {
			id, theirs string
			scale      float64 // what their value is divided by
		}{
			{"degree", "degree", 1},
			{"weighted-degree", "strength", 1},
			{"betweenness", "betweenness", others * (others - 1) / 2},
			{"betweenness", "betweenness_normalized", 1},
			{"harmonic-closeness", "harmonic_sum", others},
			{"closeness", "closeness_wf", 1},
		} {
			var want []float64
			if !p.Value(t, c.theirs, &want) || c.theirs == "strength" && p.Name == "weighted_ties" { // half strengths: no tie has any
				continue
			}
			compared++
			for i, x := range of(t, c.id, s).Values {
				if math.Abs(x-want[i]/c.scale) > near {
					t.Errorf("%s of actor %d in %s: %v, want %v", c.id, i, p.Name, x, want[i]/c.scale)
				}
			}
		}
	}
	if compared < 80 {
		t.Errorf("only %d comparisons", compared)
	}
}

// TestPublishedNetworks compares values of whole networks with igraph and networkx.
func TestPublishedNetworks(t *testing.T) {
	for _, p := range graphtest.Networks(t) {
		if p.Directed {
			continue
		}
		s := p.Snapshot()
		central, cut, parts := of(t, "centralization", s).Numbers.(Centralization), of(t, "cutpoints", s).Numbers.(Cutpoints),
			of(t, "components", s).Numbers.(Components)
		for theirs, got := range map[string]float64{
			"density":                    float64(of(t, "density", s).Numbers.(Density).Know),
			"components":                 float64(len(parts.Components)),
			"centralization_degree":      float64(central.Degree),
			"centralization_betweenness": float64(central.Betweenness),
		} {
			var want float64
			if p.Value(t, theirs, &want) && math.Abs(got-want) > near {
				t.Errorf("%s of %s: %v, want %v", theirs, p.Name, got, want)
			}
		}
		var points []int
		if p.Value(t, "articulation_points", &points) {
			want := []graph.ID{}
			for _, i := range points {
				want = append(want, s.Actors[i].ID)
			}
			slices.Sort(want)
			if got := cut.ids(); !slices.Equal(got, want) {
				t.Errorf("cutpoints of %s: %v, want %v", p.Name, got, want)
			}
		}
		var pairs [][2]int
		if p.Value(t, "bridges", &pairs) {
			want := [][2]graph.ID{}
			for _, pair := range pairs {
				want = append(want, [2]graph.ID{s.Actors[min(pair[0], pair[1])].ID, s.Actors[max(pair[0], pair[1])].ID})
			}
			slices.SortFunc(want, func(a, b [2]graph.ID) int { return slices.Compare(a[:], b[:]) })
			if !slices.Equal(cut.Bridges, want) {
				t.Errorf("bridges of %s: %v, want %v", p.Name, cut.Bridges, want)
			}
		}
	}
}

func (c Cutpoints) ids() []graph.ID {
	ids := []graph.ID{}
	for id := range c.Cutpoints {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// TestPublishedDirected compares degrees, density and walks on the published directed networks.
func TestPublishedDirected(t *testing.T) {
	compared := 0
	for _, p := range graphtest.Networks(t) {
		if !p.Directed {
			continue
		}
		s := p.Snapshot()
		walks, err := walksOf(context.Background(), s, network.Flow)
		if err != nil {
			t.Fatal(err)
		}
		routes, err := routesOf(context.Background(), s, network.Flow)
		if err != nil {
			t.Fatal(err)
		}
		for theirs, got := range map[string][]float64{
			"degree_in": of(t, "in-degree", s).Values, "degree_out": of(t, "out-degree", s).Values,
			"betweenness": routes.Between, "harmonic_out_sum": walks.Inverse,
			"density": {float64(of(t, "density", s).Numbers.(Density).Flow)},
		} {
			want := make([]float64, 1)
			if theirs == "density" {
				p.Value(t, theirs, &want[0])
			} else if !p.Value(t, theirs, &want) {
				continue
			}
			compared++
			for i := range want {
				if math.Abs(got[i]-want[i]) > near {
					t.Errorf("%s [%d] of %s: %v, want %v", theirs, i, p.Name, got[i], want[i])
				}
			}
		}
	}
	if compared < 20 {
		t.Errorf("only %d comparisons", compared)
	}
}

// TestTextbooks holds domain 8.2.
func TestTextbooks(t *testing.T) {
	for _, book := range graphtest.Textbooks(t) {
		s := book.Snapshot()
		for id, want := range map[string]map[string]float64{
			"degree": book.Degree, "betweenness": book.Betweenness, "closeness": book.Closeness, "harmonic-closeness": book.Harmonic,
		} {
			for i, x := range of(t, id, s).Values {
				if y := want[string(s.Actors[i].ID)]; math.Abs(x-y) > near {
					t.Errorf("%s of %s in %s: %v, want %v", id, s.Actors[i].ID, book.Name, x, y)
				}
			}
		}
		central := of(t, "centralization", s).Numbers.(Centralization)
		for what, pair := range map[string][2]float64{
			"density":                    {float64(of(t, "density", s).Numbers.(Density).Know), book.Density},
			"centralization of degree":   {float64(central.Degree), book.ByDegree},
			"centralization of betweenn": {float64(central.Betweenness), book.ByPaths},
		} {
			if math.Abs(pair[0]-pair[1]) > near {
				t.Errorf("%s of %s: %v, want %v", what, book.Name, pair[0], pair[1])
			}
		}
		cut := of(t, "cutpoints", s).Numbers.(Cutpoints)
		if got, want := fmt.Sprint(cut.ids(), cut.Bridges), fmt.Sprint(book.Articulation, book.Bridges); got != want {
			t.Errorf("cutpoints and bridges of %s: %s, want %s", book.Name, got, want)
		}
	}
}
