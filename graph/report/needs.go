package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

var needs = Section{ID: "needs", Joins: true, Measures: []string{"need-coverage"}, Write: needsBlocks}

// mostSources is how many candidates of a need are named.
const mostSources = 3

// needsBlocks says how far needs are met (M27): those of agencies and groups one by one with who could help (M28), those of
// persons and families by fields only.
func needsBlocks(s *Source) []paper.Block {
	found, _ := s.results["need-coverage"].Numbers.(measure.Coverage)
	if found.Total.Needs == 0 {
		return []paper.Block{paragraph(s.T("report.needs.none"))}
	}
	text := s.T("report.needs.sentence", "Count", found.Total.Needs, "Met", s.Language.Whole(found.Total.Fully), "None", s.Language.Whole(len(found.Total.None)))
	if share := float64(found.Total.UrgencyWeighted); !math.IsNaN(share) {
		text += " " + s.T("report.needs.share", "Share", s.Language.Percent(share))
	}
	blocks := []paper.Block{paragraph(text)}
	blocks = append(blocks, s.agencyNeeds(found)...)
	return append(blocks, s.peopleNeeds(found)...)
}

// ownNeeds splits the needs that are counted into those of agencies that may be shown and all others.
func (s *Source) ownNeeds(found measure.Coverage) (agencies, people []graph.Need) {
	for _, n := range graph.All[graph.Need](s.Whole) {
		if _, counted := found.Needs[n.ID]; !counted {
			continue
		}
		if _, ok := s.agency(n.Owner); ok {
			agencies = append(agencies, n)
		} else {
			people = append(people, n)
		}
	}
	return agencies, people
}

// agencyNeeds lists the needs of agencies and groups, what is missing most first.
func (s *Source) agencyNeeds(found measure.Coverage) []paper.Block {
	list, _ := s.ownNeeds(found)
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b graph.Need) int {
		return cmp.Or(cmp.Compare(found.Needs[a.ID].Coverage, found.Needs[b.ID].Coverage), b.Urgency-a.Urgency)
	})
	t := paper.Table{Title: s.T("report.needs.agencies", "Count", len(list)), Note: s.T("report.needs.candidates-note"), Columns: []paper.Column{
		{Title: s.T("report.needs.need")},
		{Title: s.T("report.needs.owner")},
		{Title: s.T("report.needs.covered"), Right: true},
		{Title: s.T("report.needs.missing"), Right: true},
		{Title: s.T("report.needs.candidates")},
	}}
	for _, n := range list {
		c := found.Needs[n.ID]
		owner, _ := s.label(n.Owner)
		t.Rows = append(t.Rows, paper.Cells(n.Title, owner, s.Language.Percent(float64(c.Coverage)), s.missing(n, c), s.sources(c)))
	}
	return []paper.Block{t}
}

// missing says what a need lacks in its unit, a dash for nothing.
func (s *Source) missing(n graph.Need, c measure.NeedCoverage) string {
	if c.Gap <= 0 {
		return "–"
	}
	return strings.TrimSpace(locale.Quantity(c.Gap).In(s.Language) + " " + n.Unit)
}

// sources names the best candidates that may be shown; persons and clients are none.
func (s *Source) sources(c measure.NeedCoverage) string {
	if c.Class == measure.Met {
		return "–"
	}
	var names []string
	for _, candidate := range c.Ranked {
		a, ok := s.agency(candidate.Provider)
		if ok && !slices.Contains(names, a.Name) && len(names) < mostSources {
			names = append(names, a.Name)
		}
	}
	return cmp.Or(strings.Join(names, ", "), s.T("report.needs.no-candidate"))
}

// fieldNeeds sums up the needs of persons and families in one field.
type fieldNeeds struct {
	owners           map[graph.ID]bool
	covered, urgency float64
}

// peopleNeeds tells of how many families and persons there are needs in each field, and how far those are met.
func (s *Source) peopleNeeds(found measure.Coverage) []paper.Block {
	_, list := s.ownNeeds(found)
	fields := map[string]fieldNeeds{}
	for _, n := range list {
		f, ok := fields[n.Field]
		if !ok {
			f.owners = map[graph.ID]bool{}
		}
		f.owners[n.Owner] = true
		f.covered += float64(n.Urgency) * float64(found.Needs[n.ID].Coverage)
		f.urgency += float64(n.Urgency)
		fields[n.Field] = f
	}
	if len(fields) == 0 {
		return nil
	}
	t := paper.Table{Title: s.T("report.needs.people"), Note: s.T("report.area.few"), Columns: []paper.Column{
		{Title: s.T("report.needs.field")}, {Title: s.T("report.needs.owners"), Right: true}, {Title: s.T("report.needs.covered"), Right: true},
	}}
	for _, field := range graph.Choices("service-field", s.Whole) {
		if f, ok := fields[field.Code]; ok {
			t.Rows = append(t.Rows, paper.Cells(s.choice("service-field", field.Code), s.few(len(f.owners)), s.Language.Percent(f.covered/max(f.urgency, 1))))
		}
	}
	return []paper.Block{t}
}
