package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// matrixBody shows the fields of a matrix that are in view, and takes pointer and keys for them.
type matrixBody struct {
	widget.BaseWidget
	m       *Matrix
	focused bool
	hover   Spot
	pressed time.Time // of the last press, to know a double one
	drag    *matrixDrag
	place   *Box // stands where a tooltip is shown
}

var noSpot = Spot{-1, -1}

func newMatrixBody(m *Matrix) *matrixBody {
	b := &matrixBody{m: m, hover: noSpot, place: NewBox(Look{}, nil)}
	b.ExtendBaseWidget(b)
	return b
}

// spotAt returns the field at a place; row −1 below the last one.
func (b *matrixBody) spotAt(p fyne.Position) Spot {
	row, column := int(p.Y/b.m.rowHeight()), b.m.columnAt(p.X)
	if row >= b.m.rows || p.Y < 0 || column < 0 {
		return noSpot
	}
	return Spot{row, column}
}

// rectangle returns where a field is.
func (b *matrixBody) rectangle(at Spot) (fyne.Position, fyne.Size) {
	p := b.m.places()[at.Column]
	return fyne.NewPos(p.x, float32(at.Row)*b.m.rowHeight()), fyne.NewSize(p.width, b.m.rowHeight())
}

// MouseDown chooses a field, with Shift all up to it; a second press soon after opens it.
func (b *matrixBody) MouseDown(e *desktop.MouseEvent) {
	hideTip(b.place)
	b.m.Focus()
	at := b.spotAt(e.Position)
	if at == noSpot {
		return
	}
	double := at == b.m.at && time.Since(b.pressed) < doublePress && e.Button == desktop.MouseButtonPrimary
	b.pressed = time.Now()
	if e.Modifier&fyne.KeyModifierShift != 0 && b.m.o.CanDrag == nil {
		b.m.extend(at)
		return
	}
	b.m.Choose(at)
	if double && b.m.o.OnOpen != nil {
		b.pressed = time.Time{}
		b.m.o.OnOpen(at)
	}
}

// MouseUp has nothing to do.
func (b *matrixBody) MouseUp(*desktop.MouseEvent) {}

// Tapped presses the chosen field.
func (b *matrixBody) Tapped(e *fyne.PointEvent) {
	if b.m.o.OnPress != nil && b.spotAt(e.Position) == b.m.at {
		b.m.o.OnPress()
	}
}

