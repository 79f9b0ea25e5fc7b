package canvas

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

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
	g.want("asked for its type", slices.Contains(g.Asked, "focus name"), true)
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
	g.want("Enter", g.Asked[len(g.Asked)-1], "focus panel")
	g.want("Enter selects", g.selected(), "B ")
	g.key(fyne.KeyDelete)
	g.want("Delete", len(graph.All[graph.Actor](g.s.Document())), 4)
	g.want("steps", g.steps(), 2)
	g.c.TypedShortcut(&fyne.ShortcutUndo{})
	g.turn()
	g.want("Ctrl+Z", len(graph.All[graph.Actor](g.s.Document())), 5)
	g.want("what came back is selected", g.selected(), "B ")
}

// TestTheKeyboardStandsOnNobodyWhomAFilterFades: its ring goes out where a filter stops the one it stands on, and it starts
// and walks among the others.
func TestTheKeyboardStandsOnNobodyWhomAFilterFades(t *testing.T) {
	for _, p := range []plan.Plan{plan.Network, plan.Tiers} {
		g := newStage(t, square()...)
		g.s.SetOn(p.ID, "")
		g.turn()
		g.window.Canvas().Focus(g.c)
		g.want("the keyboard starts", g.c.state.Focus, graph.ID("A"))
		g.s.LookThrough(network.Lens{Text: "B", Out: network.Fade})
		g.turn()
		g.want("B alone passes", g.s.Snapshot().N(), 1)
		g.want("the ring", g.c.state.Focus, graph.ID(""))
		g.c.TypedRune(' ')
		g.turn()
		g.want("Space", g.selected(), "")
		g.key(fyne.KeyTab)
		g.want("the keyboard starts anew", g.c.state.Focus, graph.ID("B"))
		g.key(fyne.KeyLeft)
		g.want("nobody is at the left", g.c.state.Focus, graph.ID("B"))
	}
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

// With the lasso, Space gathers: it takes in who the keyboard stands on, and leaves out who was in.
func TestTheLassoByKeys(t *testing.T) {
	g := newStage(t, square()...)
	g.window.Canvas().Focus(g.c)
	g.c.TypedRune('l')
	g.turn()
	for _, id := range []graph.ID{"A", "C", "D", "A"} {
		g.c.stand(id)
		g.c.TypedRune(' ')
		g.turn()
	}
	g.want("selected", g.selected(), "C D ")
	g.want("tool", g.s.Tool(), "lasso")
}
