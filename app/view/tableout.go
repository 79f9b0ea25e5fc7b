package view

import (
	"io"
	"math"
	"strings"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/outward"
	"jejaring/graph/paper"
)

// newOutButton opens the ways by which the list leaves the program.
func (t *tablePart) newOutButton() *kit.Button {
	var button *kit.Button
	button = kit.NewMenuButton(kit.Outlined, "download", t.s.T("view.table.out"), func() { kit.ShowItems(button, t.ways()...) })
	button.SetTip(t.s.T("view.table.out-hint"))
	return button
}

func (t *tablePart) ways() []kit.MenuItem {
	l := t.s.Language()
	items := []kit.MenuItem{
		{Icon: "copy", Label: t.s.T("view.table.out.copy"), Keys: t.copyKeys(), Do: t.copy},
		{Icon: "table", Label: t.s.T("panel.measures.save.xlsx"), Do: func() {
			sheet, left := t.sheet(t.table.Shown())
			made := t.s.Now()
			t.save(".xlsx", left, func(w io.Writer) error { return paper.WriteXLSX(w, sheet.Name, made, []paper.Sheet{sheet}) })
		}},
		{Icon: "document", Label: t.s.T("panel.measures.save.csv"), Do: func() {
			sheet, left := t.sheet(t.table.Shown())
			t.save(".csv", left, func(w io.Writer) error { return paper.WriteCSV(w, sheet, l) })
		}},
	}
	if shown := t.shownWords(); shown != "" {
		items = append(items, kit.MenuItem{}, kit.MenuItem{Icon: "filter", Label: shown, Reason: t.s.T("view.table.arrange-hint")})
	}
	return items
}

// shownWords says how many rows leave where some are filtered out, empty where none is.
func (t *tablePart) shownWords() string {
	if !t.table.IsNarrowed() {
		return ""
	}
	l := t.s.Language()
	return l.T("view.table.out.shown", "Count", l.Whole(len(t.table.Shown())), "All", l.Whole(t.all))
}

// copiesRows tells whether Ctrl+C copies rows; parties and ties it takes along as a piece of the map.
func (t *tablePart) copiesRows() bool { return t.list.kind != "actor" && t.list.kind != "tie" }

func (t *tablePart) copyKeys() string {
	if t.copiesRows() {
		return "Ctrl+C"
	}
	return ""
}

// copyOnKeys is what Ctrl+C does; nil leaves it to the window.
func (t *tablePart) copyOnKeys() func() {
	if t.copiesRows() {
		return t.copy
	}
	return nil
}

// copy puts the chosen rows onto the clipboard as a table, all that are shown where none is chosen.
func (t *tablePart) copy() {
	rows := t.table.Selected()
	if len(rows) == 0 {
		rows = t.table.Shown()
	}
	sheet, left := t.sheet(rows)
	var text strings.Builder
	line := func(cells []string) { text.WriteString(strings.Join(cells, "\t") + "\n") }
	heads := make([]string, len(sheet.Columns))
	for k, c := range sheet.Columns {
		heads[k] = c.Title
	}
	line(heads)
	for _, row := range sheet.Rows {
		cells := make([]string, len(row))
		for k, cell := range row {
			cells[k] = t.pasted(cell, sheet.Columns[k].Format)
		}
		line(cells)
	}
	t.h.Copy(text.String())
	t.h.Tell(locale.M("view.table.out.copied", "Count", len(sheet.Rows), "Left", left, "Shown", t.shownWords()))
}

// pasted writes a cell as the spreadsheets of the language read it: one line, numbers without signs for thousands, and what
// they would compute behind an apostrophe.
func (t *tablePart) pasted(cell paper.SheetCell, format paper.SheetFormat) string {
	text := strings.Join(strings.Fields(cell.Text), " ")
	switch {
	case text != "" && strings.ContainsRune("=+-@", rune(text[0])):
		return "'" + text
	case text != "" || math.IsNaN(cell.X):
		return text
	case format == paper.PercentFormat:
		return t.s.Language().Percent(cell.X)
	}
	return paper.SheetFigure(cell.X, t.s.Language())
}

func (t *tablePart) save(extension string, left int, write func(io.Writer) error) {
	if shown := t.shownWords(); left > 0 || shown != "" {
		t.h.Tell(locale.M("view.table.out.left", "Left", left, "Shown", shown))
	}
	command.Save(t.s, t.h, command.File{
		Title: locale.M("view.table.out"), Name: t.s.Project().Name + " " + t.s.T("kind."+t.list.kind+".plural"), Extension: extension, Write: write,
	})
}

// sheet returns rows with the columns that are shown, as they may leave the office, and how many of them may not.
func (t *tablePart) sheet(rows []graph.ID) (sheet paper.Sheet, left int) {
	out := *t // the same columns, of other records
	out.records.Reader = outward.Records(t.s.Document(), t.s.Day(), t.s.Language())
	columns := out.tableColumns(out.list)
	cells := kit.NewTable(kit.TableOptions{Language: t.s.Language(), Columns: columns, Among: out.among})
	sheet.Name = t.s.T("kind." + t.list.kind + ".plural")
	for _, c := range columns {
		sheet.Columns = append(sheet.Columns, paper.SheetColumn{Title: titleIn(out.records.Reader, c), Format: paper.WholeFormat})
	}
	for _, id := range rows {
		if _, stays := out.records.Reader.Record(id); !stays {
			left++
			continue
		}
		row := make([]paper.SheetCell, len(columns))
		for k := range columns {
			row[k] = cellOf(cells, id, k)
			sheet.Columns[k].Format = formatWith(sheet.Columns[k].Format, row[k], cells.Words(id, k))
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return sheet, left
}

// titleIn is what a column is called outside: a field that a user invented may be called after somebody.
func titleIn(outside graph.Reader, c kit.TableColumn) string {
	if own, is := graph.Get[graph.Attribute](outside, graph.ID(c.ID)); is {
		return own.Name
	}
	return c.Title
}

func cellOf(table *kit.Table, row graph.ID, column int) paper.SheetCell {
	if x, ok := table.Figure(row, column); ok {
		return paper.SheetCell{X: x}
	}
	cell := paper.SheetCell{Text: table.Words(row, column), X: math.NaN()}
	if day, ok := table.Date(row, column); ok {
		cell.Day = day.Time()
	}
	return cell
}

// formatWith returns the format of a column that had another one before it has one more cell, which the screen shows so.
func formatWith(format paper.SheetFormat, cell paper.SheetCell, shown string) paper.SheetFormat {
	switch {
	case cell.Text != "" || math.IsNaN(cell.X):
		return format
	case strings.HasSuffix(shown, "%"):
		return paper.PercentFormat
	case cell.X != math.Trunc(cell.X):
		return paper.DecimalFormat
	}
	return format
}
