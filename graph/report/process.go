package report

import (
	"context"

	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

var process = Section{ID: "process", Joins: true, Write: processBlocks}

// reachedOf counts the parties that came to each stage of the work with them; contacts themselves do not leave the office.
func reachedOf(in *network.Snapshot) []int {
	pipeline, _ := measure.ByID("pipeline")
	result, err := pipeline.Of(context.Background(), in)
	if found, ok := result.Numbers.(measure.Pipeline); ok && err == nil {
		return found.Reached
	}
	return nil
}

// processBlocks says how the work went: the funnel of contacts (M50), the meetings (M45), and the three ways of network work
// (SD-25).
func processBlocks(s *Source) []paper.Block {
	var blocks []paper.Block
	if len(s.Reached) > 0 && s.Reached[0] > 0 {
		t := paper.Table{Title: s.T("report.process.funnel"), Columns: []paper.Column{{Title: s.T("report.process.stage")}, {Title: s.T("report.process.parties"), Right: true}}}
		for stage, n := range s.Reached {
			t.Rows = append(t.Rows, paper.Cells(s.Say(measure.Stage(stage).Words()), s.some(n)))
		}
		blocks = append(blocks, paragraph(s.T("report.process.sentence", "Count", s.Reached[measure.Mapped], "Contacted", s.Language.Whole(s.Reached[measure.FirstContact]),
			"Agreed", s.Language.Whole(s.Reached[measure.Agreed]))), t)
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
