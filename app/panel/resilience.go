package panel

import (
	"fmt"
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/chart"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// resilience is what stands beside the map of the view "Ketahanan": a slider lets the best-linked leave one by one.
var resilience = Panel{ID: "resilience", Icon: "shield", New: newResilience, For: func(s *session.Session) bool {
	return s.View() == session.ViewResilience && bySelection(s)
}}

// mostLeave is how many may leave; the curve has room for so many signs.
const mostLeave = 30

// The orders in which parties leave.
const (
	byLinks = "degree"
	byPaths = "betweenness"
)

type resiliencePanel struct {
	s       *session.Session
	h       command.Host
	frame   *frame
	orders  *kit.Segmented
	slider  *kit.Slider
	less    *kit.Button
	more    *kit.Button
	count   *kit.Text
	numbers *kit.Button
	walk    fyne.CanvasObject // all but what is said where something else is tried
	steps   fyne.CanvasObject // how many leave, where the order is known
	other   *live
	said    *live
	curve   *live
	list    *live
	of      *network.Snapshot // whose decline by links is known
	links   measure.Decline
}

func newResilience(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &resiliencePanel{s: s, h: h, other: newLive(0), said: newLive(kit.Gap2), curve: newLive(kit.Gap2), list: newLive(0)}
	p.orders = kit.NewSegmented([]kit.Segment{
		{Code: byLinks, Label: s.T("panel.resilience.by-degree")}, {Code: byPaths, Label: s.T("panel.resilience.by-paths")},
	}, p.order(), p.choose)
	slider, shown := kit.NewSlider(p.goTo)
	p.slider, p.count = slider, kit.NewWrapped(kit.Strong, "")
	p.less = kit.NewIconButton("minus", s.T("panel.resilience.less"), func() { p.step(-1) })
	p.more = kit.NewIconButton("plus", s.T("panel.resilience.more"), func() { p.step(1) })
	p.steps = kit.Column(0, p.count, newSides(p.less, shown, p.more))
	p.walk = kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3, kit.NewWrapped(kit.Label, s.T("panel.resilience.hint")), kit.NewRow(s.T("panel.resilience.who"), "", p.orders),
		p.steps, p.said.Container, p.curve.Container, p.list.Container))
	p.numbers = p.deed("show-trial", kit.Outlined, "branch", "panel.resilience.numbers")
	foot := kit.Flow(kit.Gap2, p.numbers, kit.NewButton(kit.Plain, "arrow-left", command.BackWords(s), s.GoBack))
	p.frame = newFrame(nil, kit.Column(0, p.other.Container, p.walk), kit.Pad(kit.Gap3, kit.Gap4, foot))
	p.update()
	return p.frame, s.Watch(func(session.Notice) { p.update() })
}

func (p *resiliencePanel) deed(id string, style kit.ButtonStyle, icon, word string) *kit.Button {
	return kit.NewButton(style, icon, p.s.T(word), func() { command.ByID(id).Run(p.s, p.h) })
}

// order is the chosen order of leaving.
func (p *resiliencePanel) order() string {
	if p.s.Looks.Resilience == byPaths {
		return byPaths
	}
	return byLinks
}

func (p *resiliencePanel) choose(order string) {
	p.s.Looks.Resilience = order
	p.update()
}

// decline returns who leaves in the chosen order, and what is left; not ok where that is not worked out, and what is
// said then.
func (p *resiliencePanel) decline() (d measure.Decline, said string, ok bool) {
	n := p.s.Before()
	if p.of != n {
		p.of, p.links = n, measure.DeclineByDegree(n)
	}
	if p.order() == byLinks {
		return p.links, "", true
	}
	r, known := p.s.KnownBefore("resilience")
	if !known {
		p.s.MeasureBefore([]string{"resilience"}, p.h.Fail)
		r, known = p.s.KnownBefore("resilience") // at once where it is quick, and then nobody is told
	}
	if !known {
		return d, p.s.T("panel.measures.not-yet"), false
	}
	found, is := r.Numbers.(measure.Resilience)
	if !is || len(found.Betweenness.Order) == 0 {
		return d, p.s.T("panel.resilience.too-large"), false
	}
	if whole := found.Betweenness.Whole; len(whole.Order) > 0 {
		return whole, "", true
	}
	var order []int32
	for _, id := range found.Betweenness.Order {
		i, _ := n.Index(id)
		order = append(order, int32(i))
	}
	return measure.DeclineIn(n.Network(network.Know), order), "", true
}

