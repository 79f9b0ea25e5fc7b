package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ticksBody shows the rows of boxes that are in view, and takes pointer and keys for them.
type ticksBody struct {
	widget.BaseWidget
	ticks       *Ticks
	row, column int // the box that the keys are at
	hover       [2]int
	focused     bool
}

func newTicksBody(t *Ticks) *ticksBody {
	b := &ticksBody{ticks: t, hover: [2]int{-1, -1}}
	b.ExtendBaseWidget(b)
	return b
}

// ids returns the row and the column of the keys, "" where there is none.
func (b *ticksBody) ids() (row, column string) {
	if b.row < len(b.ticks.rows) {
		row = b.ticks.rows[b.row].ID
	}
	if b.column < len(b.ticks.columns) {
		column = b.ticks.columns[b.column].ID
	}
	return row, column
}

// goTo puts the keys at a box, the last column where that is gone.
func (b *ticksBody) goTo(row, column string) {
	t := b.ticks
	if k := slices.IndexFunc(t.rows, func(r TickRow) bool { return r.ID == row }); k >= 0 {
		b.row = k
	}
	b.row = max(0, min(b.row, len(t.rows)-1))
	b.column = max(0, len(t.columns)-1)
	if k := slices.IndexFunc(t.columns, func(c TickColumn) bool { return c.ID == column }); k >= 0 {
		b.column = k
	}
}

// at returns the box at a place; column −1 for the name of a row, row −1 below the last one.
func (b *ticksBody) at(p fyne.Position) (row, column int) {
	row = int(p.Y / rowHeight())
	if row >= len(b.ticks.rows) {
		return -1, -1
	}
	from, to, left, width := b.ticks.window()
	if p.X < left {
		return row, -1
	}
	if column = from + int((p.X-left)/width); column >= to {
		return row, -2
	}
	return row, column
}

// MouseDown ticks a box, or chooses the row whose name is pressed.
func (b *ticksBody) MouseDown(e *desktop.MouseEvent) {
	row, column := b.at(e.Position)
	if c := canvasOf(b); c != nil {
		c.Focus(b)
	}
	switch {
	case row < 0 || column == -2 || e.Button != desktop.MouseButtonPrimary:
		return
	case column < 0:
		b.row = row
		if b.ticks.o.OnRow != nil {
			b.ticks.o.OnRow(b.ticks.rows[row].ID)
		}
	default:
		b.row, b.column = row, column
		b.tick()
	}
	b.Refresh()
}

// MouseUp has nothing to do.
func (b *ticksBody) MouseUp(*desktop.MouseEvent) {}

