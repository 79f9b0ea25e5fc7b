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