// MouseIn lights the field under the pointer.
func (b *matrixBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved lights the field under the pointer.
func (b *matrixBody) MouseMoved(e *desktop.MouseEvent) {
	at := b.spotAt(e.Position)
	if at == b.hover {
		return
	}
	hideTip(b.place)
	b.hover = at
	b.Refresh()
	if at != noSpot && b.m.o.Tip != nil {
		b.m.tip(b.m.o.Tip(at), at)
	}
}

// tip shows words at a field.
func (m *Matrix) tip(text string, at Spot) {
	if text == "" {
		return
	}
	pos, size := m.body.rectangle(at)
	m.body.place.Move(pos)
	m.body.place.Resize(size)
	showTip(m.body.place, text)
}

// MouseOut ends what MouseIn began.
func (b *matrixBody) MouseOut() {
	hideTip(b.place)
	b.hover = noSpot
	b.Refresh()
}

// FocusGained shows the field of the keys.
func (b *matrixBody) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost shows it less.
func (b *matrixBody) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune gives letters and figures on.
func (b *matrixBody) TypedRune(r rune) {
	if b.m.o.OnRune != nil && r != ' ' {
		b.m.o.OnRune(r)
	}
}

// TypedKey walks the fields; Enter opens one, Esc gives up a drag. Other keys are for OnKey, then for the window.
func (b *matrixBody) TypedKey(key *fyne.KeyEvent) {
	m := b.m
	page := max(1, int(m.scroll.Size().Height/m.rowHeight())-1)
	steps := map[fyne.KeyName]Spot{
		fyne.KeyUp: {-1, 0}, fyne.KeyDown: {1, 0}, fyne.KeyLeft: {0, -1}, fyne.KeyRight: {0, 1},
		fyne.KeyPageUp: {-page, 0}, fyne.KeyPageDown: {page, 0}, fyne.KeyHome: {0, -len(m.columns)}, fyne.KeyEnd: {0, len(m.columns)},
	}
	step, walks := steps[key.Name]
	switch {
	case m.rows == 0:
		passKey(b, key)
	case key.Name == fyne.KeyEscape && b.drag != nil:
		b.m.dropNowhere()
	case m.o.OnKey != nil && m.o.OnKey(key.Name):
	case walks:
		to := Spot{m.at.Row + step.Row, m.at.Column + step.Column}
		if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 && m.o.CanDrag == nil {
			m.extend(to)
			return
		}
		m.Choose(to)
	case (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter) && m.o.OnOpen != nil:
		m.o.OnOpen(m.at)
	default:
		passKey(b, key)
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *matrixBody) CreateRenderer() fyne.WidgetRenderer {
	r := &matrixRenderer{b: b, brush: newBrush()}
	r.draw()
	return r
}

type matrixRenderer struct {
	b     *matrixBody
	brush *Brush
}

// draw draws the fields in view: those that are scrolled, then those that stay, which lie over them.
func (r *matrixRenderer) draw() {
	m, brush := r.b.m, r.brush
	brush.begin()
	if m.rows == 0 || len(m.columns) == 0 {
		return
	}
	places, view := m.places(), m.scroll.Size()
	first := max(0, int(m.scroll.Offset.Y/m.rowHeight()))
	last := min(m.rows-1, int((m.scroll.Offset.Y+view.Height)/m.rowHeight()))
	for _, sides := range [][]MatrixSide{{Scrolled}, {StaysLeft, StaysRight}} {
		for k, c := range m.columns {
			p := places[k]
			if (c.Side != sides[0] && c.Side != sides[len(sides)-1]) || p.x+p.width < m.scroll.Offset.X || p.x > m.scroll.Offset.X+view.Width {
				continue
			}
			for row := first; row <= last; row++ {
				r.field(Spot{row, k}, p)
			}
		}
	}
	r.drawDrag()
}

// field draws one field with its lines, its ground, and the ring where the keys are.
func (r *matrixRenderer) field(at Spot, p place) {
	m, brush, high := r.b.m, r.brush, r.b.m.rowHeight()
	brush.on(fyne.NewPos(p.x, float32(at.Row)*high), fyne.NewSize(p.width-1, high-1))
	from, to := m.Range()
	chosen := at.Row >= from.Row && at.Row <= to.Row && at.Column >= from.Column && at.Column <= to.Column
	ground := ColorSurface
	switch {
	case chosen || r.b.drag.isOver(at.Row):
		ground = ColorTint
	case at == r.b.hover:
		ground = ColorBackground
	}
	brush.Fill(ground)
	brush.Rect(p.width-1, 0, 1, high, ColorLine, 0)
	brush.Rect(0, high-1, p.width, 1, ColorLine, 0)
	m.edge(brush, at.Column, high)
	m.o.Draw(brush, at)
	if at == m.at {
		colour := ColorEdge
		if r.b.focused {
			colour = ColorAccent
		}
		brush.Ring(colour)
	}
}

// edge draws the line at the left of the columns that stay at the right.
func (m *Matrix) edge(b *Brush, column int, high float32) {
	if m.columns[column].Side == StaysRight && column > 0 && m.columns[column-1].Side != StaysRight {
		b.Rect(-1, 0, 1, high, ColorLine, 0)
	}
}

func (r *matrixRenderer) MinSize() fyne.Size {
	m := r.b.m
	return fyne.NewSize(m.leastWidth(), float32(m.rows)*m.rowHeight())
}

func (r *matrixRenderer) Layout(fyne.Size) { r.draw() }

func (r *matrixRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.b)
}

func (r *matrixRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.b.place}, r.brush.marks...)
}

func (r *matrixRenderer) Destroy() {}
