package canvas

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/kit"
	"jejaring/graph"
)

func TestPressSelects(t *testing.T) {
	g := newStage(t, square()...)
	g.click(g.at("A"))
	g.want("one press", g.selected(), "A ")
	g.keys = fyne.KeyModifierShift
	g.click(g.at("C"))
	g.want("with Shift", g.selected(), "A C ")
	g.click(g.at("A"))
	g.want("with Shift again", g.selected(), "C ")
	g.keys = fyne.KeyModifierControl
	g.click(g.at("B"))
	g.want("with Ctrl", g.selected(), "C B ")
	g.keys = 0
	g.click(g.at("B"))
	g.want("one of several", g.selected(), "B ")
	g.click(middle(g.at("A"), g.at("B")))
	g.want("a tie", g.selected(), "T1 T2 ")
	g.keys = fyne.KeyModifierShift
	g.click(g.at("D"))
	g.want("a party after a tie", g.selected(), "D ")
	g.keys = 0
	g.click(middle(g.at("D"), g.at("C")))
	g.want("the ground", g.selected(), "")
	g.want("steps of the history", g.steps(), 1)
}

func TestDragIsOneStepAndPins(t *testing.T) {
	g := newStage(t, square()...)
	before := graph.Freeze(g.s.Document())
	from := g.at("A")
	g.drag(from, from.AddXY(2, 1))
	g.want("steps after less than 4 px", g.steps(), 1)
	g.drag(from, from.AddXY(10, 0), from.AddXY(30, 40), from.AddXY(60, 50))
	g.want("steps", g.steps(), 2)
	z := g.c.camera.Zoom
	p := g.place("A")
	if math.Abs(p.X-60/z) > 0.1 || math.Abs(p.Y-50/z) > 0.1 || !p.Pinned {
		t.Errorf("A is at %g, %g, pinned %v; want %g, %g, pinned", p.X, p.Y, p.Pinned, 60/z, 50/z)
	}
	g.want("another one is pinned", g.place("B").Pinned, false)
	if got := g.at("A"); distance(got, from.AddXY(60, 50)) > 0.2 {
		t.Errorf("A shows at %v", got)
	}
	if !g.undone(before) {
		t.Error("undo does not bring the former state back")
	}
}

func TestDragMovesAllSelected(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "D")
	g.turn()
	g.drag(g.at("D"), g.at("D").AddXY(-40, 20))
	z := g.c.camera.Zoom
	for id, from := range map[graph.ID]graph.Place{"A": {X: 0, Y: 0}, "D": {X: 0, Y: 300}} {
		if p := g.place(id); math.Abs(p.X-from.X+40/z) > 0.1 || math.Abs(p.Y-from.Y-20/z) > 0.1 || !p.Pinned {
			t.Errorf("%s is at %+v", id, p)
		}
	}
	g.want("B", g.place("B").X, 300.0)
	g.want("selection", g.selected(), "A D ")
	g.want("steps", g.steps(), 2)
}

func TestAnotherButtonCancels(t *testing.T) {
	g := newStage(t, square()...)
	from := g.at("A")
	g.press(from, desktop.MouseButtonPrimary)
	g.pull(from.AddXY(50, 60))
	g.press(from.AddXY(50, 60), desktop.MouseButtonSecondary)
	g.letGo(from.AddXY(50, 60), desktop.MouseButtonSecondary)
	g.letGo(from.AddXY(50, 60), desktop.MouseButtonPrimary)
	g.want("steps", g.steps(), 1)
	g.want("menu", g.window.Canvas().Overlays().Top(), nil)
	g.want("A", g.at("A"), from)
}

func TestBand(t *testing.T) {
	g := newStage(t, square()...)
	round := func(a, b graph.ID) (fyne.Position, fyne.Position) {
		return g.at(a).SubtractXY(40, 40), g.at(b).AddXY(40, 40)
	}
	from, to := round("A", "B")
	g.drag(from, from.AddXY(20, 20), to)
	g.want("band", g.selected(), "A B ")
	g.keys = fyne.KeyModifierShift
	from, to = round("D", "C")
	g.drag(from, from.AddXY(20, 20), to)
	g.want("band with Shift", g.selected(), "C D A B ")
	g.keys = fyne.KeyModifierAlt
	from = g.at("B").AddXY(40, -40)
	g.drag(from, from.AddXY(-20, 20), g.at("C").AddXY(-40, 40))
	g.want("band with Alt", g.selected(), "D A ")
	g.keys = 0
	on := middle(g.at("B"), g.at("C"))
	g.drag(on, on.AddXY(60, 40))
	g.want("band from a tie", g.selected(), "")
	g.want("steps", g.steps(), 1)
}

