package diagram

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// TestFinderFindsWhatASearchThroughAllFinds asks at random places what lies under the pointer, with the squares of the
// finder and without them.
func TestFinderFindsWhatASearchThroughAllFinds(t *testing.T) {
	for seed := uint64(1); seed <= 4; seed++ {
		random := rand.New(rand.NewPCG(seed, 3))
		var records []graph.Record
		places := map[graph.ID]layout.Point{}
		for i := range 120 {
			a := graph.NewOf[graph.Actor]()
			a.ID, a.Name, a.Sector = graph.ID(fmt.Sprintf("A%03d", i)), "x", graph.Sectors[random.IntN(len(graph.Sectors))].Code
			places[a.ID] = layout.Point{X: random.Float64()*1200 - 600, Y: random.Float64()*700 - 350}
			records = append(records, a)
		}
		for k := range 300 {
			tie := graph.NewOf[graph.Tie]()
			tie.ID = graph.ID(fmt.Sprintf("T%03d", k))
			tie.From, tie.To = graph.ID(fmt.Sprintf("A%03d", random.IntN(120))), graph.ID(fmt.Sprintf("A%03d", random.IntN(120)))
			records = append(records, tie)
		}
		scene := Of(network.Of(graph.Collect(records...), network.Lens{}), places, Look{})
		plain := *scene
		plain.finder = nil
		found := 0
		for range 500 {
			x, y, slack := random.Float64()*1400-700, random.Float64()*900-450, random.Float64()*12
			a, ok := scene.ActorNear(x, y, slack)
			if b, also := plain.ActorNear(x, y, slack); a != b || ok != also {
				t.Fatalf("seed %d: at %.1f, %.1f the actor is %q, and among all %q", seed, x, y, a, b)
			}
			ends, on := scene.TieAt(x, y, slack)
			if other, also := plain.TieAt(x, y, slack); ends != other || on != also {
				t.Fatalf("seed %d: at %.1f, %.1f the tie is %v, and among all %v", seed, x, y, ends, other)
			}
			if ok && on {
				found++
			}
		}
		if found == 0 {
			t.Errorf("seed %d: nothing was ever found", seed)
		}
	}
}

// TestTiesOfAnActor counts them in the records themselves.
func TestTiesOfAnActor(t *testing.T) {
	var records []graph.Record
	for _, id := range []graph.ID{"A", "B", "C"} {
		a := graph.NewOf[graph.Actor]()
		a.ID, a.Name = id, string(id)
		records = append(records, a)
	}
	for k, ends := range [][2]graph.ID{{"A", "B"}, {"B", "A"}, {"A", "C"}} {
		tie := graph.NewOf[graph.Tie]()
		tie.ID, tie.From, tie.To = graph.ID(fmt.Sprint("T", k)), ends[0], ends[1]
		records = append(records, tie)
	}
	scene := Of(network.Of(graph.Collect(records...), network.Lens{}), nil, Look{})
	for id, want := range map[graph.ID]int{"A": 3, "B": 2, "C": 1, "nobody": 0} {
		if got := scene.Ties(id); got != want {
			t.Errorf("%s has %d ties, want %d", id, got, want)
		}
	}
	if between := scene.TiesBetween([2]graph.ID{"B", "A"}); len(between) != 2 || between[0].ID != "T0" || between[1].ID != "T1" {
		t.Errorf("between A and B are %v", between)
	}
	if between := scene.TiesBetween([2]graph.ID{"B", "C"}); between != nil {
		t.Errorf("between B and C are %v", between)
	}
}
