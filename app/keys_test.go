//go:build !headless

package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/canvas"
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph"
)

func TestShortcutsAreUniqueAndBound(t *testing.T) {
	seen := map[string]string{}
	for _, c := range command.All {
		if c.Keys == "" {
			continue
		}
		if other, ok := seen[c.Keys]; ok {
			t.Errorf("%s and %s have the same keys %s", c.ID, other, c.Keys)
		}
		seen[c.Keys] = c.ID
		if shortcut := shortcutOf(c.Keys); shortcut != nil && canvas.Keys(shortcut) != c.Keys {
			t.Errorf("%s: %s is bound as %s", c.ID, c.Keys, canvas.Keys(shortcut))
		}
	}
	d := atSample(t, nil)
	d.session.Select(d.actor("LKS").ID)
	d.turn()
	for _, step := range []struct {
		shortcut fyne.Shortcut
		view     string
	}{{ctrl(fyne.KeyN), "new"}, {alt("1"), "home"}, {alt("2"), "map"}, {alt("3"), "needs"}, {alt("4"), "partnerships"}, {alt("5"), "contacts"}, {alt("6"), "table"}, {alt("7"), "analysis"}, {ctrl(fyne.KeyE), "picture"}, {alt("8"), "report"}, {alt("2"), "map"}, {ctrl(fyne.KeyP), "report"}} {
		d.shortcut(step.shortcut)
		if d.centre.id != step.view {
			t.Errorf("%s leads to %q, not to %q", canvas.Keys(step.shortcut), d.centre.id, step.view)
		}
	}
}

// Ctrl+Z goes back in the text where a field has the keyboard, and in the document everywhere else.
func TestUndoBelongsToTheField(t *testing.T) {
	d := atSample(t, nil)
	d.run("add-actor")
	steps := len(d.session.Document().Done())
	field := d.win.Canvas().Focused()
	if field == nil {
		t.Fatal("the keyboard is not in the name")
	}
	d.shortcut(&fyne.ShortcutUndo{})
	if got := len(d.session.Document().Done()); got != steps-1 {
		t.Errorf("Ctrl+Z in a field where nothing was typed leaves %d steps, want %d", got, steps-1)
	}
	d.shortcut(&fyne.ShortcutRedo{})
	if got := len(d.session.Document().Done()); got != steps {
		t.Errorf("Ctrl+Y after it leaves %d steps, want %d", got, steps)
	}
	d.run("add-actor")
	steps = len(d.session.Document().Done())
	d.letters("Bank")
	d.shortcut(&fyne.ShortcutUndo{})
	if got := len(d.session.Document().Done()); got != steps {
		t.Errorf("Ctrl+Z in a field undid the document: %d steps, before %d", got, steps)
	}
	d.win.Canvas().Unfocus()
	d.wait()
	d.shortcut(&fyne.ShortcutUndo{})
	if got := len(d.session.Document().Done()); got >= steps {
		t.Errorf("Ctrl+Z beside a field undid nothing: %d steps, before %d", got, steps)
	}
	d.Focus("map")
	d.turn()
	d.shortcut(&fyne.ShortcutRedo{})
	if got := len(d.session.Document().Done()); got != steps {
		t.Errorf("Ctrl+Y on the map did nothing: %d steps, want %d", got, steps)
	}
	d.shortcut(&fyne.ShortcutUndo{})
	d.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	if got := len(d.session.Document().Done()); got != steps {
		t.Errorf("Ctrl+Shift+Z does nothing: %d steps, want %d", got, steps)
	}
}

func TestSingleLettersBelongToTheMap(t *testing.T) {
	d := atSample(t, nil)
	before := d.session.Document().Revision()
	for _, name := range []fyne.KeyName{fyne.KeyP, fyne.KeyL, fyne.KeyS} {
		d.key(name)
	}
	d.letters("pls")
	if d.session.Tool() != session.ToolSelect || d.session.Document().Revision() != before {
		t.Error("single letters act away from the map")
	}
	d.Focus("map")
	d.turn()
	d.letters("l")
	if d.session.Tool() != "lasso" {
		t.Errorf("L on the map takes %q", d.session.Tool())
	}
	d.key(fyne.KeyEscape)
	if d.session.Tool() != session.ToolSelect {
		t.Error("Esc does not put the tool down")
	}
}

// Esc beside a desk gives up what is asked at the side, and stays on the desk.
func TestEscapeClosesThePanelOfADesk(t *testing.T) {
	d := atSample(t, nil)
	d.run("show-contacts")
	d.run("jot-contact")
	d.key(fyne.KeyEscape)
	if d.session.View() != session.ViewContacts || d.session.HasPanel() {
		t.Errorf("after Esc view %q, panel %q", d.session.View(), d.session.Panel())
	}
	d.run("show-partnerships")
	d.session.AskStep(d.session.Snapshot().Ties[0].ID, graph.Cooperation)
	d.wait()
	d.key(fyne.KeyEscape)
	if d.session.View() != session.ViewPartnerships || d.session.Step() != nil {
		t.Errorf("after Esc view %q, step %v", d.session.View(), d.session.Step())
	}
	d.key(fyne.KeyEscape)
	if d.session.View() != session.ViewMap {
		t.Errorf("the next Esc leads to %q", d.session.View())
	}
}

