package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// NewScroll returns an object that scrolls up and down where it is higher than its room, without shadows. The
// wheel scrolls it wherever the pointer is, also on a field, but for the field of several lines that is typed in.
func NewScroll(o fyne.CanvasObject) fyne.CanvasObject {
	shown, _ := NewHeldScroll(o)
	return shown
}

// NewHeldScroll is NewScroll with the scroll itself, for who says where it stands.
func NewHeldScroll(o fyne.CanvasObject) (shown fyne.CanvasObject, scroll *container.Scroll) {
	scroll = NewVScroll(o)
	return withoutShadow(scroll), scroll
}

// NewVScroll is NewScroll for who needs the scroll itself.
func NewVScroll(o fyne.CanvasObject) *container.Scroll {
	w := &wheel{}
	w.scroll = container.NewVScroll(container.NewStack(o, w))
	w.ExtendBaseWidget(w)
	return w.scroll
}

// wheel lies over all that scrolls together and takes the wheel for it, and nothing else of the pointer: Fyne
// gives the wheel to the topmost object that takes it, which would be the inside of a field.
type wheel struct {
	widget.BaseWidget
	scroll *container.Scroll
}

// Scrolled scrolls the field of several lines that has the focus and is under the pointer, or else all.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if c := canvasOf(w.scroll); c != nil {
		if field, ok := c.Focused().(*Entry); ok && field.MultiLine && field.inner != nil && isOn(field, e.AbsolutePosition) {
			field.inner.Scrolled(e)
			return
		}
	}
	w.scroll.Scrolled(e)
}

// isOn tells whether a place of the canvas is on an object.
func isOn(o fyne.CanvasObject, at fyne.Position) bool {
	p := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(o))
	return p.X >= 0 && p.Y >= 0 && p.X < o.Size().Width && p.Y < o.Size().Height
}

// MinSize is nothing.
func (w *wheel) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is Fyne's way to the picture of a widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(Color(ColorNone)))
}
