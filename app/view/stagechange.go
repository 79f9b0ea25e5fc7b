package view

import (
	"context"
	"math"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// growthNumbers stand above the map while a proposal is tried: the numbers of the network without and with it. Where they
// stand alone beside the map, the way back to the list and what can be done stand with them.
type growthNumbers struct {
	p      *stagesPart
	title  *kit.Text
	said   *kit.Text
	body   *fyne.Container
	object fyne.CanvasObject
	back   fyne.CanvasObject
	deeds  *fyne.Container
	built  *session.Proposal
	of     proposalKey // of the deeds
}

func newGrowthNumbers(p *stagesPart) *growthNumbers {
	g := &growthNumbers{p: p, title: kit.NewWrapped(kit.Title, ""), said: kit.NewWrapped(kit.Quiet, ""), body: kit.Column(kit.Gap2)}
	g.object = kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap2, g.title, g.body, g.said))
	g.back = kit.Pad(kit.Gap1, kit.Gap4, kit.Flow(0, kit.NewButton(kit.Plain, "arrow-left", p.s.T("view.stages.to-list"), p.putAway)))
	g.deeds = kit.Column(0)
	return g
}

// show lays a proposal over the map and sets its numbers.
func (g *growthNumbers) show(n proposal) {
	p := g.p
	g.title.SetText(p.s.T("view.stages.if", "A", p.name(n.Pair[0]), "B", p.name(n.Pair[1])))
	if key := (proposalKey{p.built, n.Pair, n.from(), n.Introducer}); key != g.of {
		g.of, g.deeds.Objects = key, []fyne.CanvasObject{kit.Pad(0, kit.Gap1, p.deeds(n))}
	}
	found := p.s.Propose(command.PlannedTie(p.s, n.Introduction), p.h.Fail)
	if found == nil {
		g.wait()
		return
	}
	said := p.s.T("view.stages.filtered")
	if found.IsSeen() {
		said = g.sentence(found).In(p.s.Language())
	}
	g.said.SetText(said)
	if g.built != found {
		g.built = found
		g.body.Objects = []fyne.CanvasObject{g.numbers(found)}
		p.s.Lay(found.Overlay(n.Introducer))
	}
}

// wait says that the numbers are being worked out, or offers that again where it was stopped.
func (g *growthNumbers) wait() {
	g.built, g.body.Objects = nil, nil
	g.p.s.Lay(nil)
	if g.p.s.IsRunning(session.ProposalJob) {
		g.said.SetText(g.p.s.T("view.stages.working"))
		return
	}
	g.said.SetText(g.p.s.T("view.stages.stopped"))
	g.body.Add(g.p.again())
}

// proposalKey is what the deeds are made of.
type proposalKey struct {
	list          listKey
	pair          [2]graph.ID
	need, between graph.ID
}

// sentence says what comes nearer, with the needs by their titles.
func (g *growthNumbers) sentence(found *session.Proposal) locale.List {
	s, list := g.p.s.Snapshot(), locale.List{Mark: " "}
	i, _ := s.Index(found.Tie.From)
	j, _ := s.Index(found.Tie.To)
	add := func(id string, count int, values ...any) {
		if count > 0 {
			list.Parts = append(list.Parts, locale.M(id, append(values, "Count", count)...))
		}
	}
	closer := g.closer(i, j)
	add("view.stages.brings.needs", len(closer.Parts), "Needs", closer)
	add("view.stages.brings.pairs", found.After.Near.Pairs-found.Before.Near.Pairs)
	add("view.stages.brings.triangles", found.After.Stages.Triangles-found.Before.Stages.Triangles)
	if len(list.Parts) == 0 {
		list.Parts = append(list.Parts, locale.M("view.stages.brings.direct"))
	}
	return list
}

// closer lists the titles of the needs that come nearer to a source by a tie.
func (g *growthNumbers) closer(i, j int) locale.List {
	list := locale.List{Mark: ", "}
	found, err := measure.PreviewTie(context.Background(), g.p.s.Snapshot(), i, j)
	if err != nil {
		return list
	}
	for _, id := range found.Closer {
		n, _ := graph.Get[graph.Need](g.p.s.Document(), id)
		list.Parts = append(list.Parts, locale.Name("“"+n.Title+"”"))
	}
	return list
}

// numberLeast is the least width of a number with what it counts, in px at 100 %.
const numberLeast = 118

func (g *growthNumbers) numbers(found *session.Proposal) fyne.CanvasObject {
	a, b := found.Before, found.After
	count := func(id string, before, after int) fyne.CanvasObject {
		l := g.p.s.Language()
		return g.number(id, l.Whole(before), l.Whole(after), locale.Decimal{X: float64(after - before)})
	}
	near := func(x measure.Number) float64 { return 100 * float64(x) }
	x, y := near(a.Near.Efficiency), near(b.Near.Efficiency)
	share := func(x float64) string { return locale.Decimal{X: x, Places: 2}.In(g.p.s.Language()) }
	return kit.Tiled(kit.Gap2, numberLeast, []int{8, 4, 2},
		count("sources", a.Near.Sources, b.Near.Sources),
		count("pairs", a.Near.Pairs, b.Near.Pairs),
		g.number("nearness", share(x), share(y), locale.Decimal{X: y - x, Places: 2}),
		count("triangles", a.Stages.Triangles, b.Stages.Triangles),
		count("stage-0", a.Stages.Counts["0"], b.Stages.Counts["0"]),
		count("stage-1", a.Stages.Counts["1"], b.Stages.Counts["1"]),
		count("stage-3", a.Stages.Counts["3"], b.Stages.Counts["3"]),
		count("open", a.Stages.Open, b.Stages.Open),
	)
}

// number is one number before and after, with the difference where there is one. What does not change is quiet.
func (g *growthNumbers) number(id, before, after string, change locale.Decimal) fyne.CanvasObject {
	l, style, words := g.p.s.Language(), kit.Title, before+" → "+after
	if before == after || math.IsNaN(change.X) {
		style, words = kit.Body.In(kit.ColorInk3), before
	}
	difference := g.p.s.T("view.stages.same")
	if before != after {
		difference = l.Change(change.X, change.Places)
	}
	value := kit.Flow(kit.Gap2, kit.NewText(style, words), kit.NewText(kit.Caption, difference))
	return kit.Column(0, kit.NewWrapped(kit.Label, g.p.s.T("view.stages.number."+id)), value)
}