// The keys of the window act wherever the keyboard stands: nowhere, on the map, on a button, on the scale, in a field.
func TestKeysOfTheWindow(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select(d.actor("LKS").ID)
	d.wait()
	places := map[string]func() fyne.Focusable{
		"nowhere":   func() fyne.Focusable { return nil },
		"the map":   func() fyne.Focusable { return d.centre.object.(view.Held).Canvas() },
		"a button":  func() fyne.Focusable { return d.shell.toolbar.add },
		"the scale": func() fyne.Focusable { return d.shell.strip.slider },
		"a field":   func() fyne.Focusable { return d.entry(d.shell.strip.object) },
	}
	for name, place := range places {
		stand := func() {
			if f := place(); f != nil {
				d.win.Canvas().Focus(f)
			} else {
				d.win.Canvas().Unfocus()
			}
			d.turn()
		}
		stand()
		d.key(fyne.KeyF9)
		if d.side.id != "" {
			t.Errorf("F9 on %s leaves the panel open", name)
		}
		stand()
		d.key(fyne.KeyF9)
		stand()
		d.key(fyne.KeyF11)
		if !d.win.FullScreen() {
			t.Errorf("F11 on %s does not fill the screen", name)
		}
		d.win.SetFullScreen(false)
		stand()
		before := d.win.Canvas().Focused()
		d.key(fyne.KeyF6)
		if now := d.win.Canvas().Focused(); now == nil || now == before {
			t.Errorf("F6 on %s leads nowhere", name)
		}
		stand()
		d.key(fyne.KeyF1)
		if d.centre.id != "help" {
			t.Errorf("F1 on %s shows %q", name, d.centre.id)
		}
		d.win.Canvas().Unfocus()
		d.key(fyne.KeyEscape)
		if d.centre.id != session.ViewMap {
			t.Errorf("Esc leads from the help to %q", d.centre.id)
		}
	}
}

// F6 goes round toolbar, view, panel and strip.
func TestNextAreaGoesRound(t *testing.T) {
	d := atSample(t, nil)
	areas := []fyne.CanvasObject{d.shell.toolbar.object, d.centre.object, d.side.object, d.shell.strip.object}
	var seen []int
	for range 2 * len(areas) {
		d.key(fyne.KeyF6)
		seen = append(seen, slices.IndexFunc(areas, func(area fyne.CanvasObject) bool { return holds(area, d.win.Canvas().Focused()) }))
	}
	if !slices.Equal(seen, []int{0, 1, 2, 3, 0, 1, 2, 3}) {
		t.Errorf("F6 goes through %v", seen)
	}
}

// Where nothing has the keyboard, Tab begins with what lies on the desk, in the order of the screen.
func TestTabBeginsInTheView(t *testing.T) {
	d := atSample(t, nil)
	for _, sheet := range []string{"sectors", "pipeline"} {
		d.session.ShowSheet(sheet)
		d.wait()
		d.win.Canvas().Unfocus()
		d.keyDown(&fyne.KeyEvent{Name: fyne.KeyTab}) // as the computer does
		above := fyne.Position{}
		for range 3 {
			d.win.Canvas().FocusNext()
			focused, ok := d.win.Canvas().Focused().(fyne.CanvasObject)
			if !ok {
				t.Fatal("nothing has the keyboard")
			}
			at, middle := d.app.Driver().AbsolutePositionForObject(focused), d.shell.middle.Position()
			if at.X < middle.X || at.Y < middle.Y || at.Y < above.Y {
				t.Fatalf("%s: Tab goes to %T at %v, after %v", sheet, focused, at, above)
			}
			above = at
		}
	}
}

// Shift+F6 goes round the other way, from nowhere to the last area first.
func TestPreviousAreaGoesRound(t *testing.T) {
	d := atSample(t, nil)
	areas := []fyne.CanvasObject{d.shell.toolbar.object, d.centre.object, d.side.object, d.shell.strip.object}
	d.modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	var seen []int
	for range 2 * len(areas) {
		if held, ok := d.win.Canvas().Focused().(*canvas.Canvas); ok { // asks the computer itself what is held
			held.TypedShortcut(shortcutOf("Shift+F6"))
			d.wait()
		} else {
			d.key(fyne.KeyF6)
		}
		seen = append(seen, slices.IndexFunc(areas, func(area fyne.CanvasObject) bool { return holds(area, d.win.Canvas().Focused()) }))
	}
	if !slices.Equal(seen, []int{3, 2, 1, 0, 3, 2, 1, 0}) {
		t.Errorf("Shift+F6 goes through %v", seen)
	}
	d.key(fyne.KeyF9)
	if d.side.id == "" {
		t.Error("Shift+F9 does what F9 does")
	}
}

func alt(name fyne.KeyName) fyne.Shortcut { return shortcutOf("Alt+" + string(name)) }

// The palette puts a command that is called as the text first, also where it cannot be done, so that Enter does no other.
func TestThePaletteRanksNamesAndSaysWhy(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select()
	d.turn()
	found := d.commandsLike("salin")
	if len(found) < 2 || found[0].ID != "copy" || found[0].Note != d.session.T("command.why.some") {
		t.Fatalf("found %+v", found)
	}
	d.session.Select(d.actor("LKS").ID)
	d.turn()
	if found := d.commandsLike("Salin "); found[0].ID != "copy" || found[0].Note == d.session.T("command.why.some") {
		t.Errorf("with a party selected it found %+v", found[0])
	}
	d.session.Select()
	for _, o := range d.commandsLike("") {
		if c := command.ByID(o.ID); !c.Can(d.session) {
			t.Errorf("%s is listed", o.ID)
		}
	}
}

// The driver knows no place of a field before it is painted; what is asked is whether the panel holds it.
func TestAPanelHoldsTheFieldThatGotTheKeyboard(t *testing.T) {
	d := atSample(t, nil)
	d.Focus("map")
	d.turn()
	d.run("add-actor")
	if field, ok := d.win.Canvas().Focused().(*kit.Entry); !ok || !holds(d.side.object, field) {
		t.Errorf("the panel does not hold %T, where the new party's name is typed", d.win.Canvas().Focused())
	}
}
