package diagram

import (
	"fmt"
	"image"
	"math/rand/v2"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// TestATieUnderThePointerIsLifted holds the rule that nothing fades for a tie, all but its own for a party.
func TestATieUnderThePointerIsLifted(t *testing.T) {
	s := Of(everyMark(), round(everyMark(), 130), Look{State: State{HoveredPair: [2]graph.ID{"A", "B"}}})
	for i := range s.actors {
		if s.faded(int32(i)) {
			t.Errorf("%s fades for a tie", s.actors[i].id)
		}
	}
	lifted := s.pairIndex([2]graph.ID{"B", "A"})
	for k := range s.pairs {
		if s.fadedPair(int32(k)) {
			t.Errorf("pair %d fades for a tie", k)
		}
	}
	if w := (&drawing{Scene: s}); w.layer(lifted) != 2 {
		t.Error("the tie under the pointer is not on top")
	}
	s = s.With(State{Hovered: "A"})
	if !s.faded(s.find("Y")) || s.faded(s.find("B")) {
		t.Error("for a party all but it and its neighbours fade")
	}
}

// TestMovedIsTheSceneElsewhere compares a moved scene, its two parts and one made anew.
func TestMovedIsTheSceneElsewhere(t *testing.T) {
	snapshot, at := everyMark(), round(everyMark(), 130)
	s := Of(snapshot, at, Look{}).With(State{Selected: []graph.ID{"B"}})
	to := map[graph.ID]layout.Point{"B": {X: at["B"].X + 300, Y: at["B"].Y - 20}, "nobody": {}}
	moved := s.Moved(to)
	if p, _ := moved.PlaceOf("B"); p != to["B"] {
		t.Errorf("B stands at %v, want %v", p, to["B"])
	}
	if p, _ := s.PlaceOf("B"); p != at["B"] {
		t.Error("the scene moved itself")
	}
	if id, _ := moved.ActorNear(to["B"].X, to["B"].Y, 0); id != "B" {
		t.Errorf("%q is hit where B is", id)
	}
	before, after := s.placement(1, everything), moved.placement(1, everything)
	for i := range s.actors {
		want := before.labels[i].rect
		if s.actors[i].id == "B" {
			want = Rect{want.X0 + 300, want.Y0 - 20, want.X1 + 300, want.Y1 - 20}
		}
		if got := after.labels[i].rect; !near(got, want) {
			t.Errorf("the label of %s is at %v, want %v", s.actors[i].id, got, want)
		}
	}
	c := moved.Fit(500, 400)
	parts, all := image.NewRGBA(image.Rect(0, 0, 500, 400)), image.NewRGBA(image.Rect(0, 0, 500, 400))
	moved.PaintStill(parts, c)
	if moved.Paint(all, c); difference(parts, all) == 0 {
		t.Error("the still part holds what moves")
	}
	moved.PaintLifted(parts, c)
	if off := difference(parts, all); off > 0.004 {
		t.Errorf("the parts differ from the whole in %.2f %% of the pixels", off*100)
	}
	for k := range before.badges {
		b := after.badges[k]
		p := &moved.pairs[b.pair]
		x0, y0, x1, y1 := moved.ends(p, 1)
		if d := distanceToSegment(b.x, b.y, x0, y0, x1, y1); d > 1 {
			t.Errorf("a badge is %g px off its line", d)
		}
	}
}

func near(a, b Rect) bool {
	return max(a.X0-b.X0, b.X0-a.X0, a.Y0-b.Y0, b.Y0-a.Y0, a.X1-b.X1, b.X1-a.X1) < 1e-6
}

// TestMovedKeepsItsState changes selection and pointer while actors are held.
func TestMovedKeepsItsState(t *testing.T) {
	s := Of(everyMark(), round(everyMark(), 130), Look{})
	moved := s.Moved(map[graph.ID]layout.Point{"A": {X: 5, Y: 7}}).With(State{Selected: []graph.ID{"A"}})
	if p, _ := moved.PlaceOf("A"); p != (layout.Point{X: 5, Y: 7}) || !moved.bold(moved.find("A")) {
		t.Error("another state moves or loses the actor that is held")
	}
	moved.placement(1, everything)
}

// BenchmarkDrag draws one step of a drag over a picture of all that stands still, as the screen does.
func BenchmarkDrag(b *testing.B) {
	for _, size := range benchSizes {
		s, at := scattered(b, size.actors, size.ties, 90, 1)
		scene := Of(s, at, Look{})
		c := scene.Fit(1200, 700)
		random := rand.New(rand.NewPCG(1, 1))
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			dst, ground := image.NewRGBA(image.Rect(0, 0, 1200, 700)), image.NewRGBA(image.Rect(0, 0, 1200, 700))
			scene.Moved(map[graph.ID]layout.Point{scene.actors[0].id: {}}).PaintStill(ground, c)
			pictures(b, func() {
				moved := scene.Moved(map[graph.ID]layout.Point{scene.actors[0].id: {X: 500 * random.Float64(), Y: 300}})
				copy(dst.Pix, ground.Pix)
				moved.PaintLifted(dst, c)
			})
		})
	}
}
