package kit

import (
	"math"

	"fyne.io/fyne/v2"

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

// TypedShortcut copies the rows on Ctrl+C where there is a way to, and gives other shortcuts to the window.
func (b *tableBody) TypedShortcut(shortcut fyne.Shortcut) {
	if _, copies := shortcut.(*fyne.ShortcutCopy); copies && b.table.o.OnCopy != nil {
		b.table.o.OnCopy()
		return
	}
	if window, ok := canvasOf(b).(fyne.Shortcutable); ok {
		window.TypedShortcut(shortcut)
	}
}
