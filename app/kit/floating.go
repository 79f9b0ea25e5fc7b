package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// floating is what opens above the window: a list, a calendar, a menu. A press beside it or Esc closes it.
// Fyne's own pop-up would draw a shadow and square corners around it.
type floating struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	at      fyne.CanvasObject // what it opened from
	pos     fyne.Position     // where it opens while at is nil
	content *Box
	key     func(*fyne.KeyEvent)
}

// openFloating opens a content below an object, at least as wide as it; above it where there is no room.
func openFloating(at fyne.CanvasObject, content fyne.CanvasObject) *floating {
	f := &floating{canvas: canvasOf(at), at: at}
	f.open(content)
	return f
}

func (f *floating) open(content fyne.CanvasObject) {
	f.content = NewBox(Look{Fill: ColorSurface, Stroke: ColorEdge, Radius: 6, Vertical: Gap1, Horizontal: Gap1}, content)
	f.ExtendBaseWidget(f)
	f.canvas.Overlays().Add(f)
	f.Resize(f.canvas.Size())
	f.canvas.Focus(f)
}

// Close takes it away.
func (f *floating) Close() { f.canvas.Overlays().Remove(f) }

// Tapped closes it where the press is beside the content.
func (f *floating) Tapped(e *fyne.PointEvent) {
	inside := e.Position.Subtract(f.content.Position())
	if size := f.content.Size(); inside.X < 0 || inside.Y < 0 || inside.X > size.Width || inside.Y > size.Height {
		f.Close()
	}
}

// TappedSecondary does the same.
func (f *floating) TappedSecondary(e *fyne.PointEvent) { f.Tapped(e) }

// FocusGained has nothing to do.
func (f *floating) FocusGained() {}

// FocusLost has nothing to do.
func (f *floating) FocusLost() {}

// TypedRune has nothing to do.
func (f *floating) TypedRune(rune) {}

// TypedKey closes it on Esc.
func (f *floating) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		f.Close()
	} else if f.key != nil {
		f.key(key)
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (f *floating) CreateRenderer() fyne.WidgetRenderer { return floatingRenderer{f} }

type floatingRenderer struct{ floating *floating }

func (r floatingRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r floatingRenderer) Layout(whole fyne.Size) {
	f := r.floating
	size, pos := f.content.MinSize(), f.pos
	if f.at != nil {
		origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.at)
		size.Width = max(size.Width, f.at.Size().Width)
		pos = origin.AddXY(0, f.at.Size().Height+2)
		if pos.Y+size.Height > whole.Height && origin.Y-size.Height-2 > 0 {
			pos.Y = origin.Y - size.Height - 2
		}
	}
	size = size.Min(whole)
	f.content.Resize(size)
	f.content.Move(fyne.NewPos(max(0, min(pos.X, whole.Width-size.Width)), max(0, min(pos.Y, whole.Height-size.Height))))
}

func (r floatingRenderer) Refresh() {
	r.Layout(r.floating.Size())
	r.floating.content.Refresh()
}

func (r floatingRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.floating.content}
}

func (r floatingRenderer) Destroy() {}
