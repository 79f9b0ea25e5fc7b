package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/agenda"
)

// showDay lists what is on a day, with the ways to add something there.
func (c *calendarPart) showDay(day graph.Date) {
	l := c.s.Language()
	head := kit.NewWrapped(kit.Title, l.T("weekday."+graph.Choices("weekday", nil)[day.Weekday()].Code)+", "+l.Date(string(day)))
	parts := []fyne.CanvasObject{head}
	for _, e := range c.byDay[day] {
		parts = append(parts, c.entry(e))
	}
	if len(c.byDay[day]) == 0 {
		parts = append(parts, kit.NewWrapped(kit.Quiet, c.s.T("view.calendar.nothing")))
	}
	var add *kit.Button
	add = kit.NewMenuButton(kit.Accented, "plus", c.s.T("view.calendar.add"), func() { kit.ShowItems(add, c.adds(day)...) })
	add.SetReason(c.s.WhyNoWork())
	c.day.Objects = append(parts, kit.Flow(0, add))
	c.day.Refresh()
}

// entry is one thing on a day; a press opens it.
func (c *calendarPart) entry(e agenda.Entry) fyne.CanvasObject {
	words := []fyne.CanvasObject{kit.NewWrapped(kit.Strong, c.words(e))}
	if e.Detail != "" {
		words = append(words, kit.NewWrapped(kit.Body, e.Detail))
	}
	kind, style := c.s.T("agenda."+string(e.Kind)), kit.Caption
	switch {
	case e.Late:
		kind, style = c.s.T("view.calendar.late", "Kind", kind), kit.ErrorTip
	case e.Kind == agenda.Series:
		kind = c.s.T("view.calendar.plan-series")
	case e.Done:
		kind = c.s.T("view.calendar.past", "Kind", kind)
	}
	words = append(words, kit.NewWrapped(style, kind))
	look := kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorLine, Radius: 6}
	return kit.NewPress(kit.Pad(kit.Gap2, kit.Gap2, kit.Column(0, words...)), func() { c.open(e) }).SetLook(look)
}

// open shows the record of an entry at the side; a day of a series becomes its meeting.
func (c *calendarPart) open(e agenda.Entry) {
	if e.Kind == agenda.Series {
		if err := command.AddMeetingOn(c.s, c.h, e.Day, e.ID); err != nil {
			c.h.Fail(err)
		}
		return
	}
	openBeside(c.s, e.ID)
}

// adds are what can be added on a day.
func (c *calendarPart) adds(day graph.Date) []kit.MenuItem {
	item := func(icon, id string, do func() error) kit.MenuItem {
		return kit.MenuItem{Icon: icon, Label: c.s.T(id), Reason: c.s.WhyNoWork(), Do: func() {
			if err := do(); err != nil {
				c.h.Fail(err)
			}
		}}
	}
	contact := "view.calendar.add-contact"
	if day > c.s.Day() {
		contact = "view.calendar.add-step"
	}
	return []kit.MenuItem{
		item("people", "view.calendar.add-meeting", func() error { return command.AddMeetingOn(c.s, c.h, day, "") }),
		item("check", "view.calendar.add-action", func() error { return command.AddActionOn(c.s, c.h, day) }),
		item("phone", contact, func() error { return command.JotStepOn(c.s, c.h, day) }),
	}
}
