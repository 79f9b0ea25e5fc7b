package panel

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
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
	byUrgency(list, func(n graph.Need) int { return nearness(n, issue) })
	parts := []fyne.CanvasObject{g.note(g.s.T("panel.goods.gathers", "Count", own, "Owners", g.s.T("panel.goods.owners", "Count", len(owners))))}
	rows := g.ticks(list, func(n graph.Need) (string, bool) {
		return g.s.T("panel.goods.need-of", "Need", n.Title, "Owner", g.name(n.Owner)), n.Issue == issue.ID
	}, func(need graph.ID) error { return command.Gather(g.s, issue.ID, need) })
	return append(append(parts, g.titled("panel.goods.tick", rows)...), kit.NewSeparator())
}

// ofProposal shows the needs that a proposal asks for with what they lack, and those that it could ask for, to be ticked
// (SD-73).
func (g goodsPart) ofProposal(p graph.Proposal) []fyne.CanvasObject {
	asked := p.Asked(g.s.Document())
	list := slices.Clone(asked)
	for n := range graph.Each[graph.Need](g.s.Document()) {
		if n.IsOpen() && !slices.Contains(asked, n) {
			list = append(list, n)
		}
	}
	byUrgency(list, func(n graph.Need) int {
		if slices.Contains(asked, n) {
			return 0
		}
		return 1
	})
	money := g.s.Language().Quantity(graph.MoneyMissing(g.s.Document(), asked))
	parts := []fyne.CanvasObject{g.note(g.s.T("panel.goods.asks", "Count", len(asked), "Money", money))}
	rows := g.ticks(list, func(n graph.Need) (string, bool) {
		lacks := locale.Quantity(n.Missing(g.s.Document()))
		return g.s.T("panel.goods.need-lacks", "Need", n.Title, "Owner", g.name(n.Owner), "Gap", lacks, "Unit", n.Unit), slices.Contains(asked, n)
	}, func(need graph.ID) error { return command.AskFor(g.s, p.ID, need) })
	return append(append(parts, g.titled("panel.goods.tick-asked", rows)...), kit.NewSeparator())
}

// byUrgency sorts needs by a class, and in each the most urgent first.
func byUrgency(list []graph.Need, class func(graph.Need) int) {
	slices.SortStableFunc(list, func(a, b graph.Need) int {
		return cmp.Or(cmp.Compare(class(a), class(b)), cmp.Compare(b.Urgency, a.Urgency))
	})
}

// ticks offers needs to be ticked, and counts those beyond the first.
func (g goodsPart) ticks(list []graph.Need, said func(graph.Need) (words string, on bool), turn func(graph.ID) error) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, n := range list[:min(len(list), mostTicked)] {
		words, on := said(n)
		box := kit.NewCheck(words, func(bool) {
			if err := turn(n.ID); err != nil {
				g.h.Fail(err)
			}
		})
		box.SetOn(on)
		if g.s.WhyNoWork() != "" {
			box.Disable()
		}
		rows = append(rows, kit.Pad(kit.Gap1, kit.Gap4, box))
	}
	if more := len(list) - mostTicked; more > 0 {
		rows = append(rows, g.note(g.s.T("panel.and-more", "Count", more)))
	}
	return rows
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
