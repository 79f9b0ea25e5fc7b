package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Walk calls see for an object and for all that it holds, in the order of the screen, until see says to stop.
func Walk(o fyne.CanvasObject, see func(fyne.CanvasObject) (more bool)) bool {
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
		return Walk(o.Content, see)
	case *container.ThemeOverride:
		return Walk(o.Content, see)
	case interface{ Content() fyne.CanvasObject }:
		return Walk(o.Content(), see)
	case interface{ Objects() []fyne.CanvasObject }:
		return walkAll(o.Objects(), see)
	}
	return true
}

func walkAll(objects []fyne.CanvasObject, see func(fyne.CanvasObject) bool) bool {
	for _, o := range objects {
		if !Walk(o, see) {
			return false
		}
	}
	return true
}

// sliver is how little of an object is seen where it counts as out of sight.
const sliver = 6

// intoView scrolls what an object stands in where the keyboard comes to it out of sight. What is seen stays: it may be under
// the pointer, which is about to press it.
func intoView(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil || c.Overlays().Top() != nil {
		return
	}
	Walk(c.Content(), func(each fyne.CanvasObject) bool {
		if s, ok := each.(*container.Scroll); ok && s.Direction != container.ScrollHorizontalOnly && isIn(s, o) && !isSeen(s, o) {
			Reveal(s, o)
		}
		return true
	})
}

// isIn tells whether an object stands in what scrolls.
func isIn(s *container.Scroll, o fyne.CanvasObject) bool {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	at := place(o).Subtract(place(s.Content))
	size := s.Content.Size()
	return at.X >= 0 && at.Y >= 0 && at.X+o.Size().Width <= size.Width+1 && at.Y+o.Size().Height <= size.Height+1
}

// isSeen tells whether more than a sliver of an object is in sight.
func isSeen(s *container.Scroll, o fyne.CanvasObject) bool {
	top := topIn(s, o)
	return top+o.Size().Height > sliver && top < s.Size().Height-sliver
}

// topIn is where an object begins below the top of what is seen.
func topIn(s *container.Scroll, o fyne.CanvasObject) float32 {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	return place(o).Y - place(s).Y
}

// Reveal scrolls as little as is needed to see an object whole, or its top where it is too high for that.
func Reveal(s *container.Scroll, o fyne.CanvasObject) {
	top := s.Offset.Y + topIn(s, o)
	above, below := top-Gap4, top+o.Size().Height+Gap4-s.Size().Height
	s.ScrollToOffset(fyne.NewPos(s.Offset.X, max(0, min(max(s.Offset.Y, below), above))))
}
