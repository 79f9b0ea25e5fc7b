package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// contacts lists who spoke with the actor when and what comes next, and the meetings.
func (c *ActorCard) contacts(a graph.Actor) []fyne.CanvasObject {
	list, meetings := contactsOf(c.s.Document(), a.ID), measure.GatheringsOf(c.s.Snapshot())
	came := 0
	for _, m := range meetings {
		if slices.Contains(m.Attendees, a.ID) {
			came++
		}
	}
	if len(list) == 0 && came == 0 {
		return c.nothing("panel.card.no-contacts", c.do(kit.Accented, "add-contact"))
	}
	var rows []fyne.CanvasObject
	for k, one := range list[:min(len(list), mostListed)] {
		rows = append(rows, c.contact(one, k == 0))
	}
	if len(list) == 0 {
		rows = append(rows, c.said(c.s.T("panel.card.no-contacts")))
	}
	timeline := c.listBox(c.s.T("panel.card.timeline"), c.do(kit.Plain, "add-contact"), append(rows, c.rest(len(list))...))
	if len(meetings) == 0 {
		return []fyne.CanvasObject{timeline}
	}
	return []fyne.CanvasObject{kit.Abreast(kit.Gap3, 300, timeline, c.meetings(a, meetings, came))}
}

// contact is one contact; the next step of the newest one is what is to be done.
func (c *ActorCard) contact(of graph.Contact, newest bool) fyne.CanvasObject {
	words := []string{c.choice("contact-kind", of.Kind), c.choice("channel", of.Channel), c.choice("contact-result", of.Result)}
	if by := c.nameOf(of.By); by != "" {
		words = append(words, c.s.T("panel.card.by", "Name", by))
	}
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Body, c.s.Language().Date(string(of.Date))), kit.NewWrapped(kit.Caption, strings.Join(words, " · "))}
	if of.Note != "" {
		parts = append(parts, kit.NewWrapped(kit.Quiet, of.Note))
	}
	if next := c.next(of, newest); next != nil {
		parts = append(parts, next)
	}
	return c.record(of.ID, parts...)
}

// next is what was to follow a contact: done, to come, or late.
func (c *ActorCard) next(of graph.Contact, newest bool) fyne.CanvasObject {
	if of.NextAction == "" && of.NextDate == "" {
		return nil
	}
	text := of.NextAction
	if text == "" {
		text = c.s.T("panel.card.next")
	}
	if of.NextDate != "" {
		text = c.s.T("panel.card.next-on", "Action", text, "Day", c.s.Language().ShortDate(string(of.NextDate)))
	}
	icon, colour := "history", kit.ColorInk2
	switch days := c.s.Day().Since(of.NextDate); {
	case of.NextDone == graph.Yes:
		icon, colour = "check", kit.ColorOK
	case newest && of.NextDate != "" && days > 0:
		icon, colour = "warning", kit.ColorWarn
		text = c.s.T("panel.card.late", "Said", text, "Count", days)
	}
	line := newSides(mark(icon, colour), kit.NewWrapped(kit.Body.In(colour), text), nil)
	line.atTop = true
	return line
}

// meetings lists the meetings up to the day, the newest first, and whether the actor was there.
func (c *ActorCard) meetings(a graph.Actor, list []measure.Gathering, came int) fyne.CanvasObject {
	rows := []fyne.CanvasObject{c.said(c.s.T("panel.card.came", "Came", c.s.Language().Whole(came), "Count", len(list)))}
	for _, m := range slices.Backward(list[max(0, len(list)-mostListed):]) {
		sign := kit.AtLeast(scaled(16), scaled(16), kit.NewText(kit.Caption, "–").Centred())
		if slices.Contains(m.Attendees, a.ID) {
			sign = kit.AtLeast(scaled(16), scaled(16), mark("check", kit.ColorOK))
		}
		words := kit.Column(0, kit.NewWrapped(kit.Body, m.Title), kit.NewWrapped(kit.Caption, c.s.Language().Date(string(m.Date))))
		line := newSides(sign, words, nil)
		line.atTop = true
		rows = append(rows, c.record(m.ID, line))
	}
	return c.listBox(c.s.T("panel.card.meetings"), nil, append(rows, c.rest(len(list))...))
}
