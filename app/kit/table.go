package kit

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// TableColumn is one column of a Table. One with a Field shows and edits that field of the row's record and
// needs nothing else.
type TableColumn struct {
	ID     string
	Title  string
	Width  float32 // at least; 0 is 120
	Right  bool    // figures stand at the right
	Field  *graph.Field
	Locked bool // the field is not edited here
	Tick   bool // a field with an answer turns between yes and not said, as a box does
	Text   func(row graph.ID) string
	Value  func(row graph.ID) float64    // to sort by, NaN last; nil sorts by Text
	Day    func(row graph.ID) graph.Date // of a column of days without a field of its own
	Icon   func(row graph.ID) fyne.Resource
}

// TableOptions says what a Table shows and tells.
type TableOptions struct {
	Language locale.Language
	Columns  []TableColumn
	Among    func() graph.Reader
	// Look is how the table is ordered, grouped and narrowed; the table writes into it what the user chooses, so that who
	// keeps it sees the same again. Nil for one that is forgotten.
	Look *TableLook
	// OnNarrow is called where other rows pass, by a caller who says how many do; nil lets the table say it.
	OnNarrow func()
	// OnCommit is called with a new value of a field. Its error is shown at the cell.
	OnCommit func(row graph.ID, field *graph.Field, value any) error
	OnSelect func(rows []graph.ID)                // the user chose other rows
	OnOpen   func(row graph.ID)                   // double click or Enter where nothing is edited
	OnMenu   func(row graph.ID, at fyne.Position) // right click or Shift+F10; at is a place on the canvas
	OnCopy   func()                               // Ctrl+C; nil leaves it to the window
}

// Table shows records as rows: sorted by a press on a head, narrowed by a filter, edited in place. Only the
// rows in view are drawn, so 5,000 of them cost no more than 20; sorting and filtering cost one text per cell,
// kept until the rows change.
type Table struct {
	widget.BaseWidget
	o        TableOptions
	rows     []graph.ID // all
	shown    []graph.ID // those that pass the filters, in order
	lines    []tableLine
	filter   string
	look     *TableLook
	selected map[graph.ID]bool
	cells    map[cell]string
	chips    *tableChips
	head     *tableHead
	body     *tableBody
	scroll   *container.Scroll
	whole    *fyne.Container
	waits    bool // the row of the keys is to come into view when there is room
}

type cell struct {
	row    graph.ID
	column int
}

// FieldColumn returns the column for a field of a kind.
func FieldColumn(l locale.Language, kind *graph.Kind, id string, width float32) TableColumn {
	f := kind.Field(id)
	return TableColumn{
		ID: id, Title: FieldLabel(l, kind, f), Width: width, Field: f,
		Right: f.Type == graph.WholeField || f.Type == graph.NumberField,
	}
}

// NewTable returns a table without rows.
func NewTable(o TableOptions) *Table {
	t := &Table{o: o, look: o.Look, selected: map[graph.ID]bool{}, cells: map[cell]string{}}
	if t.look == nil {
		t.look = &TableLook{}
	}
	t.look.speak(o.Language)
	t.chips = newTableChips(t)
	t.head, t.body = newTableHead(t), newTableBody(t)
	t.scroll = container.NewScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.body.redraw() }
	clip := container.NewClip(t.head)
	clip.ExtendBaseWidget(clip) // without it a clip does not lay out its content when it is first resized
	t.whole = container.New(headAbove{}, clip, withoutShadow(t.scroll), t.chips.object)
	t.ExtendBaseWidget(t)
	return t
}

// headAbove sets the head above the rows, without room between them, and the chips above both.
type headAbove struct{}

func (headAbove) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, Size(SizeControl)+2*Size(SizeRow))
}

func (headAbove) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, height := float32(0), Size(SizeControl)
	if chips := objects[2]; chips.Visible() {
		top = HeightFor(chips, size.Width)
		chips.Resize(fyne.NewSize(size.Width, top))
	}
	objects[0].Move(fyne.NewPos(0, top))
	objects[0].Resize(fyne.NewSize(size.Width, height))
	objects[1].Move(fyne.NewPos(0, top+height))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-top-height))
}

// SetRows shows other rows, or the same after they changed; selection, order and filter stay.
func (t *Table) SetRows(rows []graph.ID) {
	t.rows = slices.Clone(rows)
	clear(t.cells)
	there := make(map[graph.ID]bool, len(rows))
	for _, id := range rows {
		there[id] = true
	}
	for id := range t.selected {
		if !there[id] {
			delete(t.selected, id)
		}
	}
	t.arrange()
}

// SetFilter shows only the rows in which some cell has the text, letter case aside.
func (t *Table) SetFilter(text string) {
	if text = strings.ToLower(strings.TrimSpace(text)); text != t.filter {
		t.filter = text
		t.arrange()
		t.toTop()
	}
}

// Shown returns the rows that pass, in their order, with those of groups that are folded.
func (t *Table) Shown() []graph.ID { return slices.Clone(t.shown) }

// Selected returns the chosen rows in the order in which they are shown.
func (t *Table) Selected() []graph.ID {
	var list []graph.ID
	for _, id := range t.shown {
		if t.selected[id] {
			list = append(list, id)
		}
	}
	return list
}

// SetSelected shows rows as chosen without calling back, and brings the first one into view where it was not
// chosen before.
func (t *Table) SetSelected(rows []graph.ID) {
	news := len(rows) > 0 && !t.selected[rows[0]]
	clear(t.selected)
	for _, id := range rows {
		t.selected[id] = true
	}
	if news {
		if i := t.lineOf(rows[0]); i >= 0 {
			t.body.row = i
			t.body.revealRow()
		}
	}
	t.body.redraw()
}

// text returns the words of a cell.
func (t *Table) text(row graph.ID, column int) string {
	key := cell{row, column}
	if text, ok := t.cells[key]; ok {
		return text
	}
	c, text := t.o.Columns[column], ""
	if c.Text != nil {
		text = c.Text(row)
	} else if c.Day != nil {
		text = t.o.Language.ShortDate(string(c.Day(row)))
	} else if c.Field != nil {
		if r, ok := t.o.Among().Record(row); ok {
			text = c.Field.Words(r, t.o.Among()).In(t.o.Language)
		}
	}
	t.cells[key] = text
	return text
}

// widths returns the width of each column where all of them have a width together; what is left over goes to
// the columns that are not figures.
func (t *Table) widths(whole float32) []float32 {
	list := make([]float32, len(t.o.Columns))
	least, wide := float32(0), float32(0)
	for i, c := range t.o.Columns {
		list[i] = c.Width
		if list[i] == 0 {
			list[i] = 120
		}
		list[i] = float32(math.Round(float64(list[i] * Size(theme.SizeNameText) / 13)))
		least += list[i]
		if !c.Right {
			wide += list[i]
		}
	}
	if spare := whole - least; spare > 0 && wide > 0 {
		for i, c := range t.o.Columns {
			if !c.Right {
				list[i] += spare * list[i] / wide
			}
		}
	}
	return list
}

func (t *Table) leastWidth() float32 {
	whole := float32(0)
	for _, width := range t.widths(0) {
		whole += width
	}
	return whole
}

// Resize draws the rows that come into view, also where the columns keep their width. The row of the keys stays
// in view.
func (t *Table) Resize(size fyne.Size) {
	seen := t.waits || t.body.inView()
	t.BaseWidget.Resize(size)
	if seen {
		t.body.revealRow()
	}
	t.body.redraw()
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (t *Table) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.whole) }
