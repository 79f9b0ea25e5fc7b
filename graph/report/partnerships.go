package report

import (
	"slices"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var partnerships = Section{ID: "partnerships", Joins: true, Measures: []string{"ladder", "ladder-progress"}, Write: partnershipsBlocks}

// mostPartnerships is how many partnerships the table shows.
const mostPartnerships = 60

// partnershipsBlocks shows the ladder in a table, the highest level first: since when, which of the five conditions of a
// collaboration are met (M36), and what has become of the agreement (M37). Where a public report leaves out tension, it
// leaves out competition.
func partnershipsBlocks(s *Source) []paper.Block {
	var cards []measure.BoardCard
	for _, column := range slices.Backward(measure.BoardOf(s.Shown, "").Columns) {
		if column.Level != measure.EndedColumn {
			cards = append(cards, column.Cards...)
		}
	}
	if len(cards) == 0 {
		return []paper.Block{paragraph(s.T("report.partnerships.none"))}
	}
	blocks := []paper.Block{paragraph(s.sentence("ladder"), s.sentence("ladder-progress"))}
	if focal := paragraph(s.focalShare(cards), s.government()); len(focal.Runs) > 0 {
		blocks = append(blocks, focal)
	}
	blocks = append(blocks, s.levelTable(cards))
	t := paper.Table{Title: s.T("report.partnerships.table", "Count", len(cards)), Note: s.T("report.partnerships.note"), Columns: []paper.Column{
		{Title: s.T("report.partnerships.between")},
		{Title: s.T("report.needs.field")},
		{Title: s.T("report.partnerships.level")},
		{Title: s.T("report.partnerships.since")},
		{Title: s.T("report.partnerships.conditions"), Right: true},
		{Title: s.T("report.agreement")},
	}}
	for _, c := range cards[:min(len(cards), mostPartnerships)] {
		t.Rows = append(t.Rows, s.partnershipRow(c))
	}
	if more := len(cards) - mostPartnerships; more > 0 {
		t.Note = s.T("report.partnerships.more", "Count", more) + " " + t.Note
	}
	return append(blocks, t)
}

// levelTable counts the partnerships on each level.
func (s *Source) levelTable(cards []measure.BoardCard) paper.Table {
	t := paper.Table{Title: s.T("report.partnerships.levels")}
	row := []paper.Cell{}
	for _, level := range graph.Levels {
		n := 0
		for _, c := range cards {
			if c.Level == level {
				n++
			}
		}
		t.Columns = append(t.Columns, paper.Column{Title: s.level(level), Right: true})
		row = append(row, paper.Cell{Text: s.some(n)})
	}
	t.Rows = [][]paper.Cell{row}
	return t
}

// level is a level with its word: "3 Koordinasi".
func (s *Source) level(level int) string {
	number := strconv.Itoa(level)
	if level < 0 {
		number = "−" + strconv.Itoa(-level)
	}
	return number + " " + s.T("level."+strconv.Itoa(level))
}

func (s *Source) partnershipRow(c measure.BoardCard) []paper.Cell {
	from, _ := s.label(c.From)
	to, _ := s.label(c.To)
	field, since, conditions, agreement := "–", "–", "–", "–"
	if c.Field != "" {
		field = s.choice("service-field", c.Field)
	}
	if c.Since != "" {
		since = s.day(c.Since)
	}
	if c.IsFirm() {
		conditions = s.T("report.partnerships.met", "Met", s.Language.Whole(c.Readiness.Met))
	}
	switch {
	case c.Agreement != "":
		agreement = s.Say(c.Agreement.Words())
	case c.Lacks:
		agreement = s.T("report.partnerships.lacks")
	}
	return paper.Cells(s.T("report.partnerships.pair", "From", from, "To", to), field, s.level(c.Level), since, conditions, agreement)
}
