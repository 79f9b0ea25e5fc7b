package report

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/paper"
)

var resources = Section{ID: "resources", Joins: true, Measures: []string{"support-mix"}, Write: resourcesBlocks}

// resourcesBlocks lists what can be given on the day: of agencies and groups one by one, stimulus aid of the government by
// itself (SD-30), of persons as a number.
func resourcesBlocks(s *Source) []paper.Block {
	all, persons := s.validResources()
	if len(all) == 0 && persons == 0 {
		return []paper.Block{paragraph(s.T("report.resources.none"))}
	}
	text := s.T("report.resources.sentence", "Count", len(all)+persons)
	if persons > 0 {
		text += " " + s.T("report.resources.persons", "Count", persons)
	}
	blocks := []paper.Block{paragraph(text, s.sentence("support-mix")), s.sectorTable()}
	if funds, ok := s.fundsTable(all); ok {
		blocks = append(blocks, funds)
	}
	stimulus := slices.DeleteFunc(slices.Clone(all), func(r graph.Resource) bool { return !r.Stimulus })
	others := slices.DeleteFunc(all, func(r graph.Resource) bool { return r.Stimulus })
	if len(others) > 0 {
		blocks = append(blocks, s.resourceTable("report.resources.table", others))
	}
	if len(stimulus) > 0 {
		blocks = append(blocks, paper.Heading{Level: 2, Text: s.T("report.resources.stimulus")}, s.resourceTable("report.resources.stimulus-table", stimulus))
	}
	return blocks
}

// validResources returns the resources of agencies that may be shown, by their kinds, and counts those of all others.
func (s *Source) validResources() (list []graph.Resource, persons int) {
	for _, r := range graph.All[graph.Resource](s.Whole) {
		if !r.ValidOn(s.Day) {
			continue
		}
		if _, ok := s.agency(r.Provider); ok {
			list = append(list, r)
		} else if _, ok := graph.Get[graph.Actor](s.Shown, r.Provider); ok {
			persons++
		}
	}
	kinds := graph.Choices("resource-kind", s.Whole)
	order := func(r graph.Resource) int {
		return slices.IndexFunc(kinds, func(c graph.Choice) bool { return c.Code == r.Kind })
	}
	slices.SortStableFunc(list, func(a, b graph.Resource) int {
		return cmp.Or(order(a)-order(b), strings.Compare(a.Name, b.Name))
	})
	return list, persons
}

func (s *Source) resourceTable(title string, list []graph.Resource) paper.Table {
	t := paper.Table{Title: s.T(title, "Count", len(list)), Columns: []paper.Column{
		{Title: s.T("report.kind")},
		{Title: s.T("report.resources.resource")},
		{Title: s.T("report.resources.provider")},
		{Title: s.T("report.count"), Right: true},
		{Title: s.T("report.resources.used"), Right: true},
	}}
	for _, r := range list {
		provider, _ := s.label(r.Provider)
		t.Rows = append(t.Rows, paper.Cells(s.choice("resource-kind", r.Kind), r.Name, provider, s.amountOf(r), s.some(s.placedOn(r))))
	}
	return t
}

// amountOf says how much there is of a resource, and how often.
func (s *Source) amountOf(r graph.Resource) string {
	if r.Quantity <= 0 {
		return "–"
	}
	text := strings.TrimSpace(locale.Quantity(r.Quantity).In(s.Language) + " " + r.Unit)
	if r.Period != "" {
		text += ", " + strings.ToLower(s.choice("period", r.Period))
	}
	return text
}

// placedOn counts the needs on which a resource is placed on the day.
func (s *Source) placedOn(r graph.Resource) int {
	on := map[graph.ID]bool{}
	for _, m := range graph.Referring[graph.Match](s.Whole, r.ID) {
		if m.Resource == r.ID && m.IsConfirmed() && m.Date <= s.Day {
			on[m.Need] = true
		}
	}
	return len(on)
}
