package view

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
)

// adviceCards shows advice as cards, in every view alike: what to do, why, the button that does it, those that decide on
// it, and how it was worked out.
type adviceCards struct {
	s       *session.Session
	h       command.Host
	changed func()           // another part of a card is open
	order   []fyne.Focusable // what can be pressed, in the order of the screen
	reason  *kit.Entry       // why a card is ignored, while that is asked
	written string           // in it, kept while the cards are built anew
}

// rebuild has the cards built anew that stand on an object. The keyboard stays at the same place.
func (v *adviceCards) rebuild(on fyne.CanvasObject, build func()) {
	c, at := fyne.CurrentApp().Driver().CanvasForObject(on), -1
	if c != nil && c.Focused() != nil {
		at = slices.Index(v.order, c.Focused())
	}
	if v.reason != nil {
		v.written = v.reason.Text
	}
	v.order, v.reason = nil, nil
	build()
	switch {
	case v.reason != nil:
		focusSoon(v.s, v.reason)
	case at >= 0 && len(v.order) > 0:
		c.Focus(v.order[min(at, len(v.order)-1)])
	}
}

// press notes an object that takes the keyboard.
func (v *adviceCards) press(o fyne.Focusable) fyne.CanvasObject {
	v.order = append(v.order, o)
	return o.(fyne.CanvasObject)
}

// button is one that runs a deed and shows its error.
func (v *adviceCards) button(style kit.ButtonStyle, icon, label string, do func() error) fyne.CanvasObject {
	return v.press(v.newButton(style, icon, label, do))
}

// work is a button that writes something down; shut where that cannot be done just now, with the reason.
func (v *adviceCards) work(style kit.ButtonStyle, icon, label string, do func() error) fyne.CanvasObject {
	b := v.newButton(style, icon, label, do)
	b.SetReason(v.s.WhyNoWork())
	return v.press(b)
}

func (v *adviceCards) newButton(style kit.ButtonStyle, icon, label string, do func() error) *kit.Button {
	return kit.NewButton(style, icon, label, func() {
		if err := do(); err != nil {
			v.h.Fail(err)
		}
	})
}

// look is which part of a card is open.
func (v *adviceCards) look() *session.HomeLook { return &v.s.Looks.Home }

// keyOf names a card in what the view remembers.
func keyOf(c advice.Card) string { return c.Rule + " " + c.Subject }

// card says what to do and why, and does it; more stands below its buttons, nil for nothing.
func (v *adviceCards) card(c advice.Card, style kit.ButtonStyle, more fyne.CanvasObject) fyne.CanvasObject {
	l := v.s.Language()
	head := kit.Aside(kit.Gap3, kit.NewWrapped(kit.Title, l.Say(c.Title)), severityTag(v.s, c.Severity))
	body := kit.Column(kit.Gap1, head, kit.NewWrapped(kit.Quiet, l.Say(c.Reason)))
	foot := kit.Column(kit.Gap3, v.deeds(c, style))
	if c.Deed() == advice.ByContact && c.Opens == c.Action.Need {
		open := kit.NewPress(kit.NewText(kit.Link, v.s.T("view.home.open.need")), func() {
			if err := command.OpenCard(v.s, v.h, c); err != nil {
				v.h.Fail(err)
			}
		})
		foot.Add(kit.Flow(0, v.press(open)))
	}
	if more != nil {
		foot.Add(more)
	}
	if v.look().Asks == keyOf(c) {
		foot.Add(v.asking(c))
	}
	if v.look().Why == keyOf(c) {
		foot.Add(v.why(c))
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
func (v *adviceCards) deeds(c advice.Card, style kit.ButtonStyle) fyne.CanvasObject {
	first := v.button
	if command.CardWrites(v.s, c) {
		first = v.work
	}
	framed := kit.Line(kit.Gap2, first(style, "", v.doWords(c), func() error { return command.DoCard(v.s, v.h, c) }))
	buttons := []fyne.CanvasObject{framed}
	if !v.s.Document().ReadOnly() {
		switch {
		case c.IsAction():
		case c.Deed() == advice.ByThanks:
			framed.Add(v.work(kit.Outlined, "", v.s.T("view.home.thanked"), func() error { return command.Thank(v.s, v.h, c.Opens, "") }))
		default:
			framed.Add(v.work(kit.Outlined, "", v.s.T("view.home.plan"), func() error { return command.PlanCard(v.s, v.h, c) }))
		}
		buttons = append(buttons, v.work(kit.Plain, "", v.s.T("view.home.put-off"), func() error { return command.PutOffCard(v.s, v.h, c) }),
			v.work(kit.Plain, "", v.s.T("view.home.ignore"), func() error { return v.turn(&v.look().Asks, c) }))
	}
	return kit.FlowEnds(kit.Gap1, append(buttons, v.button(kit.Plain, "info", v.s.T("view.home.why"), func() error { return v.turn(&v.look().Why, c) }))...)
}

// doWords say what the first button of a card does.
func (v *adviceCards) doWords(c advice.Card) string {
	if deed := command.CardDeed(v.s, c); deed != advice.ByNothing {
		return v.s.T("view.advice.do." + deed)
	}
	kind := ""
	if r, ok := v.s.Document().Record(c.Opens); ok {
		kind = graph.KindOf(r).ID
	}
	return v.s.T("view.home.open." + kind)
}

// turn opens a part of a card, or closes it.
func (v *adviceCards) turn(part *string, c advice.Card) error {
	if part == &v.look().Asks {
		v.written, v.reason = "", nil
	}
	if *part == keyOf(c) {
		*part = ""
	} else {
		*part = keyOf(c)
	}
	v.changed()
	return nil
}

// asking asks why a card is ignored, where it stands.
func (v *adviceCards) asking(c advice.Card) fyne.CanvasObject {
	v.reason = kit.NewEntry(nil)
	v.reason.SetPlaceHolder(v.s.T("view.home.reason"))
	v.reason.SetText(v.written)
	ignore := func() error {
		err := command.IgnoreCard(v.s, v.h, c, v.reason.Text)
		v.reason.SetBad(err != nil)
		if err == nil {
			v.look().Asks, v.written, v.reason = "", "", nil
			v.changed()
		}
		return err
	}
	v.reason.OnSubmitted = func(string) {
		if err := ignore(); err != nil {
			v.h.Fail(err)
		}
	}
	v.press(v.reason)
	buttons := kit.Flow(kit.Gap2, v.work(kit.Accented, "", v.s.T("view.home.ignore-now"), ignore),
		v.button(kit.Plain, "", v.s.T("view.home.leave"), func() error { return v.turn(&v.look().Asks, c) }))
	return kit.Column(kit.Gap2, kit.NewSeparator(), kit.NewWrapped(kit.Label, v.s.T("view.home.ask-reason")), v.reason, buttons)
}

// why shows the computation step by step, and the sentence of practice that the rule comes from.
func (v *adviceCards) why(c advice.Card) fyne.CanvasObject {
	l := v.s.Language()
	rule, _ := advice.ByID(c.Rule)
	steps := kit.Column(2, kit.NewText(kit.Label, v.s.T("view.home.computed")))
	for _, step := range c.Why {
		steps.Add(kit.NewWrapped(kit.Body, "• "+l.Say(step)))
	}
	practice := kit.Column(2, kit.NewText(kit.Label, v.s.T("view.home.practice")), kit.NewWrapped(kit.Quiet, l.Say(rule.SeedPhrase())))
	return kit.Column(kit.Gap2, kit.NewSeparator(), kit.NewText(kit.Strong, v.s.T("view.advice.why")), steps, practice)
}
