//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// walk calls see for an object and for all that it holds, in the order of the screen, until see says to stop.
func walk(o fyne.CanvasObject, see func(fyne.CanvasObject) (more bool)) bool {
	if o == nil || !o.Visible() {
		return true
	}
	if !see(o) {
		return false
	}
	switch o := o.(type) {
	case *fyne.Container:
		return walkAll(o.Objects, see)
	case *container.Scroll:
		return walk(o.Content, see)
	case interface{ Content() fyne.CanvasObject }:
		return walk(o.Content(), see)
	case interface{ Objects() []fyne.CanvasObject }:
		return walkAll(o.Objects(), see)
	}
	return true
}

func walkAll(objects []fyne.CanvasObject, see func(fyne.CanvasObject) bool) bool {
	for _, o := range objects {
		if !walk(o, see) {
			return false
		}
	}
	return true
}

// holds tells whether the focused object is part of an area.
func holds(area fyne.CanvasObject, focused fyne.Focusable) bool {
	found := false
	walk(area, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		found = ok && f == focused
		return !found
	})
	return found
}

// focusFirst puts the keyboard on the first thing of an area that takes it.
func focusFirst(c fyne.Canvas, area fyne.CanvasObject) bool {
	done := false
	walk(area, func(o fyne.CanvasObject) bool {
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
	walk(w.shell.object, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		if d, may := o.(fyne.Disableable); ok && !(may && d.Disabled()) {
			before = f
		}
		return o != w.shell.middle
	})
	c.Focus(before)
}
