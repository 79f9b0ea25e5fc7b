package view

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/advice"
)

// pressing returns the records that the list is narrowed to, those that a tile of the start page is
// about; false where it is not narrowed, or advice is not known yet.
func (t *tablePart) pressing() ([]graph.ID, bool) {
	only := t.s.Looks.Table.Only
	switch {
	case t.s.Looks.Table.These != nil:
		return t.s.Looks.Table.These, true
	case only == "":
		return nil, false
	}
	if only == command.OnlyPage {
		return t.s.OnPage(), true
	}
	t.s.Advise(t.h.Fail)
	tile, ok := t.tile(only)
	return tile.Records, ok
}

// tile returns a tile of the start page; false where advice is not known yet.
func (t *tablePart) tile(id string) (advice.Tile, bool) {
	a, _ := t.s.Advice()
	at := slices.IndexFunc(a.Tiles, func(tile advice.Tile) bool { return tile.ID == id })
	if at < 0 {
		return advice.Tile{}, false
	}
	return a.Tiles[at], true
}

// onlyWords says to what the list is narrowed.
func (t *tablePart) onlyWords() string {
	only := t.s.Looks.Table.Only
	if t.s.Looks.Table.These != nil {
		return t.s.Language().Say(t.s.Looks.Table.Words)
	}
	if tile, ok := t.tile(only); ok && tile.Listed != "" {
		only = tile.Listed
	}
	return t.s.T("view.table.only." + only)
}

// narrowed leaves those of the rows that the list is narrowed to.
func (t *tablePart) narrowed(rows []graph.ID) []graph.ID {
	if !t.isNarrowed {
		return rows
	}
	return slices.DeleteFunc(rows, func(id graph.ID) bool { return !slices.Contains(t.only, id) })
}

// seePressing tells whether the list is narrowed to other records than before.
func (t *tablePart) seePressing() bool {
	only, narrowed := t.pressing()
	changed := narrowed != t.isNarrowed || !slices.Equal(only, t.only)
	t.only, t.isNarrowed = only, narrowed
	if changed && narrowed { // all of these are to be seen
		t.table.ShowAll()
	}
	return changed
}

// showOnly says to what the list is narrowed, on a chip that shows all again.
func (t *tablePart) showOnly() {
	t.chip.RemoveAll()
	if t.s.Looks.Table.Only != "" || t.s.Looks.Table.These != nil {
		chip := kit.NewChip(t.onlyWords(), true, t.showAll)
		t.chip.Add(kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Line(0, chip)))
	}
	show(t.chip, len(t.chip.Objects) > 0)
}

// showAll ends the narrowing.
func (t *tablePart) showAll() {
	t.s.Looks.Table.Only, t.s.Looks.Table.These = "", nil
	t.table.ShowAll()
	t.showOnly()
	t.update()
	t.tell()
}

// noneOf says that none is left of what the list is narrowed to, and offers all.
func (t *tablePart) noneOf() fyne.CanvasObject {
	s := t.s
	all := kit.NewButton(kit.Accented, "", s.T("view.table.clear"), t.showAll)
	return kit.NewEmpty(s.T("view.table.stopped"), s.T("view.table.only-none", "Name", t.onlyWords()), all)
}
