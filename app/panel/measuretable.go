package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph/measure"
)

// table lists the rows that a measure found; a press opens the record that a row is about.
func (c *MeasureCards) table(r measure.Result) []fyne.CanvasObject {
	if r.Table == nil || len(r.Table.Rows) == 0 {
		return nil
	}
	rows := r.Table.Rows
	if !c.look().Rows {
		rows = rows[:min(firstRanks, len(rows))]
	}
	grid, cells := kit.NewGrid(kit.Gap4), make([]kit.GridCell, len(r.Table.Columns))
	for k, column := range r.Table.Columns {
		cells[k] = kit.GridCell{Text: c.s.Language().Say(column.Name), Style: kit.Label, Right: isFigures(r.Table, k)}
	}
	list := kit.Column(0, kit.Pad(kit.Gap1, 0, grid.Head(cells...)), kit.NewSeparator())
	for _, row := range rows {
		list.Add(c.tableRow(grid, r.Table, row))
	}
	if more := len(r.Table.Rows) - len(rows); more > 0 {
		list.Add(c.showAll(len(r.Table.Rows), &c.look().Rows))
	}
	return []fyne.CanvasObject{list}
}

func (c *MeasureCards) tableRow(grid *kit.Grid, t *measure.Table, row measure.Row) fyne.CanvasObject {
	cells := make([]kit.GridCell, len(row.Cells))
	for k, cell := range row.Cells {
		cells[k] = kit.GridCell{Text: cell.Write(t.Columns[k].Unit).In(c.s.Language()), Style: kit.Body, Right: isFigures(t, k)}
	}
	line := kit.Pad(kit.Gap1, 0, grid.Row(cells...))
	if row.Record == "" {
		return line
	}
	return kit.NewPress(line, func() { c.openRecord(row.Record) })
}

// isFigures tells whether a column holds numbers only.
func isFigures(t *measure.Table, column int) bool {
	return !slices.ContainsFunc(t.Rows, func(r measure.Row) bool { return r.Cells[column].Text != nil })
}
