package diagram

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// TestHullsHoldTheirMembersAlone: over random places and groups, every member lies within the outlines of its hull and
// nobody else does, by the even-odd rule.
func TestHullsHoldTheirMembersAlone(t *testing.T) {
	for seed := uint64(1); seed <= 30; seed++ {
		random := rand.New(rand.NewPCG(seed, 7))
		var records []graph.Record
		places := map[graph.ID]layout.Point{}
		var group Group
		taken := []layout.Point{}
		for i := range 40 {
			a := graph.NewOf[graph.Actor]()
			a.ID, a.Name = graph.ID(fmt.Sprintf("A%02d", i)), "x"
			at := layout.Point{X: random.Float64() * 900, Y: random.Float64() * 600}
			for slices.ContainsFunc(taken, func(p layout.Point) bool { return math.Hypot(p.X-at.X, p.Y-at.Y) < 40 }) {
				at = layout.Point{X: random.Float64() * 900, Y: random.Float64() * 600}
			}
			taken = append(taken, at)
			places[a.ID] = at
			records = append(records, a)
			if random.Float64() < 0.3 {
				group.Members = append(group.Members, a.ID)
			}
		}
		if len(group.Members) < 2 {
			continue
		}
		scene := Of(network.Of(graph.Collect(records...), network.Lens{}), places, Look{Groups: []Group{group}})
		if len(scene.hulls) != 1 {
			t.Fatalf("seed %d: %d hulls", seed, len(scene.hulls))
		}
		for id, at := range places {
			if got, want := within(scene.hulls[0].loops, at), slices.Contains(group.Members, id); got != want {
				t.Errorf("seed %d: %s is a member: %v, and stands within: %v", seed, id, want, got)
			}
		}
	}
}

// within counts the outlines that a ray to the right crosses.
func within(loops [][]float64, p layout.Point) bool {
	inside := false
	for _, loop := range loops {
		for k := 0; k+3 < len(loop); k += 2 {
			x0, y0, x1, y1 := loop[k], loop[k+1], loop[k+2], loop[k+3]
			if (y0 > p.Y) != (y1 > p.Y) && p.X < x0+(p.Y-y0)/(y1-y0)*(x1-x0) {
				inside = !inside
			}
		}
	}
	return inside
}

// TestHullLoopsAreClosedAndTurn: outlines begin where they end, and the outermost of a hull around two actors side by side
// is told from a hole.
func TestHullLoopsAreClosedAndTurn(t *testing.T) {
	var records []graph.Record
	places := map[graph.ID]layout.Point{}
	for k, at := range []layout.Point{{X: 0, Y: 0}, {X: 160, Y: 0}, {X: 80, Y: 0}} {
		a := graph.NewOf[graph.Actor]()
		a.ID, a.Name = graph.ID(fmt.Sprint("A", k)), "x"
		places[a.ID] = at
		records = append(records, a)
	}
	look := Look{Groups: []Group{{Name: "g", Members: []graph.ID{"A0", "A1"}}}}
	scene := Of(network.Of(graph.Collect(records...), network.Lens{}), places, look)
	if len(scene.hulls) != 1 || len(scene.hulls[0].loops) < 2 {
		t.Fatalf("somebody stands between two members, and the hull is %+v", scene.hulls)
	}
	for _, loop := range scene.hulls[0].loops {
		if n := len(loop); loop[0] != loop[n-2] || loop[1] != loop[n-1] {
			t.Error("an outline is open")
		}
		if !isOuter(loop) {
			t.Error("a part of a hull that fell apart is taken for a hole")
		}
	}
}

// TestAStrangerAmongMembersStandsInAHole: five stand closely around one that does not belong to them.
func TestAStrangerAmongMembersStandsInAHole(t *testing.T) {
	var records []graph.Record
	var group Group
	places := map[graph.ID]layout.Point{}
	for k := range 9 {
		a := graph.NewOf[graph.Actor]()
		a.ID, a.Name = graph.ID(fmt.Sprint("A", k)), "x"
		records = append(records, a)
		if k == 0 {
			places[a.ID] = layout.Point{}
			continue
		}
		sin, cos := math.Sincos(float64(k) * math.Pi / 4)
		places[a.ID] = layout.Point{X: 60 * cos, Y: 60 * sin}
		group.Members = append(group.Members, a.ID)
	}
	scene := Of(network.Of(graph.Collect(records...), network.Lens{}), places, Look{Groups: []Group{group}})
	holes := 0
	for _, loop := range scene.hulls[0].loops {
		if !isOuter(loop) {
			holes++
			if !within([][]float64{loop}, layout.Point{}) {
				t.Error("the hole is not where the stranger stands")
			}
		}
	}
	if holes != 1 {
		t.Errorf("%d holes", holes)
	}
}
