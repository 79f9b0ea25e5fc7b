package view

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// mostAside is how many parties each list at the right shows before it counts the others.
const mostAside = 30

// aside lists whose next step is late and who asks for a visit.
func (p *pipelinePart) aside() fyne.CanvasObject {
	late := slices.Clone(p.found.Overdue)
	slices.SortStableFunc(late, func(a, b measure.OverdueContact) int { return cmp.Compare(b.Days, a.Days) })
	newest := map[graph.ID]graph.Contact{}
	for _, c := range p.found.Parties {
		newest[c.Actor] = c.Newest
	}
	parts := []fyne.CanvasObject{p.heading("view.pipeline.overdue", len(late))}
	for _, o := range late[:min(len(late), mostAside)] {
		parts = append(parts, p.late(o, newest[o.Actor]))
	}
	if len(late) == 0 {
		parts = append(parts, kit.NewWrapped(kit.Quiet, p.s.T("view.pipeline.none-overdue")))
	}
	parts = p.andMore(parts, len(late))
	care := measure.CareList(p.s.Snapshot())
	parts = append(parts, kit.Pad(kit.Gap2, 0, kit.NewSeparator()), p.heading("view.pipeline.care", len(care)))
	for _, u := range care[:min(len(care), mostAside)] {
		parts = append(parts, p.untouched(u))
	}
	if len(care) == 0 {
		parts = append(parts, kit.NewWrapped(kit.Quiet, p.s.T("view.pipeline.none-care", "Count", p.s.Project().CareWithin())))
	}
	return kit.Column(kit.Gap2, p.andMore(parts, len(care))...)
}

func (p *pipelinePart) heading(id string, count int) fyne.CanvasObject {
	return kit.Line(kit.Gap2, kit.NewText(kit.Title, p.s.T(id)), kit.NewText(kit.Title.In(kit.ColorInk3), p.s.Language().Whole(count)))
}

// andMore adds how many more there are than a list shows.
func (p *pipelinePart) andMore(parts []fyne.CanvasObject, count int) []fyne.CanvasObject {
	if more := count - mostAside; more > 0 {
		parts = append(parts, kit.NewWrapped(kit.Caption, p.s.T("view.pipeline.more-parties", "Count", more)))
	}
	return parts
}

// late is a next step that is late, with what can be done about it.
func (p *pipelinePart) late(o measure.OverdueContact, c graph.Contact) fyne.CanvasObject {
	l := p.s.Language()
	days := kit.NewBox(kit.TagBad, kit.NewText(kit.Label.In(kit.ColorBad), p.s.T("view.pipeline.days-late", "Count", o.Days)))
	said := p.s.T("view.pipeline.next-on", "Day", locale.ShortDay(o.Next))
	if c.NextAction != "" {
		said = c.NextAction + " · " + l.ShortDate(string(o.Next))
	}
	last := p.s.T("view.pipeline.last", "Day", locale.ShortDay(c.Date), "Result", graph.ChoiceMessage("contact-result", c.Result, p.s.Document()))
	done := p.work(kit.Outlined, "check", p.s.T("view.pipeline.done"), func() error { return command.FinishNext(p.s, p.h, c.ID) })
	var later *kit.Button
	later = kit.NewMenuButton(kit.Outlined, "", p.s.T("view.pipeline.later"), func() { kit.ShowItems(later, p.laterItems(c.ID)...) })
	later.SetReason(p.s.WhyNoWork())
	return kit.NewBox(kit.Framed, kit.Column(kit.Gap1,
		kit.Aside(kit.Gap2, p.link(o.Actor), days),
		kit.NewWrapped(kit.Body, said), kit.NewWrapped(kit.Caption, last),
		kit.Pad(kit.Gap1, 0, kit.Flow(kit.Gap1, done, later, p.contactButton(o.Actor)))))
}

// putOffs are the days by which a next step may be put off, in the order of the menu.
var putOffs = []int{1, 3, 7, 14, 30}

func (p *pipelinePart) laterItems(contact graph.ID) []kit.MenuItem {
	var items []kit.MenuItem
	for _, days := range putOffs {
		label := p.s.T("view.pipeline.later-by", "Count", days, "Day", locale.ShortDay(p.s.Day().Add(days)))
		items = append(items, kit.MenuItem{Icon: "calendar", Label: label, Do: func() { p.try(command.PutOffNext(p.s, p.h, contact, days)) }})
	}
	return items
}

// untouched is a partner that was not in touch for long.
func (p *pipelinePart) untouched(u measure.Untouched) fyne.CanvasObject {
	id := "view.pipeline.untouched"
	if u.Never {
		id = "view.pipeline.never-touched"
	}
	words := kit.Column(0, p.link(u.Actor), kit.NewWrapped(kit.Caption, p.s.T(id, "Count", u.Days, "Day", locale.ShortDay(u.Last))))
	return kit.Aside(kit.Gap2, words, p.contactButton(u.Actor))
}

// link is the name of a party, which leads to its card.
func (p *pipelinePart) link(id graph.ID) fyne.CanvasObject {
	return kit.NewPress(kit.Pad(2, 0, kit.NewWrapped(kit.Strong, p.name(id))), func() { p.party(id) })
}

func (p *pipelinePart) contactButton(id graph.ID) *kit.Button {
	return p.work(kit.Outlined, "phone", p.s.T("view.pipeline.contact"), func() error { return command.JotContact(p.s, p.h, id) })
}

// work is a button that writes something down; shut where that cannot be done just now.
func (p *pipelinePart) work(style kit.ButtonStyle, icon, label string, do func() error) *kit.Button {
	b := kit.NewButton(style, icon, label, func() { p.try(do()) })
	b.SetReason(p.s.WhyNoWork())
	return b
}

func (p *pipelinePart) try(err error) {
	if err != nil {
		p.h.Fail(err)
	}
}
