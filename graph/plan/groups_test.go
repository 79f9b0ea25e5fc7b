package plan

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// TestGroups: each way of grouping names only actors of the network, whoever is in two communities or areas is an error,
// and support systems have the members that their records say.
func TestGroups(t *testing.T) {
	s := graphtest.Sample(t)
	for _, way := range Groupings {
		groups := GroupsBy(way, s, locale.Indonesian)
		if len(groups) == 0 {
			t.Errorf("%s finds no group in the sample", way)
		}
		in := map[graph.ID]int{}
		for k, g := range groups {
			if g.Name == "" || len(g.Members) < 2 || (k > 0 && len(g.Members) > len(groups[k-1].Members)) {
				t.Errorf("%s: group %d is %+v", way, k, g)
			}
			for _, id := range g.Members {
				if _, ok := s.Index(id); !ok {
					t.Errorf("%s: %s is not in the network", way, id)
				}
				in[id]++
			}
		}
		for id, n := range in {
			if n > 1 && way != BySystem {
				t.Errorf("%s: %s is in %d groups", way, id, n)
			}
		}
	}
	members := 0
	for _, g := range GroupsBy(BySystem, s, locale.Indonesian) {
		members += len(g.Members)
	}
	if want := len(graph.All[graph.Member](s)); members != want {
		t.Errorf("support systems have %d members, their records say %d", members, want)
	}
	if groups := GroupsBy("", s, locale.Indonesian); groups != nil {
		t.Errorf("no way groups %v", groups)
	}
}
