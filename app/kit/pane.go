package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// PaneOptions says what a Pane tells; places are in px at 100 %, from its upper left corner.
type PaneOptions struct {
	OnPress func(x, y float64)
	OnDrag  func(dx float64) // along the figure
	OnKey   func(name fyne.KeyName) (used bool)
}

// Pane lets a figure be pressed, dragged and moved by keys.
type Pane struct {
	widget.BaseWidget
	figure  *Figure
	o       PaneOptions
	focused bool
}

// NewPane returns a figure that can be moved.
func NewPane(figure *Figure, o PaneOptions) *Pane {
	p := &Pane{figure: figure, o: o}
	p.ExtendBaseWidget(p)
	return p
}

// Renew has the picture set anew.
func (p *Pane) Renew() {
	p.figure.of = figureKey{}
	p.Refresh()
}

// HeightFor returns the height at a width.
func (p *Pane) HeightFor(width float32) float32 { return p.figure.HeightFor(width) }

// Tapped presses what stands there.
func (p *Pane) Tapped(e *fyne.PointEvent) {
	if c := canvasOf(p); c != nil {
		c.Focus(p)
	}
	p.o.OnPress(float64(e.Position.X)/grown(), float64(e.Position.Y)/grown())
}

// Dragged moves the picture along.
func (p *Pane) Dragged(e *fyne.DragEvent) { p.o.OnDrag(float64(e.Dragged.DX) / grown()) }

// DragEnd has nothing to do.
func (p *Pane) DragEnd() {}

// MouseIn tells what is under the pointer.
func (p *Pane) MouseIn(e *desktop.MouseEvent) { p.figure.MouseMoved(e) }

// MouseMoved tells what is under the pointer.
func (p *Pane) MouseMoved(e *desktop.MouseEvent) { p.figure.MouseMoved(e) }

// MouseOut ends what MouseIn began.
func (p *Pane) MouseOut() { p.figure.MouseOut() }

// FocusGained shows the focus.
func (p *Pane) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost hides the focus.
func (p *Pane) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune moves by signs, as plus and minus are.
func (p *Pane) TypedRune(r rune) { p.o.OnKey(fyne.KeyName(string(r))) }

// TypedKey moves by keys and leaves others to the window.
func (p *Pane) TypedKey(key *fyne.KeyEvent) {
	if len(key.Name) == 1 { // comes as a rune too
		return
	}
	if !p.o.OnKey(key.Name) {
		passKey(p, key)
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return laidOut(p, &paneRenderer{p, canvas.NewRectangle(nil)})
}

type paneRenderer struct {
	pane *Pane
	ring *canvas.Rectangle
}

func (r *paneRenderer) MinSize() fyne.Size { return r.pane.figure.MinSize() }

func (r *paneRenderer) Layout(size fyne.Size) {
	r.pane.figure.Resize(size)
	r.ring.Resize(size)
}

func (r *paneRenderer) Refresh() {
	r.ring.FillColor, r.ring.StrokeWidth, r.ring.CornerRadius = Color(ColorNone), 2, 4
	r.ring.StrokeColor = Color(ColorNone)
	if r.pane.focused {
		r.ring.StrokeColor = Color(ColorAccent)
	}
	r.Layout(r.pane.Size())
	r.pane.figure.Refresh()
	canvas.Refresh(r.pane)
}

func (r *paneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.pane.figure, r.ring}
}

func (r *paneRenderer) Destroy() {}
