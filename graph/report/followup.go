package report

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/paper"
)

var followUp = Section{ID: "follow-up", Joins: true, Write: followUpBlocks}

// followUpBlocks lists what was agreed on and is not done, what is due first at the top, with who is responsible.
func followUpBlocks(s *Source) []paper.Block {
	var list []graph.Action
	done := 0
	for _, a := range graph.All[graph.Action](s.Whole) {
		switch {
		case a.IsOpen():
			list = append(list, a)
		case a.Status == "selesai":
			done++
		}
	}
	if len(list) == 0 {
		return []paper.Block{paragraph(s.T("report.follow-up.none"), s.doneSentence(done))}
	}
	slices.SortStableFunc(list, func(a, b graph.Action) int {
		return strings.Compare(string(cmp.Or(a.Due, "9999")), string(cmp.Or(b.Due, "9999")))
	})
	t := paper.Table{Title: s.T("report.follow-up.table", "Count", len(list)), Columns: []paper.Column{
		{Title: s.T("report.follow-up.step")}, {Title: s.T("report.follow-up.who")}, {Title: s.T("report.follow-up.due")}, {Title: s.T("report.appendix.state")},
	}}
	late := 0
	for _, a := range list {
		who, shown := s.label(a.Responsible)
		if !shown {
			who = "–"
		}
		state := s.choice("action-status", a.Status)
		if a.IsOverdue(s.Day) {
			late++
			state = s.T("report.follow-up.late")
		}
		t.Rows = append(t.Rows, paper.Cells(a.Title, who, cmp.Or(s.day(a.Due), "–"), state))
	}
	return []paper.Block{paragraph(s.T("report.follow-up.sentence", "Count", len(list), "Late", s.Language.Whole(late)), s.doneSentence(done)), t}
}

// doneSentence says how many were done; nothing for none.
func (s *Source) doneSentence(done int) string {
	if done == 0 {
		return ""
	}
	return s.T("report.follow-up.done", "Count", done)
}
