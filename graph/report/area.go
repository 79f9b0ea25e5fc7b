package report

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/paper"
)

var area = Section{ID: "area", Follows: true, Write: areaBlocks}

// areaBlocks says who is there: parties by sector and tier, the recorded kinds of welfare potential, and the
// kinds of people in need as counts only.
func areaBlocks(s *Source) []paper.Block {
	if s.Whole.N() == 0 {
		return []paper.Block{paragraph(s.T("report.area.nobody"))}
	}
	blocks := []paper.Block{paragraph(s.areaSentence()), s.partyTable()}
	blocks = append(blocks, s.psksBlocks()...)
	return append(blocks, s.ppksBlocks()...)
}

func (s *Source) areaSentence() string {
	sectors, tiers := map[string]bool{}, map[string]bool{}
	for _, a := range s.Whole.Actors {
		sectors[graph.SectorOf(a.Sector).Code], tiers[graph.TierOf(a.Tier).Code] = true, true
	}
	text := s.T("report.area.sentence", "Count", s.Whole.N(), "Sectors", s.Language.Whole(len(sectors)), "Tiers", s.Language.Whole(len(tiers)))
	if s.Clients > 0 {
		text += " " + s.T("report.area.clients", "Count", s.Clients)
	}
	return text
}

// partyTable counts parties by tier, the nation at the top, and sector. Empty cells show where nobody is
// known yet (M48).
func (s *Source) partyTable() paper.Table {
	t := paper.Table{Title: s.T("report.area.parties"), Columns: []paper.Column{{Title: s.T("report.tier")}}, Total: true, Note: s.T("report.area.empty")}
	for _, sector := range graph.Sectors {
		t.Columns = append(t.Columns, paper.Column{Title: s.T("report.sector." + sector.Code), Right: true})
	}
	t.Columns = append(t.Columns, paper.Column{Title: s.T("report.total"), Right: true})
	sums := make([]int, len(graph.Sectors)+1)
	for _, tier := range slices.Backward(graph.Tiers) {
		counts := s.countBySector(tier.Code)
		row := paper.Cells(s.choice("tier", tier.Code))
		for i, n := range counts {
			sums[i] += n
			row = append(row, paper.Cell{Text: s.some(n)})
		}
		t.Rows = append(t.Rows, row)
	}
	total := paper.Cells(s.T("report.total"))
	for _, n := range sums {
		total = append(total, paper.Cell{Text: s.some(n)})
	}
	t.Rows = append(t.Rows, total)
	return t
}

// countBySector counts the parties of a tier: one count per sector, then their sum.
func (s *Source) countBySector(tier string) []int {
	counts := make([]int, len(graph.Sectors)+1)
	for _, a := range s.Whole.Actors {
		if graph.TierOf(a.Tier).Code != tier {
			continue
		}
		sector := graph.SectorOf(a.Sector).Code
		counts[slices.IndexFunc(graph.Sectors, func(x graph.Sector) bool { return x.Code == sector })]++
		counts[len(graph.Sectors)]++
	}
	return counts
}

// psksBlocks counts the recorded kinds of welfare potential and sources.
func (s *Source) psksBlocks() []paper.Block {
	counts := map[string]int{}
	for _, a := range s.Whole.Actors {
		counts[a.PSKS]++
	}
	t := paper.Table{Columns: []paper.Column{{Title: s.T("report.kind")}, {Title: s.T("report.count"), Right: true}}}
	for _, w := range graph.PSKS {
		if n := counts[w.Code]; n > 0 {
			t.Rows = append(t.Rows, paper.Cells(s.choice("psks", w.Code), s.Language.Whole(n)))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	t.Title = s.T("report.area.psks", "Kinds", s.Language.Whole(len(t.Rows)), "All", s.Language.Whole(len(graph.PSKS)))
	return []paper.Block{paper.Heading{Level: 2, Text: s.T("report.area.psks.heading")}, t}
}

// ppksBlocks counts the people in need by kind; a kind of few families is not counted out.
func (s *Source) ppksBlocks() []paper.Block {
	t := paper.Table{Title: s.T("report.area.ppks"), Columns: []paper.Column{{Title: s.T("report.kind")}, {Title: s.T("report.count"), Right: true}}, Note: s.T("report.area.few")}
	for _, w := range graph.PPKS {
		if n := s.PPKS[w.Code]; n > 0 {
			t.Rows = append(t.Rows, paper.Cells(s.choice("ppks", w.Code), s.few(n)))
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []paper.Block{paper.Heading{Level: 2, Text: s.T("report.area.ppks.heading")}, t}
}