// ids are the parties of an order.
func (p *resiliencePanel) ids(d measure.Decline) []graph.ID {
	actors := p.s.Before().Actors
	ids := make([]graph.ID, min(mostLeave, len(d.Order)))
	for k := range ids {
		ids[k] = actors[d.Order[k]].ID
	}
	return ids
}

// follow lets as many leave in the chosen order as have left in another one, as after a change of the order or the day;
// where there is no such order nobody leaves.
func (p *resiliencePanel) follow() {
	left, pure := command.Walked(p.s)
	d, _, ok := p.decline()
	_, known := p.s.KnownBefore("resilience")
	switch ids := p.ids(d); {
	case !pure || left == 0 || !ok && !known || ok && command.Follows(p.s, ids):
		return
	default:
		if err := command.WalkTo(p.s, ids, left); err != nil {
			p.h.Fail(err)
		}
	}
}

// goTo lets so many leave.
func (p *resiliencePanel) goTo(count int) {
	d, _, ok := p.decline()
	if !ok {
		return
	}
	if err := command.WalkTo(p.s, p.ids(d), count); err != nil {
		p.h.Fail(err)
	}
}

func (p *resiliencePanel) step(by int) {
	left, _ := command.Walked(p.s)
	p.goTo(max(0, left+by))
}

func (p *resiliencePanel) update() {
	if p.s.Document() == nil {
		return
	}
	p.follow()
	left, pure := command.Walked(p.s)
	p.other.show(fmt.Sprint(pure), func() []fyne.CanvasObject { return p.another(pure) })
	visible(p.walk, pure)
	if !pure {
		p.frame.Refresh()
		return
	}
	d, waiting, ok := p.decline()
	p.orders.SetChosen(p.order())
	visible(p.steps, ok && len(p.s.Before().Ties) > 0)
	p.showSlider(left, min(mostLeave, len(d.Order)))
	p.numbers.EnableWhere(ok, waiting) // until then those who have left are those of another order
	now := key{snapshot: p.s.Before(), part: fmt.Sprint(p.order(), left, ok, waiting)}
	follows := fmt.Sprint(p.s.Trial().Follows, p.s.IsRunning(session.TrialJob))
	p.said.show([2]key{now, {snapshot: p.s.Snapshot(), part: follows}}, func() []fyne.CanvasObject { return p.sentences(d, left, waiting) })
	p.curve.show(now, func() []fyne.CanvasObject { return p.figure(d, left) })
	p.list.show(now, func() []fyne.CanvasObject { return p.rows(d, left) })
	p.frame.Refresh()
}

func (p *resiliencePanel) showSlider(left, most int) {
	p.slider.Set(left, most)
	p.count.SetText(p.s.T("panel.resilience.left", "Count", left, "Of", p.s.Language().Whole(most)))
	p.less.EnableWhere(left > 0, p.s.T("panel.resilience.first"))
	p.more.EnableWhere(left < most, p.s.T("panel.resilience.last"))
}

// another says that something else is tried.
func (p *resiliencePanel) another(pure bool) []fyne.CanvasObject {
	if pure {
		return nil
	}
	cancel := p.deed("cancel-trial", kit.Outlined, "close", "command.cancel-trial.name")
	said := kit.NewNotice(kit.Warning, "branch", kit.ColorWarn, p.s.T("trial.another"))
	return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3, said, kit.Flow(kit.Gap2, cancel)))}
}

