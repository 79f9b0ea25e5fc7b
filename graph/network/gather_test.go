package network_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/network"
)

// So many ties that several goroutines gather them give what one look at each of them gives, also after the network of
// before.
func TestManyTies(t *testing.T) {
	seed := rand.Uint64()
	t.Log("seed", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	var actors, ties []graph.Record
	for i := range 500 {
		a := graph.WithKey(graph.KindFor[graph.Actor]().New(), graph.ID(fmt.Sprintf("A%03d", i))).(graph.Actor)
		a.Archived, a.Sector = random.IntN(10) == 0, []string{"pemerintah", "masyarakat"}[random.IntN(2)]
		actors = append(actors, a)
	}
	for k := range 25_000 {
		tie := graph.WithKey(graph.KindFor[graph.Tie]().New(), graph.ID(fmt.Sprintf("T%05d", k))).(graph.Tie)
		tie.From, tie.To, tie.Type = graph.Key(actors[random.IntN(500)]), graph.Key(actors[random.IntN(500)]), "teman"
		tie.Strength = 1 + random.IntN(5)
		if random.IntN(4) == 0 {
			tie.End = "2020-01-01"
		}
		ties = append(ties, tie)
	}
	of := func(ties []graph.Record) *graph.Collection {
		return graph.CollectKinds(map[*graph.Kind][]graph.Record{graph.KindFor[graph.Actor](): actors, graph.KindFor[graph.Tie](): ties})
	}
	lens := network.Lens{Day: "2026-01-01", Sectors: "pemerintah"}
	s := network.Of(of(ties), lens)
	wantTies(t, s, actors, ties)
	changed := slices.Clone(ties)
	for range 100 {
		tie := changed[random.IntN(len(changed))].(graph.Tie)
		tie.Strength, tie.To = 1+random.IntN(5), graph.Key(actors[random.IntN(500)])
		at, _ := slices.BinarySearchFunc(changed, tie.ID, func(r graph.Record, id graph.ID) int { return slices.Compare([]byte(graph.Key(r)), []byte(id)) })
		changed[at] = tie
	}
	wantTies(t, network.After(s, of(changed), lens), actors, changed)
}

func wantTies(t *testing.T, s *network.Snapshot, actors, ties []graph.Record) {
	t.Helper()
	index, active := map[graph.ID]int32{}, map[graph.ID]bool{}
	for _, r := range actors {
		a := r.(graph.Actor)
		if active[a.ID] = !a.Archived; !a.Archived && a.Sector == "pemerintah" {
			index[a.ID] = int32(len(index))
		}
	}
	var want []graph.Tie
	leftOut := 0
	for _, r := range ties {
		tie := r.(graph.Tie)
		_, from := index[tie.From]
		_, to := index[tie.To]
		switch {
		case tie.End != "":
		case from && to:
			want = append(want, tie)
		case active[tie.From] && active[tie.To]:
			leftOut++
		}
	}
	if !slices.Equal(s.Ties, want) || s.LeftOut.Ties != leftOut || len(s.Ends) != len(want) {
		t.Fatalf("%d ties with %d ends, %d left out; want %d, %d", len(s.Ties), len(s.Ends), s.LeftOut.Ties, len(want), leftOut)
	}
	for k, tie := range want {
		if s.Ends[k] != [2]int32{index[tie.From], index[tie.To]} {
			t.Fatalf("tie %s stands between %v", tie.ID, s.Ends[k])
		}
	}
}
