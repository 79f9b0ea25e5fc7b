package kit

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// TableLook is how a table is ordered, grouped and narrowed by its columns, which are named by their IDs.
type TableLook struct {
	Sort   string                // empty: as the rows are given
	Down   bool                  // the greatest first
	Group  string                // empty: not grouped
	Folded map[string]bool       // groups whose rows are hidden, by their words
	Words  map[string][]string   // what cells may say
	Spans  map[string][2]float64 // the least and the greatest that cells may hold, days as by numberOfDay
	Spoken locale.Language       // of the words
}

// speak forgets words that were chosen in another language.
func (o *TableLook) speak(l locale.Language) {
	if o.Spoken != l {
		o.Folded, o.Words, o.Spoken = nil, nil, l
	}
}

// isNarrow tells whether a column is narrowed.
func (o *TableLook) isNarrow(column string) bool {
	_, spans := o.Spans[column]
	return spans || len(o.Words[column]) > 0
}

// widen lets a column show all again.
func (o *TableLook) widen(column string) {
	delete(o.Words, column)
	delete(o.Spans, column)
}

// numberOfDay counts days since the year 2000; not a number for none.
func numberOfDay(day graph.Date) float64 {
	if day == "" {
		return math.NaN()
	}
	return float64(day.Since("2000-01-01"))
}

func dayOf(number float64) graph.Date { return graph.Date("2000-01-01").Add(int(number)) }

// isDay tells whether the cells of a column are days.
func (c TableColumn) isDay() bool {
	return c.Day != nil || c.Field != nil && c.Field.Type == graph.DateField && c.Text == nil
}

// isSpan tells whether a column is narrowed from one value to another instead of to some words.
func (c TableColumn) isSpan() bool { return c.Right || c.isDay() }

// day returns the day in a cell of a column of days, empty for none.
func (t *Table) day(row graph.ID, column TableColumn) graph.Date {
	if column.Day != nil {
		return column.Day(row)
	}
	r, ok := t.record(row)
	if !ok {
		return ""
	}
	return column.Field.Value(r).(graph.Date)
}

// column returns the place of a column, −1 for none.
func (t *Table) column(id string) int {
	return slices.IndexFunc(t.o.Columns, func(c TableColumn) bool { return c.ID == id })
}

// passes tells whether a row passes the filter and what its columns are narrowed to, but for one of them; −1 leaves out none.
func (t *Table) passes(row graph.ID, but int) bool {
	for k, c := range t.o.Columns {
		if k != but && !t.passesColumn(row, k, c) {
			return false
		}
	}
	if t.filter == "" {
		return true
	}
	for k := range t.o.Columns {
		if strings.Contains(strings.ToLower(t.text(row, k)), t.filter) {
			return true
		}
	}
	return false
}

func (t *Table) passesColumn(row graph.ID, k int, c TableColumn) bool {
	if words := t.look.Words[c.ID]; len(words) > 0 && !slices.Contains(words, t.text(row, k)) {
		return false
	}
	span, narrow := t.look.Spans[c.ID]
	if !narrow {
		return true
	}
	x, ok := t.value(row, c)
	return ok && x >= span[0] && x <= span[1]
}

// narrow keeps only the cells of a column that say one of some words; none for all.
func (t *Table) narrow(column string, words []string) {
	t.look.widen(column)
	if len(words) > 0 {
		if t.look.Words == nil {
			t.look.Words = map[string][]string{}
		}
		t.look.Words[column] = words
	}
	t.narrowed()
}

// span keeps only the cells of a column from one value to another; infinite ones for no end.
func (t *Table) span(column string, from, to float64) {
	t.look.widen(column)
	if !math.IsInf(from, -1) || !math.IsInf(to, 1) {
		if t.look.Spans == nil {
			t.look.Spans = map[string][2]float64{}
		}
		t.look.Spans[column] = [2]float64{from, to}
	}
	t.narrowed()
}

// ShowAll ends what the columns are narrowed to.
func (t *Table) ShowAll() {
	if len(t.look.Words)+len(t.look.Spans) > 0 {
		t.look.Words, t.look.Spans = nil, nil
		t.narrowed()
	}
}

// IsNarrowed tells whether not all rows pass what was chosen for the columns, or the filter.
func (t *Table) IsNarrowed() bool { return len(t.shown) < len(t.rows) }

// narrowed shows the rows that pass now, from the first one.
func (t *Table) narrowed() {
	t.arrange()
	t.toTop()
	if t.o.OnNarrow != nil {
		t.o.OnNarrow()
	}
}

// toTop scrolls to the first line.
func (t *Table) toTop() {
	t.scroll.ScrollToOffset(fyne.NewPos(t.scroll.Offset.X, 0))
	t.body.redraw()
}
