package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// MatrixSide is where a column of a Matrix stays while the others are scrolled sideways.
type MatrixSide int

// A column is scrolled, or stays at one of the sides. Those that stay stand before and after the others.
const (
	Scrolled MatrixSide = iota
	StaysLeft
	StaysRight
)

// MatrixColumn is one column: its width in px at 100 %, the one up to which it takes what is left over, and where it stays.
type MatrixColumn struct {
	Width float32
	Most  float32
	Side  MatrixSide
}

// Spot is a field of a Matrix; row −1 is the head.
type Spot struct{ Row, Column int }

// MatrixOptions says how a Matrix is drawn and what it tells. All functions but Draw and Head may be nil.
type MatrixOptions struct {
	RowHeight  float32 // in px at 100 %
	HeadHeight float32
	Draw       func(b *Brush, at Spot)
	Head       func(b *Brush, column int)
	OnChoose   func()                        // another field is chosen
	OnKey      func(key fyne.KeyName) bool   // sees keys at the chosen field first; true: done with
	OnRune     func(r rune)                  // letters and figures
	OnOpen     func(at Spot)                 // double press or Enter
	OnPress    func()                        // the chosen fields were pressed, one or those that were dragged over
	OnHead     func(column int)              // a head was pressed
	OnDrop     func(from, to Spot)           // a field or a head was dragged onto another row
	CanDrag    func(from Spot) (name string) // what is dragged from here, "" for nothing; nil: a drag chooses several fields
	Tip        func(at Spot) string
}

// Matrix shows rows of fields in columns that are walked by arrow keys. Its head and the columns at its sides stay in view
// while the rest is scrolled. Only the fields in view are drawn, so 500 rows cost no more than 15.
type Matrix struct {
	widget.BaseWidget
	o       MatrixOptions
	columns []MatrixColumn
	rows    int
	at      Spot // of the keys
	anchor  Spot // where several fields began
	waits   bool // the chosen field is to come into view when there is room
	head    *matrixHead
	body    *matrixBody
	scroll  *container.Scroll
	whole   *fyne.Container
}

// NewMatrix returns a matrix without rows.
func NewMatrix(o MatrixOptions) *Matrix {
	m := &Matrix{o: o}
	m.head, m.body = newMatrixHead(m), newMatrixBody(m)
	m.scroll = container.NewScroll(m.body)
	m.scroll.OnScrolled = func(fyne.Position) { m.redraw() }
	clip := container.NewClip(m.head)
	clip.ExtendBaseWidget(clip) // without it a clip does not lay out its content when it is first resized
	m.whole = container.New(matrixFace{m}, clip, withoutShadow(m.scroll))
	m.ExtendBaseWidget(m)
	return m
}

// Set shows other rows and columns; the chosen field stays where it is, as far as there is one.
func (m *Matrix) Set(rows int, columns []MatrixColumn) {
	m.rows, m.columns = rows, columns
	m.at, m.anchor = m.inside(m.at), m.inside(m.anchor)
	m.scroll.Refresh()
	m.redraw()
}

func (m *Matrix) inside(at Spot) Spot {
	return Spot{max(0, min(at.Row, m.rows-1)), max(0, min(at.Column, len(m.columns)-1))}
}

// Chosen returns the chosen field, and whether there is one.
func (m *Matrix) Chosen() (at Spot, ok bool) { return m.at, m.rows > 0 && len(m.columns) > 0 }

// Range returns the corners of the chosen fields.
func (m *Matrix) Range() (first, last Spot) {
	return Spot{min(m.at.Row, m.anchor.Row), min(m.at.Column, m.anchor.Column)}, Spot{max(m.at.Row, m.anchor.Row), max(m.at.Column, m.anchor.Column)}
}

// Choose chooses a field and brings it into view.
func (m *Matrix) Choose(at Spot) {
	m.at = m.inside(at)
	m.anchor = m.at
	m.chosen()
}

// extend chooses all fields up to another one.
func (m *Matrix) extend(at Spot) {
	m.at = m.inside(at)
	m.chosen()
}

func (m *Matrix) chosen() {
	m.reveal()
	m.redraw()
	if m.o.OnChoose != nil && m.rows > 0 {
		m.o.OnChoose()
	}
}

// Focus gives the keyboard to the fields.
func (m *Matrix) Focus() {
	if c := canvasOf(m); c != nil {
		c.Focus(m.body)
	}
}

// Redraw draws the fields anew, as what they show has changed.
func (m *Matrix) Redraw() { m.redraw() }

func (m *Matrix) redraw() {
	m.body.Refresh()
	m.head.Refresh()
}

func (m *Matrix) rowHeight() float32 { return Grown(m.o.RowHeight) }

