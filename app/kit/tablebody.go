package kit

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// tableBody shows the rows of a table that are in view, and takes pointer and keys for them.
type tableBody struct {
	widget.BaseWidget
	table       *Table
	row, column int // the line and the cell of it that the keys are at
	anchor      int // where a range of rows began
	hover       int
	focused     bool
	pressed     time.Time // of the last press, to know a double one
	editing     *Entry
	trouble     *Box // what is wrong with the text being edited
	place       *Box // stands where a list for the cell opens
}

func newTableBody(t *Table) *tableBody {
	b := &tableBody{table: t, hover: -1, place: NewBox(Look{}, nil)}
	b.ExtendBaseWidget(b)
	return b
}

func (b *tableBody) redraw() {
	b.Refresh()
}

func rowHeight() float32 { return Size(SizeRow) }

// rectangle returns where a cell is.
func (b *tableBody) rectangle(row, column int) (fyne.Position, fyne.Size) {
	widths := b.table.widths(b.Size().Width)
	x := b.table.beginning()
	if column > 0 {
		x = 0
	}
	for i := range column {
		x += widths[i]
	}
	return fyne.NewPos(x, float32(row)*rowHeight()), fyne.NewSize(widths[column], rowHeight())
}

// at returns the cell at a place; row −1 below the last one.
func (b *tableBody) at(p fyne.Position) (row, column int) {
	row = int(p.Y / rowHeight())
	if row >= len(b.table.lines) {
		return -1, 0
	}
	if p.X < b.table.beginning()+b.table.stays() {
		return row, 0
	}
	x := float32(0)
	for i, width := range b.table.widths(b.Size().Width) {
		if x += width; p.X < x {
			return row, i
		}
	}
	return row, len(b.table.o.Columns) - 1
}

// inView tells whether the row of the keys is wholly seen.
func (b *tableBody) inView() bool {
	scroll, top := b.table.scroll, float32(b.row)*rowHeight()
	return len(b.table.lines) > 0 && top >= scroll.Offset.Y && top+rowHeight() <= scroll.Offset.Y+scroll.Size().Height
}

// revealRow scrolls the row of the keys into view, never sideways: the first columns say which row it is. Where
// the table has no room yet, it waits for it.
func (b *tableBody) revealRow() {
	scroll := b.table.scroll
	b.table.waits = scroll.Size().Height < rowHeight()
	if len(b.table.lines) == 0 || b.table.waits {
		return
	}
	top := float32(b.row) * rowHeight()
	y := max(min(scroll.Offset.Y, top), top+rowHeight()-scroll.Size().Height)
	scroll.ScrollToOffset(fyne.NewPos(scroll.Offset.X, max(0, y)))
}

// revealCell scrolls the cell of the keys into view beside the first one, with its beginning where it is wider than the
// table.
func (b *tableBody) revealCell() {
	b.revealRow()
	if len(b.table.lines) == 0 || b.table.waits {
		return
	}
	scroll := b.table.scroll
	if b.column == 0 && b.table.stays() > 0 {
		return
	}
	pos, size := b.rectangle(b.row, b.column)
	first := b.table.mayStay()
	if b.column == 0 {
		first = 0
	}
	x := max(0, min(max(scroll.Offset.X, pos.X+size.Width-scroll.Size().Width), pos.X-first))
	scroll.ScrollToOffset(fyne.NewPos(x, scroll.Offset.Y))
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *tableBody) CreateRenderer() fyne.WidgetRenderer {
	r := &bodyRenderer{body: b, ring: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(nil), none: NewText(Quiet, "")}
	r.draw()
	return r
}

type bodyRenderer struct {
	body *tableBody
	rows []rowMarks
	used int
	ring *canvas.Rectangle
	edge *canvas.Rectangle // at the right of the first column where it stays in view
	none *Text
}

// rowMarks are the marks of one row; they are used again for other rows.
type rowMarks struct {
	ground, bar, line, under *canvas.Rectangle
	fold                     *canvas.Image // of the head of a group
	texts                    []*canvas.Text
	icons                    []*canvas.Image // nil in columns without
}

func (r *bodyRenderer) newRow() rowMarks {
	m := rowMarks{ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), under: canvas.NewRectangle(nil), fold: newImage(nil)}
	for _, c := range r.body.table.o.Columns {
		var icon *canvas.Image
		if c.Icon != nil {
			icon = newImage(nil)
		}
		m.texts, m.icons = append(m.texts, canvas.NewText("", nil)), append(m.icons, icon)
	}
	return m
}

