package kit

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"jejaring/graph"
)

// SortBy sorts by a column; the same one again turns the order round. Figures start with the greatest.
func (t *Table) SortBy(id string) {
	if id == t.look.Sort {
		t.look.Down = !t.look.Down
	} else {
		k := t.column(id)
		t.look.Sort, t.look.Down = id, k >= 0 && t.o.Columns[k].Right
	}
	t.arrange()
}

// sortTo sorts by a column in the order asked for.
func (t *Table) sortTo(id string, down bool) {
	t.look.Sort, t.look.Down = id, down
	t.arrange()
}

// Sorted returns the column sorted by, empty for none, and whether the greatest comes first.
func (t *Table) Sorted() (id string, down bool) {
	if t.sorted() < 0 {
		return "", false
	}
	return t.look.Sort, t.look.Down
}

// sorted returns the column sorted by, −1 for none.
func (t *Table) sorted() int { return t.column(t.look.Sort) }

// arrange filters, sorts and groups. The keys stay at their line, and so does a field that is typed in.
func (t *Table) arrange() {
	var at tableLine
	if t.body.row < len(t.lines) {
		at = t.lines[t.body.row]
	}
	t.shown = nil
	for _, id := range t.rows {
		if t.passes(id, -1) {
			t.shown = append(t.shown, id)
		}
	}
	if k := t.sorted(); k >= 0 {
		slices.SortStableFunc(t.shown, t.order(t.shown, k, t.look.Down))
	}
	t.group()
	if i := slices.IndexFunc(t.lines, at.isSame); i >= 0 {
		t.body.row = i
	} else {
		t.body.stopEdit()
		t.body.row = max(0, min(t.body.row, len(t.lines)-1))
	}
	t.head.Refresh()
	t.chips.update()
	t.scroll.Refresh()
	t.body.redraw()
}

// order returns how rows compare by a column: nothing comes last, whichever way round.
func (t *Table) order(rows []graph.ID, k int, down bool) func(a, b graph.ID) int {
	column := t.o.Columns[k]
	values, texts := map[graph.ID]float64{}, map[graph.ID]string{}
	for _, id := range rows {
		if value, ok := t.value(id, column); ok {
			values[id] = value
		} else {
			texts[id] = strings.ToLower(t.text(id, k))
		}
	}
	return func(a, b graph.ID) int {
		x, y := values[a], values[b]
		switch {
		case math.IsNaN(x) || math.IsNaN(y):
			return cmp.Compare(boolToInt(math.IsNaN(x)), boolToInt(math.IsNaN(y)))
		case (texts[a] == "") != (texts[b] == ""):
			return cmp.Compare(boolToInt(texts[a] == ""), boolToInt(texts[b] == ""))
		}
		order := cmp.Or(cmp.Compare(x, y), compareWords(texts[a], texts[b]))
		if down {
			order = -order
		}
		return order
	}
}

// compareWords compares texts as people do: figures in them by their number, so that RT 2 comes before RT 10.
func compareWords(a, b string) int {
	for a != "" && b != "" {
		x, y := figuresAt(a), figuresAt(b)
		if x > 0 && y > 0 {
			m, n := strings.TrimLeft(a[:x], "0"), strings.TrimLeft(b[:y], "0")
			if order := cmp.Or(cmp.Compare(len(m), len(n)), cmp.Compare(m, n)); order != 0 {
				return order
			}
			a, b = a[x:], b[y:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// figuresAt returns how many figures a text begins with.
func figuresAt(text string) int {
	return len(text) - len(strings.TrimLeft(text, "0123456789"))
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// value returns what a cell is sorted by where that is a number, a day or a place in a list of choices.
func (t *Table) value(row graph.ID, column TableColumn) (float64, bool) {
	switch f := column.Field; {
	case column.Value != nil:
		return column.Value(row), true
	case column.isDay():
		return numberOfDay(t.day(row, column)), true
	case f == nil || column.Text != nil || f.Type != graph.WholeField && f.Type != graph.NumberField:
		return 0, false
	}
	r, ok := t.record(row)
	if !ok {
		return 0, false
	}
	return figureIn(r, column.Field), true
}

// figureIn returns the number in a field, not a number where it is empty.
func figureIn(r graph.Record, f *graph.Field) float64 {
	if !f.IsEmpty(r) {
		switch value := f.Value(r).(type) {
		case int:
			return float64(value)
		case float64:
			return value
		}
	}
	return math.NaN()
}
