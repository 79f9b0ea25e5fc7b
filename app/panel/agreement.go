package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// agreementPart shows where an agreement stands in its life, renews it, and shows who agreed with what contribution.
func agreementPart(p *recordPanel) *recordPart {
	said, parties := newLive(kit.Gap2), newLive(kit.Gap2)
	add := NewPeopleAdder(p.s, p.h, p.s.T("panel.agreement.add"), People{
		Are:     func() []graph.ID { return agreedBy(p.s, p.id) },
		Known:   func(id graph.ID) error { return command.Agree(p.s, p.id, id) },
		Unknown: func(name string) error { return command.AgreeNew(p.s, p.id, name) },
	})
	renew := kit.NewButton(kit.Accented, "redo", p.s.T("panel.agreement.renew"), func() {
		if a, ok := graph.Get[graph.Agreement](p.s.Document(), p.id); ok {
			p.failing(command.Renew(p.s, p.h, a))
		}
	})
	return &recordPart{
		object: kit.Column(kit.Gap2, said.Container, kit.Flow(kit.Gap2, renew, p.deed("save-memorandum")), kit.NewWrapped(kit.Strong, p.s.T("kind.party.plural")), parties.Container, add),
		set: func(r graph.Record) {
			a, _ := r.(graph.Agreement)
			reason := p.s.WhyFixed(a.ID)
			add.SetReason(reason)
			renew.SetReason(cmp.Or(reason, p.s.WhyNoWork()))
			visible(renew, a.IsSigned(p.s.Day()))
			said.show(actorKey(p.s, a.ID, "said"), func() []fyne.CanvasObject { return p.lifeOf(a) })
			parties.show(actorKey(p.s, a.ID, "parties"+reason), func() []fyne.CanvasObject { return p.parties(a, reason) })
		},
	}
}

func agreedBy(s *session.Session, agreement graph.ID) []graph.ID {
	var ids []graph.ID
	for _, p := range graph.Referring[graph.Party](s.Document(), agreement) {
		if p.Agreement == agreement && !slices.Contains(ids, p.Actor) {
			ids = append(ids, p.Actor)
		}
	}
	return ids
}

// lifeOf says where an agreement stands, and leads to the one that it renews and to those that renew it.
func (p *recordPanel) lifeOf(a graph.Agreement) []fyne.CanvasObject {
	state := measure.AgreementOn(a, p.s.Day(), p.s.Project().MouWarning())
	look, colour := kit.Tag, kit.ColorInk2
	switch state {
	case measure.AgreementInForce:
		look, colour = kit.TagOK, kit.ColorOK
	case measure.AgreementEndsSoon:
		look, colour = kit.TagWarn, kit.ColorWarn
	case measure.AgreementEnds30, measure.AgreementExpired:
		look, colour = kit.TagBad, kit.ColorBad
	}
	words := p.s.Language().Say(state.Words())
	if left := a.End.Since(p.s.Day()); a.End != "" && a.InForce(p.s.Day()) {
		words = p.s.T("panel.card.days-left", "State", words, "Count", left, "Day", p.s.Language().ShortDate(string(a.End)))
	}
	parts := []fyne.CanvasObject{kit.NewBox(look, kit.NewWrapped(kit.Strong.In(colour), words))}
	if old, ok := graph.Get[graph.Agreement](p.s.Document(), a.Follows); ok {
		parts = append(parts, p.leadTo("panel.agreement.renews", old))
	}
	for _, next := range graph.Referring[graph.Agreement](p.s.Document(), a.ID) {
		if next.Follows == a.ID {
			parts = append(parts, p.leadTo("panel.agreement.renewed", next))
		}
	}
	return parts
}

// leadTo is a link to another agreement.
func (p *recordPanel) leadTo(id string, to graph.Agreement) fyne.CanvasObject {
	words := p.s.T(id, "Title", to.Title, "Date", p.s.Language().ShortDate(string(to.Start)))
	return kit.NewPress(kit.Pad(kit.Gap1, 0, kit.NewWrapped(kit.Link, words)), func() { p.s.Select(to.ID) })
}

// parties are those who agreed, each with its contribution, and a cross that takes it out.
func (p *recordPanel) parties(a graph.Agreement, reason string) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, of := range graph.Referring[graph.Party](p.s.Document(), a.ID) {
		actor, _ := graph.Get[graph.Actor](p.s.Document(), of.Actor)
		drop := kit.NewIconButton("close", p.s.T("panel.agreement.drop", "Name", actor.Label()), func() { p.failing(command.Agree(p.s, a.ID, of.Actor)) })
		drop.SetReason(reason)
		name := kit.NewPress(newSides(actorSign(p.s, actor, 18), kit.NewWrapped(kit.Body, actor.Label()), nil), func() { p.s.Select(actor.ID) })
		gives := kit.NewLongEntry(func(text string) error { return command.Contribute(p.s, of, text) })
		gives.Reset(of.Contribution)
		gives.SetPlaceHolder(p.s.T("panel.agreement.gives"))
		if reason != "" {
			gives.Disable()
		}
		parts = append(parts, kit.NewBox(kit.Sunken, kit.Column(kit.Gap1, newSides(nil, name, drop), gives)))
	}
	return parts
}
