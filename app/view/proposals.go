package view

import (
	"context"
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// proposalCard is a proposal in the list; the one that is tried shows what can be done about it.
type proposalCard struct {
	of     proposal
	press  *kit.Press
	deeds  *fyne.Container
	object fyne.CanvasObject
}

// showList builds the list where it is another one than before, and lights the proposal that is tried.
func (p *stagesPart) showList() {
	list, wait := p.proposals()
	key := listKey{p.s.Snapshot(), p.chosen(), p.s.Looks.Stages.Of, fmt.Sprint(wait == nil, len(list), p.isRunning(p.chosen()), p.s.WhyNoWork())}
	if key != p.built {
		if key.list != p.built.list || key.of != p.built.of {
			p.scroll.Offset = fyne.Position{}
		}
		p.built, p.cards, p.list.Objects = key, nil, nil
		for _, n := range list {
			c := p.card(n)
			p.cards = append(p.cards, c)
			p.list.Add(c.object)
		}
		switch {
		case wait != nil:
			p.list.Add(wait)
		case len(list) == 0:
			p.list.Add(p.none())
		case p.chosen() == "triads":
			p.countRest(len(list))
		}
	}
	for _, c := range p.cards {
		on := p.tries(c.of)
		c.press.SetOn(on)
		show(c.deeds, on)
	}
	p.list.Refresh()
	p.scroll.Refresh()
}

// countRest says how many open trios are not listed.
func (p *stagesPart) countRest(listed int) {
	found := p.s.Openings(p.h.Fail)
	if found == nil || p.s.Looks.Stages.Of != "" {
		return
	}
	if more := found.Triads.Count - listed; more > 0 {
		p.list.Add(kit.NewWrapped(kit.Caption, p.s.T("view.stages.more", "Count", more)))
	}
}

// none says that the list is empty, and what can be done instead.
func (p *stagesPart) none() fyne.CanvasObject {
	of, list := p.s.Looks.Stages.Of, p.chosen()
	if of != "" {
		all := kit.NewButton(kit.Outlined, "", p.s.T("view.stages.of.all"), func() { p.keepTo("") })
		text := p.s.T("view.stages.none-of", "Name", graph.NameOf(of, p.s.Document()))
		return kit.Column(kit.Gap3, kit.NewWrapped(kit.Body, text), kit.Flow(0, all))
	}
	text := kit.NewWrapped(kit.Body, "")
	if r, ok := p.s.Known(computed[list]); ok { // it knows why
		text.SetText(p.s.Language().Say(r.Sentence))
	} else {
		text.SetText(p.s.T("view.stages.none." + list))
	}
	if p.s.Snapshot().Network(network.Know).Arcs() == 0 {
		connect := command.ByID("show-map")
		text.SetText(p.s.T("view.stages.no-ties"))
		return kit.Column(kit.Gap3, text, kit.Flow(0, kit.NewButton(kit.Accented, "connect", p.s.T("view.stages.connect"), func() { connect.Run(p.s, p.h) })))
	}
	return text
}

// proposals returns the list that is chosen, or what stands there until it is known.
func (p *stagesPart) proposals() (list []proposal, wait fyne.CanvasObject) {
	of, known := p.s.Looks.Stages.Of, true
	switch p.chosen() {
	case "introductions":
		list, known = p.introductions(of)
	case "contacts":
		list, known = p.contacts(of)
	case "needs":
		list, known = p.needs(of)
	default:
		list, known = p.triads(of)
	}
	if known {
		return list, nil
	}
	return nil, p.waiting()
}

func (p *stagesPart) introductions(of graph.ID) ([]proposal, bool) {
	r, ok := p.s.Known("introductions")
	found, is := r.Numbers.(measure.Introductions)
	if !ok || !is {
		return nil, false
	}
	best := found.Best
	if i, ok := p.s.Snapshot().Index(of); ok {
		best = found.Of(i)
	}
	var list []proposal
	for _, n := range best {
		list = append(list, proposal{Introduction: n, said: n.Say(p.s.Snapshot())})
	}
	return list, true
}

// contacts are those of the focal actor, else the best of all; of another actor also the one between the focal actor and
// it.
func (p *stagesPart) contacts(of graph.ID) ([]proposal, bool) {
	r, ok := p.s.Known("new-contacts")
	found, is := r.Numbers.(measure.NewContacts)
	if !ok || !is {
		return nil, false
	}
	s, best := p.s.Snapshot(), found.OfFocal
	focal, hasFocal := s.Focal()
	if !hasFocal {
		best = found.Best
	}
	var list []proposal
	add := func(n measure.Introduction) {
		for _, other := range list {
			if other.Pair == n.Pair {
				return
			}
		}
		if n := (proposal{Introduction: n, said: n.SayContact(s)}); n.of(of) {
			list = append(list, n)
		}
	}
	for _, n := range best {
		add(n)
	}
	if i, ok := s.Index(of); ok && hasFocal && i != focal {
		for _, n := range found.Best {
			add(n)
		}
		if t, err := measure.PreviewTie(context.Background(), s, focal, i); err == nil && uint(t.Steps) > 2 && !s.Network(network.Know).Has(focal, i) {
			add(t.Introduction)
		}
	}
	return list, true
}

func (p *stagesPart) needs(of graph.ID) ([]proposal, bool) {
	found := p.s.Openings(p.h.Fail)
	if found == nil {
		return nil, false
	}
	var list []proposal
	for k := range found.Needs {
		n := &found.Needs[k]
		need, _ := graph.Get[graph.Need](p.s.Document(), n.Need)
		resource, _ := graph.Get[graph.Resource](p.s.Document(), n.Resource)
		said := locale.M("view.stages.need", "Need", need.Title, "Resource", resource.Name)
		if p := (proposal{n.Introduction, n, said}); p.of(of) {
			list = append(list, p)
		}
	}
	return list, true
}

func (p *stagesPart) triads(of graph.ID) ([]proposal, bool) {
	found := p.s.Openings(p.h.Fail)
	if found == nil {
		return nil, false
	}
	var list []proposal
	for _, t := range found.Triads.List {
		n := proposal{Introduction: measure.Introduction{Pair: t.Ends, Introducer: t.Middle}}
		if n.of(of) || t.Middle == of {
			name := func(id graph.ID) locale.Name { return locale.Name(graph.NameOf(id, p.s.Document())) }
			n.said = locale.M("view.stages.triad", "Middle", name(t.Middle), "A", name(t.Ends[0]), "B", name(t.Ends[1]))
			list = append(list, n)
		}
	}
	return list, true
}

// computed is the measure from which a list is made; none where it is made of openings.
var computed = map[string]string{"introductions": "introductions", "contacts": "new-contacts"}

func (p *stagesPart) isRunning(list string) bool {
	return p.s.IsRunning(session.MeasureJob) || p.s.IsRunning(session.ComputeJob(computed[list])) || p.s.IsRunning(session.OpeningsJob)
}

// waiting says that the list is being worked out, or offers to do that where it takes long.
func (p *stagesPart) waiting() fyne.CanvasObject {
	m, ok := measure.ByID(computed[p.chosen()])
	switch {
	case p.isRunning(p.chosen()):
		return kit.NewWrapped(kit.Quiet, p.s.T("view.stages.working"))
	case ok:
		compute := kit.NewButton(kit.Accented, "play", p.s.T("panel.measures.compute"), func() { p.s.Compute(m.ID, p.h.Fail) })
		return kit.Column(kit.Gap3, kit.NewWrapped(kit.Quiet, p.s.T("view.stages.heavy")), kit.Flow(0, compute))
	}
	return kit.Column(kit.Gap3, kit.NewWrapped(kit.Quiet, p.s.T("view.stages.stopped")), p.again())
}

// again begins anew with what the user stopped.
func (p *stagesPart) again() fyne.CanvasObject {
	return kit.Flow(0, kit.NewButton(kit.Accented, "play", p.s.T("panel.measures.compute"), func() {
		p.s.StopGrowing()
		p.update()
	}))
}

// card says whom a proposal brings together and why, and does it.
func (p *stagesPart) card(n proposal) *proposalCard {
	l, c := p.s.Language(), &proposalCard{of: n}
	title := p.s.T("view.stages.pair", "A", p.name(n.Pair[0]), "B", p.name(n.Pair[1]))
	words := kit.Column(kit.Gap1, kit.NewWrapped(kit.Strong, title), kit.NewWrapped(kit.Quiet, l.Say(n.said)))
	if n.Interests != "" {
		shared := l.T("view.stages.interests", "Words", locale.Name(joinWords(n.Interests)))
		words.Add(iconed("heart", kit.NewWrapped(kit.Label, shared)))
	}
	c.press = kit.NewPress(kit.Pad(kit.Gap3, kit.Gap3, words), func() { p.try(n) })
	c.deeds = p.deeds(n)
	c.object = kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorLine, Radius: 8}, kit.Column(0, c.press, c.deeds))
	return c
}

