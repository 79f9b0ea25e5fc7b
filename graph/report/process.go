package report

import (
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var process = Section{ID: "process", Joins: true, Write: processBlocks}

// reached counts the parties that came to each stage of the work with them; the contacts themselves do not leave the office,
// so that they are counted where they still are. It is nil where nobody has anything.
func (s *Source) reached() []int {
	found, _ := measured[measure.Pipeline](s.input.Snapshot, "pipeline")
	return found.Reached
}

// processBlocks says how the work went: the funnel of contacts (M50), the meetings (M45), and the three ways of network work
// (SD-25).
func processBlocks(s *Source) []paper.Block {
	var blocks []paper.Block
	if reached := s.reached(); len(reached) > 0 && reached[0] > 0 {
		t := paper.Table{Title: s.T("report.process.funnel"), Columns: []paper.Column{{Title: s.T("report.process.stage")}, {Title: s.T("report.process.parties"), Right: true}}}
		for stage, n := range reached {
			t.Rows = append(t.Rows, paper.Cells(s.Say(measure.Stage(stage).Words()), s.some(n)))
		}
		blocks = append(blocks, paragraph(s.T("report.process.sentence", "Count", reached[measure.Mapped], "Contacted", s.Language.Whole(reached[measure.FirstContact]),
			"Agreed", s.Language.Whole(reached[measure.Agreed]))), t)
	}
	if text := s.meetings(); text != "" {
		blocks = append(blocks, paragraph(text))
	}
	ways := paper.Table{Title: s.T("report.process.ways"), Columns: []paper.Column{
		{Title: s.T("report.process.way")}, {Title: s.T("report.process.placements"), Right: true}, {Title: s.T("report.process.actions"), Right: true},
	}}
	any := 0
	for _, way := range measure.WorkModesOf(s.Whole) {
		any += way.Count()
		ways.Rows = append(ways.Rows, paper.Cells(s.choice("work-mode", way.Mode), s.some(len(way.Matches)), s.some(len(way.Actions))))
	}
	if any > 0 {
		blocks = append(blocks, ways)
	}
	if len(blocks) == 0 {
		return []paper.Block{paragraph(s.T("report.process.none"))}
	}
	return blocks
}
