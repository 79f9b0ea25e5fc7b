package kit

import "fyne.io/fyne/v2"

// stayShare is the most of a table's width that its first column may take from the others that are scrolled beside it.
const stayShare = 0.6

// stays returns how wide the first column is while it stays in view and the others are scrolled sideways behind it; 0
// where they are not, or it would leave them too little room.
func (t *Table) stays() float32 {
	if t.scroll.Offset.X <= 0 || len(t.o.Columns) < 2 {
		return 0
	}
	return t.mayStay()
}

// mayStay returns how wide the first column is where it would stay in view.
func (t *Table) mayStay() float32 {
	if first := t.widths(t.body.Size().Width)[0]; first <= stayShare*t.scroll.Size().Width {
		return first
	}
	return 0
}

// beginning returns where the first column begins among the rows.
func (t *Table) beginning() float32 {
	if t.stays() > 0 {
		return t.scroll.Offset.X
	}
	return 0
}

// drawStaying sets what the others are scrolled behind: the ground of the first cell of a row, and a line at its right.
func (r *bodyRenderer) drawStaying() {
	t := r.body.table
	width := t.stays()
	r.edge.Hidden = width == 0
	r.edge.FillColor = Color(ColorLine)
	r.edge.Move(fyne.NewPos(t.beginning()+width-1, t.scroll.Offset.Y))
	r.edge.Resize(fyne.NewSize(1, t.scroll.Size().Height))
	for _, m := range r.rows[:r.used] {
		m.under.Hidden = width == 0
		m.under.FillColor = m.ground.FillColor
		m.under.Move(fyne.NewPos(t.beginning(), m.ground.Position().Y))
		m.under.Resize(fyne.NewSize(width, rowHeight()-1))
	}
}

// Objects are the cells that scroll, then the first ones, which cover them, and what is at the cell of the keys with the
// one or the other.
func (r *bodyRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.body.place}
	for _, m := range r.rows[:r.used] {
		objects = append(objects, m.ground, m.line)
		for column := 1; column < len(m.texts); column++ {
			objects = m.cell(objects, column)
		}
	}
	if r.body.column > 0 {
		objects = append(objects, r.atKeys()...)
	}
	for _, m := range r.rows[:r.used] {
		objects = append(m.cell(append(objects, m.under), 0), m.fold, m.bar)
	}
	objects = append(objects, r.edge, r.none)
	if r.body.column == 0 {
		objects = append(objects, r.atKeys()...)
	}
	if r.body.trouble != nil {
		objects = append(objects, r.body.trouble)
	}
	return objects
}

// cell adds the marks of one cell.
func (m rowMarks) cell(objects []fyne.CanvasObject, column int) []fyne.CanvasObject {
	if m.icons[column] != nil {
		objects = append(objects, m.icons[column])
	}
	return append(objects, m.texts[column])
}

// atKeys is what stands at the cell of the keys.
func (r *bodyRenderer) atKeys() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring}
	if r.body.editing != nil {
		objects = append(objects, r.body.editing)
	}
	return objects
}