func (p *stagesPart) name(id graph.ID) locale.Name {
	return locale.Name(graph.NameOf(id, p.s.Document()))
}

func joinWords(set graph.Set) string {
	text := ""
	for k, word := range set.Words() {
		if k > 0 {
			text += ", "
		}
		text += word
	}
	return text
}

// deeds are what can be done about a proposal: note that the two know each other now, or plan that. Why it may not be
// done stands below.
func (p *stagesPart) deeds(n proposal) *fyne.Container {
	word := "view.stages.record"
	if n.Introducer == "" {
		word = "view.stages.record-contact"
	}
	record := kit.NewButton(kit.Filled, "check", p.s.T(word), func() { p.run(command.Introduce(p.s, p.h, n.Introduction, n.from())) })
	plan := kit.NewButton(kit.Outlined, "", p.s.T("view.stages.plan"), func() {
		if n.need != nil {
			p.run(command.PlanForNeed(p.s, p.h, *n.need))
			return
		}
		p.run(command.PlanIntroduction(p.s, p.h, n.Introduction))
	})
	column := kit.Column(kit.Gap2, kit.Flow(kit.Gap2, record, plan))
	reason := p.whyNot(n)
	record.SetReason(reason)
	plan.SetReason(reason)
	if reason != "" {
		column.Add(kit.NewNotice(kit.Warning, "shield", kit.ColorWarn, reason))
	}
	return kit.Pad(kit.Gap2, kit.Gap3, column)
}

// whyNot says why a proposal may not be made, empty where it may.
func (p *stagesPart) whyNot(n proposal) string {
	if why := p.s.WhyNoWork(); why != "" {
		return why
	}
	var refusal *graph.Refusal
	if errors.As(command.MayIntroduce(p.s, n.Pair, n.from()), &refusal) {
		return p.s.Language().Say(refusal.Message)
	}
	return ""
}

func (p *stagesPart) run(err error) {
	if err != nil {
		p.h.Fail(err)
	}
}
