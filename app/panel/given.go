package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// givenBy returns what a party gave: the confirmed placements of its resources, the newest first.
func givenBy(among graph.Reader, actor graph.ID) []graph.Match {
	var list []graph.Match
	for _, r := range resourcesOf(among, actor) {
		for _, m := range graph.Referring[graph.Match](among, r.ID) {
			if m.Resource == r.ID && m.IsConfirmed() {
				list = append(list, m)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b graph.Match) int { return cmp.Compare(b.Date, a.Date) })
	return list
}

// given is the card of a partner's contribution (SD-33): what it gave to which need, without saying whose it is, and
// when it was thanked (R27). A family has none.
func (p *actorPanel) given(a graph.Actor) []fyne.CanvasObject {
	d := p.s.Document()
	matches, thanks := givenBy(d, a.ID), graph.Referring[graph.Thanks](d, a.ID)
	if a.IsClient || len(matches)+len(thanks) == 0 {
		return nil
	}
	slices.SortStableFunc(thanks, func(a, b graph.Thanks) int { return cmp.Compare(b.Date, a.Date) })
	var gave, thanked []fyne.CanvasObject
	for _, m := range matches {
		r, _ := graph.Get[graph.Resource](d, m.Resource)
		n, _ := graph.Get[graph.Need](d, m.Need)
		gave = append(gave, p.fact(r.Name, p.s.Language().Date(string(m.Date)), p.amount(m.Amount, n.Unit, ""), p.choice("service-field", n.Field), p.choice("match-status", m.Status)))
	}
	for _, t := range thanks {
		thanked = append(thanked, p.fact(p.choice("thanks-form", t.Form), p.s.Language().Date(string(t.Date)), t.Note))
	}
	if len(thanked) == 0 {
		thanked = append(thanked, kit.Pad(kit.Gap1, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("panel.actor.no-thanks"))))
	}
	if len(matches) > 0 && len(thanks) > 0 && matches[0].Date > thanks[0].Date {
		thanked = append(thanked, kit.Pad(kit.Gap1, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("panel.actor.thanks-wait"))))
	}
	var thank *kit.Button
	thank = kit.NewMenuButton(kit.Outlined, "heart", p.s.T("panel.actor.thank"), func() { p.thank(thank, a) })
	thank.SetReason(p.s.WhyNoWork())
	objects := append(p.titled("panel.actor.given", gave), p.titled("panel.actor.thanks", thanked)...)
	return append(objects, kit.Pad(kit.Gap2, kit.Gap4, kit.Flow(0, thank)))
}

// thank asks in which form a party was thanked, and notes it.
func (p pieces) thank(at fyne.CanvasObject, a graph.Actor) {
	var lines []command.Line
	for _, o := range kit.ChoiceOptions(p.s.Language(), "thanks-form", p.s.Document()) {
		lines = append(lines, command.Line{Label: o.Label, Do: func() {
			if err := command.Thank(p.s, p.h, a.ID, o.ID); err != nil {
				p.h.Fail(err)
			}
		}})
	}
	kit.ShowItems(at, kit.Lines(lines)...)
}
