package measure

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/bits"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestCliquesOfIgraph compares the number of maximal cliques, small ones too, and the size of the largest.
func TestCliquesOfIgraph(t *testing.T) {
	compared := 0
	for _, p := range graphtest.Networks(t) {
		var count, largest int
		if p.Directed || !p.Value(t, "maximal_cliques", &count) || !p.Value(t, "clique_number", &largest) {
			continue
		}
		c := cliqueSearch{search{ctx: context.Background(), least: 1}, p.Snapshot().Network(network.Know)}
		c.run()
		size := 0
		for _, group := range c.groups {
			size = max(size, len(group))
		}
		if compared++; len(c.groups) != count || size != largest {
			t.Errorf("%s: %d cliques, the largest of %d, want %d and %d", p.Name, len(c.groups), size, count, largest)
		}
	}
	if compared < 10 {
		t.Errorf("only %d comparisons", compared)
	}
}

// TestCloseGroupsByDefinition tries all sets of actors of small random networks.
func TestCloseGroupsByDefinition(t *testing.T) {
	for seed := range uint64(200) {
		n := 4 + int(seed%4)
		s := graphtest.Random(n, 0.3+0.1*float64(seed%6), seed).Snapshot()
		w := s.Network(network.Know)
		for id, c := range map[string]struct{ least, mayLack int }{"cliques": {3, 0}, "k-plexes": {4, 1}} {
			isGroup := func(set uint) bool {
				for i := range n {
					lacks := -1 // itself
					for j := range n {
						if set>>j&1 == 1 && !w.Has(i, j) {
							lacks++
						}
					}
					if set>>i&1 == 1 && lacks > c.mayLack {
						return false
					}
				}
				return true
			}
			var want []string
			for set := range uint(1) << n {
				maximal := bits.OnesCount(set) >= c.least && isGroup(set)
				for i := range n {
					maximal = maximal && (set>>i&1 == 1 || !isGroup(set|1<<i))
				}
				if maximal {
					var group []string
					for i := range n {
						if set>>i&1 == 1 {
							group = append(group, string(s.Actors[i].ID))
						}
					}
					want = append(want, fmt.Sprint(group))
				}
			}
			var got []string
			for _, group := range of(t, id, s).Numbers.(CloseGroups).Groups {
				got = append(got, fmt.Sprint(group))
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: %s are %v, by definition %v", seed, id, got, want)
			}
		}
	}
}

// TestTooManyCliques: the search stops where a network has very many (Moon & Moser 1965), and can be cancelled.
func TestTooManyCliques(t *testing.T) {
	c := graphtest.Community{N: 60}
	for i := range c.N {
		for j := i + 1; j < c.N; j++ {
			if i/3 != j/3 {
				c.Pairs = append(c.Pairs, graphtest.Pair{From: i, To: j})
			}
		}
	}
	s := c.Snapshot()
	found := of(t, "cliques", s).Numbers.(CloseGroups)
	if found.Complete || found.Count != groupsMost || len(found.Groups) != groupsListed || found.Largest != 20 {
		t.Errorf("%d cliques, %d listed, complete %v, largest %d", found.Count, len(found.Groups), found.Complete, found.Largest)
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	for _, m := range []Measure{cliques, kPlexes} {
		if _, err := m.Of(stopped, s); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, cancelled: %v", m.ID, err)
		}
	}
}

// TestCensuses compares dyads and triads with igraph and sna.
func TestCensuses(t *testing.T) {
	compared := 0
	for _, p := range graphtest.Networks(t) {
		s := p.Snapshot()
		var dyads [3]float64
		var triads []float64
		if p.SNA(t, "sna_dyad_census", &dyads) || p.Value(t, "dyad_census", &dyads) {
			want := DyadCensus{int(dyads[0]), int(dyads[1]), int(dyads[2])}
			if got := of(t, "dyad-census", s).Numbers.(DyadCensus); got != want {
				t.Errorf("dyads of %s: %+v, want %+v", p.Name, got, want)
			}
			compared++
		}
		names := TriadTypes[:]
		if !p.Directed { // sna tells undirected triads by their number of pairs
			names = []string{"003", "102", "201", "300"}
		}
		if p.Value(t, "triad_census", &triads) || p.SNA(t, "sna_triad_census", &triads) {
			got := of(t, "triad-census", s).Numbers.(TriadCensus)
			for k, name := range names {
				if float64(got[name]) != triads[k] {
					t.Errorf("triads %s of %s: %v, want %v", name, p.Name, got[name], triads[k])
				}
			}
			compared++
		}
	}
	if compared < 30 {
		t.Errorf("only %d comparisons", compared)
	}
}

// TestTriadTypesByDefinition counts mutual, one-way and null pairs of every kind of triad.
func TestTriadTypesByDefinition(t *testing.T) {
	for code, kind := range triadType {
		var man [3]int
		for pair := range 3 {
			man[2-bits.OnesCount(uint(code>>(2*pair)&3))]++
		}
		if name := fmt.Sprintf("%d%d%d", man[0], man[1], man[2]); name != TriadTypes[kind][:3] {
			t.Errorf("code %d has the pairs %s and the type %s", code, name, TriadTypes[kind])
		}
	}
}

// TestJSONOfTriads has all sixteen types, also where there are none.
func TestJSONOfTriads(t *testing.T) {
	text, err := json.Marshal(of(t, "triad-census", graphtest.Community{}.Snapshot()).Numbers)
	var found map[string]int
	if err != nil || json.Unmarshal(text, &found) != nil || len(found) != 16 {
		t.Errorf("%s, %v", text, err)
	}
}
