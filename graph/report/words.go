package report

import (
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/paper"
)

// runs reads a phrase in which the important stands between pairs of asterisks: "**46 parties**".
func runs(text string) []paper.Run {
	var all []paper.Run
	for i, part := range strings.Split(text, "**") {
		if part != "" {
			all = append(all, paper.Run{Text: part, Bold: i%2 == 1})
		}
	}
	return all
}

// paragraph sets sentences one after the other, without the empty ones.
func paragraph(sentences ...string) paper.Paragraph {
	return paper.Paragraph{Runs: runs(strings.Join(filled(sentences...), " "))}
}

// icon draws the sign of a sector as it stands on the map.
func icon(sector string) *paper.Figure {
	return &paper.Figure{Width: 20, Height: 20, Draw: func(p paper.Pen) { diagram.DrawSector(p, graph.SectorOf(sector), 10, 10, 7.4) }}
}

// few writes a count of people; below five it is not told (PV-09).
func (s *Source) few(n int) string {
	if n > 0 && n < 5 {
		return "<" + s.Language.Whole(5)
	}
	return s.Language.Whole(n)
}

// some writes a count in a table, a dash for none.
func (s *Source) some(n int) string {
	if n == 0 {
		return "–"
	}
	return s.Language.Whole(n)
}