func TestLasso(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Take("lasso")
	g.turn()
	ring := func(id graph.ID) []fyne.Position {
		p := g.at(id)
		return []fyne.Position{p.AddXY(-40, -40), p.AddXY(40, -40), p.AddXY(40, 40), p.AddXY(-40, 40)}
	}
	g.drag(ring("A")...)
	g.want("lasso", g.selected(), "A ")
	g.keys = fyne.KeyModifierShift
	g.drag(ring("D")...)
	g.want("with Shift", g.selected(), "D A ")
	g.keys = fyne.KeyModifierAlt
	g.drag(ring("A")...)
	g.want("with Alt", g.selected(), "D ")
	g.keys = 0
	g.click(g.at("B"))
	g.want("a press on a party", g.selected(), "B ")
	g.click(fyne.NewPos(3, 3))
	g.want("a press on the ground", g.selected(), "")
}

func TestConnect(t *testing.T) {
	g := newStage(t, square()...)
	before := graph.Freeze(g.s.Document())
	ties := func() int { return len(graph.All[graph.Tie](g.s.Document())) }

	g.move(g.at("D"))
	handle, ok := g.c.marks.handlePlace()
	if !ok || !g.c.marks.handle.Visible() {
		t.Fatal("no handle at the party under the pointer")
	}
	g.want("cursor at the handle", func() desktop.Cursor { g.move(handle); return g.c.Cursor() }(), desktop.Cursor(desktop.CrosshairCursor))
	g.drag(handle, handle.AddXY(20, 20), g.at("C"))
	g.want("ties after a drag from the handle", ties(), 4)
	a, b, _ := g.s.SelectedPair()
	g.want("selected pair", string(a+b), "DC")
	g.want("steps", g.steps(), 2)

	g.s.Take("connect")
	g.turn()
	g.drag(g.at("A"), g.at("A").AddXY(10, 10), g.at("C"))
	g.want("ties after a drag with the tool", ties(), 5)

	g.s.Select()
	g.turn()
	g.click(g.at("K"))
	g.want("the first press selects", g.selected(), "K ")
	g.move(g.at("D"))
	if len(g.c.marks.line.Objects) == 0 {
		t.Error("the tie to come is not shown")
	}
	g.click(g.at("D"))
	g.want("ties after two presses", ties(), 6)

	asked := len(g.Asked)
	g.drag(g.at("K"), g.at("K").AddXY(10, 10), g.at("D"))
	g.want("ties after connecting a tied pair", ties(), 6)
	g.want("what was asked of a tied pair", len(g.Asked), asked)
	g.drag(g.at("K"), g.at("K").AddXY(10, 10), g.at("K").AddXY(1, 1))
	g.want("ties after coming back", ties(), 6)

	g.drag(g.at("B"), g.at("B").AddXY(10, 40), g.at("B").AddXY(40, 120))
	g.want("ties after a drop on the ground", ties(), 7)
	g.want("parties", len(graph.All[graph.Actor](g.s.Document())), 6)
	g.want("asked", g.Asked[len(g.Asked)-1], "focus name")
	added := g.s.SelectedActors()[0]
	if at := g.at(added.ID); distance(at, g.at("B").AddXY(40, 120)) > 1 {
		t.Errorf("the new party is at %v", at)
	}
	if !g.undone(before) {
		t.Error("undo does not bring the former state back")
	}
}

func TestDoubleClick(t *testing.T) {
	g := newStage(t, square()...)
	free := middle(g.at("D"), g.at("C")).AddXY(0, -40)
	place := g.c.world(free)
	g.doubleClick(free)
	g.want("steps", g.steps(), 2)
	added := g.s.SelectedActors()
	if len(added) != 1 {
		t.Fatal("the new party is not selected")
	}
	if p := g.place(added[0].ID); math.Abs(p.X-place.X) > 0.1 || math.Abs(p.Y-place.Y) > 0.1 {
		t.Errorf("it stands at %+v, want %v", p, place)
	}
	g.want("asked", strings.Join(g.Asked, ","), "focus name")
	g.doubleClick(g.at("A"))
	g.want("a double press on a party selects", g.selected(), "A ")
	g.want("and asks for its name", g.c.naming.id, graph.ID("A"))
	g.want("steps", g.steps(), 2)
	g.doubleClick(middle(g.at("A"), g.at("B")))
	g.want("a double press on a tie", g.steps(), 2)
	g.drag(free.AddXY(0, -60), free.AddXY(20, -40))
	g.press(free.AddXY(0, -60), desktop.MouseButtonPrimary)
	g.letGo(free.AddXY(0, -60), desktop.MouseButtonPrimary)
	g.want("a press after a drag", g.steps(), 2)
}

