package measure

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// bothWays are the measures that divide a network into communities.
var bothWays = []string{"communities", "leiden-communities"}

// TestSampleCommunities: the modularity is the best that 200 draws of another program found (domain 6.2, M14).
func TestSampleCommunities(t *testing.T) {
	var want struct {
		AtLeast float64 `json:"modularity_at_least"`
	}
	graphtest.SampleNumbers(t, "communities", &want)
	s := graphtest.Sample(t)
	for _, id := range bothWays {
		found := of(t, id, s).Numbers.(Communities)
		if float64(found.Modularity) < want.AtLeast-near || len(found.Communities) != 8 {
			t.Errorf("%s: %d groups of modularity %v, want 8 of at least %v", id, len(found.Communities), found.Modularity, want.AtLeast)
		}
	}
}

// TestPublishedCommunities: on published networks the modularity is at least the highest that igraph 0.10 found in
// twenty draws each of Louvain and of Leiden, which are the highest known for most of them.
func TestPublishedCommunities(t *testing.T) {
	highest := map[string]float64{
		"karate": 0.4197896, "les_miserables": 0.5600084, "football": 0.6045696, "polbooks": 0.5272366, "dolphins": 0.5285194,
	}
	for _, p := range graphtest.Networks(t) {
		want, ok := highest[p.Name]
		if !ok {
			continue
		}
		delete(highest, p.Name)
		p.Weights = nil
		for _, id := range bothWays {
			if q := of(t, id, p.Snapshot()).Numbers.(Communities).Modularity; float64(q) < want-near {
				t.Errorf("%s of %s: %v, want %v", id, p.Name, q, want)
			}
		}
	}
	if len(highest) > 0 {
		t.Errorf("not compared: %v", highest)
	}
}

// planted returns groups of ten in which nearly all are tied, with a few ties across.
func planted(groups int, seed uint64) graphtest.Community {
	random := rand.New(rand.NewPCG(seed, 5))
	c := graphtest.Community{N: 10 * groups}
	for i := range c.N {
		for j := range i {
			chance := 0.02
			if i/10 == j/10 {
				chance = 0.8
			}
			if random.Float64() < chance {
				c.Pairs = append(c.Pairs, graphtest.Pair{From: j, To: i, Strength: 3})
			}
		}
	}
	return c
}

// TestPlantedCommunities: groups that were put in are found again, whatever the names of the actors.
func TestPlantedCommunities(t *testing.T) {
	for seed := range uint64(10) {
		c := planted(6, seed)
		other := rand.New(rand.NewPCG(seed, 7)).Perm(c.N)
		c.ID = func(i int) graph.ID { return graph.ID(fmt.Sprintf("Z%03d", other[i])) }
		s := c.Snapshot()
		for _, id := range bothWays {
			found := of(t, id, s).Numbers.(Communities).Communities
			if len(found) != 6 {
				t.Errorf("seed %d: %s finds %d groups, want 6", seed, id, len(found))
			}
			for i := range c.N {
				for _, one := range found {
					if slices.Contains(one.Members, c.ID(i)) && (len(one.Members) != 10 || !slices.Contains(one.Members, c.ID(i/10*10))) {
						t.Fatalf("seed %d: %s puts %d among %v", seed, id, i, one.Members)
					}
				}
			}
		}
	}
}

// TestCommunitiesHangTogether: within each community there is a way from every member to every other.
func TestCommunitiesHangTogether(t *testing.T) {
	for seed := range uint64(30) {
		s := graphtest.Random(80, 0.03, seed).Snapshot()
		w := s.Network(network.Know)
		for _, id := range bothWays {
			group := make([]int, s.N())
			found := of(t, id, s).Numbers.(Communities).Communities
			for k, one := range found {
				for _, member := range one.Members {
					i, _ := s.Index(member)
					group[i] = k
				}
			}
			rest := without(w, func(i, j int32) bool { return group[i] != group[j] })
			if pieces := len(rest.Components()); pieces != len(found) {
				t.Errorf("seed %d: the %d groups of %s fall into %d pieces", seed, len(found), id, pieces)
			}
		}
	}
}

// TestSameCommunitiesEveryTime, with one processor and with two.
func TestSameCommunitiesEveryTime(t *testing.T) {
	c := graphtest.Random(200, 0.02, 1)
	first := of(t, "communities", c.Snapshot())
	for processors := range 3 {
		before := runtime.GOMAXPROCS(processors)
		again := of(t, "communities", c.Snapshot())
		runtime.GOMAXPROCS(before)
		if !reflect.DeepEqual(again.Numbers, first.Numbers) {
			t.Errorf("with %d processors: %v, at first %v", processors, again.Numbers, first.Numbers)
		}
	}
}

// TestCommunityIsCalledAfter the member with the most ties that is no client; clients are counted, not named.
func TestCommunityIsCalledAfter(t *testing.T) {
	c := graphtest.Community{N: 6, Client: func(i int) bool { return i == 0 || i > 3 }, Pairs: pairs{
		{From: 0, To: 1, Strength: 3}, {From: 0, To: 2, Strength: 3}, {From: 0, To: 3, Strength: 3}, {From: 2, To: 3, Strength: 3}, {From: 4, To: 5, Strength: 5},
	}}
	r := of(t, "communities", c.Snapshot())
	found := r.Numbers.(Communities).Communities
	if len(found) != 2 || found[0].Centre != "C" || found[0].Clients != 1 || found[1].Centre != "" {
		t.Errorf("found %+v", found)
	}
	want := "Jejaring terbagi menjadi 2 kelompok akrab; yang terbesar, di sekitar Pihak C, beranggotakan 4 pihak (kejelasan batas kelompok 0,42; paling tinggi 1)."
	if got := locale.Indonesian.Say(r.Sentence); got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	if got, want := r.Table.Rows[0].Cells[4].Text.In(locale.English), "Pihak B, Pihak C, Pihak D, 1 client"; got != want {
		t.Errorf("members are %q, want %q", got, want)
	}
}
