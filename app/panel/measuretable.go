package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/measure"
)

// table lists the rows that a measure found; a press opens the record that a row is about, or
// tries the tie that it proposes.
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
	if rows[0].Pair[0] != "" {
		cells = append(cells, kit.GridCell{Style: kit.Label})
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
	if row.Pair[0] != "" {
		cells = append(cells, kit.GridCell{Text: c.s.T("panel.measures.try"), Style: kit.Strong.In(kit.ColorAccent)})
	}
	line := kit.Pad(kit.Gap1, 0, grid.Row(cells...))
	switch {
	case row.Pair[0] != "":
		return kit.NewPress(line, func() { c.try(row) })
	case row.Record == "":
		return line
	}
	return kit.NewPress(line, func() { c.openRecord(row.Record) })
}

// try shows what a tie that a row proposes would change, on the map of the stages 0–1–3.
func (c *MeasureCards) try(row measure.Row) {
	look := session.StagesLook{List: "introductions", Pair: row.Pair, Between: row.Between}
	if row.Between == "" {
		look.List = "contacts"
	}
	c.s.Looks.Stages = look
	c.s.Show(session.ViewStages)
}

// isFigures tells whether a column holds numbers only.
func isFigures(t *measure.Table, column int) bool {
	return !slices.ContainsFunc(t.Rows, func(r measure.Row) bool { return r.Cells[column].Text != nil })
}
