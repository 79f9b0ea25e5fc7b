package panel

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/path"
)

// mostCandidates is how many candidates of a need, or needs for an issue, are listed before the rest is counted.
const mostCandidates = 5

// goods shows what belongs to a need, a resource or an issue beside its fields: what was placed, what could be, what it
// gathers. A record that was just made shows its fields first, to be filled in.
func (p *recordPanel) goods(r graph.Record) []fyne.CanvasObject {
	if command.IsJustMade(p.s, graph.Key(r)) {
		return nil
	}
	g := goodsPart{pieces{p.s, p.h}}
	switch r := r.(type) {
	case graph.Need:
		return g.ofNeed(r)
	case graph.Resource:
		return g.ofResource(r)
	case graph.Issue:
		return g.ofIssue(r)
	case graph.Proposal:
		return g.ofProposal(r)
	}
	return nil
}

type goodsPart struct{ pieces }

// ofNeed shows how far a need is met, its placements with their amounts, and its candidates with the introduction chain.
func (g goodsPart) ofNeed(n graph.Need) []fyne.CanvasObject {
	found, err := measure.CoverageOf(context.Background(), g.s.Snapshot())
	c, ok := found.Needs[n.ID]
	if err != nil || !ok {
		return nil
	}
	parts := []fyne.CanvasObject{g.note(g.s.T("panel.goods.covered", "Share", locale.Share(c.Coverage), "Gap", locale.Quantity(c.Gap), "Of", locale.Quantity(n.Quantity), "Unit", n.Unit))}
	if !n.NeedsCooperation { // SD-76
		parts = append(parts, g.note(g.s.T("panel.goods.alone")))
	}
	parts = append(parts, g.titled("panel.goods.matches", g.matches(graph.Referring[graph.Match](g.s.Document(), n.ID)))...)
	if n.NeedsCooperation && c.Class != measure.Met {
		parts = append(parts, g.titled("panel.goods.candidates", g.candidates(n, c.Ranked))...)
	}
	matrix := kit.NewButton(kit.Plain, "table", g.s.T("panel.goods.matrix"), func() {
		g.s.Looks.Needs = session.NeedsLook{Need: n.ID}
		g.s.ShowSheet("matrix")
	})
	return append(parts, kit.Pad(kit.Gap1, kit.Gap2, kit.Flow(0, matrix)), kit.NewSeparator())
}

// ofResource shows what is left of a resource, and where it was placed.
func (g goodsPart) ofResource(r graph.Resource) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if rest, known := r.Rest(g.s.Document()); known {
		parts = append(parts, g.note(g.s.T("panel.goods.rest", "Rest", locale.Quantity(max(0, rest)), "Of", locale.Quantity(r.Quantity), "Unit", r.Unit)))
	}
	if r.IsOverAllocated(g.s.Document()) { // SD-38
		parts = append(parts, g.doubt("match.more-than-there-is"))
	}
	if r.ValidTo != "" && r.ValidTo < g.s.Day() {
		parts = append(parts, g.doubt("panel.goods.expired"))
	}
	parts = append(parts, g.titled("panel.goods.matches", g.matches(graph.Referring[graph.Match](g.s.Document(), r.ID)))...)
	if len(parts) == 0 {
		return nil
	}
	return append(parts, kit.NewSeparator())
}

// matches lists placements with their amounts in the need's unit; a press opens one.
func (g goodsPart) matches(list []graph.Match) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, m := range list {
		n, _ := graph.Get[graph.Need](g.s.Document(), m.Need)
		r, _ := graph.Get[graph.Resource](g.s.Document(), m.Resource)
		facts := []string{g.name(r.Provider), g.amount(m.Amount, n.Unit, ""), g.choice("match-status", m.Status), g.s.Language().ShortDate(string(m.Date))}
		row := kit.Column(0, kit.NewWrapped(kit.Body, g.s.T("panel.card.placed", "Resource", r.Name, "Need", n.Title)), kit.NewWrapped(kit.Caption, strings.Join(without(facts, ""), " · ")))
		rows = append(rows, kit.Pad(0, kit.Gap2, kit.NewPress(kit.Pad(kit.Gap1, kit.Gap2, row), func() { g.s.Select(m.ID) })))
	}
	return rows
}

