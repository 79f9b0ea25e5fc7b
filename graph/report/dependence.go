package report

import (
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var dependence = Section{ID: "dependence", Joins: true, Measures: []string{"dependency", "resilience", "facilitator"}, Write: dependenceBlocks}

// leaving is how many of the best-linked parties leave in what is simulated.
const leaving = 3

// dependenceBlocks says who leans on whom (M30, M32), how many families have one provider only, and what is left of the network
// without the best-linked parties (M39) and without the social worker (M46).
func dependenceBlocks(s *Source) []paper.Block {
	if len(s.Whole.Ties) == 0 {
		return []paper.Block{paragraph(s.T("report.capital.none"))}
	}
	found, _ := s.results["dependency"].Numbers.(measure.Dependencies)
	single := ""
	if n := len(found.Families); n > 0 {
		single = s.T("report.dependence.single", "Few", s.few(n))
	}
	blocks := []paper.Block{paragraph(s.withoutBest(), s.sentence("facilitator")), paragraph(s.dependents(found), single)}
	t := paper.Table{Title: s.T("report.dependence.table"), Note: s.T("report.dependence.note"), Columns: []paper.Column{
		{Title: s.T("report.dependence.who")}, {Title: s.T("report.dependence.on")}, {Title: s.T("report.dependence.share"), Right: true}, {Title: s.T("report.dependence.held")},
	}}
	for _, d := range found.Arcs {
		who, shown := s.label(d.Dependent)
		on, other := s.label(d.On)
		if shown && other {
			t.Rows = append(t.Rows, paper.Cells(who, on, s.Language.Percent(float64(d.Share)), s.held(d)))
		}
	}
	if len(t.Rows) == 0 {
		return blocks
	}
	return append(blocks, t)
}

// withoutBest says what is left of the network without the best-linked parties, as many as there are up to three.
func (s *Source) withoutBest() string {
	found, _ := s.results["resilience"].Numbers.(measure.Resilience)
	n := min(leaving, len(found.Degree.Largest))
	if n == 0 {
		return ""
	}
	return s.T("report.dependence.without", "Count", n, "Share", s.share(found.Degree.Largest[n-1]))
}

// dependents counts the agencies that have half of their support or more from one other.
func (s *Source) dependents(found measure.Dependencies) string {
	who := map[graph.ID]bool{}
	for _, d := range found.Arcs {
		who[d.Dependent] = true
	}
	if len(who) == 0 {
		return s.T("report.dependence.nobody")
	}
	return s.T("report.dependence.sentence", "Count", len(who))
}

// held says what keeps a dependence in balance (SD-51).
func (s *Source) held(d measure.Dependency) string {
	switch {
	case d.Control && d.ReturnFlow:
		return s.T("report.dependence.both")
	case d.Control:
		return s.T("report.dependence.control")
	case d.ReturnFlow:
		return s.T("report.dependence.return")
	}
	return s.T("report.dependence.nothing")
}
