package kit

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestEntryCommits(t *testing.T) {
	var got []string
	e := NewEntry(func(text string) error {
		if text == "salah" {
			return errors.New("refused")
		}
		got = append(got, text)
		return nil
	})
	w := open(t, light, container.NewVBox(e), fyne.NewSize(300, 100))
	if h := e.MinSize().Height; h != 32 {
		t.Errorf("a field is %g high", h)
	}
	var passed []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { passed = append(passed, k.Name) })
	w.Canvas().Focus(e)
	typeText(e, "Warung")
	e.ShowText("") // the document says the same as before: typing goes on
	if e.Text != "Warung" {
		t.Fatal("what is being typed is lost")
	}
	w.Canvas().Unfocus()
	w.Canvas().Focus(e)
	w.Canvas().Unfocus()
	if len(got) != 1 || got[0] != "Warung" {
		t.Fatalf("committed %v", got)
	}
	w.Canvas().Focus(e)
	typeText(e, " Bu Ani")
	e.TypedKey(key(fyne.KeyEscape))
	if e.Text != "Warung" || len(passed) != 0 {
		t.Errorf("Esc gives %q and passes %v", e.Text, passed)
	}
	e.TypedKey(key(fyne.KeyEscape))
	e.TypedKey(key(fyne.KeyF6))
	if len(passed) != 2 {
		t.Errorf("the window saw %v", passed)
	}
	e.SetText("salah")
	e.TypedKey(key(fyne.KeyReturn))
	if !e.bad || e.Text != "salah" || len(got) != 1 {
		t.Error("a refused text is gone, or committed")
	}
	e.TypedKey(key(fyne.KeyEscape))
	if e.bad || e.Text != "Warung" {
		t.Error("Esc does not bring back what was there")
	}
	seen := false
	w.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl}, func(fyne.Shortcut) { seen = true })
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	if !seen {
		t.Error("a field keeps the window's shortcuts")
	}
	if NewLongEntry(nil).AcceptsTab() {
		t.Error("Tab does not leave a field of several lines")
	}
}

// Ctrl+Z and Ctrl+Y belong to the text while it differs from what was committed, and to the window else.
func TestEntryUndo(t *testing.T) {
	e := NewEntry(nil)
	w := open(t, light, container.NewVBox(e), fyne.NewSize(300, 100))
	undone, redone := 0, 0
	w.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { undone++ })
	w.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { redone++ })
	step := func(what string, shortcut fyne.Shortcut, text string, undos, redos int) {
		t.Helper()
		if shortcut != nil {
			e.TypedShortcut(shortcut)
		}
		if e.Text != text || undone != undos || redone != redos {
			t.Errorf("%s: the field says %q, the window undid %d and redid %d; want %q, %d and %d", what, e.Text, undone, redone, text, undos, redos)
		}
	}
	undo, redo := &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}
	w.Canvas().Focus(e)
	step("nothing typed", undo, "", 1, 0)
	step("nothing taken back", redo, "", 1, 1)
	typeText(e, "Bank")
	step("typed", undo, "", 1, 1)
	step("taken back", redo, "Bank", 1, 1)
	e.TypedKey(key(fyne.KeyReturn))
	step("committed", undo, "Bank", 2, 1)
	typeText(e, "s")
	e.TypedKey(key(fyne.KeyBackspace))
	step("typed and deleted", undo, "Banks", 2, 1)
	w.Canvas().Unfocus()
	w.Canvas().Focus(e)
	step("left and entered again", undo, "Banks", 3, 1)
}

func TestAWholeEntryIsTypedOver(t *testing.T) {
	e := NewEntry(nil)
	w := open(t, light, container.NewVBox(e), fyne.NewSize(300, 100))
	e.Whole()
	e.Reset("1")
	w.Canvas().FocusNext()
	if typeText(e, "8"); e.Text != "8" {
		t.Errorf("typed 8 where 1 stood: %q", e.Text)
	}
	w.Canvas().Unfocus()
	test.TapAt(e, fyne.NewPos(280, 15))
	if typeText(e, "5"); !strings.Contains(e.Text, "8") {
		t.Errorf("a click took away what stood there: %q", e.Text)
	}
}
