package kit

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
)

// tableChips say above a table how it is grouped and to what it is narrowed; their crosses end it, a press elsewhere opens
// what was chosen.
type tableChips struct {
	table  *Table
	flow   *fyne.Container
	count  *Text
	object *fyne.Container
	said   string // what the chips say, to leave them alone where that is the same
}

func newTableChips(t *Table) *tableChips {
	c := &tableChips{table: t, flow: Flow(Gap2), count: NewText(Label, "")}
	c.object = Pad(Gap1, Gap2, c.flow)
	c.object.Hide()
	return c
}

// update shows the chips of how the table is looked at now.
func (c *tableChips) update() {
	t, l := c.table, c.table.o.Language
	var chips []fyne.CanvasObject
	var said strings.Builder
	add := func(label string, press func(at fyne.CanvasObject), clear func()) {
		var chip *Chip
		chip = NewChip(label, true, func() { press(chip) }).OnClear(clear)
		chips = append(chips, chip)
		said.WriteString(label + "\n")
	}
	if k := t.column(t.look.Group); k >= 0 {
		add(l.T("kit.table.grouped", "Column", t.o.Columns[k].Title), func(at fyne.CanvasObject) { ShowItems(at, t.items(k, at)...) }, func() { t.GroupBy("") })
	}
	for k, column := range t.o.Columns {
		if t.look.isNarrow(column.ID) {
			add(column.Title+": "+t.narrowWords(k), func(at fyne.CanvasObject) { t.askNarrow(k, at) }, func() { t.narrow(column.ID, nil) })
		}
	}
	c.tell(len(chips) > 0)
	if said.String() == c.said {
		return
	}
	c.said, c.flow.Objects = said.String(), append(chips, AtLeast(0, Size(SizeChip), Line(0, c.count)))
	c.object.Hidden = len(chips) == 0
	t.whole.Refresh()
}

// tell says how many rows there are of how many, where nobody else does.
func (c *tableChips) tell(narrow bool) {
	t, l := c.table, c.table.o.Language
	c.count.Hidden = t.o.OnNarrow != nil || !narrow
	c.count.SetText(l.T("kit.table.count", "Shown", l.Whole(len(t.shown)), "All", l.Whole(len(t.rows))))
}

// mostNamed is how many of the words that a column is narrowed to stand on its chip.
const mostNamed = 3

// narrowWords say to what a column is narrowed.
func (t *Table) narrowWords(k int) string {
	l, column := t.o.Language, t.o.Columns[k]
	if words := t.look.Words[column.ID]; len(words) > mostNamed {
		return l.T("kit.table.some", "Count", len(words))
	} else if len(words) > 0 {
		names := make([]string, len(words))
		for k, word := range words {
			names[k] = t.named(word)
		}
		return strings.Join(names, ", ")
	}
	span := t.look.Spans[column.ID]
	from, to := t.spanWords(k, span[0]), t.spanWords(k, span[1])
	switch {
	case math.IsInf(span[0], -1):
		return "≤ " + to
	case math.IsInf(span[1], 1):
		return "≥ " + from
	}
	return from + "–" + to
}

// spanWords writes an end of what a column is narrowed to, empty for an infinite one.
func (t *Table) spanWords(k int, x float64) string {
	l, column := t.o.Language, t.o.Columns[k]
	switch {
	case math.IsInf(x, 0):
		return ""
	case column.isDay():
		return l.ShortDate(string(dayOf(x)))
	case t.isShare(k):
		return l.Percent(x)
	}
	return l.Quantity(x)
}

// isShare tells whether the numbers of a column are shown as percentages.
func (t *Table) isShare(k int) bool {
	for _, id := range t.rows {
		if text := t.text(id, k); text != "" {
			return strings.HasSuffix(text, "%")
		}
	}
	return false
}