// MouseIn lights the box under the pointer.
func (b *ticksBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved lights the box under the pointer.
func (b *ticksBody) MouseMoved(e *desktop.MouseEvent) {
	row, column := b.at(e.Position)
	if now := [2]int{row, column}; now != b.hover {
		b.hover = now
		b.Refresh()
	}
}

// MouseOut ends what MouseIn began.
func (b *ticksBody) MouseOut() {
	b.hover = [2]int{-1, -1}
	b.Refresh()
}

// FocusGained shows the box of the keys.
func (b *ticksBody) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost hides it.
func (b *ticksBody) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune has nothing to do.
func (b *ticksBody) TypedRune(rune) {}

// TypedKey walks the boxes and ticks; other keys are the window's.
func (b *ticksBody) TypedKey(key *fyne.KeyEvent) {
	page := max(1, int(b.ticks.scroll.Size().Height/rowHeight())-1)
	switch key.Name {
	case fyne.KeyUp:
		b.walk(-1, 0)
	case fyne.KeyDown:
		b.walk(1, 0)
	case fyne.KeyPageUp:
		b.walk(-page, 0)
	case fyne.KeyPageDown:
		b.walk(page, 0)
	case fyne.KeyLeft:
		b.walk(0, -1)
	case fyne.KeyRight:
		b.walk(0, 1)
	case fyne.KeyHome:
		b.walk(-len(b.ticks.rows), 0)
	case fyne.KeyEnd:
		b.walk(len(b.ticks.rows), 0)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.tick()
	default:
		passKey(b, key)
	}
}

func (b *ticksBody) walk(rows, columns int) {
	b.row = max(0, min(b.row+rows, len(b.ticks.rows)-1))
	b.column = max(0, min(b.column+columns, len(b.ticks.columns)-1))
	b.reveal()
	b.ticks.head.Refresh()
	b.Refresh()
}

func (b *ticksBody) tick() {
	if row, column := b.ids(); row != "" && column != "" && b.ticks.o.OnTick != nil {
		b.ticks.o.OnTick(row, column)
	}
}

// reveal scrolls the row of the keys into view.
func (b *ticksBody) reveal() {
	scroll, top := b.ticks.scroll, float32(b.row)*rowHeight()
	y := max(min(scroll.Offset.Y, top), top+rowHeight()-scroll.Size().Height)
	scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *ticksBody) CreateRenderer() fyne.WidgetRenderer {
	r := &ticksRenderer{body: b, icons: map[string]*canvas.Image{}}
	r.draw()
	return r
}

type ticksRenderer struct {
	body    *ticksBody
	objects []fyne.CanvasObject
	icons   map[string]*canvas.Image // of the rows, by their IDs, since a picture is costly to make
}

// icon returns the picture of a row.
func (r *ticksRenderer) icon(of TickRow) *canvas.Image {
	icon := r.icons[of.ID]
	if icon == nil || icon.Resource.Name() != of.Icon.Name() {
		icon = newImage(of.Icon)
		r.icons[of.ID] = icon
	}
	return icon
}

func (r *ticksRenderer) draw() {
	b, t := r.body, r.body.ticks
	high := rowHeight()
	first := max(0, int(t.scroll.Offset.Y/high))
	last := min(len(t.rows), int((t.scroll.Offset.Y+t.scroll.Size().Height)/high)+1)
	r.objects = r.objects[:0]
	if len(t.rows) == 0 {
		none := NewWrapped(Quiet, t.o.None)
		none.Move(fyne.NewPos(Gap2, Gap2))
		none.Resize(fyne.NewSize(b.Size().Width-2*Gap2, none.HeightFor(b.Size().Width-2*Gap2)))
		r.objects = append(r.objects, none)
	}
	for k := first; k < last; k++ {
		r.row(k, fyne.NewPos(0, float32(k)*high))
	}
}

// row draws the name and the boxes of a row.
func (r *ticksRenderer) row(k int, at fyne.Position) {
	b, t := r.body, r.body.ticks
	from, to, left, width := t.window()
	high, of := rowHeight(), t.rows[k]
	if k == b.hover[0] {
		r.rectangle(ColorSunk, at, fyne.NewSize(b.Size().Width, high))
	}
	x := at.X + Gap2
	if of.Icon != nil {
		icon := r.icon(of)
		icon.Move(fyne.NewPos(x, at.Y+(high-16)/2))
		icon.Resize(fyne.NewSquareSize(16))
		r.objects = append(r.objects, icon)
		x += 22
	}
	name := canvas.NewText(cutTo(Body, of.Label, left-x-Gap1), Color(ColorInk))
	name.TextSize = Body.size()
	least := name.MinSize()
	name.Move(fyne.NewPos(x, at.Y+(high-1-least.Height)/2))
	name.Resize(least)
	r.objects = append(r.objects, name)
	for c := from; c < to; c++ {
		r.box(k, c, fyne.NewPos(left+float32(c-from)*width, at.Y), width)
	}
	r.rectangle(ColorLine, at.AddXY(0, high-1), fyne.NewSize(b.Size().Width, 1))
}

// box draws one box with its tick.
func (r *ticksRenderer) box(row, column int, at fyne.Position, width float32) {
	b, t := r.body, r.body.ticks
	side, high := float32(tickBox)*ticksFactor(), rowHeight()
	if t.columns[column].ID == t.chosen && row != b.hover[0] {
		r.rectangle(ColorTint, at, fyne.NewSize(width, high))
	}
	if b.focused && row == b.row && column == b.column {
		ring := r.rectangle("", at.AddXY(2, 1), fyne.NewSize(width-4, high-3))
		ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = Color(ColorAccent), 2, 4
	}
	on := t.o.Is(t.rows[row].ID, t.columns[column].ID)
	fill, edge := ColorSurface, ColorEdge
	if on {
		fill, edge = ColorAccent, ColorAccent
	}
	place := fyne.NewPos(at.X+(width-side)/2, at.Y+(high-1-side)/2)
	box := r.rectangle(fill, place, fyne.NewSquareSize(side))
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = Color(edge), 1, 4
	if on {
		mark := canvas.NewText("✓", Color(ColorOnAccent))
		mark.TextSize, mark.TextStyle = side-3, fyne.TextStyle{Bold: true}
		least := mark.MinSize()
		mark.Move(place.AddXY((side-least.Width)/2, (side-least.Height)/2))
		mark.Resize(least)
		r.objects = append(r.objects, mark)
	}
}

func (r *ticksRenderer) rectangle(fill fyne.ThemeColorName, at fyne.Position, size fyne.Size) *canvas.Rectangle {
	o := canvas.NewRectangle(Color(fill))
	o.Move(at)
	o.Resize(size)
	r.objects = append(r.objects, o)
	return o
}

func (r *ticksRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, float32(max(2, len(r.body.ticks.rows)))*rowHeight())
}

func (r *ticksRenderer) Layout(fyne.Size)             { r.draw() }
func (r *ticksRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *ticksRenderer) Destroy()                     {}

func (r *ticksRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.body)
}
