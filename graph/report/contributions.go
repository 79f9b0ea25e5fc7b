package report

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/paper"
)

var contributions = Section{ID: "contributions", Joins: true, Write: contributionsBlocks}

// contribution is what a partner gave to the work.
type contribution struct {
	name     string
	sector   string
	given    []string // names of what it gave, each once
	needs    map[graph.ID]bool
	meetings map[graph.ID]bool
}

// contributionsBlocks thanks the agencies and groups that gave something or came to meetings (SD-33), those first that helped
// with most needs. Persons are thanked by a card of their own.
func contributionsBlocks(s *Source) []paper.Block {
	list := s.contributions()
	if len(list) == 0 {
		return []paper.Block{paragraph(s.T("report.contributions.none"))}
	}
	t := paper.Table{Title: s.T("report.contributions.table", "Count", len(list)), Columns: []paper.Column{
		{Title: s.T("report.party")}, {Title: s.T("report.contributions.given")}, {Title: s.T("report.contributions.needs"), Right: true}, {Title: s.T("report.contributions.meetings"), Right: true},
	}}
	for _, c := range list {
		t.Rows = append(t.Rows, []paper.Cell{
			{Text: c.name, Icon: icon(c.sector)}, {Text: cmp.Or(strings.Join(c.given, ", "), "–")}, {Text: s.some(len(c.needs))}, {Text: s.some(len(c.meetings))},
		})
	}
	return []paper.Block{paragraph(s.T("report.contributions.sentence", "Count", len(list))), t}
}

func (s *Source) contributions() []*contribution {
	of := map[graph.ID]*contribution{}
	at := func(id graph.ID) *contribution {
		a, ok := s.agency(id)
		if !ok {
			return nil
		}
		if of[id] == nil {
			of[id] = &contribution{name: a.Name, sector: a.Sector, needs: map[graph.ID]bool{}, meetings: map[graph.ID]bool{}}
		}
		return of[id]
	}
	for _, m := range graph.All[graph.Match](s.Whole) {
		r, _ := graph.Get[graph.Resource](s.Whole, m.Resource)
		if !m.IsConfirmed() || m.Date > s.Day {
			continue
		}
		if c := at(r.Provider); c != nil {
			c.needs[m.Need] = true
			if !slices.Contains(c.given, r.Name) {
				c.given = append(c.given, r.Name)
			}
		}
	}
	for _, a := range graph.All[graph.Attendance](s.Whole) {
		if m, ok := graph.Get[graph.Meeting](s.Whole, a.Meeting); ok && m.Date <= s.Day {
			if c := at(a.Actor); c != nil {
				c.meetings[a.Meeting] = true
			}
		}
	}
	var list []*contribution
	for _, c := range of {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b *contribution) int {
		return cmp.Or(len(b.needs)-len(a.needs), len(b.meetings)-len(a.meetings), strings.Compare(a.name, b.name))
	})
	return list
}
