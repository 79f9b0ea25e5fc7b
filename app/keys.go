//go:build !headless

package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/canvas"
	"jejaring/app/command"
)

// bindKeys lets the shortcuts of all commands act wherever the keyboard stands. What stands in a text field
// passes on what it does not use itself; the map reads single letters, which mean text everywhere else.
func (w *window) bindKeys() {
	c := w.win.Canvas()
	for _, found := range command.All {
		if shortcut := shortcutOf(found.Keys); shortcut != nil {
			c.AddShortcut(shortcut, func(fyne.Shortcut) {
				if c.Overlays().Top() == nil {
					found.Run(w.session, w)
				}
			})
		}
	}
	again := &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
	c.AddShortcut(again, w.runShortcut)
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnter, Modifier: fyne.KeyModifierControl}, w.runShortcut) // of the block of figures
	c.AddShortcut(&fyne.ShortcutUndo{}, w.runShortcut)
	c.AddShortcut(&fyne.ShortcutRedo{}, w.runShortcut)
	c.AddShortcut(&fyne.ShortcutSelectAll{}, w.runShortcut)
	c.AddShortcut(&fyne.ShortcutCopy{}, w.runShortcut)
	c.AddShortcut(&fyne.ShortcutPaste{}, w.runShortcut)
	if desk, ok := c.(desktop.Canvas); ok {
		desk.SetOnKeyDown(w.keyDown)
	}
	c.SetOnTypedKey(w.typedKey)
	c.SetOnTypedRune(func(r rune) {
		w.goOn(func(field fyne.Focusable) { field.TypedRune(r) })
	})
}

// typedKey does what a key without Ctrl or Alt means anywhere in the window: Esc goes back, the others are commands.
// While a dialog or a list lies over the window, Esc closes that and all else waits.
// Single letters are the map's alone.
func (w *window) typedKey(e *fyne.KeyEvent) {
	if w.goOn(func(field fyne.Focusable) { field.TypedKey(e) }) {
		return
	}
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		switch {
		case e.Name != fyne.KeyEscape:
		case w.chooser != nil:
			w.chooser.close()
		default:
			top.Hide()
			w.win.Canvas().Overlays().Remove(top)
		}
		return
	}
	if e.Name == fyne.KeyEscape {
		w.escape()
		return
	}
	keys := string(e.Name)
	if w.modifiers()&fyne.KeyModifierShift != 0 { // Fyne makes no shortcut of Shift alone
		keys = "Shift+" + keys
	}
	if found, ok := command.ByKeys(keys); ok && len(e.Name) > 1 {
		found.Run(w.session, w)
	}
}

// goOn gives a stroke to the dialog for files where a press on nothing took the keyboard from it; it tells whether it did.
func (w *window) goOn(stroke func(fyne.Focusable)) bool {
	if w.chooser == nil || w.win.Canvas().Focused() != nil {
		return false
	}
	field := w.chooser.keyboard()
	w.win.Canvas().Focus(field)
	stroke(field)
	return true
}

func (w *window) runShortcut(shortcut fyne.Shortcut) {
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	if found, ok := command.ByKeys(canvas.Keys(shortcut)); ok {
		found.Run(w.session, w)
	}
}

// shortcutOf reads "Ctrl+Shift+S"; nil where there is no modifier key.
func shortcutOf(keys string) fyne.Shortcut {
	var modifier fyne.KeyModifier
	for name, key := range map[string]fyne.KeyModifier{"Ctrl+": fyne.KeyModifierControl, "Alt+": fyne.KeyModifierAlt, "Shift+": fyne.KeyModifierShift} {
		if strings.Contains(keys, name) {
			modifier |= key
			keys = strings.Replace(keys, name, "", 1)
		}
	}
	if modifier == 0 || keys == "" {
		return nil
	}
	switch keys {
	case "+":
		keys = string(fyne.KeyEqual)
	case "Enter":
		keys = string(fyne.KeyReturn)
	case "↑":
		keys = string(fyne.KeyUp)
	case "↓":
		keys = string(fyne.KeyDown)
	}
	return &desktop.CustomShortcut{KeyName: fyne.KeyName(keys), Modifier: modifier}
}
