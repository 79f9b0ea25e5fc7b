package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/plan"
)

// planBar stands over the upper left of a map whose places mean something: whom it is about, and what else
// it lets switch on.
type planBar struct {
	s      *session.Session
	ego    *kit.Picker
	about  fyne.CanvasObject
	option *kit.Chip
	days   *pairDays       // where two are set side by side
	orders *fyne.Container // the ways to order the page
	order  string          // ID of the plan and the way that are shown there
	line   *fyne.Container
	layout *layoutCard // a layout that is tried
	object *fyne.Container
}

// egoWide is the width of the field that says whom the page is about, in px at 100 %.
const egoWide = 208

func newPlanBar(s *session.Session, h command.Host) *planBar {
	b := &planBar{s: s}
	b.ego = kit.NewPicker(s.Language(), b.egos, func(id string) { command.About(s, graph.ID(id), h) })
	b.ego.SetTip(s.T("view.map.ego-pick"))
	b.about = kit.AtLeast(egoWide*textFactor(), 0, b.ego)
	b.option = kit.NewChip("", false, func() { command.ByID("page-option").Run(s, h) })
	b.days, b.orders = newPairDays(s, h), container.NewStack()
	b.line = kit.Line(kit.Gap2, b.about, b.orders, b.option, b.days.object)
	b.layout = newLayoutCard(s, h)
	b.object = container.NewWithoutLayout(b.line, b.layout.box)
	return b
}

func (b *planBar) egos() []kit.Option {
	var options []kit.Option
	for _, a := range command.Egos(b.s) {
		options = append(options, kit.Option{ID: string(a.ID), Label: a.MapLabel(), Note: b.s.T("sector." + graph.SectorOf(a.Sector).Code)})
	}
	return options
}

// update shows what the plan lets choose.
func (b *planBar) update() {
	p := b.s.Plan()
	show(b.about, p.OfOne)
	show(b.option, p.Option != "")
	show(b.days.object, p.ID == plan.Ecopair.ID)
	b.days.update()
	if p.Option != "" {
		b.option.SetLabel(b.s.T("plan.option." + p.Option))
	}
	b.option.SetOn(b.s.Option())
	a, _ := graph.Get[graph.Actor](b.s.Document(), b.s.Ego())
	b.ego.SetChosen(string(a.ID), b.s.T("view.map.ego", "Actor", a.MapLabel()))
	b.showOrders()
	show(b.line, p.OfOne || p.Option != "" || len(p.Orders) > 0)
	b.layout.update()
	show(b.object, b.line.Visible() || b.layout.box.Visible())
}

// showOrders offers the ways to order the page.
func (b *planBar) showOrders() {
	p, chosen := b.s.Plan(), b.s.Order()
	show(b.orders, len(p.Orders) > 0)
	if key := p.ID + " " + chosen; key == b.order || len(p.Orders) == 0 {
		return
	}
	b.order = p.ID + " " + chosen
	var segments []kit.Segment
	for _, id := range p.Orders {
		segments = append(segments, kit.Segment{Code: id, Label: b.s.T("plan.order." + id)})
	}
	b.orders.Objects = []fyne.CanvasObject{kit.NewSegmented(segments, chosen, func(id string) { b.s.OrderBy(id) })}
	b.orders.Refresh()
}

// place puts the bar into the corner of a map so high.
func (b *planBar) place(height float32) {
	b.line.Resize(b.line.MinSize())
	b.layout.place(height - 2*12)
	b.object.Move(fyne.NewPos(16, 12))
}

// left returns how much of the left side of a map the card takes while a layout is tried, so that it covers nobody; nothing
// where it would leave little of the map.
func (b *planBar) left(width float32) float32 {
	if taken := 16 + cardWidth*textFactor(); b.layout.box.Visible() && width >= 2*taken {
		return taken
	}
	return 0
}
