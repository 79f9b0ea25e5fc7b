package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/locale"
)

// decided lists the cards that were put off, ignored or made an action, folded until it is asked for.
func (p *homePart) decided(a session.Advice) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	count := 0
	for _, c := range a.Cards {
		d, ok := advice.Decided(c, p.s.Document(), p.s.Day())
		if !ok {
			continue
		}
		if count++; p.look().Decided {
			rows = append(rows, p.decision(c, d))
		}
	}
	if p.gone = nil; count == 0 {
		return nil
	}
	words := "view.home.decided-show"
	if p.look().Decided {
		words = "view.home.decided-hide"
	}
	head := []fyne.CanvasObject{
		kit.NewText(kit.Strong, p.s.T("view.home.decided", "Count", count)),
		p.link(p.s.T(words), func() { p.look().Decided = !p.look().Decided }),
	}
	p.gone = kit.Flow(kit.Gap3, level(head)...)
	return append([]fyne.CanvasObject{kit.NewSeparator(), p.gone}, rows...)
}

// countDecided returns how many cards were decided on.
func (p *homePart) countDecided(a session.Advice) int {
	count := 0
	for _, c := range a.Cards {
		if _, ok := advice.Decided(c, p.s.Document(), p.s.Day()); ok {
			count++
		}
	}
	return count
}

// seeDecided unfolds what was decided on and scrolls to it.
func (p *homePart) seeDecided() {
	p.look().Decided = true
	p.s.Post(func() {
		if p.gone != nil {
			driver := fyne.CurrentApp().Driver()
			p.scroll.Offset.Y += driver.AbsolutePositionForObject(p.gone).Y - driver.AbsolutePositionForObject(p.scroll).Y - kit.Gap4
			p.scroll.Offset.Y = max(0, min(p.scroll.Offset.Y, p.scroll.Content.MinSize().Height-p.scroll.Size().Height))
			p.scroll.Refresh()
		}
	})
}

// decision is one card with what became of it, and the way back.
func (p *homePart) decision(c advice.Card, d graph.Decision) fyne.CanvasObject {
	l := p.s.Language()
	became := ""
	switch d.Verdict {
	case advice.PutOff:
		became = p.s.T("view.home.put-off-until", "Day", locale.Day(d.Until))
	case advice.Ignored:
		became = p.s.T("view.home.ignored-for", "Reason", locale.Name(d.Reason))
	case advice.Planned:
		a, _ := graph.Get[graph.Action](p.s.Document(), d.Action)
		became = p.s.T("view.home.planned-as", "Action", locale.Name(a.Title))
	}
	words := kit.Column(0, kit.NewWrapped(kit.Body, l.Say(c.Title)), kit.NewWrapped(kit.Caption, became))
	if p.s.Document().ReadOnly() {
		return words
	}
	return kit.Aside(kit.Gap3, words, p.work(kit.Outlined, "undo", p.s.T("view.home.again"), func() error { return command.ShowCardAgain(p.s, p.h, c) }))
}
