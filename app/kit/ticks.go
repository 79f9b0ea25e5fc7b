package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TickRow is a row of Ticks.
type TickRow struct {
	ID    string
	Label string
	Icon  fyne.Resource
}

// TickColumn is a column of Ticks: two lines of words above the boxes.
type TickColumn struct {
	ID    string
	Title string
	Below string
}

// TicksOptions says what Ticks show and tell.
type TicksOptions struct {
	Corner   string // over the names of the rows
	None     string // where there is no row
	Is       func(row, column string) bool
	OnTick   func(row, column string) // the box is pressed, by pointer, Space or Enter
	OnRow    func(row string)         // the name of a row is pressed
	OnColumn func(column string)      // the head of a column is pressed
}

// Ticks is a grid of boxes, rows by columns, that are ticked by pointer and keys. The names of the rows and the heads of
// the columns stay in sight. Only what is in view is drawn. Where the columns have no room the last ones are seen, or those
// around the chosen one.
type Ticks struct {
	widget.BaseWidget
	o       TicksOptions
	rows    []TickRow
	columns []TickColumn
	chosen  string // ID of a column
	head    *ticksHead
	body    *ticksBody
	scroll  *container.Scroll
	whole   *fyne.Container
}

// NewTicks returns a grid without rows.
func NewTicks(o TicksOptions) *Ticks {
	t := &Ticks{o: o}
	t.head, t.body = newTicksHead(t), newTicksBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.body.Refresh() }
	t.whole = container.New(ticksLayout{}, t.head, withoutShadow(t.scroll))
	t.ExtendBaseWidget(t)
	return t
}

// Set shows other rows and columns, and which column is chosen; the keys stay at their box.
func (t *Ticks) Set(rows []TickRow, columns []TickColumn, chosen string) {
	b := t.body
	row, column := b.ids()
	t.rows, t.columns = rows, columns
	if t.chosen != chosen {
		column = chosen
	}
	t.chosen = chosen
	b.goTo(row, column)
	t.head.Refresh()
	t.scroll.Refresh()
	b.Refresh()
}

// GoTo puts the keys at a box.
func (t *Ticks) GoTo(row, column string) {
	t.body.goTo(row, column)
	t.body.reveal()
	t.body.Refresh()
}

// Field is what takes the keyboard.
func (t *Ticks) Field() fyne.Focusable { return t.body }

// Resize draws what comes into view.
func (t *Ticks) Resize(size fyne.Size) {
	t.BaseWidget.Resize(size)
	t.head.Refresh()
	t.body.Refresh()
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (t *Ticks) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.whole) }

// The grid in px at 100 %.
const (
	tickName   = 190 // of the names of the rows, at least
	tickColumn = 76
	tickHead   = 44
	tickBox    = 16
)

func ticksFactor() float32 { return Size(theme.SizeNameText) / 13 }

func ticksHeadHeight() float32 { return tickHead * ticksFactor() }

// window returns which columns are seen, from and to, and where the first begins; all are as wide.
func (t *Ticks) window() (from, to int, left, width float32) {
	whole := t.Size().Width
	left, width = tickName*ticksFactor(), tickColumn*ticksFactor()
	room := max(1, int((whole-left)/width))
	to = len(t.columns)
	from = max(0, to-room)
	if at := min(t.body.column, len(t.columns)-1); at >= 0 && at < from {
		from, to = at, at+room
	}
	if to-from > 0 && from == 0 && to == len(t.columns) { // names take what is left
		left = max(left, min(whole-width*float32(to), 2*left))
	}
	return from, to, left, width
}

// ticksLayout sets the heads above the rows.
type ticksLayout struct{}

func (ticksLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, ticksHeadHeight()+2*rowHeight())
}

func (ticksLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := ticksHeadHeight()
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[1].Move(fyne.NewPos(0, height))
	objects[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-height)))
}
