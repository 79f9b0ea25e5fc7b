package report

import (
	"context"

	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

var change = Section{ID: "change", Joins: true, Write: changeBlocks}

// changeBlocks puts the numbers of the baseline beside those of the day.
func changeBlocks(s *Source) []paper.Block {
	from := s.Project.Baseline
	if from == "" || from >= s.Day {
		return []paper.Block{paragraph(s.T("report.change.no-baseline"))}
	}
	before, now := s.figuresOn(s.Whole.On(from)), s.figuresOn(s.Whole)
	t := paper.Table{Title: s.T("report.change.table"), Columns: []paper.Column{
		{Title: ""}, {Title: s.Language.Date(string(from)), Right: true}, {Title: s.Language.Date(string(s.Day)), Right: true},
	}}
	for k, name := range []string{"parties", "pairs", "density", "partnerships", "high", "needs", "covered", "served"} {
		t.Rows = append(t.Rows, paper.Cells(s.T("report.change."+name), before[k], now[k]))
	}
	high := s.T("report.change.sentence", "Day", s.Language.Date(string(from)), "High", before[4], "HighNow", now[4])
	covered := ""
	if before[6] != undefined && now[6] != undefined {
		covered = s.T("report.change.sentence.covered", "Covered", before[6], "CoveredNow", now[6])
	}
	return []paper.Block{paragraph(high, covered), t}
}

// figuresOn returns the numbers of one day as they are compared.
func (s *Source) figuresOn(day *network.Snapshot) []string {
	size, _ := measured[measure.Size](day, "size")
	density, _ := measured[measure.Density](day, "density")
	ladder := measure.LadderOn(day, day.Day)
	coverage, _ := measured[measure.Coverage](day, "need-coverage")
	return []string{
		s.Language.Whole(size.Actors), s.Language.Whole(size.Pairs[network.Know]), s.share(density.Know),
		s.Language.Whole(ladder.N), s.Language.Whole(ladder.High()), s.Language.Whole(coverage.Total.Needs), s.share(coverage.Total.UrgencyWeighted),
		s.served(day),
	}
}

// fewClients is below how many a share of the clients would tell of one of them.
const fewClients = 5

// served says which share of the clients is served (M49, SD-37); nothing where they are few.
func (s *Source) served(day *network.Snapshot) string {
	reach := measure.ServiceReachOf(day)
	if reach.Clients < fewClients {
		return undefined
	}
	return s.Language.Percent(float64(reach.Served) / float64(reach.Clients))
}

// measured returns the numbers of a measure; false where it has none.
func measured[N any](s *network.Snapshot, id string) (N, bool) {
	m, _ := measure.ByID(id)
	result, err := m.Of(context.Background(), s)
	numbers, ok := result.Numbers.(N)
	return numbers, ok && err == nil
}
