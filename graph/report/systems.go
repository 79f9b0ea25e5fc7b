package report

import (
	"math"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var systems = Section{ID: "systems", Joins: true, Write: systemsBlocks}

// systemsBlocks lists the support systems with how many belong to each and how closely they are linked, with the social
// workers and without (M47).
func systemsBlocks(s *Source) []paper.Block {
	list := graph.All[graph.SupportSystem](s.Whole)
	if len(list) == 0 {
		return []paper.Block{paragraph(s.T("report.systems.none"))}
	}
	t := paper.Table{Title: s.T("report.systems.table", "Count", len(list)), Note: s.T("report.systems.note"), Columns: []paper.Column{
		{Title: s.T("report.systems.system")},
		{Title: s.T("report.kind")},
		{Title: s.T("report.systems.members"), Right: true},
		{Title: s.T("report.systems.density"), Right: true},
		{Title: s.T("report.systems.without"), Right: true},
		{Title: s.T("report.appendix.state")},
	}}
	active := 0
	for _, system := range list {
		d := measure.SystemDensityOf(s.Whole, system)
		if d.Active {
			active++
		}
		t.Rows = append(t.Rows, paper.Cells(system.Name, s.choice("activity-kind", system.ActivityKind), s.few(d.Members),
			s.share(d.Density), s.share(d.WithoutWorkers), s.choice("system-status", system.Status)))
	}
	return []paper.Block{paragraph(s.T("report.systems.sentence", "Count", active, "All", s.Language.Whole(len(list)))), t}
}

// undefined stands for a number that there is not.
const undefined = "–"

// share writes a share, a dash where it is not defined.
func (s *Source) share(x measure.Number) string {
	if math.IsNaN(float64(x)) {
		return undefined
	}
	return s.Language.Percent(float64(x))
}
