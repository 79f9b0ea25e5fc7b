package view

import (
	"io"
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/chart"
	"jejaring/graph/locale"
	"jejaring/graph/outward"
	"jejaring/graph/paper"
)

// timeColumns are the columns of the table twin, on the screen and in a file alike.
var timeColumns = []struct {
	id    string
	width float32
	text  func(p *timelinePart, h agenda.Happening) string
}{
	{"from", 110, func(p *timelinePart, h agenda.Happening) string { return p.s.Language().ShortDate(string(h.From)) }},
	{"to", 110, func(p *timelinePart, h agenda.Happening) string { return p.s.Language().ShortDate(string(h.To)) }},
	{"lane", 150, func(p *timelinePart, h agenda.Happening) string { return p.s.T("agenda.lane." + string(h.Lane)) }},
	{"title", 300, func(p *timelinePart, h agenda.Happening) string { return h.Title.In(p.s.Language()) }},
	{"words", 260, func(p *timelinePart, h agenda.Happening) string { return h.Words.In(p.s.Language()) }},
	{"fields", 200, func(p *timelinePart, h agenda.Happening) string { return p.fields(h.Fields) }},
}

// fields says the fields of service.
func (p *timelinePart) fields(of graph.Set) string {
	list := locale.List{Mark: ", "}
	for _, f := range of.Words() {
		list.Parts = append(list.Parts, graph.ChoiceMessage("service-field", f, p.s.Document()))
	}
	return list.In(p.s.Language())
}

// table is the table twin: what happened, the newest first.
func (p *timelinePart) table() fyne.CanvasObject {
	of := func(row graph.ID) agenda.Happening {
		k, _ := strconv.Atoi(string(row))
		return p.list[k]
	}
	var columns []kit.TableColumn
	for _, c := range timeColumns {
		column := kit.TableColumn{ID: c.id, Title: p.s.T("view.timeline.column." + c.id), Width: c.width, Text: func(row graph.ID) string { return c.text(p, of(row)) }}
		switch c.id {
		case "from":
			column.Day = func(row graph.ID) graph.Date { return of(row).From }
		case "to":
			column.Day = func(row graph.ID) graph.Date { return of(row).To }
		}
		columns = append(columns, column)
	}
	table := kit.NewTable(kit.TableOptions{Language: p.s.Language(), Columns: columns, Look: lookOf(p.s, "timeline"), OnOpen: func(row graph.ID) { openBeside(p.s, of(row).ID) }})
	rows := make([]graph.ID, len(p.list))
	for k := range p.list {
		rows[k] = number(k)
	}
	table.SetRows(rows)
	return table
}

// files are the kinds of file that the timeline is kept in.
func (p *timelinePart) files() []kit.MenuItem {
	return []kit.MenuItem{
		{Icon: "document", Label: p.s.T("panel.measures.save.csv"), Do: func() { p.keep(".csv", p.csv()) }},
		{Icon: "picture", Label: p.s.T("panel.measures.save.png"), Do: func() { p.keep(".png", p.png()) }},
	}
}

func (p *timelinePart) keep(extension string, write func(io.Writer) error) {
	command.Save(p.s, p.h, command.File{
		Title: locale.M("panel.measures.save-title"), Name: p.s.Project().Name + " " + p.s.T("sheet.timeline.name"), Extension: extension, Write: write,
	})
}

// outside is the timeline as it may leave the office, and what the project is called there.
func (p *timelinePart) outside() (out *timelinePart, name string) {
	copied := *p
	records := outward.Records(p.s.Snapshot(), p.s.Day(), p.s.Language())
	copied.find(records)
	return &copied, graph.ProjectOf(records).Name
}

// csv returns what writes the table.
func (p *timelinePart) csv() func(io.Writer) error {
	p, _ = p.outside()
	sheet, l := paper.Sheet{Name: p.s.T("sheet.timeline.name")}, p.s.Language()
	for _, c := range timeColumns {
		sheet.Columns = append(sheet.Columns, paper.SheetColumn{Title: p.s.T("view.timeline.column." + c.id)})
	}
	for _, h := range p.list {
		row := make([]paper.SheetCell, len(timeColumns))
		for k, c := range timeColumns {
			row[k] = paper.SheetCell{Text: c.text(p, h)}
		}
		sheet.Rows = append(sheet.Rows, row)
	}
	return func(w io.Writer) error { return paper.WriteCSV(w, sheet, l) }
}

// pictureWide is the width of the timeline as a file, in px; it is written twice as fine.
const pictureWide = 1200

func (p *timelinePart) png() func(io.Writer) error {
	p, name := p.outside()
	picture := p.draw(chart.Look{Language: p.s.Language(), Width: pictureWide, Title: name + " · " + p.fieldName(), Note: p.sentence()})
	return func(w io.Writer) error { return picture.PNG(w, 2) }
}