// candidates lists what could meet a need, the best first: by whom one gets there, what is left, and the deeds. A client is
// none.
func (g goodsPart) candidates(n graph.Need, ranked []measure.Candidate) []fyne.CanvasObject {
	ranked = slices.DeleteFunc(slices.Clone(ranked), func(c measure.Candidate) bool {
		a, ok := graph.Get[graph.Actor](g.s.Document(), c.Provider)
		return !ok || a.IsClient
	})
	var rows []fyne.CanvasObject
	for _, c := range ranked[:min(len(ranked), mostCandidates)] {
		rows = append(rows, g.candidate(n, c))
	}
	if more := len(ranked) - mostCandidates; more > 0 {
		rows = append(rows, g.note(g.s.T("panel.and-more", "Count", more)))
	}
	return rows
}

func (g goodsPart) candidate(n graph.Need, c measure.Candidate) fyne.CanvasObject {
	r, _ := graph.Get[graph.Resource](g.s.Document(), c.Resource)
	from := g.reachesFrom(n)
	title := g.s.T("panel.goods.candidate", "Resource", r.Name, "Provider", g.name(c.Provider))
	facts := []string{g.chain(from, c)}
	if rest, known := r.Rest(g.s.Document()); known {
		facts = append(facts, g.s.T("panel.goods.left", "Rest", locale.Quantity(max(0, rest)), "Unit", r.Unit))
	}
	if r.Conditions != "" {
		facts = append(facts, r.Conditions)
	}
	place := kit.NewButton(kit.Plain, "plus", g.s.T("panel.goods.place"), func() {
		if err := command.Place(g.s, g.h, command.NewPlacement(g.s, n, r)); err != nil {
			g.h.Fail(err)
		}
	})
	place.SetReason(g.s.WhyNoWork())
	way := kit.NewButton(kit.Plain, "arrow-right", g.s.T("panel.goods.way"), func() {
		g.s.Looks.Ways = session.WaysLook{From: from, To: c.Provider}
		g.s.Show(session.ViewWays)
	})
	words := kit.Column(0, kit.NewWrapped(kit.Body, title), kit.NewWrapped(kit.Caption, strings.Join(facts, " · ")), kit.Flow(0, place, way))
	return kit.Pad(kit.Gap1, kit.Gap4, words)
}

// reachesFrom is who looks for a source: the focal actor, or where there is none the owner of the need.
func (g goodsPart) reachesFrom(n graph.Need) graph.ID {
	if i, ok := g.s.Snapshot().Focal(); ok {
		return g.s.Snapshot().Actors[i].ID
	}
	return n.Owner
}

// chain says by whom one gets to a candidate.
func (g goodsPart) chain(from graph.ID, c measure.Candidate) string {
	s := g.s.Snapshot()
	i, ok := s.Index(from)
	j, found := s.Index(c.Provider)
	if !ok || !found || c.Steps < 0 {
		return g.s.T("panel.goods.no-way", "From", g.name(from))
	}
	way := path.Chain(s, i, j)
	steps := locale.M("measure.steps", "Count", max(0, len(way)-1))
	if len(way) <= 2 {
		return g.s.T("panel.goods.near", "Steps", steps)
	}
	var names []string
	for _, k := range way[1 : len(way)-1] {
		names = append(names, s.Actors[k].Label())
	}
	return g.s.T("panel.goods.chain", "Steps", steps, "Via", strings.Join(names, " → "))
}

func (g goodsPart) name(id graph.ID) string {
	a, _ := graph.Get[graph.Actor](g.s.Document(), id)
	return a.Label()
}

func (g goodsPart) note(text string) fyne.CanvasObject {
	return kit.Pad(kit.Gap1, kit.Gap4, kit.NewWrapped(kit.Body, text))
}

func (g goodsPart) doubt(message string) fyne.CanvasObject {
	return kit.Pad(kit.Gap1, kit.Gap4, kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, g.s.T(message)))
}

// without returns the words that are not the given one.
func without(words []string, word string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return w == word })
}
