package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// planBar stands over the upper left of a map whose places mean something: whom it is about, and whether it shows the
// ties that it leaves out.
type planBar struct {
	s      *session.Session
	ego    *kit.Picker
	about  fyne.CanvasObject
	among  *kit.Chip
	object *fyne.Container
}

// egoWide is the width of the field that says whom the page is about, in px at 100 %.
const egoWide = 208

func newPlanBar(s *session.Session, h command.Host) *planBar {
	b := &planBar{s: s}
	b.ego = kit.NewPicker(s.Language(), b.egos, func(id string) { command.About(s, graph.ID(id), h) })
	b.ego.SetTip(s.T("view.map.ego-pick"))
	b.about = kit.AtLeast(egoWide*textFactor(), 0, b.ego)
	b.among = kit.NewChip(s.Language().Say(command.ByID("page-among").Name()), false, func() { command.ByID("page-among").Run(s, h) })
	b.object = kit.Line(kit.Gap2, b.about, b.among)
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
	show(b.among, p.Among)
	b.among.SetOn(b.s.Among())
	a, _ := graph.Get[graph.Actor](b.s.Document(), b.s.Ego())
	b.ego.SetChosen(string(a.ID), b.s.T("view.map.ego", "Actor", a.MapLabel()))
	show(b.object, p.OfOne || p.Among)
}

// place puts the bar into the corner.
func (b *planBar) place() {
	b.object.Resize(b.object.MinSize())
	b.object.Move(fyne.NewPos(16, 12))
}
