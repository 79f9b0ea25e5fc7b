package report

import (
	"io"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/compare"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// Compared is a comparison of two days as it leaves the office: clients and persons count in every number, but no row
// tells of one and the picture bears none of their names (PV-09, PV-12, PV-14).
type Compared struct {
	Comparison compare.Comparison
	Language   locale.Language
}

// Title returns the name of the file: that of the project with the two days.
func (o Compared) Title() string {
	c := o.Comparison
	return strings.TrimSpace(c.To.Name + " " + o.Language.T("report.compared.days", "From", locale.ShortDay(c.From.Day), "To", locale.ShortDay(c.To.Day)))
}

// covering returns what covers the names of clients and persons of both days.
func (o Compared) covering() Measured {
	return Measured{Snapshot: o.Comparison.Difference.Union(), Language: o.Language}
}

// sheets returns the changes, the key numbers and the needs; a table of which nothing may be told is left out.
func (o Compared) sheets() []paper.Sheet {
	m := o.covering()
	var list []paper.Sheet
	for _, part := range []struct {
		name  string
		table *measure.Table
	}{
		{"report.compared.changes", o.Comparison.Table()}, {"report.compared.numbers", o.Comparison.NumbersTable()}, {"report.compared.needs", o.Comparison.NeedsTable()},
	} {
		m.Result.Table = part.table
		for _, sheet := range m.sheets() {
			sheet.Name = o.Language.T(part.name)
			if len(sheet.Rows) > 0 {
				list = append(list, sheet)
			}
		}
	}
	return list
}

// CSV writes the changes, or where none may be told the key numbers.
func (o Compared) CSV(w io.Writer) error { return paper.WriteCSV(w, o.sheets()[0], o.Language) }

// XLSX writes the three tables as a workbook, after a sheet that says what they are.
func (o Compared) XLSX(w io.Writer, made time.Time) error {
	about := paper.Sheet{Name: o.Language.T("report.measured.about"), Columns: []paper.SheetColumn{{Title: o.Language.T("report.measured.what")}, {Title: o.Title()}}}
	add := func(what, text string) {
		about.Rows = append(about.Rows, []paper.SheetCell{{Text: o.Language.T(what)}, {Text: text}})
	}
	add("report.measured.answer", o.Language.Say(o.Comparison.Sentence()))
	for _, note := range o.Comparison.Notes() {
		add("report.compared.note", o.Language.Say(note))
	}
	add("report.measured.privacy", o.Language.T("report.measured.privacy-text"))
	return paper.WriteXLSX(w, o.Title(), made, append([]paper.Sheet{about}, o.sheets()...))
}

// PNG writes the picture of both days with its legend, three pixels per px.
func (o Compared) PNG(w io.Writer, places map[graph.ID]layout.Point) error {
	const times = 3
	look := diagram.Look{
		Language: o.Language, Legend: true, Caption: o.Title(), Marks: o.Comparison.Marks(), Since: o.Comparison.From.Day,
		Notes: []string{o.Language.T("report.compared.names")},
	}
	return diagram.Of(o.nameless(), places, look).PNG(w, times)
}

// nameless returns both days in one network in which clients and persons have the words for what they are as labels.
func (o Compared) nameless() *network.Snapshot {
	u := o.Comparison.Difference.Union()
	var records []graph.Record
	for _, p := range graph.All[graph.Project](u) {
		p.AsOf = ""
		records = append(records, p)
	}
	for _, t := range graph.All[graph.TieType](u) {
		records = append(records, t)
	}
	for _, a := range u.Actors {
		a.ActiveFrom, a.ActiveTo, a.PPKS, a.Role = "", "", "", ""
		switch {
		case a.IsClient:
			a.PublicLabel = o.Language.T("report.measured.client")
		case !a.IsAgency():
			a.Name, a.PublicLabel = "", o.Language.T("report.measured.person")
		}
		records = append(records, a)
	}
	for _, t := range u.Ties {
		t.Start, t.End = "", ""
		records = append(records, t)
	}
	return network.Of(graph.Collect(records...), network.Lens{Day: u.Day})
}