// sentences say what the last step did and who is cut off by now.
func (p *resiliencePanel) sentences(d measure.Decline, left int, waiting string) []fyne.CanvasObject {
	before, l := p.s.Before(), p.s.Language()
	switch {
	case waiting != "":
		return []fyne.CanvasObject{kit.NewWrapped(kit.Quiet, waiting)}
	case len(before.Ties) == 0:
		return []fyne.CanvasObject{kit.NewWrapped(kit.Body, l.T("measure.no-ties"))}
	case len(d.Order) == 0:
		return []fyne.CanvasObject{kit.NewWrapped(kit.Body, l.T("measure.only-clients"))}
	}
	largest := func(k int) int { return int(math.Round(d.Largest[k] * float64(before.N()))) }
	if left == 0 || left >= len(d.Largest) {
		return []fyne.CanvasObject{kit.NewWrapped(kit.Body, l.T("panel.resilience.start", "Largest", largest(0), "Count", before.N()))}
	}
	name := before.Actors[d.Order[left-1]].Label()
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Body, l.T("panel.resilience.step", "Name", name, "Count", largest(left),
		"All", l.Whole(before.N()), "Share", locale.Share(d.Largest[left])))}
	if !p.s.Trial().Follows {
		return append(parts, following(p.s))
	}
	for _, m := range (measure.Losses{Cut: p.s.Trial().Losses.Cut}).Say(before) {
		parts = append(parts, newSides(mark("warning", kit.ColorWarn), kit.NewWrapped(kit.Body, l.Say(m)), nil))
	}
	return parts
}

// figure is the curve, with a sign on where it is followed to.
func (p *resiliencePanel) figure(d measure.Decline, left int) []fyne.CanvasObject {
	most := min(mostLeave, len(d.Order))
	if most == 0 || len(p.s.Before().Ties) == 0 {
		return nil
	}
	c := measure.Chart{Kind: measure.Curve, Unit: measure.Share}
	here := make([]float64, most+1)
	for k := range here {
		c.Labels = append(c.Labels, locale.Whole(k))
		here[k] = math.NaN()
	}
	here[min(left, most)] = d.Largest[min(left, most)]
	c.Series = []measure.Series{
		{Name: locale.M("panel.resilience.curve"), Values: slices.Clone(d.Largest[:most+1])},
		{Name: locale.M("panel.resilience.here"), Values: here},
	}
	figure := kit.NewFigure(func(width float64, dark bool) kit.Picture {
		return pictureOf(chart.Of(c, chart.Look{Language: p.s.Language(), Dark: dark, Width: min(width, 640)}))
	})
	return []fyne.CanvasObject{figure, kit.NewWrapped(kit.Caption, p.s.T("panel.resilience.axis"))}
}

// rows list who leaves, in that order; a press goes there.
func (p *resiliencePanel) rows(d measure.Decline, left int) []fyne.CanvasObject {
	actors, l := p.s.Before().Actors, p.s.Language()
	var rows []fyne.CanvasObject
	if len(p.s.Before().Ties) == 0 {
		return nil
	}
	for k := range min(mostLeave, len(d.Order)) {
		a := actors[d.Order[k]]
		sign := kit.Line(kit.Gap1, kit.AtLeast(scaled(20), 0, kit.NewText(kit.Caption, l.Whole(k+1)).AtRight()), actorSign(p.s, a, 18))
		style := kit.Body
		if k < left {
			style = kit.Body.In(kit.ColorInk3)
		}
		share := kit.NewText(style, l.Percent(d.Largest[k+1]))
		press := kit.NewPress(kit.Pad(kit.Gap1, 0, newSides(sign, kit.NewCut(style, a.Label()), share)), func() { p.goTo(k + 1) })
		press.SetOn(k == left-1)
		rows = append(rows, press)
	}
	if len(rows) > 0 {
		rows = append([]fyne.CanvasObject{kit.NewWrapped(kit.Label, p.s.T("panel.resilience.order"))}, rows...)
	}
	return rows
}
