//go:build !headless

package app

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
)

// holds tells whether the focused object is part of an area.
func holds(area fyne.CanvasObject, focused fyne.Focusable) bool {
	found := false
	kit.Walk(area, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		found = ok && f == focused
		return !found
	})
	return found
}

// focusFirst puts the keyboard on the first thing of an area that takes it.
func focusFirst(c fyne.Canvas, area fyne.CanvasObject) bool {
	done := false
	kit.Walk(area, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		d, may := o.(fyne.Disableable)
		if done = ok && !(may && d.Disabled()); done {
			c.Focus(f)
		}
		return !done
	})
	return done
}

// keyDown hears of keys while nothing has the keyboard: the first Tab begins in the view, not in the bars above it. Fyne goes
// on from what has the keyboard as soon as this returns, so that it is given to what stands before the view.
func (w *window) keyDown(e *fyne.KeyEvent) {
	c := w.win.Canvas()
	if e.Name != fyne.KeyTab || w.modifiers() != 0 || c.Overlays().Top() != nil || w.chooser != nil {
		return
	}
	var before fyne.Focusable
	kit.Walk(w.shell.object, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		if d, may := o.(fyne.Disableable); ok && !(may && d.Disabled()) {
			before = f
		}
		return o != w.shell.middle
	})
	c.Focus(before)
}
