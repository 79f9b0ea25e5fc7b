package kit

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"jejaring/graph"
)

// sort puts the rows that are shown in the order of their numbers, days or words; those without one come last.
func (t *Table) sort() {
	column := t.o.Columns[t.sortBy]
	values, texts := map[graph.ID]float64{}, map[graph.ID]string{}
	for _, id := range t.shown {
		if value, ok := t.value(id, column); ok {
			values[id] = value
		} else {
			texts[id] = t.sortText(id)
		}
	}
	slices.SortStableFunc(t.shown, func(a, b graph.ID) int {
		x, y := values[a], values[b]
		switch {
		case math.IsNaN(x) || math.IsNaN(y): // nothing comes last, whichever way round
			return cmp.Compare(boolToInt(math.IsNaN(x)), boolToInt(math.IsNaN(y)))
		case (texts[a] == "") != (texts[b] == ""):
			return cmp.Compare(boolToInt(texts[a] == ""), boolToInt(texts[b] == ""))
		}
		order := cmp.Or(cmp.Compare(x, y), compareWords(texts[a], texts[b]))
		if t.down {
			order = -order
		}
		return order
	})
}

// sortText returns what a cell without a number is sorted by: a day as it is written in the file, year first.
func (t *Table) sortText(row graph.ID) string {
	column := t.o.Columns[t.sortBy]
	if f := column.Field; f != nil && f.Type == graph.DateField {
		if r, ok := t.o.Among().Record(row); ok {
			return f.Text(r)
		}
	}
	return strings.ToLower(t.text(row, t.sortBy))
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

// value returns what a cell is sorted by where that is a number or a place in a list of choices.
func (t *Table) value(row graph.ID, column TableColumn) (float64, bool) {
	if column.Value != nil {
		return column.Value(row), true
	}
	f := column.Field
	if f == nil || column.Text != nil {
		return 0, false
	}
	r, ok := t.o.Among().Record(row)
	if !ok || (f.Type != graph.WholeField && f.Type != graph.NumberField) {
		return 0, false
	}
	if f.IsEmpty(r) {
		return math.NaN(), true
	}
	switch value := f.Value(r).(type) {
	case int:
		return float64(value), true
	case float64:
		return value, true
	}
	return 0, false
}
