package report

import (
	"fmt"
	"io"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/outward"
	"jejaring/graph/paper"
)

// NeedTable is the matrix of needs and providers as it leaves the office: needs of clients, persons and those who may not be
// shown are counted in its last line and not written, and neither are they as providers.
type NeedTable struct {
	from     graph.Reader // as it may leave
	matrix   measure.NeedMatrix
	Language locale.Language
}

// NeedTableOf returns the table of a matrix.
func NeedTableOf(s *network.Snapshot, matrix measure.NeedMatrix, l locale.Language) NeedTable {
	return NeedTable{outward.Records(s, s.Day, l), matrix, l}
}

// CSV writes the table.
func (t NeedTable) CSV(w io.Writer) error { return paper.WriteCSV(w, t.sheet(), t.Language) }

func (t NeedTable) sheet() paper.Sheet {
	var providers []graph.ID
	for _, id := range t.matrix.Providers {
		if t.isAgency(id) {
			providers = append(providers, id)
		}
	}
	sheet := paper.Sheet{Name: t.Language.T("report.needs.name"), Columns: t.columns(providers)}
	hidden := 0
	for _, r := range t.matrix.Rows {
		if !t.isAgency(r.Owner) {
			hidden++
			continue
		}
		sheet.Rows = append(sheet.Rows, t.row(r, providers))
	}
	if hidden > 0 {
		last := make([]paper.SheetCell, len(sheet.Columns))
		for k := range last {
			last[k].Text = " "
		}
		last[0].Text = t.Language.T("report.needs.hidden", "Count", hidden)
		sheet.Rows = append(sheet.Rows, last)
	}
	return sheet
}

func (t NeedTable) columns(providers []graph.ID) []paper.SheetColumn {
	columns := []paper.SheetColumn{
		{Title: t.Language.T("report.needs.need")},
		{Title: t.Language.T("report.needs.urgency"), Format: paper.WholeFormat},
		{Title: t.Language.T("report.needs.owner")},
	}
	for _, id := range providers {
		columns = append(columns, paper.SheetColumn{Title: t.label(id)})
	}
	return append(columns, paper.SheetColumn{Title: t.Language.T("report.needs.far")},
		paper.SheetColumn{Title: t.Language.T("report.needs.coverage"), Format: paper.PercentFormat},
		paper.SheetColumn{Title: t.Language.T("report.needs.class")})
}

func (t NeedTable) row(r measure.NeedRow, providers []graph.ID) []paper.SheetCell {
	need, _ := graph.Get[graph.Need](t.from, r.Need.ID)
	cells := []paper.SheetCell{{Text: need.Title}, {X: float64(r.Urgency)}, {Text: t.label(r.Owner)}}
	for _, id := range providers {
		cells = append(cells, paper.SheetCell{Text: t.cell(r.Cells[id])})
	}
	var far []string
	for _, c := range r.Far {
		if t.isAgency(c.Provider) {
			far = append(far, t.label(c.Provider))
		}
	}
	class := t.Language.T("need-class." + string(r.Class))
	return append(cells, paper.SheetCell{Text: blankAs(strings.Join(far, ", "))}, paper.SheetCell{X: float64(r.Coverage)}, paper.SheetCell{Text: class})
}

// cell says what a provider has to do with a need as the matrix does: sign and share, or steps.
func (t NeedTable) cell(c measure.NeedCell) string {
	switch c.State() {
	case measure.CellConfirmed:
		return "● " + t.Language.Percent(c.Confirmed)
	case measure.CellOffered:
		return "◐ " + t.Language.Percent(c.Offered)
	case measure.CellCandidate:
		return fmt.Sprintf("○ %s", t.Language.T("measure.steps", "Count", int(c.Candidate.Steps)))
	}
	return " "
}

// blankAs writes nothing as a blank, for an empty cell would be a number.
func blankAs(text string) string {
	if text == "" {
		return " "
	}
	return text
}

func (t NeedTable) label(id graph.ID) string {
	a, _ := graph.Get[graph.Actor](t.from, id)
	return a.Label()
}

func (t NeedTable) isAgency(id graph.ID) bool {
	a, ok := graph.Get[graph.Actor](t.from, id)
	return ok && !a.IsPerson()
}