func (r *bodyRenderer) draw() {
	b, t := r.body, r.body.table
	t.head.shift(t.scroll.Offset.X) // here, because not every way of scrolling tells
	height := rowHeight()
	first := max(0, int(t.scroll.Offset.Y/height))
	last := min(len(t.lines), int((t.scroll.Offset.Y+t.scroll.Size().Height)/height)+1)
	widths := t.widths(b.Size().Width)
	r.used = 0
	for i := first; i < last; i++ {
		if r.used == len(r.rows) {
			r.rows = append(r.rows, r.newRow())
		}
		r.drawRow(r.rows[r.used], i, widths)
		r.used++
	}
	r.drawStaying()
	r.ring.Hidden = !b.focused || len(t.lines) == 0
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = Color(ColorAccent), 2, 4
	if !r.ring.Hidden {
		pos, size := b.rectangle(b.row, b.column)
		if t.lines[b.row].isHead() {
			pos, size = fyne.NewPos(t.scroll.Offset.X, pos.Y), fyne.NewSize(t.scroll.Size().Width, size.Height)
		}
		r.ring.Move(pos.AddXY(1, 1))
		r.ring.Resize(size.SubtractWidthHeight(2, 3))
	}
	r.none.Hidden = len(t.lines) > 0
	r.none.text = t.o.Language.T("kit.nothing-found")
	if len(t.rows) == 0 {
		r.none.text = t.o.Language.T("kit.table.empty")
	}
	r.none.Move(fyne.NewPos(Gap2, Gap3))
	r.none.Resize(r.none.MinSize())
	r.drawEdit()
}

func (r *bodyRenderer) drawRow(m rowMarks, row int, widths []float32) {
	b, t := r.body, r.body.table
	id, height := t.lines[row].row, rowHeight()
	y, whole := float32(row)*height, b.Size().Width
	fill := ColorSurface
	switch {
	case t.selected[id]:
		fill = ColorTint
	case row == b.hover:
		fill = ColorSunk
	}
	m.ground.FillColor, m.line.FillColor, m.bar.FillColor = Color(fill), Color(ColorLine), Color(ColorAccent)
	m.bar.Hidden = !t.selected[id]
	m.ground.Move(fyne.NewPos(0, y))
	m.ground.Resize(fyne.NewSize(whole, height))
	m.bar.Move(fyne.NewPos(t.beginning(), y))
	m.bar.Resize(fyne.NewSize(2, height-1))
	m.line.Move(fyne.NewPos(0, y+height-1))
	m.line.Resize(fyne.NewSize(whole, 1))
	if r.drawGroup(m, row); t.lines[row].isHead() {
		return
	}
	x := float32(0)
	for i, width := range widths {
		at := fyne.NewPos(x, y)
		if i == 0 {
			at.X = t.beginning()
		}
		r.drawCell(m, row, i, at, width)
		x += width
	}
}

func (r *bodyRenderer) drawCell(m rowMarks, row, column int, at fyne.Position, width float32) {
	t := r.body.table
	id, c, text := t.lines[row].row, t.o.Columns[column], m.texts[column]
	style, left, room := Body, at.X+Gap2, width-2*Gap2
	if icon := m.icons[column]; icon != nil {
		side := Grown(16)
		icon.Move(fyne.NewPos(left, at.Y+(rowHeight()-side)/2))
		icon.Resize(fyne.NewSquareSize(side))
		drawIcon(icon, c.Icon(id))
		left, room = left+side+6, room-side-6
	}
	text.Text = cutTo(style, t.text(id, column), room)
	text.Color, text.TextSize, text.TextStyle = Color(style.Colour), style.size(), style.face()
	word := text.MinSize()
	if c.Right {
		left += room - word.Width
	}
	text.Move(fyne.NewPos(left, at.Y+(rowHeight()-1-word.Height)/2))
	text.Resize(word)
}

// drawIcon shows a picture, which Fyne draws anew only where it is told that it is another one.
func drawIcon(icon *canvas.Image, resource fyne.Resource) {
	icon.Hidden = resource == nil
	if icon.Hidden || (icon.Resource != nil && icon.Resource.Name() == resource.Name()) {
		return
	}
	icon.Resource = resource
	icon.Refresh()
}

// drawEdit places the field over its cell, and what is wrong below it.
func (r *bodyRenderer) drawEdit() {
	b := r.body
	if len(b.table.lines) == 0 {
		return
	}
	pos, size := b.rectangle(b.row, b.column)
	b.place.Move(pos)
	b.place.Resize(size)
	if b.editing != nil {
		b.editing.Move(pos.AddXY(1, (size.Height-b.editing.MinSize().Height)/2))
		b.editing.Resize(fyne.NewSize(size.Width-2, b.editing.MinSize().Height))
	}
	if b.trouble != nil {
		width := max(size.Width, 240)
		least := fyne.NewSize(width, b.trouble.HeightFor(width))
		b.trouble.Resize(least)
		b.trouble.Move(fyne.NewPos(max(0, min(pos.X, b.Size().Width-width)), pos.Y+size.Height))
		if bottom := b.table.scroll.Offset.Y + b.table.scroll.Size().Height; pos.Y+size.Height+least.Height > bottom {
			b.trouble.Move(fyne.NewPos(b.trouble.Position().X, pos.Y-least.Height))
		}
	}
}

func (r *bodyRenderer) MinSize() fyne.Size {
	t := r.body.table
	return fyne.NewSize(t.leastWidth(), float32(max(1, len(t.lines)))*rowHeight())
}

func (r *bodyRenderer) Layout(fyne.Size) { r.draw() }

func (r *bodyRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.body)
}

func (r *bodyRenderer) Destroy() {}
