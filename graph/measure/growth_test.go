package measure

import (
	"context"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// The growth with a tie is what the preview of the tie says, for every introduction and contact of the sample.
func TestGrowthIsWhatThePreviewSays(t *testing.T) {
	ctx, s := context.Background(), graphtest.Sample(t)
	introductions, err := IntroductionsOf(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	contacts, err := NewContactsOf(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	before, err := GrowthOf(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range append(introductions.Best, contacts.OfFocal...) {
		tie := graph.NewOf[graph.Tie]()
		tie.From, tie.To, tie.Type = n.Pair[0], n.Pair[1], "informasi"
		with := network.Of(graph.Join(graph.Collect(tie), s), s.Lens)
		after, err := GrowthOf(ctx, with)
		if err != nil {
			t.Fatal(err)
		}
		i, _ := s.Index(n.Pair[0])
		j, _ := s.Index(n.Pair[1])
		p, err := PreviewTie(ctx, s, i, j)
		if err != nil {
			t.Fatal(err)
		}
		if p.Before != before.Near || p.After != after.Near {
			t.Errorf("%v: the preview says %v to %v, recomputed it is %v to %v", n.Pair, p.Before, p.After, before.Near, after.Near)
		}
		if after.Stages.Triangles-before.Stages.Triangles != n.Common+clientsInCommon(s, i, j) {
			t.Errorf("%v: %d triangles became %d with %d in common", n.Pair, before.Stages.Triangles, after.Stages.Triangles, n.Common)
		}
	}
}

func clientsInCommon(s *network.Snapshot, i, j int) int {
	w, count := s.Network(network.Usable), 0
	for _, v := range w.Neighbours(i) {
		if s.Actors[v].IsClient && w.Has(int(v), j) {
			count++
		}
	}
	return count
}

func TestOpenTriadsAreAllPairsOfFriendsThatDoNotKnowEachOther(t *testing.T) {
	s := graphtest.Sample(t)
	found, err := OpenTriadsOf(context.Background(), s, 1000)
	if err != nil {
		t.Fatal(err)
	}
	w, known, want := s.Network(network.Usable), s.Network(network.Know), 0
	for v := range s.N() {
		for a := range s.N() {
			for b := a + 1; b < s.N(); b++ {
				client := s.Actors[v].IsClient || s.Actors[a].IsClient || s.Actors[b].IsClient
				if !client && w.Has(v, a) && w.Has(v, b) && !known.Has(a, b) {
					want++
				}
			}
		}
	}
	if found.Count != want || len(found.List) != want {
		t.Errorf("%d open trios, %d listed, want %d", found.Count, len(found.List), want)
	}
	few, err := OpenTriadsOf(context.Background(), s, 7)
	if err != nil {
		t.Fatal(err)
	}
	if few.Count != want || len(few.List) != 7 || few.List[6] != found.List[6] {
		t.Errorf("the first seven are %v of %d", few.List, few.Count)
	}
	for k := 1; k < len(found.List); k++ {
		if found.List[k].weaker > found.List[k-1].weaker {
			t.Fatalf("trio %d is easier to close than the one before", k)
		}
	}
}

func TestIntroductionsFromNeedsLeadToProvidersWhomTheOwnerDoesNotKnow(t *testing.T) {
	ctx, s := context.Background(), graphtest.Sample(t)
	list, err := NeedIntroductionsOf(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Fatal("the sample has needs with candidates, and none is introduced")
	}
	coverage, err := CoverageOf(ctx, s)
	if err != nil {
		t.Fatal(err)
	}
	urgency := 5
	for _, n := range list {
		need, _ := graph.Get[graph.Need](s, n.Need)
		owner, _ := s.Index(n.Owner)
		provider, _ := s.Index(n.Provider)
		switch {
		case need.Owner != n.Owner || coverage.Needs[n.Need].Class == Met:
			t.Errorf("%s is not an open need of %s", n.Need, n.Owner)
		case s.Actors[provider].IsClient || s.Network(network.Know).Has(owner, provider):
			t.Errorf("%s is a client or knows %s", n.Provider, n.Owner)
		case need.Urgency > urgency:
			t.Errorf("%s is more urgent than the one before", n.Need)
		}
		urgency = need.Urgency
	}
}