func (m *Matrix) headHeight() float32 { return Grown(m.o.HeadHeight) }

// widths returns how wide the columns are with what some take of the room that is left over.
func (m *Matrix) widths() []float32 {
	list, spare := make([]float32, len(m.columns)), m.scroll.Size().Width-m.leastWidth()
	for k, c := range m.columns {
		list[k] = Grown(c.Width)
		if more := min(spare, Grown(c.Most-c.Width)); more > 0 {
			list[k], spare = list[k]+more, spare-more
		}
	}
	return list
}

func (m *Matrix) leastWidth() float32 {
	sum := float32(0)
	for _, c := range m.columns {
		sum += Grown(c.Width)
	}
	return sum
}

// place is where a column stands just now: x among the rows, so with what is scrolled.
type place struct{ x, width float32 }

// places returns where the columns stand.
func (m *Matrix) places() []place {
	list, x := make([]place, len(m.columns)), float32(0)
	for k, width := range m.widths() {
		list[k] = place{x, width}
		x += width
	}
	view, scrolled := m.scroll.Size().Width, m.scroll.Offset.X
	left, right := m.staysLeft(), m.staysRight() && x > view
	for k, c := range m.columns {
		switch {
		case c.Side == StaysLeft && left:
			list[k].x += scrolled
		case c.Side == StaysRight && right:
			list[k].x -= x - view - scrolled
		}
	}
	return list
}

// staysLeft tells whether there is room beside the columns at the left.
func (m *Matrix) staysLeft() bool { return m.sideWidth(StaysLeft) <= 0.6*m.scroll.Size().Width }

// staysRight likewise for those at the right.
func (m *Matrix) staysRight() bool {
	return m.sideWidth(StaysLeft)+m.sideWidth(StaysRight) <= 0.7*m.scroll.Size().Width
}

func (m *Matrix) sideWidth(side MatrixSide) float32 {
	sum := float32(0)
	for k, width := range m.widths() {
		if m.columns[k].Side == side {
			sum += width
		}
	}
	return sum
}

// columnAt returns the column at a place among the rows; −1 beside all of them. Those that stay lie over the others.
func (m *Matrix) columnAt(x float32) int {
	found := -1
	for k, p := range m.places() {
		if x >= p.x && x < p.x+p.width && (found < 0 || m.columns[k].Side != Scrolled) {
			found = k
		}
	}
	return found
}

// reveal scrolls the chosen field into view, beside the columns that stay, as soon as there is room.
func (m *Matrix) reveal() {
	view := m.scroll.Size()
	if m.waits = m.rows == 0 || view.Height < m.rowHeight(); m.waits {
		return
	}
	top := float32(m.at.Row) * m.rowHeight()
	to := fyne.NewPos(m.scroll.Offset.X, max(0, max(min(m.scroll.Offset.Y, top), top+m.rowHeight()-view.Height)))
	if m.columns[m.at.Column].Side == Scrolled || !m.staysLeft() || (m.columns[m.at.Column].Side == StaysRight && !m.staysRight()) {
		to.X = m.revealed(view.Width)
	}
	m.scroll.ScrollToOffset(to)
}

// revealed returns how far to scroll sideways for the chosen column.
func (m *Matrix) revealed(view float32) float32 {
	left, right, x, widths := float32(0), float32(0), float32(0), m.widths()
	for _, width := range widths[:m.at.Column] {
		x += width
	}
	if m.staysLeft() {
		left = m.sideWidth(StaysLeft)
	}
	if m.staysRight() {
		right = m.sideWidth(StaysRight)
	}
	return max(0, min(max(m.scroll.Offset.X, x+widths[m.at.Column]+right-view), x-left))
}

// matrixFace sets the head above the rows.
type matrixFace struct{ m *Matrix }

func (f matrixFace) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, f.m.headHeight()+2*f.m.rowHeight())
}

func (f matrixFace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := f.m.headHeight()
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[1].Move(fyne.NewPos(0, height))
	objects[1].Resize(fyne.NewSize(size.Width, max(0, size.Height-height)))
}

// Resize draws the fields that come into view. The chosen one stays in view.
func (m *Matrix) Resize(size fyne.Size) {
	seen := m.waits || m.inView()
	m.BaseWidget.Resize(size)
	if seen {
		m.reveal()
	}
	m.redraw()
}

// inView tells whether the chosen field is seen as a whole.
func (m *Matrix) inView() bool {
	if _, ok := m.Chosen(); !ok {
		return false
	}
	at, size := m.body.rectangle(m.at)
	at, view := at.Subtract(m.scroll.Offset), m.scroll.Size()
	return at.X >= 0 && at.Y >= 0 && at.X+size.Width <= view.Width && at.Y+size.Height <= view.Height
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (m *Matrix) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.whole) }
