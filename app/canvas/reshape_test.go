package canvas

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/command"
	"jejaring/graph"
	"jejaring/graph/plan"
)

// grip is where the frame of what is selected is pulled.
func (g *stage) grip(k int) fyne.Position {
	g.t.Helper()
	from, to, ok := g.c.selectionFrame()
	if !ok {
		g.t.Fatal("there is no frame")
	}
	return g.c.frameGrips(from, to)[k]
}

// A quarter turn of the square brings each corner to the place of the next; it is one step, and undo brings it back.
func TestTheFrameTurnsWhatIsSelected(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "B", "C", "D")
	g.turn()
	before, steps := graph.Freeze(g.s.Document()), g.steps()
	centre := middle(g.at("A"), g.at("C"))
	want := map[graph.ID]fyne.Position{"A": g.at("B"), "B": g.at("C"), "C": g.at("D"), "D": g.at("A")}
	from := g.grip(turning)
	g.keys = fyne.KeyModifierShift // snaps to 15°, so that a trembling hand gives a right angle
	g.press(from, desktop.MouseButtonPrimary)
	g.pull(from.AddXY(40, 10))
	g.pull(centre.AddXY(centre.Y-from.Y, 7))
	g.c.DragEnd()
	g.turn()
	g.keys = 0
	g.c.stopGlide()
	for id, at := range want {
		if distance(g.at(id), at) > 1 {
			t.Errorf("%s is at %v, want %v", id, g.at(id), at)
		}
	}
	g.want("steps", g.steps(), steps+1)
	g.want("K", g.place("K").X, 120.0)
	if !g.undone(before) {
		t.Error("undo leaves something")
	}
}

// Pulling a corner to twice as far from the opposite one doubles all distances, and leaves that one where it is.
func TestACornerScalesWhatIsSelected(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "B", "C")
	g.turn()
	steps, a := g.steps(), g.at("A")
	far := func() float32 { return distance(g.at("A"), g.at("B")) }
	was := far()
	from := g.grip(2)
	g.drag(from, from.AddXY(20, 20), from.AddXY(from.X-a.X, from.Y-a.Y))
	g.c.stopGlide()
	if share := far() / was; math.Abs(float64(share)-2) > 0.02 {
		t.Errorf("the distance is %v times what it was", share)
	}
	if distance(g.at("A"), a) > 1 {
		t.Errorf("the opposite corner went from %v to %v", a, g.at("A"))
	}
	g.want("steps", g.steps(), steps+1)
	from = g.grip(2)
	g.drag(from, from.AddXY(-20, -20), a.AddXY(-300, -300)) // past the other corner
	if far() <= 0 {
		t.Error("all stand in one place")
	}
}

// Escape gives up; one alone, a page whose places mean something and a map to look at have no frame.
func TestWhereThereIsNoFrame(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "B", "C")
	g.turn()
	steps, at := g.steps(), g.at("A")
	from := g.grip(0)
	g.press(from, desktop.MouseButtonPrimary)
	g.pull(from.AddXY(60, 60))
	g.key(fyne.KeyEscape)
	g.letGo(from.AddXY(60, 60), desktop.MouseButtonPrimary)
	g.want("steps", g.steps(), steps)
	g.want("place of A", g.at("A"), at)
	none := func(what string) {
		t.Helper()
		if _, _, ok := g.c.selectionFrame(); ok {
			t.Errorf("there is a frame %s", what)
		}
	}
	g.s.Select("A")
	none("around one")
	g.s.Select("A", "B")
	g.s.SetOn(plan.Tiers.ID, "")
	g.turn()
	none("where places mean something")
	g.c.TypedRune(']')
	g.turn()
	g.want("told", len(g.Told) > 0 && g.Told[len(g.Told)-1].ID == "command.shape.fixed", true)
	g.s.SetOn(plan.All[0].ID, "")
	g.c.LookOnly()
	none("on a map to look at")
}

// The keys turn by 15°; twenty-four times lead home.
func TestKeysTurnWhatIsSelected(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "B", "D")
	g.turn()
	angle := func() float64 {
		a, b := g.place("A"), g.place("B")
		return math.Atan2(b.Y-a.Y, b.X-a.X) * 180 / math.Pi
	}
	g.c.TypedRune(']')
	g.turn()
	if got := angle(); math.Abs(got-15) > 0.1 {
		t.Errorf("A and B lie at %v°", got)
	}
	g.c.TypedRune('[')
	g.turn()
	if got := angle(); math.Abs(got) > 0.1 {
		t.Errorf("A and B lie at %v°", got)
	}
	if why, no := command.WhyNot(g.s, command.ByID("turn-left")); no {
		t.Errorf("it says %v though it can", why)
	}
}

// On a map that fills what is seen the grip that turns is within it, on nobody, and turns all the same.
func TestTheTurningGripIsWithinReach(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "B", "C", "D", "K")
	g.turn()
	from, _, _ := g.c.selectionFrame()
	g.c.pan(0, -from.Y+8) // the frame begins at the upper edge
	steps, at := g.steps(), g.grip(turning)
	if _, on := g.c.actorAt(at); on || at.X < 8 || at.Y < 8 || at.X > 792 || at.Y > 592 {
		t.Fatalf("the grip is at %v, on a party: %v", at, on)
	}
	g.want("what a press there takes", g.c.frameGripAt(at), turning)
	g.drag(at, at.AddXY(20, 0), at.AddXY(60, 10))
	g.want("steps", g.steps(), steps+1)
}
