package diagram

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// Whatever is edited or looked at otherwise, the scene after an earlier one is the scene made anew.
func TestAfter(t *testing.T) {
	seed := rand.Uint64()
	t.Log("seed", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	records := graph.Freeze(graphtest.SampleRecords(t))
	s := network.Of(records, network.Lens{})
	places, look := map[graph.ID]layout.Point{}, Look{}
	for _, a := range s.Actors {
		places[a.ID] = layout.Point{X: random.Float64() * 900, Y: random.Float64() * 600}
	}
	scene, kept := Of(s, places, look), 0
	for range 160 {
		switch random.IntN(8) {
		case 0:
			look.Lines = []Lining{"", LineStrength, LineLevel, LineCount}[random.IntN(4)]
		case 1:
			look.Labels = []Labelling{"", LabelSector, LabelTier}[random.IntN(3)]
		case 2:
			look.Marks = nil
			if random.IntN(2) == 0 {
				look.Marks = map[graph.ID]Mark{s.Ties[random.IntN(len(s.Ties))].ID: Removed}
			}
		case 3:
			look.Setting.Wide = nil
			if random.IntN(2) == 0 {
				look.Setting.Wide = make([]float64, len(s.Ties))
			}
		default:
			records = graph.Join(graph.Collect(edited(s, random)), records)
			records = restored(records, graph.Freeze(s.Collection))
		}
		s = network.After(s, records, network.Lens{})
		next, anew := After(scene, s, places, look), Of(s, places, look)
		if k := next.knownFrom(scene); k.sameTies {
			kept++
		}
		for _, have := range [][2]any{
			{next.actors, anew.actors},
			{next.pairs, anew.pairs},
			{next.pairOf, anew.pairOf},
			{next.index, anew.index},
			{next.ranked, anew.ranked},
			{next.outside, anew.outside},
			{next.hasWay, anew.hasWay},
			{next.bends(), anew.bends()},
		} {
			if !reflect.DeepEqual(have[0], have[1]) {
				t.Fatalf("%v\nis not %v", have[0], have[1])
			}
		}
		scene = next
	}
	if kept == 0 { // at a usual seed some twenty
		t.Error("ties were never taken over")
	}
}

// edited returns an actor with another name or role, or a tie with another strength.
func edited(s *network.Snapshot, random *rand.Rand) graph.Record {
	if random.IntN(3) == 0 {
		tie := s.Ties[random.IntN(len(s.Ties))]
		tie.Strength = 1 + random.IntN(5)
		return tie
	}
	a := s.Actors[random.IntN(s.N())]
	a.Name, a.Role = fmt.Sprint("Pihak ", random.IntN(100)), []string{"", graph.RoleWorker}[random.IntN(2)]
	a.Archived = random.IntN(10) == 0
	return a
}

// restored returns the records with the lists in memory that an edit left alone, as a document does.
func restored(now, before *graph.Collection) *graph.Collection {
	lists := map[*graph.Kind][]graph.Record{}
	for _, kind := range graph.Kinds {
		lists[kind] = now.Records(kind)
		if was := before.Records(kind); reflect.DeepEqual(was, lists[kind]) {
			lists[kind] = was
		}
	}
	return graph.CollectKinds(lists)
}
