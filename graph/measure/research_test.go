package measure

import (
	"context"
	"errors"
	"math"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestPublishedResearch compares what is beyond the specification with igraph, networkx and R's sna.
func TestPublishedResearch(t *testing.T) {
	compared := map[string]int{}
	for _, p := range graphtest.Networks(t) {
		s := p.Snapshot()
		for _, c := range []struct {
			id, theirs string
			sna        bool
			directed   bool
		}{
			{"stress", "sna_stress", true, false},
			{"eccentricity", "eccentricity", false, false},
			{"information", "sna_infocent", true, false},
			{"hubs", "hub_max1", false, true},
			{"authorities", "authority_max1", false, true},
			{"proximity-prestige", "closeness_in_wf", false, true},
			{"domain-prestige", "sna_prestige_domain", true, true},
		} {
			var want []float64
			if c.directed != p.Directed || c.sna && !p.SNA(t, c.theirs, &want) || !c.sna && !p.Value(t, c.theirs, &want) {
				continue
			}
			if c.id == "information" && len(s.Network(network.Know).Components()) > 1 { // sna counts isolates in n
				continue
			}
			compared[c.id]++
			for i, x := range of(t, c.id, s).Values {
				if math.Abs(x-want[i]) > near {
					t.Errorf("%s of actor %d in %s: %v, want %v", c.id, i, p.Name, x, want[i])
				}
			}
		}
	}
	for _, id := range []string{"stress", "eccentricity", "information", "hubs", "authorities", "proximity-prestige", "domain-prestige"} {
		if compared[id] < 3 {
			t.Errorf("only %d comparisons of %s", compared[id], id)
		}
	}
}

// TestStressOfDirected compares the walks along flows with sna.
func TestStressOfDirected(t *testing.T) {
	for _, p := range graphtest.Networks(t) {
		var want []float64
		if !p.Directed || !p.SNA(t, "sna_stress", &want) {
			continue
		}
		routes, err := routesOf(context.Background(), p.Snapshot(), network.Flow)
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range routes.Stress {
			if math.Abs(x-want[i]) > near {
				t.Errorf("actor %d in %s: %v, want %v", i, p.Name, x, want[i])
			}
		}
	}
}

// TestRadialityOfStarAndPath: by hand, in a star of five D = 2, its centre has 4·2/(4·2), a leaf (2 + 3·1)/8; in a path
// of three D = 2, the middle has 4/4, an end (2 + 1)/4.
func TestRadialityOfStarAndPath(t *testing.T) {
	for _, c := range []struct {
		pairs pairs
		want  []float64
	}{
		{pairs{{From: 0, To: 1}, {From: 0, To: 2}, {From: 0, To: 3}, {From: 0, To: 4}}, []float64{1, 5.0 / 8, 5.0 / 8, 5.0 / 8, 5.0 / 8}},
		{pairs{{From: 0, To: 1}, {From: 1, To: 2}}, []float64{3.0 / 4, 1, 3.0 / 4}},
	} {
		for i, x := range of(t, "radiality", graphtest.Community{N: len(c.want), Pairs: c.pairs}.Snapshot()).Values {
			if math.Abs(x-c.want[i]) > 1e-12 {
				t.Errorf("%d: %v, want %v", i, x, c.want[i])
			}
		}
	}
}

// TestResearchRanges holds the ranges that the measures beyond the specification state.
func TestResearchRanges(t *testing.T) {
	for seed := range uint64(40) {
		c := graphtest.Random(2+int(seed), 0.15, seed)
		s := c.Snapshot()
		for _, m := range All {
			if m.Code != "" || !m.Actor {
				continue
			}
			top := math.Inf(1)
			switch m.Range {
			case "0 … 1", "0, 1":
				top = 1
			case "0 … n − 1":
				top = float64(c.N - 1)
			case "0 … n":
				top = float64(c.N)
			case "0 … √n":
				top = math.Sqrt(float64(c.N))
			}
			for i, x := range of(t, m.ID, s).Values {
				if x < -1e-12 || x > top+1e-12 {
					t.Errorf("seed %d: %s of %d is %v, outside 0 to %v", seed, m.ID, i, x, top)
				}
			}
		}
	}
}

// TestResearchStops: whatever may take long hears that it is cancelled.
func TestResearchStops(t *testing.T) {
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	for _, m := range All {
		if m.Code != "" || m.Cost == nil || m.Warns&Answers != 0 {
			continue
		}
		if _, err := m.Of(stopped, graphtest.Random(50, 0.1, 1).Snapshot()); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, cancelled: %v", m.ID, err)
		}
	}
}

// TestTooLargeSaysSo: what compares all pairs of too many says how many it compares, at once, and has no values.
func TestTooLargeSaysSo(t *testing.T) {
	s := graphtest.Random(coreMost+1, 3.0/coreMost, 1).Snapshot()
	for id, most := range map[string]int{
		"information": matrixMost, "k-plexes": plexMost, "core-periphery": coreMost, "key-player": keyMost,
		"structural-equivalence": equivalenceMost, "concor": concorMost,
	} {
		m, _ := ByID(id)
		r := of(t, id, s)
		if got, want := locale.English.Say(r.Sentence), locale.English.Say(tooLarge(most)); got != want || m.Estimate(s) != 0 {
			t.Errorf("%s: %q, want %q; estimated at %v", id, got, want, m.Estimate(s))
		}
		for _, x := range r.Values {
			if !math.IsNaN(x) {
				t.Fatalf("%s has the value %v", id, x)
			}
		}
	}
}
