package panel

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// mostTicked is how many needs are offered to be gathered before the rest is left to the list of needs.
const mostTicked = 30

// ofIssue shows the needs of an issue, and those that it could gather, to be ticked (SD-40): first its own, then those of
// its field, then all others that are open.
func (g goodsPart) ofIssue(issue graph.Issue) []fyne.CanvasObject {
	var list []graph.Need
	owners, own := map[graph.ID]bool{}, 0
	for n := range graph.Each[graph.Need](g.s.Document()) {
		if n.Issue == issue.ID {
			owners[n.Owner] = true
			own++
		}
		if n.Issue == issue.ID || n.Issue == "" && n.IsOpen() {
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b graph.Need) int {
		return cmp.Or(cmp.Compare(nearness(a, issue), nearness(b, issue)), cmp.Compare(b.Urgency, a.Urgency))
	})
	parts := []fyne.CanvasObject{g.note(g.s.T("panel.goods.gathers", "Count", own, "Owners", g.s.T("panel.goods.owners", "Count", len(owners))))}
	var rows []fyne.CanvasObject
	for _, n := range list[:min(len(list), mostTicked)] {
		rows = append(rows, g.tick(issue, n))
	}
	if more := len(list) - mostTicked; more > 0 {
		rows = append(rows, g.note(g.s.T("panel.and-more", "Count", more)))
	}
	return append(append(parts, g.titled("panel.goods.tick", rows)...), kit.NewSeparator())
}

// nearness is how near a need is to an issue: its own, of its field, any other.
func nearness(n graph.Need, issue graph.Issue) int {
	switch {
	case n.Issue == issue.ID:
		return 0
	case n.Field == issue.Field:
		return 1
	}
	return 2
}

func (g goodsPart) tick(issue graph.Issue, n graph.Need) fyne.CanvasObject {
	box := kit.NewCheck(g.s.T("panel.goods.need-of", "Need", n.Title, "Owner", g.name(n.Owner)), func(bool) {
		if err := command.Gather(g.s, issue.ID, n.ID); err != nil {
			g.h.Fail(err)
		}
	})
	box.SetOn(n.Issue == issue.ID)
	if g.s.WhyNoWork() != "" {
		box.Disable()
	}
	return kit.Pad(kit.Gap1, kit.Gap4, box)
}

// complexity says in how many fields an owner has open needs (SD-36); "" where that is in one or none.
func (p pieces) complexity(owner graph.ID) string {
	fields := graph.Complexity(p.s.Document(), owner).Words()
	if len(fields) < 2 {
		return ""
	}
	var names []string
	for _, field := range fields {
		names = append(names, lower(p.choice("service-field", field)))
	}
	return p.s.T("panel.goods.complex", "Count", len(fields), "Fields", strings.Join(names, ", "))
}
