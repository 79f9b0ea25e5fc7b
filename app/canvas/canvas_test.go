package canvas

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
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

// TestEscapeLeavesNothingBehind cancels each gesture after it has begun.
func TestEscapeLeavesNothingBehind(t *testing.T) {
	for tool, starts := range map[string]graph.ID{"select": "A", "connect": "A", "lasso": "", "pan": ""} {
		g := newStage(t, square()...)
		g.s.Take(tool)
		g.turn()
		before, shown := graph.Freeze(g.s.Document()), g.at("A")
		from := fyne.NewPos(5, 5)
		if starts != "" {
			from = g.at(starts)
		}
		g.press(from, desktop.MouseButtonPrimary)
		g.pull(from.AddXY(50, 60))
		g.pull(from.AddXY(90, 10))
		g.key(fyne.KeyEscape)
		g.pull(from.AddXY(120, 40))
		g.letGo(from.AddXY(120, 40), desktop.MouseButtonPrimary)
		g.want(tool+": steps", g.steps(), 1)
		if len(document.Between(before, g.s.Document(), locale.Message{}).Deltas) > 0 {
			t.Errorf("%s: the document changed", tool)
		}
		if tool != "pan" && g.at("A") != shown {
			t.Errorf("%s: A is at %v, was at %v", tool, g.at("A"), shown)
		}
		g.want(tool+": line", len(g.c.marks.line.Objects), 0)
		g.want(tool+": band", g.c.marks.band.Visible(), false)
	}
}

func TestEscapeGoesStepByStep(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A")
	g.s.Take("lasso")
	g.turn()
	g.key(fyne.KeyEscape)
	g.want("tool", g.s.Tool(), session.ToolSelect)
	g.want("selection after one Esc", g.selected(), "A ")
	g.key(fyne.KeyEscape)
	g.want("selection after two", g.selected(), "")
	g.key(fyne.KeyEscape, fyne.KeyEscape)
	g.want("steps", g.steps(), 1)
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

	g.drag(g.at("K"), g.at("K").AddXY(10, 10), g.at("D"))
	g.want("ties after connecting a tied pair", ties(), 6)
	g.drag(g.at("K"), g.at("K").AddXY(10, 10), g.at("K").AddXY(1, 1))
	g.want("ties after coming back", ties(), 6)

	g.drag(g.at("B"), g.at("B").AddXY(10, 40), g.at("B").AddXY(40, 120))
	g.want("ties after a drop on the ground", ties(), 7)
	g.want("parties", len(graph.All[graph.Actor](g.s.Document())), 6)
	g.want("asked", g.asked[len(g.asked)-1], "focus name")
	added := g.s.SelectedActors()[0]
	if at := g.at(added.ID); distance(at, g.at("B").AddXY(40, 120)) > 1 {
		t.Errorf("the new party is at %v", at)
	}
	if !g.undone(before) {
		t.Error("undo does not bring the former state back")
	}
}

