package report

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var capital = Section{ID: "capital", Joins: true, Measures: []string{"social-capital", "ei-index", "resource-reach"}, Write: capitalBlocks}

// mostReaching is how many parties are listed by what they reach.
const mostReaching = 10

// capitalBlocks says of what kinds the links are (M22, M19), and which agencies and groups reach most resources of others (M26).
func capitalBlocks(s *Source) []paper.Block {
	if len(s.Whole.Ties) == 0 {
		return []paper.Block{paragraph(s.T("report.capital.none"))}
	}
	blocks := []paper.Block{paragraph(s.sentence("social-capital"), s.sentence("ei-index"))}
	reach, _ := s.results["resource-reach"].Numbers.(measure.ResourceReach)
	type row struct {
		name, sector string
		within       measure.ByStep
	}
	var rows []row
	for _, a := range s.Shown.Actors {
		if within := reach.Actors[a.ID].Within; !a.IsPerson() && within[2] > 0 {
			rows = append(rows, row{a.Name, a.Sector, within})
		}
	}
	if len(rows) == 0 {
		return blocks
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(b.within[0]-a.within[0], b.within[1]-a.within[1], strings.Compare(a.name, b.name))
	})
	rows = rows[:min(len(rows), mostReaching)]
	t := paper.Table{Title: s.T("report.capital.table", "Count", len(rows), "Valid", s.Language.Whole(reach.Valid)), Note: s.T("report.capital.note"), Columns: []paper.Column{
		{Title: s.T("report.party")}, {Title: s.T("report.capital.direct"), Right: true}, {Title: s.T("report.capital.two"), Right: true}, {Title: s.T("report.capital.three"), Right: true},
	}}
	for _, r := range rows {
		t.Rows = append(t.Rows, []paper.Cell{{Text: r.name, Icon: icon(r.sector)}, {Text: s.some(r.within[0])}, {Text: s.some(r.within[1])}, {Text: s.some(r.within[2])}})
	}
	return append(blocks, t)
}
