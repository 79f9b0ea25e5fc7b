package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// boardColumn is a column with its head, and its cards that scroll below it.
type boardColumn struct {
	BoardColumn
	object *Box
	scroll *container.Scroll
	list   *boardList
}

// The ground of a column, and that of the one on which a card would be let go.
var (
	boardGround = Look{Fill: ColorSunk, Radius: 8, Vertical: Gap1, Horizontal: 1}
	boardTarget = Look{Fill: ColorTint, Stroke: ColorAccent, Width: 2, Radius: 8, Vertical: Gap1, Horizontal: 1}
)

func newBoardColumn(b *Board, of BoardColumn) *boardColumn {
	c := &boardColumn{BoardColumn: of}
	c.list = &boardList{board: b, column: c, built: map[string]*boardCard{}}
	c.list.ExtendBaseWidget(c.list)
	c.scroll = NewVScroll(c.list)
	c.scroll.OnScrolled = func(fyne.Position) { c.list.redraw() }
	c.object = NewBox(boardGround, container.NewBorder(Pad(Gap1, 6, of.Head), nil, nil, nil, withoutShadow(c.scroll)))
	return c
}

// boardList are the cards of a column, one below the other; only those in sight are there.
type boardList struct {
	widget.BaseWidget
	board  *Board
	column *boardColumn
	tops   []float32 // of each card and of the end, at the width
	width  float32
	built  map[string]*boardCard
	shown  []fyne.CanvasObject
}

// measure finds where each card stands at a width.
func (l *boardList) measure(width float32) {
	if l.width == width && len(l.tops) == len(l.column.Cards)+1 {
		return
	}
	l.width, l.tops = width, make([]float32, 1, len(l.column.Cards)+1)
	l.tops[0] = boardInset
	for _, c := range l.column.Cards {
		l.tops = append(l.tops, l.tops[len(l.tops)-1]+c.Height(width-2*boardInset-2*boardPad)+2*boardPad+boardGap)
	}
}

// place returns the top of a card and its height.
func (l *boardList) place(card int) (top, height float32) {
	l.measure(l.Size().Width)
	return l.tops[card], l.tops[card+1] - l.tops[card] - boardGap
}

// redraw builds the cards that have come in sight, and leaves those that have gone.
func (l *boardList) redraw() {
	l.measure(l.Size().Width)
	from, room := l.column.scroll.Offset.Y, l.column.scroll.Size().Height
	first := max(0, sort.Search(len(l.tops), func(k int) bool { return l.tops[k] > from })-1)
	seen := map[string]*boardCard{}
	l.shown = nil
	for k := first; k < len(l.column.Cards) && l.tops[k] < from+room; k++ {
		of := l.column.Cards[k]
		c := l.built[of.ID]
		if c == nil {
			c = newBoardItem(l.board, of)
		}
		c.draw()
		top, height := l.place(k)
		c.Move(fyne.NewPos(boardInset, top))
		c.Resize(fyne.NewSize(l.width-2*boardInset, height))
		seen[of.ID] = c
		l.shown = append(l.shown, c)
	}
	l.built = seen
	canvas.Refresh(l)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (l *boardList) CreateRenderer() fyne.WidgetRenderer { return laidOut(l, boardListRenderer{l}) }

type boardListRenderer struct{ list *boardList }

func (r boardListRenderer) MinSize() fyne.Size {
	r.list.measure(r.list.Size().Width)
	return fyne.NewSize(0, r.list.tops[len(r.list.tops)-1])
}

func (r boardListRenderer) Layout(fyne.Size) { r.list.redraw() }

func (r boardListRenderer) Refresh() { r.list.redraw() }

func (r boardListRenderer) Objects() []fyne.CanvasObject { return r.list.shown }

func (r boardListRenderer) Destroy() {}
