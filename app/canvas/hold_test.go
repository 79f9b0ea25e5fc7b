package canvas

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// held lets the test say when a press has rested long enough.
func held(g *stage) (rest func()) {
	var do func()
	g.c.hand.later = func(_ time.Duration, f func()) func() {
		do = f
		return func() { do = nil }
	}
	return func() {
		if do != nil {
			do()
		}
		g.turn()
	}
}

// A press that rests is the right button of a finger: the menu comes, and what is below it is selected but not moved.
func TestALongPressShowsTheMenu(t *testing.T) {
	g := newStage(t, square()...)
	rest := held(g)
	steps, at := g.steps(), g.at("A")
	g.press(at, desktop.MouseButtonPrimary)
	g.pull(at.AddXY(2, -1)) // a finger trembles
	rest()
	if g.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu came")
	}
	g.want("selected", g.selected(), "A ")
	g.pull(at.AddXY(90, 90))
	g.letGo(at.AddXY(90, 90), desktop.MouseButtonPrimary)
	g.want("steps", g.steps(), steps)
	g.want("place of A", g.at("A"), at)
}

// Neither a drag, nor a short press, nor one on a map that is only looked at becomes a long one.
func TestWhatIsNoLongPress(t *testing.T) {
	g := newStage(t, square()...)
	rest := held(g)
	menu := func(what string) {
		t.Helper()
		if g.window.Canvas().Overlays().Top() != nil {
			t.Errorf("a menu came after %s", what)
		}
	}
	at := g.at("A")
	g.press(at, desktop.MouseButtonPrimary)
	g.pull(at.AddXY(30, 0))
	rest()
	menu("a drag")
	g.letGo(at.AddXY(30, 0), desktop.MouseButtonPrimary)
	g.want("A went", g.place("A").X > 10, true)
	g.click(fyne.NewPos(400, 20))
	rest()
	menu("a short press")
	g.c.LookOnly()
	g.press(fyne.NewPos(400, 20), desktop.MouseButtonPrimary)
	rest()
	menu("a press on a map to look at")
}

// The handle of an actor can be taken by a finger, 24 px wide, and its actor still right beside it.
func TestHandlesAreWideEnoughForAFinger(t *testing.T) {
	g := newStage(t, square()...)
	g.move(g.at("A"))
	at, ok := g.c.marks.handlePlace()
	if !ok {
		t.Fatal("no handle")
	}
	for _, by := range []fyne.Position{{X: 11}, {X: -11}, {Y: 11}, {Y: -11}, {X: 8, Y: 8}} {
		if _, on := g.c.marks.handleAt(at.Add(by)); !on {
			t.Errorf("%v beside the handle is not on it", by)
		}
	}
	if _, on := g.c.marks.handleAt(g.at("A").AddXY(4, -4)); on {
		t.Error("the handle is on its actor")
	}
}
