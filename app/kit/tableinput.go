package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/graph"
)

const doublePress = 400 * time.Millisecond

// MouseDown chooses a row: with Ctrl one more or one less, with Shift all up to it. A second press soon after
// edits the cell. Fyne's own double tap is not asked for, because it would delay every single one.
func (b *tableBody) MouseDown(e *desktop.MouseEvent) {
	row, column := b.at(e.Position)
	if c := canvasOf(b); c != nil {
		c.Focus(b)
	}
	if row < 0 {
		return
	}
	double := row == b.row && column == b.column && time.Since(b.pressed) < doublePress && e.Button == desktop.MouseButtonPrimary
	b.pressed = time.Now()
	b.row, b.column = row, column
	switch id := b.table.lines[row].row; {
	case id == "":
		if e.Button == desktop.MouseButtonPrimary {
			b.table.turn(row)
		}
		return
	case e.Button == desktop.MouseButtonSecondary && b.table.selected[id]: // the menu is for all that are chosen
	case e.Modifier&fyne.KeyModifierShift != 0:
		b.chooseRange()
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		b.anchor = row
		if b.table.selected[id] = !b.table.selected[id]; !b.table.selected[id] {
			delete(b.table.selected, id)
		}
		b.chosen()
	default:
		b.chooseOne()
	}
	if double {
		b.pressed = time.Time{}
		b.edit()
	}
}

// MouseUp has nothing to do.
func (b *tableBody) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary opens the menu of the row.
func (b *tableBody) TappedSecondary(e *fyne.PointEvent) {
	if row, _ := b.at(e.Position); row >= 0 && !b.table.lines[row].isHead() && b.table.o.OnMenu != nil {
		b.table.o.OnMenu(b.table.lines[row].row, e.AbsolutePosition)
	}
}

// MouseIn lights the row under the pointer.
func (b *tableBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved lights the row under the pointer.
func (b *tableBody) MouseMoved(e *desktop.MouseEvent) {
	if row, _ := b.at(e.Position); row != b.hover {
		b.hover = row
		b.redraw()
	}
}

// MouseOut ends what MouseIn began.
func (b *tableBody) MouseOut() { b.hover = -1; b.redraw() }

// FocusGained shows the cell of the keys.
func (b *tableBody) FocusGained() { b.focused = true; b.redraw() }

// FocusLost hides it.
func (b *tableBody) FocusLost() { b.focused = false; b.redraw() }

// TypedRune has nothing to do.
func (b *tableBody) TypedRune(rune) {}

// TypedKey walks the cells, edits on Enter and F2, and leaves other keys to the window.
func (b *tableBody) TypedKey(key *fyne.KeyEvent) {
	if b.foldKey(key.Name) {
		return
	}
	page := max(1, int(b.table.scroll.Size().Height/rowHeight())-1)
	switch key.Name {
	case fyne.KeyUp:
		b.walk(-1)
	case fyne.KeyDown:
		b.walk(1)
	case fyne.KeyPageUp:
		b.walk(-page)
	case fyne.KeyPageDown:
		b.walk(page)
	case fyne.KeyHome:
		b.walk(-len(b.table.lines))
	case fyne.KeyEnd:
		b.walk(len(b.table.lines))
	case fyne.KeyLeft:
		b.column = max(0, b.column-1)
		b.revealCell()
		b.redraw()
	case fyne.KeyRight:
		b.column = min(b.column+1, len(b.table.o.Columns)-1)
		b.revealCell()
		b.redraw()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		b.edit()
	case fyne.KeySpace:
		if len(b.table.o.Columns) > b.column && b.table.o.Columns[b.column].Tick {
			b.edit()
		}
	default:
		passKey(b, key)
	}
}

// walk goes some rows down, or up where steps is negative, and chooses the row; with Shift all up to it.
func (b *tableBody) walk(steps int) {
	if len(b.table.lines) == 0 {
		return
	}
	b.row = max(0, min(b.row+steps, len(b.table.lines)-1))
	b.revealRow()
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		b.chooseRange()
		return
	}
	b.chooseOne()
}

func (b *tableBody) chooseOne() {
	b.anchor = b.row
	if b.table.lines[b.row].isHead() { // who walks over the head of a group keeps what is chosen
		b.redraw()
		return
	}
	clear(b.table.selected)
	b.table.selected[b.table.lines[b.row].row] = true
	b.chosen()
}

func (b *tableBody) chooseRange() {
	clear(b.table.selected)
	b.anchor = max(0, min(b.anchor, len(b.table.lines)-1))
	for i := min(b.anchor, b.row); i <= max(b.anchor, b.row); i++ {
		if line := b.table.lines[i]; !line.isHead() {
			b.table.selected[line.row] = true
		}
	}
	b.chosen()
}

func (b *tableBody) chosen() {
	if b.editing == nil {
		b.trouble = nil
	}
	b.redraw()
	if b.table.o.OnSelect != nil {
		b.table.o.OnSelect(b.table.Selected())
	}
}

// edit changes the cell of the keys in the way that suits its field: a box turns over, a choice opens its
// list, all else becomes a field to type in. A cell that is not edited opens its row.
func (b *tableBody) edit() {
	t := b.table
	if len(t.lines) == 0 {
		return
	}
	id, c := t.lines[b.row].row, t.o.Columns[b.column]
	r, ok := t.record(id)
	f := c.Field
	switch {
	case f == nil || c.Locked || !ok || t.o.OnCommit == nil:
		if t.o.OnOpen != nil {
			t.o.OnOpen(id)
		}
	case f.Type == graph.BoolField:
		_ = b.commit(id, f, !f.Value(r).(bool))
	case c.Tick && f.Type == graph.AnswerField:
		answer := graph.Yes
		if f.Value(r).(graph.Answer) == graph.Yes {
			answer = graph.Unknown
		}
		_ = b.commit(id, f, answer)
	case f.Of != "" || f.Type == graph.RefField || f.Type == graph.AnswerField:
		b.editByList(id, f, r)
	default:
		b.editByTyping(id, f, r)
	}
}

func (t *Table) record(id graph.ID) (graph.Record, bool) {
	if t.o.Among == nil {
		return nil, false
	}
	return t.o.Among().Record(id)
}
