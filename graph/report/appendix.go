package report

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var appendix = Section{ID: "appendix", Joins: true, Write: appendixBlocks}

// appendixBlocks holds what a reader looks up: the parties, the agreements, what the measures mean, and how
// people were protected.
func appendixBlocks(s *Source) []paper.Block {
	blocks := s.partyList()
	blocks = append(blocks, s.agreementList()...)
	blocks = append(blocks, s.explanation()...)
	return append(blocks, s.ethics()...)
}

// partyList lists who may be shown, by sector, from the nation down, then by name.
func (s *Source) partyList() []paper.Block {
	heading := paper.Heading{Level: 2, Text: s.T("report.appendix.parties")}
	if s.Shown.N() == 0 {
		return []paper.Block{heading, paragraph(s.T("report.area.nobody"))}
	}
	actors := slices.Clone(s.Shown.Actors)
	order := func(a graph.Actor) int {
		return slices.IndexFunc(graph.Sectors, func(x graph.Sector) bool { return x.Code == graph.SectorOf(a.Sector).Code })
	}
	slices.SortStableFunc(actors, func(a, b graph.Actor) int {
		return cmp.Or(order(a)-order(b), graph.TierOf(b.Tier).Rank-graph.TierOf(a.Tier).Rank, strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)))
	})
	t := paper.Table{Title: s.T("report.appendix.parties.title", "Count", len(actors)), Columns: []paper.Column{
		{Title: s.T("report.party")}, {Title: s.T("report.sector")}, {Title: s.T("report.tier")}, {Title: s.T("report.role")},
	}}
	for _, a := range actors {
		t.Rows = append(t.Rows, []paper.Cell{
			{Text: a.Name, Icon: icon(a.Sector)}, {Text: s.choice("sector", a.Sector)}, {Text: s.choice("tier", a.Tier)}, {Text: s.choice("role", a.Role)},
		})
	}
	if s.Hidden > 0 {
		t.Note = s.T("report.map.hidden", "Count", s.Hidden)
	}
	return []paper.Block{heading, t}
}

// agreementList lists the agreements with what has become of them. Their numbers stay in the office.
func (s *Source) agreementList() []paper.Block {
	t := paper.Table{Columns: []paper.Column{
		{Title: s.T("report.agreement")}, {Title: s.T("report.appendix.between")}, {Title: s.T("report.appendix.until")}, {Title: s.T("report.appendix.state")},
	}}
	agreements := graph.All[graph.Agreement](s.Whole)
	for _, a := range agreements {
		until := s.day(a.End)
		if until == "" {
			until = "–"
		}
		title := s.choice("agreement-kind", a.Kind) + ": " + a.Title
		t.Rows = append(t.Rows, paper.Cells(title, s.partiesOf(a.ID), until, s.T("report.agreement."+s.agreementState(a))))
	}
	heading := paper.Heading{Level: 2, Text: s.T("report.appendix.agreements")}
	if len(t.Rows) == 0 {
		return []paper.Block{heading, paragraph(s.T("report.appendix.no-agreements"))}
	}
	t.Title = s.T("report.appendix.agreements.title", "Count", len(agreements))
	return []paper.Block{heading, t}
}

// partiesOf names the parties of an agreement that may be shown and counts the others.
func (s *Source) partiesOf(agreement graph.ID) string {
	var parties []graph.ID
	for _, p := range graph.Referring[graph.Party](s.Whole, agreement) {
		parties = append(parties, p.Actor)
	}
	return s.names(parties)
}

// explanation says what the measures of this report mean.
func (s *Source) explanation() []paper.Block {
	t := paper.Table{Title: s.T("report.appendix.measures.title"), Columns: []paper.Column{
		{Title: s.T("report.appendix.measure")}, {Title: s.T("report.appendix.question")}, {Title: s.T("report.appendix.reading")},
	}}
	for _, id := range append([]string{"degree"}, mapOfNetwork.Measures...) {
		if m, ok := measure.ByID(id); ok {
			t.Rows = append(t.Rows, paper.Cells(s.Say(m.Name()), s.Say(m.Question()), s.Say(m.Reading())))
		}
	}
	return []paper.Block{paper.Heading{Level: 2, Text: s.T("report.appendix.measures")}, t}
}

// ethics says how people were protected, and warns of small maps.
func (s *Source) ethics() []paper.Block {
	list := paper.List{}
	add := func(id string, values ...any) { list.Items = append(list.Items, runs(s.T(id, values...))) }
	add("report.ethics.privacy." + string(s.Privacy))
	if s.Clients > 0 {
		add("report.ethics.codes")
		add("report.ethics.consent", "Count", s.Clients)
	}
	if s.Hidden > 0 {
		add("report.map.hidden", "Count", s.Hidden)
	}
	add("report.ethics.description")
	add("report.ethics.law")
	if controller := strings.Join(filled(s.Project.ControllerName, s.Project.ControllerContact), " · "); controller != "" {
		add("report.ethics.controller", "Controller", controller)
	}
	blocks := []paper.Block{paper.Heading{Level: 2, Text: s.T("report.appendix.ethics")}, list}
	if s.isSmall() {
		blocks = append(blocks, paper.Notice{Runs: runs(s.T("report.small-map.notice", "Count", s.Shown.N()))})
	}
	return blocks
}
