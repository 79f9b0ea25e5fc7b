package network_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// lists are records by kind, each in the order of their IDs; a change makes one list anew and leaves the others.
type lists map[*graph.Kind][]graph.Record

func (l lists) edited(random *rand.Rand) lists {
	next := maps.Clone(l)
	kinds := []*graph.Kind{graph.KindFor[graph.Actor](), graph.KindFor[graph.Tie](), graph.KindFor[graph.TieHistory](), graph.KindFor[graph.TieType]()}
	kind := kinds[random.IntN(len(kinds))]
	list := slices.Clone(l[kind])
	if at := random.IntN(len(list) + 1); at == len(list) || random.IntN(4) == 0 {
		list = slices.Insert(list, at, graph.WithKey(l.another(kind, random), graph.ID(fmt.Sprintf("%s+", keyBefore(list, at)))))
	} else if random.IntN(3) == 0 {
		list = slices.Delete(list, at, at+1)
	} else {
		list[at] = changed(list[at], random)
	}
	next[kind] = list
	return next
}

// keyBefore is the key before a place in a list: with a sign behind it, it stands there.
func keyBefore(list []graph.Record, at int) graph.ID {
	if at == 0 {
		return ""
	}
	return graph.Key(list[at-1])
}

// another returns a record of the kind like one that there is, or an empty one.
func (l lists) another(kind *graph.Kind, random *rand.Rand) graph.Record {
	if list := l[kind]; len(list) > 0 {
		return changed(list[random.IntN(len(list))], random)
	}
	return kind.New()
}

func changed(r graph.Record, random *rand.Rand) graph.Record {
	switch r := r.(type) {
	case graph.Actor:
		r.Name, r.Archived = fmt.Sprint("Pihak ", random.IntN(1000)), random.IntN(5) == 0
		return r
	case graph.Tie:
		r.Strength, r.Quality = 1+random.IntN(5), []string{"kuat", "cukup", graph.Tense, graph.Broken}[random.IntN(4)]
		if random.IntN(3) == 0 {
			r.From, r.To = r.To, r.From
		}
		return r
	case graph.TieHistory:
		r.New = fmt.Sprint(1 + random.IntN(5))
		return r
	}
	return r
}

// TestAfterIsOf: whatever is edited, the network that takes over from the one before is that which is made anew.
func TestAfterIsOf(t *testing.T) {
	lenses := []network.Lens{{}, {Day: "2026-07-05"}, {Sectors: "warga;lsm"}, {Qualities: "kuat;tegang"}, {Text: "a"}}
	for seed := range uint64(12) {
		random := rand.New(rand.NewPCG(seed, 6))
		lens := lenses[random.IntN(len(lenses))]
		records := lists{}
		all := graphtest.SampleRecords(t)
		for _, kind := range graph.Kinds {
			records[kind] = all.Records(kind)
		}
		s := network.Of(graph.CollectKinds(records), lens)
		for step := range 30 {
			if random.IntN(2) == 0 {
				s.Network(network.Know)
			}
			if random.IntN(10) == 0 {
				lens = lenses[random.IntN(len(lenses))]
			}
			records = records.edited(random)
			s = network.After(s, graph.CollectKinds(records), lens)
			want := network.Of(graph.CollectKinds(records), lens)
			for _, same := range []struct {
				what      string
				got, want any
			}{
				{"actors", s.Actors, want.Actors},
				{"ties", s.Ties, want.Ties},
				{"ends", s.Ends, want.Ends},
				{"left out", s.LeftOut, want.LeftOut},
				{"day", s.Day, want.Day},
				{"knowing", s.Network(network.Know), want.Network(network.Know)},
				{"support", s.Network(network.Support), want.Network(network.Support)},
			} {
				if !reflect.DeepEqual(same.got, same.want) {
					t.Fatalf("seed %d, step %d, lens %+v: %s: %v, want %v", seed, step, lens, same.what, same.got, same.want)
				}
			}
			for _, a := range s.Actors {
				i, ok := s.Index(a.ID)
				if j, _ := want.Index(a.ID); !ok || i != j {
					t.Fatalf("seed %d, step %d: %s is number %d, want %d", seed, step, a.ID, i, j)
				}
			}
		}
	}
}
