package view

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// systemsPart shows the support systems (target systems) as cards: how each came about, who belongs to it, how closely its
// members know each other, with the social worker and without, and what is advised (SD-19 to SD-24). Those that are closed
// stay listed below.
type systemsPart struct {
	s      *session.Session
	h      command.Host
	shown  systemsKey
	list   *fyne.Container
	scroll *container.Scroll
	object *fyne.Container
}

type systemsKey struct {
	snapshot *network.Snapshot
	selected graph.ID
	measured bool
	advised  bool
	fixed    string
}

func newSystems(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &systemsPart{s: s, h: h, list: kit.Column(kit.Gap3)}
	shown, scroll := kit.NewHeldScroll(kit.Pad(kit.Gap3, kit.Gap4, p.list))
	p.scroll = scroll
	p.object = container.NewStack(kit.NewBox(kit.Ground, nil), shown)
	p.update()
	return p.object, s.Watch(func(session.Notice) { p.update() })
}

func (p *systemsPart) update() {
	s := p.s
	if s.Document() == nil {
		return
	}
	s.Measure([]string{"support-systems"}, p.h.Fail)
	s.Advise(p.h.Fail)
	_, measured := s.Known("support-systems")
	a, fresh := s.Advice()
	selected := graph.ID("")
	if chosen := s.Selection(); len(chosen) == 1 {
		selected = chosen[0]
	}
	now := systemsKey{s.Snapshot(), selected, measured, fresh, s.WhyNoWork()}
	if now == p.shown {
		return
	}
	p.shown = now
	p.fill(a)
	p.list.Refresh()
	p.scroll.Refresh()
}

// fill lists the systems that are active, then those that are closed.
func (p *systemsPart) fill(a session.Advice) {
	s := p.s
	p.list.Objects = nil
	all := graph.All[graph.SupportSystem](s.Document())
	button := newDeed(kit.Filled, command.ByID("add-support_system").Line(s, p.h))
	if len(all) == 0 {
		p.list.Add(kit.Pad(kit.Gap6, 0, kit.NewEmpty(s.T("view.table.empty.support_system"), s.T("view.table.empty.support_system-hint"), button)))
		return
	}
	p.list.Add(kit.Aside(kit.Gap3, kit.NewWrapped(kit.Heading, s.T("kind.support_system.plural")), button))
	if r, ok := s.Known("support-systems"); ok {
		p.list.Add(kit.NewWrapped(kit.Body, s.Language().Say(r.Sentence)))
	}
	slices.SortStableFunc(all, func(x, y graph.SupportSystem) int { return cmp.Compare(y.Closed, x.Closed) })
	var active, closed []fyne.CanvasObject
	for _, of := range all {
		if of.IsActive(s.Day()) {
			active = append(active, p.card(of, a))
		} else {
			closed = append(closed, p.card(of, a))
		}
	}
	p.list.Add(kit.Tiled(kit.Gap3, 340, []int{3, 2, 1}, active...))
	if len(closed) > 0 {
		p.list.Add(kit.NewWrapped(kit.Title, s.T("view.systems.closed", "Count", len(closed))))
		p.list.Add(kit.Tiled(kit.Gap3, 340, []int{3, 2, 1}, closed...))
	}
}

func (p *systemsPart) card(of graph.SupportSystem, a session.Advice) fyne.CanvasObject {
	s, l := p.s, p.s.Language()
	parts := append(p.facts(of), p.members(of), p.density(of))
	for _, c := range a.Cards {
		if c.Opens == of.ID && of.IsActive(s.Day()) {
			parts = append(parts, kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, l.Say(c.Reason)))
		}
	}
	look := kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorLine, Radius: 8}
	if p.shown.selected == of.ID {
		look.Stroke, look.Width = kit.ColorAccent, 2
	}
	return kit.NewPress(kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap2, parts...)), func() { s.Select(of.ID) }).SetLook(look)
}

// facts say what a system is, for whom and by whom.
func (p *systemsPart) facts(of graph.SupportSystem) []fyne.CanvasObject {
	s := p.s
	kind := s.Language().Say(graph.ChoiceMessage("activity-kind", of.ActivityKind, s.Document()))
	parts := []fyne.CanvasObject{
		kit.NewWrapped(kit.Title, of.Name),
		kit.NewWrapped(kit.Label, kind+" · "+p.period(of)),
		kit.NewWrapped(kit.Quiet, s.T("view.systems.kind."+of.ActivityKind)),
	}
	if of.Target != "" {
		parts = append(parts, p.fact("support_system.target", of.Target))
	}
	if core := graph.NameOf(of.CoreActor, s.Document()); core != "" {
		parts = append(parts, p.fact("support_system.core_actor", core))
	}
	if by := graph.NameOf(command.Coordinator(of), s.Document()); by != "" {
		parts = append(parts, p.fact("support_system.coordinator", by))
	}
	return parts
}

// period says since when a system has been there, and until when.
func (p *systemsPart) period(of graph.SupportSystem) string {
	s := p.s
	switch {
	case of.IsActive(s.Day()) && of.Formed == "":
		return s.Language().Say(graph.ChoiceMessage("system-status", of.Status, s.Document()))
	case of.IsActive(s.Day()):
		return s.T("view.systems.since", "Day", locale.ShortDay(of.Formed))
	case of.Closed == "":
		return s.T("view.systems.is-closed")
	}
	return s.T("view.systems.until", "Day", locale.ShortDay(of.Closed))
}

func (p *systemsPart) fact(label, words string) fyne.CanvasObject {
	return kit.Column(0, kit.NewWrapped(kit.Caption, p.s.T(label)), kit.NewWrapped(kit.Body, words))
}

// members names the members; a client by its code.
func (p *systemsPart) members(of graph.SupportSystem) fyne.CanvasObject {
	var names []string
	for _, m := range graph.Referring[graph.Member](p.s.Document(), of.ID) {
		if m.System == of.ID {
			names = append(names, graph.NameOf(m.Actor, p.s.Document()))
		}
	}
	slices.Sort(names)
	label := p.s.T("view.systems.members", "Count", len(names))
	return kit.Column(0, kit.NewWrapped(kit.Caption, label), kit.NewWrapped(kit.Body, cmp.Or(strings.Join(names, ", "), "—")))
}

// density says how closely the members know each other, with the social worker and without, by the measure (M47).
func (p *systemsPart) density(of graph.SupportSystem) fyne.CanvasObject {
	r, _ := p.s.Known("support-systems")
	all, _ := r.Numbers.(map[graph.ID]measure.SystemDensity)
	d, ok := all[of.ID]
	if !ok {
		return kit.Column(0)
	}
	return kit.Column(2, kit.NewWrapped(kit.Caption, p.s.T("view.systems.density-label")), kit.NewWrapped(kit.Body, panel.DensityWords(p.s, of.ID, d)))
}