func TestConnectByKeyboard(t *testing.T) {
	g := newStage(t, square()...)
	g.window.Canvas().Focus(g.c)
	g.c.TypedRune('s')
	g.turn()
	g.want("tool", g.s.Tool(), "connect")
	g.c.focus = "D"
	g.c.TypedRune(' ')
	g.turn()
	g.key(fyne.KeyRight, fyne.KeyReturn)
	g.want("steps", g.steps(), 2)
	a, b, _ := g.s.SelectedPair()
	g.want("pair", string(a+b), "DC")
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
	g.want("asked", strings.Join(g.asked, ","), "focus name")
	g.doubleClick(g.at("A"))
	g.want("a double press on a party selects", g.selected(), "A ")
	g.want("and asks for its name", len(g.asked), 2)
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
	menu := func(p fyne.Position) []*fyne.MenuItem {
		actor, _ := g.c.actorAt(p)
		pair, _ := g.c.tieAt(p)
		items := g.c.menuFor(actor, pair, g.c.world(p))
		g.turn()
		return items
	}
	find := func(items []*fyne.MenuItem, command string) *fyne.MenuItem {
		for _, item := range items {
			if strings.HasPrefix(item.Label, g.s.T("command."+command+".name")) {
				return item
			}
		}
		t.Fatalf("no %s in the menu", command)
		return nil
	}
	find(menu(g.at("A")), "pin").Action()
	g.turn()
	g.want("pinned", g.place("A").Pinned, true)
	g.want("pinned already", find(menu(g.at("A")), "pin").Disabled, true)
	g.s.Select("B", "D")
	g.turn()
	find(menu(g.at("D")), "connect").Action()
	g.want("connected", g.steps(), 3)
	find(menu(middle(g.at("B"), g.at("C"))), "delete").Action()
	g.turn()
	g.want("deleted", len(graph.All[graph.Tie](g.s.Document())), 3)
	ground := middle(g.at("D"), g.at("C")).AddXY(0, -30)
	add := menu(ground)[0]
	g.want("label", add.Label, g.s.T("canvas.add-here"))
	add.Action()
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

func TestContextMenuByKeyboard(t *testing.T) {
	g := newStage(t, square()...)
	g.window.Canvas().Focus(g.c)
	g.c.stand("B")
	g.key(desktop.KeyMenu)
	if g.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	g.want("selected", g.selected(), "B ")
	g.window.Canvas().Overlays().Remove(g.window.Canvas().Overlays().Top())
	g.s.SelectPair("A", "B")
	g.turn()
	g.keys = fyne.KeyModifierShift
	g.key(fyne.KeyF10)
	if g.window.Canvas().Overlays().Top() == nil {
		t.Error("no menu for the selected tie")
	}
	g.want("selected", g.selected(), "T1 T2 ")
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

// TestTheViewIsKept looks at when the camera follows: as long as the user leaves it alone the whole map is seen.
func TestTheViewIsKept(t *testing.T) {
	g := newStage(t, square()...)
	inView := func(id graph.ID) bool {
		p := g.at(id)
		return p.X > 0 && p.Y > 0 && p.X < g.c.Size().Width && p.Y < g.c.Size().Height
	}
	command.AddActor(g.s, command.NewActor{Name: "Jauh", At: &layout.Point{X: 2000, Y: 900}})
	g.turn()
	far := g.s.Document().Done()[1].Deltas[0].ID
	g.want("a far party is in view", inView(far), true)
	g.window.Resize(fyne.NewSize(500, 400))
	g.want("in a smaller window too", inView(far) && inView("A"), true)

	g.click(fyne.NewPos(2, 2))
	corner := g.at("A")
	g.c.Resize(fyne.NewSize(400, 320))
	g.want("after a press nothing moves when a panel opens", g.at("A"), corner)
	g.c.Resize(fyne.NewSize(500, 400))
	camera := g.c.camera
	again := New(g.s, g)
	g.want("a map built anew is seen from the same place", again.camera, camera)
	again.Close()
	g.c.Fit()
	g.want("Fit", g.s.Camera(), diagram.Camera{})
	g.c.Zoom(4)
	g.s.SelectPair("B", "C")
	g.turn()
	g.c.pan(-300, 0)
	g.c.Resize(fyne.NewSize(420, 400))
	g.want("both ends of the selected tie are in view", inView("B") && inView("C"), true)
}

func TestKeyboardWalks(t *testing.T) {
	g := newStage(t, square()...)
	g.window.Canvas().Focus(g.c)
	g.want("the keyboard starts", g.c.focus, graph.ID("A"))
	g.want("its ring", g.c.state.Focus, graph.ID("A"))
	for _, step := range []struct {
		key  fyne.KeyName
		want graph.ID
	}{{fyne.KeyRight, "B"}, {fyne.KeyDown, "C"}, {fyne.KeyLeft, "D"}, {fyne.KeyUp, "A"}, {fyne.KeyUp, "A"}, {fyne.KeyTab, "B"}, {fyne.KeyTab, "C"}} {
		g.key(step.key)
		g.want(string(step.key), g.c.focus, step.want)
	}
	g.c.TypedRune(' ')
	g.turn()
	g.want("Space", g.selected(), "C ")
	g.keys = fyne.KeyModifierShift
	g.key(fyne.KeyTab)
	g.want("Shift+Tab", g.c.focus, graph.ID("B"))
	g.c.TypedRune(' ')
	g.turn()
	g.want("Shift+Space", g.selected(), "C B ")
	camera := g.c.camera
	g.key(fyne.KeyRight)
	g.want("Shift+Right moves the map", g.c.camera.X, camera.X+panStep/camera.Zoom)
	g.keys = 0
	g.key(fyne.KeyReturn)
	g.want("Enter", g.asked[len(g.asked)-1], "focus panel")
	g.want("Enter selects", g.selected(), "B ")
	g.key(fyne.KeyDelete)
	g.want("Delete", len(graph.All[graph.Actor](g.s.Document())), 4)
	g.want("steps", g.steps(), 2)
	g.c.TypedShortcut(&fyne.ShortcutUndo{})
	g.turn()
	g.want("Ctrl+Z", len(graph.All[graph.Actor](g.s.Document())), 5)
	g.want("what came back is selected", g.selected(), "B ")
}

func TestTabLeavesAtTheEnds(t *testing.T) {
	g := newStage(t, square()...)
	before, after := widget.NewEntry(), widget.NewEntry()
	g.window.SetContent(container.NewBorder(before, after, nil, nil, g.c))
	canvas := g.window.Canvas()
	canvas.Focus(g.c)
	for range 4 {
		g.key(fyne.KeyTab)
	}
	g.want("on the last party the map has the keyboard", canvas.Focused(), fyne.Focusable(g.c))
	g.key(fyne.KeyTab)
	g.want("after the last party", canvas.Focused() != fyne.Focusable(g.c), true)
	canvas.Focus(g.c)
	g.want("the keyboard starts anew", g.c.focus, graph.ID("A"))
	g.keys = fyne.KeyModifierShift
	g.key(fyne.KeyTab)
	g.want("before the first", canvas.Focused() != fyne.Focusable(g.c), true)
}

func TestTheRingIsForTheKeyboard(t *testing.T) {
	g := newStage(t, square()...)
	g.click(g.at("B"))
	g.want("after a press", g.c.state.Focus, graph.ID(""))
	g.want("the map has the keyboard", g.window.Canvas().Focused(), fyne.Focusable(g.c))
	g.key(fyne.KeyLeft)
	g.want("the first arrow shows where the keyboard stands", g.c.state.Focus, graph.ID("B"))
	g.key(fyne.KeyLeft)
	g.want("the next one walks", g.c.state.Focus != "B", true)
	g.window.Canvas().Unfocus()
	g.want("without the keyboard", g.c.state.Focus, graph.ID(""))
}

func TestNudgesAreOneStep(t *testing.T) {
	g := newStage(t, square()...)
	before := graph.Freeze(g.s.Document())
	g.s.Select("A", "B")
	g.turn()
	for range 4 {
		g.shortcut(fyne.KeyRight, fyne.KeyModifierControl)
	}
	g.shortcut(fyne.KeyUp, fyne.KeyModifierControl|fyne.KeyModifierShift)
	g.want("A", g.place("A").X, 40.0)
	g.want("A finely", g.place("A").Y, -1.0)
	g.want("B", g.place("B").X, 340.0)
	g.want("pinned", g.place("B").Pinned, true)
	g.want("steps", g.steps(), 2)
	if !g.undone(before) {
		t.Error("one undo does not take all nudges back")
	}
}

func TestKeysOfShortcuts(t *testing.T) {
	for want, shortcut := range map[string]fyne.Shortcut{
		"Ctrl+Z":       &fyne.ShortcutUndo{},
		"Ctrl+A":       &fyne.ShortcutSelectAll{},
		"Ctrl++":       &desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		"Ctrl+0":       &desktop.CustomShortcut{KeyName: fyne.Key0, Modifier: fyne.KeyModifierControl},
		"Ctrl+Shift+S": &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
	} {
		if got := Keys(shortcut); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestHoverNeverNamesAClient(t *testing.T) {
	g := newStage(t, append(square(), tied("T4", "K", "A", "barang"))...)
	g.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		a, _ := graph.Get[graph.Actor](tx, "K")
		a.PublicLabel = ""
		tx.Put(a)
		return nil
	})
	g.turn()
	for _, p := range []fyne.Position{g.at("K"), middle(g.at("K"), g.at("A"))} {
		g.move(p)
		g.wait("the tooltip", g.c.marks.tip.Visible)
		for _, line := range g.c.marks.tip.lines {
			if strings.Contains(line.Text, "Siti") || strings.Contains(line.Text, "Rahasia") {
				t.Errorf("the tooltip says %q", line.Text)
			}
		}
		g.move(fyne.NewPos(2, 2))
		g.want("the tooltip after the pointer left", g.c.marks.tip.Visible(), false)
	}
	g.move(middle(g.at("A"), g.at("B")))
	g.wait("the tooltip", g.c.marks.tip.Visible)
	g.want("title", g.c.marks.tip.lines[0].Text, "Pihak A – Pihak B")
	if !strings.Contains(test.RenderObjectToMarkup(g.c), "Pihak A – Pihak B") {
		t.Error("the tooltip is not on the screen")
	}
	end := g.c.marks.tip.Position().AddXY(g.c.marks.tip.Size().Width, g.c.marks.tip.Size().Height)
	if end.X > 800 || end.Y > 600 {
		t.Errorf("the tooltip reaches to %v", end)
	}
}

func TestHoverTellsWhatAPressWouldDo(t *testing.T) {
	g := newStage(t, square()...)
	g.want("on the ground", g.c.Cursor(), desktop.Cursor(desktop.DefaultCursor))
	g.move(g.at("A"))
	g.want("on a party", g.c.Cursor(), desktop.Cursor(desktop.PointerCursor))
	g.want("it is lit", g.c.state.Hovered, graph.ID("A"))
	g.move(middle(g.at("B"), g.at("C")))
	g.want("a tie is lit", g.c.state.HoveredPair[0] != "", true)
	g.c.MouseOut()
	g.want("outside nothing is lit", g.c.state.HoveredPair[0], graph.ID(""))
	g.s.Take("lasso")
	g.want("with the lasso", g.c.Cursor(), desktop.Cursor(desktop.CrosshairCursor))
}

func TestReadOnly(t *testing.T) {
	folder := t.TempDir()
	d, err := document.Create(folder+"/a.jejaring", document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(square()...); return nil }); err != nil {
		t.Fatal(err)
	}
	d.Close()
	d, err = document.Open(folder+"/a.jejaring", document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	g := bareStage(t).show(d)
	before := graph.Freeze(d)
	a := g.at("A")
	g.move(a)
	g.want("handle", g.c.marks.handle.Visible(), false)
	g.drag(a, a.AddXY(30, 30), a.AddXY(60, 60))
	g.want("A", g.at("A"), a)
	g.want("a press selects", g.selected(), "A ")
	g.doubleClick(fyne.NewPos(4, 4))
	g.s.Select("A")
	g.s.Take("connect")
	g.turn()
	g.click(g.at("C"))
	g.drag(g.at("C"), g.at("C").AddXY(-20, 0), g.at("D"))
	g.s.Take(session.ToolSelect)
	g.shortcut(fyne.KeyRight, fyne.KeyModifierControl)
	g.key(fyne.KeyDelete, fyne.KeyBackspace)
	g.want("refusals", len(g.failed), 0)
	if len(document.Between(before, d, locale.Message{}).Deltas) > 0 {
		t.Error("a read-only document changed")
	}
}

func TestEmptyDocument(t *testing.T) {
	g := newStage(t)
	for _, tool := range []string{"select", "connect", "lasso", "pan"} {
		g.s.Take(tool)
		g.turn()
		g.move(fyne.NewPos(100, 100))
		g.click(fyne.NewPos(100, 100))
		g.drag(fyne.NewPos(100, 100), fyne.NewPos(150, 120), fyne.NewPos(200, 300))
		g.key(fyne.KeyUp, fyne.KeyTab, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyHome, desktop.KeyMenu, fyne.KeyEscape)
		g.c.TypedRune(' ')
	}
	g.window.Canvas().Focus(g.c)
	g.want("Tab is not caught", g.c.AcceptsTab(), false)
	g.shortcut(fyne.KeyLeft, fyne.KeyModifierControl)
	g.window.Canvas().Capture()
	g.want("steps", g.steps(), 0)
	g.s.Take(session.ToolSelect)
	g.doubleClick(fyne.NewPos(300, 200))
	g.want("parties", g.s.Snapshot().N(), 1)
	if p := g.at(g.s.Snapshot().Actors[0].ID); distance(p, fyne.NewPos(300, 200)) > 1 {
		t.Errorf("the first party stands at %v", p)
	}
}

// TestTheDocumentChangesUnderTheHand deletes, hides and closes while gestures are under way.
func TestTheDocumentChangesUnderTheHand(t *testing.T) {
	remove := func(g *stage, id graph.ID) {
		g.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Delete(id); return nil })
		g.turn()
	}
	changes := map[string]func(*stage){
		"deleted":         func(g *stage) { remove(g, "A") },
		"another deleted": func(g *stage) { remove(g, "B") },
		"hidden":          func(g *stage) { g.s.LookThrough(network.Lens{Sectors: "lsm"}); g.turn() },
		"undone":          func(g *stage) { g.s.Document().Undo(); g.turn() },
		"closed":          func(g *stage) { g.s.Use(nil); g.turn() },
	}
	for name, change := range changes {
		for _, tool := range []string{"select", "connect", "lasso", "pan"} {
			g := newStage(t, square()...)
			g.s.Select("A")
			g.s.Take(tool)
			g.turn()
			a := g.at("A")
			g.move(a)
			g.press(a, desktop.MouseButtonPrimary)
			g.pull(a.AddXY(20, 20))
			g.pull(a.AddXY(40, 40))
			change(g)
			g.pull(a.AddXY(60, 60))
			g.pull(a.AddXY(80, 80))
			g.letGo(a.AddXY(80, 80), desktop.MouseButtonPrimary)
			g.move(a)
			g.key(fyne.KeyLeft, fyne.KeyTab, fyne.KeyReturn, fyne.KeyEscape)
			g.c.Fit()
			g.c.CentreOn("A")
			g.window.Canvas().Capture()
			if name == "another deleted" && tool == "select" {
				g.want("a drag goes on while another is deleted", g.place("A").Pinned, true)
			}
			if len(g.failed) > 0 {
				t.Errorf("%s, %s: %v", name, tool, g.failed)
			}
		}
	}
}

func TestTheSelectedPartyIsHidden(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "B")
	g.turn()
	g.s.LookThrough(network.Lens{Sectors: "lsm"})
	g.turn()
	before := graph.Freeze(g.s.Document())
	g.shortcut(fyne.KeyLeft, fyne.KeyModifierControl)
	command.ByID("centre").Run(g.s, g)
	command.ByID("pin").Run(g.s, g)
	g.turn()
	for _, id := range []graph.ID{"A", "B"} {
		p, _ := graph.Get[graph.Place](before, graph.PlaceID(graph.MainDrawing, id))
		if now := g.place(id); now.X != p.X || now.Y != p.Y {
			t.Errorf("%s moved unseen from %v to %v", id, p, now)
		}
	}
	g.want("focus", g.c.state.Focus, graph.ID(""))
}
