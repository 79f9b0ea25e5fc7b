package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
)

// cardColumns are the numbers of columns in which cards stand, and how wide each is at least.
var cardColumns = []int{3, 2, 1}

const cardLeast = 500

// cards sets cards in columns. The last one shown of a rule says how many more there are of it among all.
func (p *homePart) cards(shown, all []advice.Card) fyne.CanvasObject {
	last, hidden := map[string]int{}, map[string]int{}
	for k, c := range shown {
		last[c.Rule] = k
		hidden[c.Rule]--
	}
	for _, c := range all {
		hidden[c.Rule]++
	}
	objects := make([]fyne.CanvasObject, len(shown))
	for k, c := range shown {
		style, more := kit.Accented, 0
		if k == 0 && !p.look().All {
			style = kit.Filled
		}
		if last[c.Rule] == k && !p.look().All {
			more = hidden[c.Rule]
		}
		objects[k] = p.card(c, style, more)
	}
	return kit.Tiled(kit.Gap3, cardLeast, cardColumns, objects...)
}

// keyOf names a card in what the view remembers.
func keyOf(c advice.Card) string { return c.Rule + " " + c.Subject }

// card says what to do and why, and does it.
func (p *homePart) card(c advice.Card, style kit.ButtonStyle, more int) fyne.CanvasObject {
	l := p.s.Language()
	head := kit.Aside(kit.Gap3, kit.NewWrapped(kit.Title, l.Say(c.Title)), severityTag(p.s, c.Severity))
	body := kit.Column(kit.Gap1, head, kit.NewWrapped(kit.Quiet, l.Say(c.Reason)))
	foot := kit.Column(kit.Gap3, p.deeds(c, style))
	if more > 0 {
		foot.Add(kit.Flow(0, p.link(p.s.T("view.home.alike", "Count", more), func() { p.look().All, p.look().Rule = true, c.Rule })))
	}
	if p.look().Asks == keyOf(c) {
		foot.Add(p.asking(c))
	}
	if p.look().Why == keyOf(c) {
		foot.Add(p.why(c))
	}
	return kit.NewBox(kit.Framed, kit.Footed(kit.Gap3, body, foot))
}

// severityTag is how pressing a card is, with a sign and a word.
func severityTag(s *session.Session, of advice.Severity) fyne.CanvasObject {
	words := s.T("advice.severity." + of.ID())
	switch of {
	case advice.Urgent:
		return tag(kit.TagBad, "warning", kit.ColorBad, words)
	case advice.Important:
		return tag(kit.TagWarn, "history", kit.ColorWarn, words)
	}
	return tag(kit.Tag, "info", kit.ColorInk2, words)
}

// tag is a word with a sign before it on a coloured ground.
func tag(look kit.Look, icon string, colour fyne.ThemeColorName, words string) fyne.CanvasObject {
	return kit.NewBox(look, kit.Line(kit.Gap1, kit.NewMark(icon, colour, 13*textFactor()), kit.NewText(kit.Label.In(colour), words)))
}

// deeds are what can be done with a card.
func (p *homePart) deeds(c advice.Card, style kit.ButtonStyle) fyne.CanvasObject {
	framed := kit.Line(kit.Gap2, p.mend(c, style))
	buttons := []fyne.CanvasObject{framed}
	if !p.s.Document().ReadOnly() {
		switch {
		case c.IsAction():
		case c.AsksForThanks():
			framed.Add(p.button(kit.Outlined, "", p.s.T("view.home.thanked"), func() error { return command.Thank(p.s, p.h, c.Opens, "") }))
		default:
			framed.Add(p.button(kit.Outlined, "", p.s.T("view.home.plan"), func() error { return command.PlanCard(p.s, p.h, c) }))
		}
		buttons = append(buttons, p.button(kit.Plain, "", p.s.T("view.home.put-off"), func() error { return command.PutOffCard(p.s, p.h, c) }),
			p.button(kit.Plain, "", p.s.T("view.home.ignore"), func() error { return p.turn(&p.look().Asks, c) }))
	}
	return kit.FlowEnds(kit.Gap1, append(buttons, p.button(kit.Plain, "info", p.s.T("view.home.why"), func() error { return p.turn(&p.look().Why, c) }))...)
}

// turn opens a part of a card, or closes it.
func (p *homePart) turn(part *string, c advice.Card) error {
	if part == &p.look().Asks {
		p.written, p.reason = "", nil
	}
	if *part == keyOf(c) {
		*part = ""
	} else {
		*part = keyOf(c)
	}
	p.update()
	return nil
}

// mend leads to where the cause is mended.
func (p *homePart) mend(c advice.Card, style kit.ButtonStyle) fyne.CanvasObject {
	if c.AsksForTie() && !p.s.Document().ReadOnly() {
		return p.button(style, "", p.s.T("view.home.connect"), func() error {
			p.s.Show(session.ViewMap)
			return command.Connect(p.s, c.Lights[0], c.Lights[1])
		})
	}
	kind := ""
	if _, _, introduces := c.Introduces(); introduces {
		kind = "introduction"
	} else if r, ok := p.s.Document().Record(c.Opens); ok {
		kind = graph.KindOf(r).ID
	}
	return p.button(style, "", p.s.T("view.home.open."+kind), func() error { return command.OpenCard(p.s, p.h, c) })
}

// asking asks why a card is ignored, where it stands.
func (p *homePart) asking(c advice.Card) fyne.CanvasObject {
	p.reason = kit.NewEntry(nil)
	p.reason.SetPlaceHolder(p.s.T("view.home.reason"))
	p.reason.SetText(p.written)
	ignore := func() error {
		err := command.IgnoreCard(p.s, p.h, c, p.reason.Text)
		p.reason.SetBad(err != nil)
		if err == nil {
			p.look().Asks, p.written, p.reason = "", "", nil
			p.update()
		}
		return err
	}
	p.reason.OnSubmitted = func(string) {
		if err := ignore(); err != nil {
			p.h.Fail(err)
		}
	}
	p.press(p.reason)
	buttons := kit.Flow(kit.Gap2, p.button(kit.Accented, "", p.s.T("view.home.ignore-now"), ignore),
		p.button(kit.Plain, "", p.s.T("view.home.leave"), func() error { return p.turn(&p.look().Asks, c) }))
	return kit.Column(kit.Gap2, kit.NewSeparator(), kit.NewWrapped(kit.Label, p.s.T("view.home.ask-reason")), p.reason, buttons)
}

// why shows the computation step by step, and the sentence of practice that the rule comes from.
func (p *homePart) why(c advice.Card) fyne.CanvasObject {
	l := p.s.Language()
	rule, _ := advice.ByID(c.Rule)
	steps := kit.Column(2)
	for _, step := range c.Why {
		steps.Add(kit.NewWrapped(kit.Body, "• "+l.Say(step)))
	}
	return kit.Column(kit.Gap2, kit.NewSeparator(), kit.NewText(kit.Strong, p.s.T("view.home.computed")), steps,
		kit.NewText(kit.Strong, p.s.T("view.home.practice")), kit.NewWrapped(kit.Quiet, l.Say(rule.SeedPhrase())))
}
