package kit

import "fyne.io/fyne/v2"

// matrixDrag is something on its way from a field or a head onto another row.
type matrixDrag struct {
	from Spot
	name string
	at   fyne.Position // of the pointer among the rows
	over Spot          // noSpot where it would be dropped nowhere
}

// isOver tells whether a row would take what is dragged; a nil drag is over none.
func (d *matrixDrag) isOver(row int) bool { return d != nil && d.over != noSpot && d.over.Row == row }

// Dragged carries what stands at the field along, or chooses several fields.
func (b *matrixBody) Dragged(e *fyne.DragEvent) {
	if b.m.o.CanDrag == nil {
		if at := b.spotAt(e.Position); at != noSpot {
			b.m.extend(at)
		}
		return
	}
	b.m.carry(b.spotAt(e.Position.Subtract(e.Dragged)), e.Position) // where it began, at the first event
}

// DragEnd drops, or presses the fields that were dragged over.
func (b *matrixBody) DragEnd() {
	if b.m.o.CanDrag == nil && b.m.o.OnPress != nil && b.m.at != b.m.anchor {
		b.m.o.OnPress()
	}
	b.m.drop()
}

// carry moves what is dragged from a spot to a place among the rows.
func (m *Matrix) carry(from Spot, to fyne.Position) {
	b := m.body
	if b.drag == nil {
		if from == noSpot || m.o.CanDrag == nil {
			return
		}
		name := m.o.CanDrag(from)
		if name == "" {
			return
		}
		b.drag = &matrixDrag{from: from, name: name}
		m.Focus() // for Esc
	}
	hideTip(b.place)
	b.drag.at, b.drag.over = to, b.spotAt(to)
	m.follow(to.Y - m.scroll.Offset.Y)
	m.redraw()
}

// follow scrolls where something is dragged to the upper or lower edge.
func (m *Matrix) follow(y float32) {
	step, edge := m.rowHeight()/3, m.rowHeight()/2
	most := max(0, float32(m.rows)*m.rowHeight()-m.scroll.Size().Height)
	switch {
	case y > m.scroll.Size().Height-edge:
		m.scroll.ScrollToOffset(fyne.NewPos(m.scroll.Offset.X, min(most, m.scroll.Offset.Y+step)))
	case y < edge && m.scroll.Offset.Y > 0:
		m.scroll.ScrollToOffset(fyne.NewPos(m.scroll.Offset.X, max(0, m.scroll.Offset.Y-step)))
	}
}

// drop ends a drag, on the row below the pointer where there is one.
func (m *Matrix) drop() {
	d := m.body.drag
	m.body.drag = nil
	if d == nil {
		return
	}
	if d.over != noSpot && d.over.Row != d.from.Row && m.o.OnDrop != nil {
		m.o.OnDrop(d.from, d.over)
	}
	m.redraw()
}

// dropNowhere gives a drag up.
func (m *Matrix) dropNowhere() {
	m.body.drag = nil
	m.redraw()
}

// drawDrag writes beside the pointer what is dragged.
func (r *matrixRenderer) drawDrag() {
	d := r.b.drag
	if d == nil {
		return
	}
	look := Look{Radius: 6, Vertical: 4, Horizontal: 8, Fill: ColorAccent}
	r.brush.on(d.at.AddXY(10, 6), fyne.NewSize(260, 40)).Tag(0, 0, look, Strong.In(ColorOnAccent), d.name)
}