func TestContextMenu(t *testing.T) {
	g := newStage(t, square()...)
	menu := func(p fyne.Position) []kit.MenuItem {
		actor, _ := g.c.actorAt(p)
		pair, _ := g.c.tieAt(p)
		items := g.c.menuFor(actor, pair, g.c.world(p))
		g.turn()
		return items
	}
	find := func(items []kit.MenuItem, command string) *kit.MenuItem {
		for k := range items {
			if items[k].Label == g.s.T("command."+command+".name") {
				return &items[k]
			}
		}
		t.Fatalf("no %s in the menu", command)
		return nil
	}
	find(menu(g.at("A")), "pin").Do()
	g.turn()
	g.want("pinned", g.place("A").Pinned, true)
	g.want("pinned already", find(menu(g.at("A")), "pin").Reason != "", true)
	g.s.Select("B", "D")
	g.turn()
	find(menu(g.at("D")), "connect").Do()
	g.want("connected", g.steps(), 3)
	find(menu(middle(g.at("B"), g.at("C"))), "delete").Do()
	g.turn()
	g.want("deleted", len(graph.All[graph.Tie](g.s.Document())), 3)
	ground := middle(g.at("D"), g.at("C")).AddXY(0, -30)
	add := menu(ground)[0]
	g.want("label", add.Label, g.s.T("canvas.add-here"))
	add.Do()
	g.want("added", g.steps(), 5)

	g.press(g.at("A"), desktop.MouseButtonSecondary)
	g.letGo(g.at("A").AddXY(80, 0), desktop.MouseButtonSecondary)
	g.want("the menu after a way", g.window.Canvas().Overlays().Top(), nil)
	g.press(g.at("A"), desktop.MouseButtonSecondary)
	g.letGo(g.at("A"), desktop.MouseButtonSecondary)
	if g.window.Canvas().Overlays().Top() == nil {
		t.Error("no menu on the window")
	}
	g.want("the menu's party is selected", g.selected(), "A ")
}

func TestWheelKeepsThePointUnderThePointer(t *testing.T) {
	g := newStage(t, square()...)
	for _, notches := range []float32{1, 3, -2, -40, 60, -5} {
		p := fyne.NewPos(613, 117)
		before := g.c.world(p)
		e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25*notches)}
		e.Position = p
		g.c.Scrolled(e)
		after := g.c.world(p)
		if math.Hypot(after.X-before.X, after.Y-before.Y) > 1e-6 {
			t.Errorf("%g notches move the point from %v to %v", notches, before, after)
		}
	}
	camera := g.c.camera
	e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(30, 10)}
	g.c.Scrolled(e)
	g.want("zoom after going sideways", g.c.camera.Zoom, camera.Zoom)
	if dx := (camera.X - g.c.camera.X) * camera.Zoom; math.Abs(dx-30) > 1e-6 {
		t.Errorf("the map went %g px to the right", dx)
	}
}

func TestPan(t *testing.T) {
	g := newStage(t, square()...)
	from := g.at("A")
	g.press(from, desktop.MouseButtonTertiary)
	g.pull(from.AddXY(33, -21))
	g.letGo(from.AddXY(33, -21), desktop.MouseButtonTertiary)
	if got := g.at("A"); distance(got, from.AddXY(33, -21)) > 0.01 {
		t.Errorf("after a pan with the wheel A is at %v, was at %v", got, from)
	}
	g.s.Take("pan")
	g.turn()
	from = g.at("A")
	g.drag(from, from.AddXY(10, 10), from.AddXY(-20, 5))
	if got := g.at("A"); distance(got, from.AddXY(-20, 5)) > 0.01 {
		t.Errorf("after a pan with the tool A is at %v, was at %v", got, from)
	}
	g.want("selection", g.selected(), "")
	g.click(g.at("A"))
	g.want("a press with the tool", g.selected(), "A ")
	g.want("steps", g.steps(), 1)
}
