package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// matrixHead shows what stands above the columns; one can be pressed, or dragged onto a row.
type matrixHead struct {
	widget.BaseWidget
	m     *Matrix
	hover int
	place *Box
}

func newMatrixHead(m *Matrix) *matrixHead {
	h := &matrixHead{m: m, hover: -1, place: NewBox(Look{}, nil)}
	h.ExtendBaseWidget(h)
	return h
}

// MouseIn says the head under the pointer in full.
func (h *matrixHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved says the head under the pointer in full.
func (h *matrixHead) MouseMoved(e *desktop.MouseEvent) {
	column := h.m.columnAt(e.Position.X + h.m.scroll.Offset.X)
	if column == h.hover {
		return
	}
	hideTip(h.place)
	if h.hover = column; column < 0 || h.m.o.Tip == nil {
		return
	}
	if tip := h.m.o.Tip(Spot{-1, column}); tip != "" {
		p := h.m.places()[column]
		h.place.Move(fyne.NewPos(p.x-h.m.scroll.Offset.X, 0))
		h.place.Resize(fyne.NewSize(p.width, h.Size().Height))
		showTip(h.place, tip)
	}
}

// MouseOut ends what MouseIn began.
func (h *matrixHead) MouseOut() {
	hideTip(h.place)
	h.hover = -1
}

// Tapped presses a head.
func (h *matrixHead) Tapped(e *fyne.PointEvent) {
	if column := h.m.columnAt(e.Position.X + h.m.scroll.Offset.X); column >= 0 && h.m.o.OnHead != nil {
		h.m.o.OnHead(column)
	}
}

// Dragged carries what the head stands for along.
func (h *matrixHead) Dragged(e *fyne.DragEvent) {
	offset := h.m.scroll.Offset
	column := h.m.columnAt(e.Position.X - e.Dragged.DX + offset.X) // where it began, at the first event
	if column < 0 && h.m.body.drag == nil {
		return
	}
	h.m.carry(Spot{-1, column}, e.Position.AddXY(offset.X, offset.Y-h.m.headHeight()))
}

// DragEnd drops.
func (h *matrixHead) DragEnd() { h.m.drop() }

// CreateRenderer is Fyne's way to the picture of a widget.
func (h *matrixHead) CreateRenderer() fyne.WidgetRenderer {
	r := &matrixHeadRenderer{h: h, brush: newBrush()}
	r.draw()
	return r
}

type matrixHeadRenderer struct {
	h     *matrixHead
	brush *Brush
}

func (r *matrixHeadRenderer) draw() {
	m, brush, high := r.h.m, r.brush, r.h.m.headHeight()
	brush.begin()
	brush.on(fyne.Position{}, fyne.NewSize(r.h.Size().Width, high)).Fill(ColorBackground)
	places := m.places()
	for _, stays := range []bool{false, true} {
		for k, c := range m.columns {
			if (c.Side != Scrolled) != stays {
				continue
			}
			brush.on(fyne.NewPos(places[k].x-m.scroll.Offset.X, 0), fyne.NewSize(places[k].width-1, high-1))
			brush.Fill(ColorBackground)
			brush.Rect(places[k].width-1, 0, 1, high, ColorLine, 0)
			m.edge(brush, k, high)
			m.o.Head(brush, k)
		}
	}
	brush.on(fyne.Position{}, fyne.NewSize(r.h.Size().Width, high)).Rect(0, high-1, r.h.Size().Width, 1, ColorEdge, 0)
}

func (r *matrixHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(1, r.h.m.headHeight()) }

func (r *matrixHeadRenderer) Layout(fyne.Size) { r.draw() }

func (r *matrixHeadRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.h)
}

func (r *matrixHeadRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.h.place}, r.brush.marks...)
}

func (r *matrixHeadRenderer) Destroy() {}
