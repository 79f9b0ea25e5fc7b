package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/graph"
)

// items are the lines of the menu of a column; what it asks for opens at an object.
func (t *Table) items(k int, at fyne.CanvasObject) []MenuItem {
	l, c := t.o.Language, t.o.Columns[k]
	by := func(down bool) func() { return func() { t.sortTo(c.ID, down) } }
	isSorted := t.look.Sort == c.ID
	items := []MenuItem{
		{Icon: "chevron-up", Label: l.T("kit.table.up"), On: isSorted && !t.look.Down, Do: by(false)},
		{Icon: "chevron-down", Label: l.T("kit.table.down"), On: isSorted && t.look.Down, Do: by(true)},
		{},
		{Icon: "layout-groups", Label: l.T("kit.table.group", "Column", c.Title), On: t.look.Group == c.ID, Do: func() { t.GroupBy(c.ID) }},
	}
	if t.column(t.look.Group) >= 0 {
		items = append(items,
			MenuItem{Icon: "plus", Label: l.T("kit.table.open-all"), Do: func() { t.foldAll(false) }},
			MenuItem{Icon: "minus", Label: l.T("kit.table.fold-all"), Do: func() { t.foldAll(true) }})
	}
	items = append(items, MenuItem{}, MenuItem{Icon: "filter", Label: l.T("kit.table.narrow", "Column", c.Title), Do: func() { t.askNarrow(k, at) }})
	if t.look.isNarrow(c.ID) {
		items = append(items, MenuItem{Icon: "close", Label: l.T("kit.table.widen"), Do: func() { t.narrow(c.ID, nil) }})
	}
	return items
}

// ShowColumns opens a menu of the columns at an object, each of which leads to its own.
func (t *Table) ShowColumns(at fyne.CanvasObject) {
	var columns []MenuItem
	for k, c := range t.o.Columns {
		columns = append(columns, MenuItem{Label: c.Title, Keys: Deeper, On: t.look.Group == c.ID || t.look.isNarrow(c.ID), Do: func() {
			back := MenuItem{Icon: goBack, Label: c.Title, Do: func() { t.ShowColumns(at) }}
			ShowItems(at, append([]MenuItem{back, {}}, t.items(k, at)...)...)
		}})
	}
	ShowItems(at, columns...)
}

// showColumn opens the menu of a column at its head.
func (h *tableHead) showColumn(k int) {
	x, width := h.beginning(k)
	h.place.Move(fyne.NewPos(x, 0))
	h.place.Resize(fyne.NewSize(width, h.Size().Height))
	ShowItems(h.place, h.table.items(k, h.place)...)
}

// askNarrow asks at an object to what a column is to be narrowed.
func (t *Table) askNarrow(k int, at fyne.CanvasObject) {
	if t.o.Columns[k].isSpan() {
		t.askSpan(k, at)
		return
	}
	l := t.o.Language
	openTicks(at, l.T("kit.search"), l.T("kit.nothing-found"), func(text string) []Option { return matching(t.wordOptions(k), text) }, func(o Option) {
		id, word := t.o.Columns[k].ID, o.ID
		words := slices.Clone(t.look.Words[id])
		if i := slices.Index(words, word); i >= 0 {
			words = slices.Delete(words, i, i+1)
		} else {
			words = append(words, word)
		}
		t.narrow(id, words)
	})
}

// wordOptions are what the cells of a column say, each with how many rows do that pass otherwise; those that the column is
// narrowed to are ticked.
func (t *Table) wordOptions(k int) []Option {
	counts, first, chosen := map[string]int{}, []graph.ID{}, t.look.Words[t.o.Columns[k].ID]
	for _, id := range t.rows {
		word := t.text(id, k)
		if _, known := counts[word]; !known {
			counts[word] = 0
			first = append(first, id)
		}
		if t.passes(id, k) {
			counts[word]++
		}
	}
	slices.SortStableFunc(first, t.order(first, k, false))
	options := make([]Option, 0, len(first))
	for _, id := range first {
		word := t.text(id, k)
		o := Option{ID: word, Label: t.named(word), Note: t.o.Language.Whole(counts[word])}
		if slices.Contains(chosen, word) {
			o.Icon = "check"
		}
		options = append(options, o)
	}
	return options
}

// TypedShortcut opens the menu of the column of the keys on Alt+↓, copies the rows on Ctrl+C where there is a way to, chooses
// all that pass on Ctrl+A, and gives other shortcuts to the window.
func (b *tableBody) TypedShortcut(shortcut fyne.Shortcut) {
	t := b.table
	switch of := shortcut.(type) {
	case *desktop.CustomShortcut:
		if of.Modifier == fyne.KeyModifierAlt && of.KeyName == fyne.KeyDown {
			b.revealCell()
			t.head.showColumn(b.column)
			return
		}
	case *fyne.ShortcutSelectAll:
		for _, id := range t.shown {
			t.selected[id] = true
		}
		b.chosen()
		return
	case *fyne.ShortcutCopy:
		if t.o.OnCopy != nil {
			t.o.OnCopy()
			return
		}
	}
	if window, ok := canvasOf(b).(fyne.Shortcutable); ok {
		window.TypedShortcut(shortcut)
	}
}
