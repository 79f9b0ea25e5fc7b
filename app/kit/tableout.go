package kit

import (
	"math"

	"jejaring/graph"
)

// Words returns what a cell says; column counts from 0.
func (t *Table) Words(row graph.ID, column int) string { return t.text(row, column) }

// Figure returns the number in a cell; false where it shows words, or none.
func (t *Table) Figure(row graph.ID, column int) (float64, bool) {
	c := t.o.Columns[column]
	if !c.Right {
		return 0, false
	}
	x, ok := t.value(row, c)
	return x, ok && !math.IsNaN(x) && t.text(row, column) != ""
}

// Date returns the day in a cell; false where it shows something else, or none.
func (t *Table) Date(row graph.ID, column int) (graph.Date, bool) {
	c := t.o.Columns[column]
	if !c.isDay() {
		return "", false
	}
	day := t.day(row, c)
	return day, day != "" && t.text(row, column) != ""
}
