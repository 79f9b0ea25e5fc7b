//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/kit"
)

// How wide the panel can be made, and by how much a key does it; in px at 100 %.
const (
	panelLeast = 288
	panelMost  = 480
	edgeStep   = 16
	edgeWide   = 9
)

// edge is the line between view and panel: dragged, or moved by the arrow keys, it changes the panel's width.
type edge struct {
	widget.BaseWidget
	w    *window
	line *canvas.Rectangle
	lit  bool
}

func newEdge(w *window) *edge {
	e := &edge{w: w, line: canvas.NewRectangle(kit.Color(kit.ColorLine))}
	e.ExtendBaseWidget(e)
	return e
}

// Dragged makes the panel wider or narrower.
func (e *edge) Dragged(d *fyne.DragEvent) { e.move(d.Dragged.DX) }

// DragEnd keeps the width.
func (e *edge) DragEnd() { e.w.session.Likings.Save() } //nolint:errcheck // the width holds until the window is closed

func (e *edge) move(dx float32) {
	likings := e.w.session.Likings
	likings.PanelWidth = max(panelLeast, min(likings.PanelWidth-dx, panelMost))
	e.w.shell.object.Refresh()
}

// TypedKey moves the edge by the arrow keys and leaves other keys to the window.
func (e *edge) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		e.move(-edgeStep)
	case fyne.KeyRight:
		e.move(edgeStep)
	default:
		e.w.typedKey(key)
		return
	}
	e.DragEnd()
}

// TypedRune has nothing to do.
func (e *edge) TypedRune(rune) {}

// FocusGained lights the edge.
func (e *edge) FocusGained() { e.light(true) }

// FocusLost puts the light out.
func (e *edge) FocusLost() { e.light(false) }

// MouseIn lights the edge.
func (e *edge) MouseIn(*desktop.MouseEvent) { e.light(true) }

// MouseMoved has nothing to do.
func (e *edge) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts the light out.
func (e *edge) MouseOut() { e.light(false) }

func (e *edge) light(on bool) {
	e.lit = on
	e.Refresh()
}

// Cursor shows that the edge can be moved.
func (e *edge) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer is Fyne's way to the picture of a widget.
func (e *edge) CreateRenderer() fyne.WidgetRenderer { return edgeRenderer{e} }

type edgeRenderer struct{ edge *edge }

func (r edgeRenderer) MinSize() fyne.Size { return fyne.NewSize(edgeWide, 0) }

// Layout sets the line in the middle of what can be taken hold of; lit it is thicker.
func (r edgeRenderer) Layout(size fyne.Size) {
	width := float32(1)
	if r.edge.lit {
		width = 3
	}
	set(r.edge.line, (size.Width-width)/2, 0, width, size.Height)
}

func (r edgeRenderer) Refresh() {
	r.edge.line.FillColor = kit.Color(kit.ColorLine)
	if r.edge.lit {
		r.edge.line.FillColor = kit.Color(kit.ColorAccent)
	}
	r.Layout(r.edge.Size())
	canvas.Refresh(r.edge)
}

func (r edgeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.edge.line} }
func (r edgeRenderer) Destroy()                     {}
