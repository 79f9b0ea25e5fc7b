package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tableHead shows the titles of the columns; a press sorts.
type tableHead struct {
	widget.BaseWidget
	table *Table
	hover int
	x     float32 // how far the rows are scrolled to the right
	place *Box    // stands at the title whose menu is open
}

func newTableHead(t *Table) *tableHead {
	h := &tableHead{table: t, hover: -1, place: NewBox(Look{}, nil)}
	h.ExtendBaseWidget(h)
	return h
}

func (h *tableHead) shift(x float32) {
	if h.x != x {
		h.x = x
		h.Refresh()
	}
}

func (h *tableHead) at(x float32) int {
	if x < h.table.stays() {
		return 0
	}
	left := -h.x
	for i, width := range h.table.widths(h.Size().Width) {
		if left += width; x < left {
			return i
		}
	}
	return -1
}

// Tapped sorts by the column under the pointer, or opens its menu where it is pressed at the mark for it.
func (h *tableHead) Tapped(e *fyne.PointEvent) {
	Commit(canvasOf(h))
	switch i := h.at(e.Position.X); {
	case i < 0:
	case h.atMore(i, e.Position.X):
		h.showColumn(i)
	default:
		h.table.SortBy(h.table.o.Columns[i].ID)
	}
}

// TappedSecondary opens the menu of the column under the pointer.
func (h *tableHead) TappedSecondary(e *fyne.PointEvent) {
	if i := h.at(e.Position.X); i >= 0 {
		h.showColumn(i)
	}
}

// moreSide is the room of the mark that opens the menu of a column, in px at 100 %.
const moreSide = 18

// beginning returns where a column begins in the head, and how wide it is.
func (h *tableHead) beginning(column int) (x, width float32) {
	widths := h.table.widths(h.Size().Width)
	if column == 0 && h.table.stays() > 0 {
		return 0, widths[0]
	}
	x = -h.x
	for _, width := range widths[:column] {
		x += width
	}
	return x, widths[column]
}

// atMore tells whether a place is at the mark that opens the menu of a column.
func (h *tableHead) atMore(column int, at float32) bool {
	x, width := h.beginning(column)
	return column == h.hover && at > x+width-moreSide
}

// Cursor is a hand.
func (h *tableHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn shows which title the pointer is on.
func (h *tableHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved shows which title the pointer is on.
func (h *tableHead) MouseMoved(e *desktop.MouseEvent) {
	if i := h.at(e.Position.X); i != h.hover {
		h.hover = i
		h.Refresh()
	}
}

// MouseOut ends what MouseIn began.
func (h *tableHead) MouseOut() { h.hover = -1; h.Refresh() }

// CreateRenderer is Fyne's way to the picture of a widget.
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{head: h, ground: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil), lit: canvas.NewRectangle(nil), under: canvas.NewRectangle(nil), edge: canvas.NewRectangle(nil), mark: newImage(nil), more: newImage(Icon("chevron-down", ColorInk2))}
	for range h.table.o.Columns {
		r.titles = append(r.titles, canvas.NewText("", nil))
	}
	r.draw()
	return r
}

type headRenderer struct {
	head              *tableHead
	ground, line, lit *canvas.Rectangle
	under, edge       *canvas.Rectangle // of the first title, where it stays in view
	titles            []*canvas.Text
	mark, more        *canvas.Image // of the order, and of the menu under the pointer
}

func (r *headRenderer) draw() {
	t, size := r.head.table, r.head.Size()
	r.ground.FillColor, r.line.FillColor, r.lit.FillColor = Color(ColorBackground), Color(ColorLine), Color(ColorSunk)
	r.ground.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	r.lit.Hidden, r.more.Hidden, r.mark.Hidden = r.head.hover < 0, r.head.hover < 0, t.sorted() < 0
	mark := "chevron-up"
	if t.look.Down {
		mark = "chevron-down"
	}
	r.mark.Resource, r.more.Resource = Icon(mark, ColorAccent), Icon("chevron-down", ColorInk2)
	x, stays := -r.head.x, t.stays()
	r.under.Hidden, r.edge.Hidden = stays == 0, stays == 0
	r.under.FillColor, r.edge.FillColor = Color(ColorBackground), Color(ColorLine)
	r.under.Resize(fyne.NewSize(stays, size.Height-1))
	r.edge.Move(fyne.NewPos(stays-1, 0))
	r.edge.Resize(fyne.NewSize(1, size.Height))
	for i, width := range t.widths(size.Width) {
		at := x
		if i == 0 && stays > 0 {
			at = 0
		}
		r.drawTitle(i, at, width)
		x += width
	}
}

func (r *headRenderer) drawTitle(i int, x, width float32) {
	t, height := r.head.table, r.head.Size().Height
	c, title := t.o.Columns[i], r.titles[i]
	style, room := Style{theme.SizeNameCaptionText, ColorInk2, true}, width-2*Gap2
	if i == t.sorted() || t.look.isNarrow(c.ID) || t.look.Group == c.ID {
		style.Colour = ColorAccent
	}
	if i == t.sorted() {
		room -= Grown(14) + 2
	}
	if i == r.head.hover {
		room -= moreSide - Gap2
	}
	title.Text, title.Color, title.TextSize, title.TextStyle = cutTo(style, c.Title, room), Color(style.Colour), style.size(), style.face()
	word := title.MinSize()
	left := x + Gap2
	if c.Right {
		left = x + Gap2 + room - word.Width
	}
	title.Move(fyne.NewPos(left, (height-word.Height)/2))
	title.Resize(word)
	if i == t.sorted() {
		r.mark.Move(fyne.NewPos(left+word.Width+2, (height-Grown(14))/2))
		r.mark.Resize(fyne.NewSquareSize(Grown(14)))
	}
	if i == r.head.hover {
		r.lit.Move(fyne.NewPos(x, 0))
		r.lit.Resize(fyne.NewSize(width, height-1))
		r.more.Move(fyne.NewPos(x+width-moreSide, (height-14)/2))
		r.more.Resize(fyne.NewSquareSize(14))
	}
}

func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(1, Size(SizeControl)) }

func (r *headRenderer) Layout(fyne.Size) { r.draw() }

func (r *headRenderer) Refresh() {
	r.draw()
	r.mark.Refresh()
	r.more.Refresh()
	canvas.Refresh(r.head)
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	first := r.head.hover == 0
	objects := []fyne.CanvasObject{r.ground, r.line}
	if !first {
		objects = append(objects, r.lit)
	}
	for _, title := range r.titles[1:] {
		objects = append(objects, title)
	}
	if r.head.table.sorted() > 0 {
		objects = append(objects, r.mark)
	}
	objects = append(objects, r.under)
	if first {
		objects = append(objects, r.lit)
	}
	objects = append(objects, r.titles[0], r.edge)
	if r.head.table.sorted() <= 0 {
		objects = append(objects, r.mark)
	}
	return append(objects, r.more, r.head.place)
}

func (r *headRenderer) Destroy() {}
