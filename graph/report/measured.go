package report

import (
	"io"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/chart"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// Measured is what a measure found as it leaves the office: of agencies only. Clients and persons count in every
// number, but no row, bar or sentence tells of one (PV-09, PV-12, PV-14).
type Measured struct {
	Snapshot *network.Snapshot
	Language locale.Language
	Measure  measure.Measure
	Result   measure.Result
}

// sheetFormats say how a spreadsheet shows numbers of a unit.
var sheetFormats = map[measure.Unit]paper.SheetFormat{
	measure.Count: paper.WholeFormat, measure.Share: paper.PercentFormat, measure.Index: paper.DecimalFormat,
}

// sheets returns the table and the ranking, each where there is one.
func (o Measured) sheets() []paper.Sheet {
	var list []paper.Sheet
	if t := o.Result.Table; t != nil && len(t.Rows) > 0 {
		sheet := paper.Sheet{Name: o.Language.T("report.measured.table")}
		for _, c := range t.Columns {
			sheet.Columns = append(sheet.Columns, paper.SheetColumn{Title: o.Language.Say(c.Name), Format: sheetFormats[c.Unit]})
		}
		for _, row := range t.Rows {
			if row.Client || o.isPerson(row.Record) {
				continue
			}
			cells := make([]paper.SheetCell, len(row.Cells))
			for k, cell := range row.Cells {
				cells[k] = paper.SheetCell{X: cell.X}
				if cell.Text != nil {
					cells[k] = paper.SheetCell{Text: o.covered(cell.Text.In(o.Language))}
				}
			}
			sheet.Rows = append(sheet.Rows, cells)
		}
		list = append(list, sheet)
	}
	if o.Measure.Actor && len(o.Result.Values) == o.Snapshot.N() {
		list = append(list, o.ranking())
	}
	return list
}

func (o Measured) ranking() paper.Sheet {
	sheet := paper.Sheet{Name: o.Language.T("report.measured.ranking"), Columns: []paper.SheetColumn{
		{Title: o.Language.T("report.measured.rank"), Format: paper.WholeFormat},
		{Title: o.Language.T("report.measured.party")},
		{Title: o.Language.T("actor.sector")},
		{Title: o.Language.Say(o.Measure.Name()), Format: sheetFormats[o.Measure.Unit]},
	}}
	for _, x := range measure.Ranking(o.Snapshot, o.Result.Values, measure.Agencies) {
		a := o.Snapshot.Actors[x.Actor]
		sheet.Rows = append(sheet.Rows, []paper.SheetCell{
			{X: float64(x.Rank)}, {Text: a.Label()}, {Text: o.Language.Say(graph.ChoiceMessage("sector", a.Sector, o.Snapshot))}, {X: x.Value},
		})
	}
	return sheet
}

// isPerson tells whether a record is an actor who is a person, a family or a client.
func (o Measured) isPerson(id graph.ID) bool {
	i, ok := o.Snapshot.Index(id)
	return ok && (o.Snapshot.Actors[i].IsClient || !o.Snapshot.Actors[i].IsAgency())
}

// covered replaces the labels of clients and persons in a text, and the titles of what they need.
func (o Measured) covered(text string) string {
	for n := range graph.Each[graph.Need](o.Snapshot) {
		if n.Title != "" && o.isPerson(n.Owner) {
			text = strings.ReplaceAll(text, n.Title, o.Language.T("report.measured.need"))
		}
	}
	for _, a := range o.Snapshot.Actors {
		switch label := a.Label(); {
		case label == "" || !strings.Contains(text, label):
		case a.IsClient:
			text = strings.ReplaceAll(text, label, o.Language.T("report.measured.client"))
		case !a.IsAgency():
			text = strings.ReplaceAll(text, label, o.Language.T("report.measured.person"))
		}
	}
	return text
}

// sentence returns the answer, unless it tells of a client or a person.
func (o Measured) sentence() string {
	text := o.Language.Say(o.Result.Sentence)
	for _, a := range o.Snapshot.Actors {
		if (a.IsClient || !a.IsAgency()) && strings.Contains(text, a.Label()) {
			return ""
		}
	}
	for n := range graph.Each[graph.Need](o.Snapshot) { // the title of a person's need may say who it is
		if n.Title != "" && o.isPerson(n.Owner) && strings.Contains(text, n.Title) {
			return ""
		}
	}
	return text
}

// HasRows tells whether there is anything for a spreadsheet.
func (o Measured) HasRows() bool { return len(o.sheets()) > 0 }

// CSV writes the table, or where there is none the ranking of agencies.
func (o Measured) CSV(w io.Writer) error { return paper.WriteCSV(w, o.sheets()[0], o.Language) }

// XLSX writes table and ranking as a workbook, after a sheet that says what they are.
func (o Measured) XLSX(w io.Writer, made time.Time) error {
	about := paper.Sheet{Name: o.Language.T("report.measured.about"), Columns: []paper.SheetColumn{{Title: o.Language.T("report.measured.what")}, {Title: o.Language.Say(o.Measure.Name())}}}
	for _, fact := range [][2]string{
		{"report.measured.question", o.Language.Say(o.Measure.Question())},
		{"report.measured.answer", o.sentence()},
		{"report.measured.meaning", o.Language.Say(o.Measure.Reading())},
		{"report.measured.of", o.origin()},
		{"report.measured.formula", o.Language.Figures(o.Measure.Formula)},
		{"report.measured.range", o.Language.Figures(o.Measure.Range)},
		{"report.measured.source", o.Measure.Source},
		{"report.measured.privacy", o.Language.T("report.measured.privacy-text")},
	} {
		if fact[1] != "" {
			about.Rows = append(about.Rows, []paper.SheetCell{{Text: o.Language.T(fact[0])}, {Text: fact[1]}})
		}
	}
	return paper.WriteXLSX(w, o.Language.Say(o.Measure.Name()), made, append([]paper.Sheet{about}, o.sheets()...))
}

// origin says of which network on which day the numbers are, and what a filter leaves out.
func (o Measured) origin() string {
	parts := []string{o.Snapshot.Project.Name}
	if o.Snapshot.Day != "" {
		parts = append(parts, o.Language.T("diagram.day", "Day", o.Language.Date(string(o.Snapshot.Day))))
	}
	if said := o.filter(); said != "" {
		parts = append(parts, o.Language.T("report.measured.filter", "Filter", said))
	}
	if left := o.Snapshot.LeftOut; left.Actors+left.Ties > 0 {
		parts = append(parts, o.Language.T("measure.caution.filtered", "Parties", locale.M("measure.parties", "Count", left.Actors), "Ties", locale.M("measure.ties", "Count", left.Ties)))
	}
	if parts[0] == "" {
		parts = parts[1:]
	}
	return strings.Join(parts, " · ")
}

// filter says what the lens asks, without the names of persons and clients and without words that may be one; empty where
// it asks nothing.
func (o Measured) filter() string {
	words := diagram.Wording{Language: o.Language, Among: o.Snapshot, Called: func(a graph.Actor) string {
		switch {
		case a.IsClient:
			return o.Language.T("report.measured.client")
		case !a.IsAgency():
			return o.Language.T("report.measured.person")
		}
		return a.Label()
	}}
	parts := words.Filter(o.Snapshot.Lens.Masked())
	if o.Snapshot.Lens.Text != "" {
		parts = append(parts, o.Language.T("report.filter.search"))
	}
	return strings.Join(parts, "; ")
}

// PNG writes the chart with its question above and its answer below; names of persons and clients are covered.
func (o Measured) PNG(w io.Writer, of measure.Chart) error {
	labels := make([]locale.Phrase, len(of.Labels))
	for k, label := range of.Labels {
		labels[k] = locale.Name(o.covered(label.In(o.Language)))
	}
	series := make([]measure.Series, len(of.Series))
	for k, one := range of.Series {
		series[k] = one
		if one.Name != nil {
			series[k].Name = locale.Name(o.covered(one.Name.In(o.Language)))
		}
	}
	of.Labels, of.Series = labels, series
	note := strings.TrimSpace(o.sentence() + " " + o.origin())
	const wide, times = 560, 3
	return chart.Of(of, chart.Look{Language: o.Language, Width: wide, Title: o.Language.Say(o.Measure.Question()), Note: note}).PNG(w, times)
}
