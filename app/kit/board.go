package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Board shows columns of cards. A card is taken to another column by drag, or by Alt and the arrow keys; the arrow keys walk
// the cards, Enter opens one. Only the cards that are in sight are built, so that columns may be long.
type Board struct {
	widget.BaseWidget
	o       BoardOptions
	columns []*boardColumn
	row     *fyne.Container
	scroll  *container.Scroll // sideways
	chosen  string            // ID of the card that is open
	at      string            // ID of the card on which the keyboard stands
	focused bool
	drag    boardDrag
	wanted  string // card to bring in sight as soon as there is a size
}

// BoardOptions say how a board looks and what its gestures do.
type BoardOptions struct {
	Least  float32                             // least width of a column, in px at 100 %
	OnOpen func(id string)                     // a press or Enter on a card
	OnMove func(id, column string)             // a card is let go on another column
	OnMenu func(id string, at fyne.Position)   // a right click, or Shift+F10
	Free   func(id string, column string) bool // whether a card may go to a column; nil: it may
}

// BoardColumn is one column with its cards, from above.
type BoardColumn struct {
	ID    string
	Head  fyne.CanvasObject
	Cards []BoardCard
}

// BoardCard is one card. Its content is made when it comes in sight; until then its height must be known.
type BoardCard struct {
	ID     string
	Marked bool // something about it is not kept yet
	Height func(width float32) float32
	Make   func() fyne.CanvasObject
}

// What lies around the content of a card.
const (
	boardPad   = Gap2
	boardGap   = 5
	boardInset = 4 // leaves room for the ring of the keyboard
)

// NewBoard returns a board without columns.
func NewBoard(o BoardOptions) *Board {
	b := &Board{o: o}
	b.row = container.New(&boardRow{b})
	b.scroll = container.NewHScroll(b.row)
	b.ExtendBaseWidget(b)
	return b
}

// SetColumns shows other columns, or other cards on them; each column stays scrolled where it was.
func (b *Board) SetColumns(columns []BoardColumn) {
	b.cancelDrag()
	old := b.columns
	b.columns, b.row.Objects = nil, nil
	for k, c := range columns {
		column := newBoardColumn(b, c)
		if k < len(old) && old[k].ID == c.ID {
			column.scroll.Offset = old[k].scroll.Offset
		}
		b.columns = append(b.columns, column)
		b.row.Objects = append(b.row.Objects, column.object)
	}
	if _, _, ok := b.find(b.at); !ok {
		b.at = ""
	}
	b.row.Refresh()
	b.Refresh()
}

// SetChosen shows which card is open, without calling back, and brings it in sight.
func (b *Board) SetChosen(id string) {
	if b.chosen == id {
		return
	}
	b.chosen = id
	if _, _, ok := b.find(id); ok {
		b.at, b.wanted = id, id
	}
	b.reveal()
	b.redraw()
}

// Chosen returns the ID of the card that is open.
func (b *Board) Chosen() string { return b.chosen }

// find returns where a card is.
func (b *Board) find(id string) (column, card int, ok bool) {
	for k, c := range b.columns {
		if at := slices.IndexFunc(c.Cards, func(c BoardCard) bool { return c.ID == id }); at >= 0 {
			return k, at, true
		}
	}
	return 0, 0, false
}

// redraw draws the cards that are in sight anew.
func (b *Board) redraw() {
	for _, c := range b.columns {
		c.list.redraw()
	}
}

// reveal scrolls the wanted card in sight where the board has a size.
func (b *Board) reveal() {
	k, at, ok := b.find(b.wanted)
	if !ok || b.Size().Width <= 0 {
		return
	}
	b.wanted = ""
	c := b.columns[k]
	top, high := c.list.place(at)
	switch room := c.scroll.Size().Height; {
	case room <= 0:
	case top < c.scroll.Offset.Y:
		c.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+high > c.scroll.Offset.Y+room:
		c.scroll.ScrollToOffset(fyne.NewPos(0, top+high-room))
	}
	left, wide := c.object.Position().X, c.object.Size().Width
	switch room := b.scroll.Size().Width; {
	case left < b.scroll.Offset.X:
		b.scroll.ScrollToOffset(fyne.NewPos(left, 0))
	case left+wide > b.scroll.Offset.X+room:
		b.scroll.ScrollToOffset(fyne.NewPos(left+wide-room, 0))
	}
}

func (b *Board) open(id string) {
	b.at = id
	if b.o.OnOpen != nil {
		b.o.OnOpen(id)
	}
	b.redraw()
}

// move takes a card to a column that is another one than its own.
func (b *Board) move(id string, to int) {
	from, _, ok := b.find(id)
	if !ok || to < 0 || to >= len(b.columns) || to == from || !b.isFree(id, to) || b.o.OnMove == nil {
		return
	}
	b.at = id
	b.o.OnMove(id, b.columns[to].ID)
}

func (b *Board) isFree(id string, column int) bool {
	return b.o.Free == nil || b.o.Free(id, b.columns[column].ID)
}

// boardRow sets the columns beside each other, all equally wide, at least as wide as asked and as their heads.
type boardRow struct{ board *Board }

func (l *boardRow) least() float32 {
	least := Grown(l.board.o.Least)
	for _, c := range l.board.columns {
		least = max(least, c.object.MinSize().Width)
	}
	return least
}

func (l *boardRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	n := float32(len(objects))
	return fyne.NewSize(n*l.least()+max(0, n-1)*Gap2, 80)
}

func (l *boardRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	width := (size.Width - (n-1)*Gap2) / max(1, n)
	for k, o := range objects {
		o.Move(fyne.NewPos(float32(k)*(width+Gap2), 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *Board) CreateRenderer() fyne.WidgetRenderer { return laidOut(b, &boardRenderer{b}) }

type boardRenderer struct{ board *Board }

func (r *boardRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *boardRenderer) Layout(size fyne.Size) {
	r.board.scroll.Resize(size)
	r.board.reveal()
	r.board.redraw() // what is higher than there is room does not hear that there is more
}

func (r *boardRenderer) Refresh() {
	r.board.scroll.Refresh()
	r.Layout(r.board.Size())
}

func (r *boardRenderer) Objects() []fyne.CanvasObject {
	if g := r.board.drag.ghost; g != nil {
		return []fyne.CanvasObject{r.board.scroll, g}
	}
	return []fyne.CanvasObject{r.board.scroll}
}

func (r *boardRenderer) Destroy() {}

// MouseDown on the ground between the cards lets a field commit what was typed in it.
func (b *Board) MouseDown(*desktop.MouseEvent) { Commit(canvasOf(b)) }

// MouseUp has nothing to do.
func (b *Board) MouseUp(*desktop.MouseEvent) {}
