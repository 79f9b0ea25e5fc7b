package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// decisions are the lines of what a meeting decided, each with the action that it became, and a field for the next. Enter
// keeps a line; Ctrl+Enter makes it an action (SD-64) and goes on to who does it, by when, and in which way.
type decisions struct {
	m      *minutesPart
	rows   []*decisionRow
	next   *kit.Entry
	make   *kit.Button
	lines  *fyne.Container
	others *fyne.Container // actions of the meeting that are none of its lines
	rest   map[graph.ID]*actionLine
	wanted graph.ID // action to which the keyboard goes
	object *fyne.Container
}

// decisionRow is one line.
type decisionRow struct {
	entry  *kit.Entry
	make   *kit.Button
	action *actionLine
	object fyne.CanvasObject
}

func newDecisions(m *minutesPart) *decisions {
	d := &decisions{m: m, lines: kit.Column(kit.Gap2), others: kit.Column(kit.Gap2), rest: map[graph.ID]*actionLine{}}
	d.next = kit.NewEntry(d.keep)
	d.next.SetPlaceHolder(m.s.T("view.minutes.next-decision"))
	d.next.OnShortcut(func(shortcut fyne.Shortcut) bool { return d.onAction(shortcut, -1, d.next) })
	d.make = d.newMake(func() int { return -1 }, d.next)
	hint := kit.NewWrapped(kit.Caption, m.s.T("view.minutes.decided-hint"))
	d.object = kit.Column(kit.Gap2, d.lines, kit.Aside(kit.Gap2, d.next, d.make), hint, d.others)
	return d
}

// newMake is the button that does what Ctrl+Enter does.
func (d *decisions) newMake(k func() int, e *kit.Entry) *kit.Button {
	b := kit.NewButton(kit.Outlined, "", d.m.s.T("view.minutes.make-action"), func() { d.act(k(), e) })
	b.SetTip(d.m.s.T("view.minutes.make-action-tip"))
	return b
}

// keep puts the words of the field in as one more line.
func (d *decisions) keep(words string) error {
	if words == "" {
		return nil
	}
	if err := command.Decide(d.m.s, d.m.id, -1, words); err != nil {
		d.m.h.Fail(err)
		return err
	}
	d.next.Reset("")
	return nil
}

// onAction is Ctrl+Enter.
func (d *decisions) onAction(shortcut fyne.Shortcut, k int, e *kit.Entry) bool {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if !ok || custom.Modifier != fyne.KeyModifierControl || custom.KeyName != fyne.KeyReturn && custom.KeyName != fyne.KeyEnter {
		return false
	}
	d.act(k, e)
	return true
}

// act makes an action of a line and puts the keyboard into who does it.
func (d *decisions) act(k int, e *kit.Entry) {
	words := e.Text
	if k < 0 && words == "" {
		if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
			c.Focus(e)
		}
		return
	}
	if k < 0 {
		e.Reset("") // leaving the field keeps nothing twice
	} else {
		e.Reset(words)
	}
	id, err := command.DecideAction(d.m.s, d.m.id, k, words)
	if err != nil {
		d.m.h.Fail(err)
		return
	}
	d.wanted = id
	d.m.update()
	d.follow(false) // where it was an action before
}

// forget drops what belongs to another meeting.
func (d *decisions) forget() {
	d.next.Reset("")
	d.rows, d.rest = nil, map[graph.ID]*actionLine{}
}

// update shows the lines as they are; the fields of lines that stay are the same ones, so that the keyboard stays too.
func (d *decisions) update(of graph.Meeting) {
	lines := command.Decisions(of)
	grown := len(lines) > len(d.rows) && len(d.rows) > 0
	for len(d.rows) < len(lines) {
		d.rows = append(d.rows, d.newRow(len(d.rows)))
	}
	d.rows = d.rows[:len(lines)]
	d.lines.Objects = nil
	taken := map[graph.ID]bool{}
	for k, line := range lines {
		taken[d.rows[k].set(d.m.s, of.ID, line)] = true
		d.lines.Add(d.rows[k].object)
	}
	show(d.lines, len(lines) > 0)
	d.make.SetReason(d.m.s.WhyFixed(of.ID))
	d.showOthers(of, taken)
	d.object.Refresh()
	d.follow(grown)
}

// set shows the words of a line and the action that it became, whose ID it returns; "" for none.
func (r *decisionRow) set(s *session.Session, meeting graph.ID, line string) graph.ID {
	r.entry.ShowText(line)
	a, ok := command.DecisionAction(s.Document(), meeting, line)
	show(r.make, !ok)
	r.make.SetReason(s.WhyFixed(meeting))
	show(r.action.object, ok)
	if ok {
		r.action.set(a)
	}
	return a.ID
}

// showOthers lists the actions that the meeting led to beside its lines.
func (d *decisions) showOthers(of graph.Meeting, taken map[graph.ID]bool) {
	d.others.Objects = nil
	for _, a := range graph.Referring[graph.Action](d.m.s.Document(), of.ID) {
		if taken[a.ID] || a.Meeting != of.ID {
			continue
		}
		if d.rest[a.ID] == nil {
			d.rest[a.ID] = newActionLine(d.m)
		}
		d.rest[a.ID].set(a)
		if len(d.others.Objects) == 0 {
			d.others.Add(kit.NewWrapped(kit.Strong, d.m.s.T("view.minutes.other-actions")))
		}
		name := kit.NewPress(kit.Pad(2, 0, kit.NewWrapped(kit.Body, a.Title)), func() { d.m.s.Select(a.ID) })
		d.others.Add(kit.Column(2, name, d.rest[a.ID].object))
	}
	show(d.others, len(d.others.Objects) > 0)
}

// follow brings the keyboard to the action that was just made, or keeps the field for the next line in view.
func (d *decisions) follow(grown bool) {
	c := fyne.CurrentApp().Driver().CanvasForObject(d.object)
	if c == nil {
		return
	}
	for _, row := range d.rows {
		if d.wanted != "" && row.action.id == d.wanted && row.action.object.Visible() {
			d.wanted = ""
			c.Focus(row.action.who)
			kit.Reveal(d.m.scroll, row.object)
			return
		}
	}
	if grown && d.next.Focused() {
		kit.Reveal(d.m.scroll, d.next)
	}
}

func (d *decisions) newRow(k int) *decisionRow {
	row := &decisionRow{action: newActionLine(d.m)}
	row.entry = kit.NewEntry(func(words string) error {
		err := command.Decide(d.m.s, d.m.id, k, words)
		if err != nil {
			d.m.h.Fail(err)
		}
		return err
	})
	row.entry.OnShortcut(func(shortcut fyne.Shortcut) bool { return d.onAction(shortcut, k, row.entry) })
	row.make = d.newMake(func() int { return k }, row.entry)
	row.object = kit.Column(kit.Gap1, kit.Aside(kit.Gap2, row.entry, row.make), row.action.object)
	return row
}

// actionLine is who does an action, by when, and in which way of work.
type actionLine struct {
	m      *minutesPart
	id     graph.ID
	who    *kit.Picker
	due    *kit.DateEntry
	mode   *kit.Picker
	status *kit.Text
	object fyne.CanvasObject
}

func newActionLine(m *minutesPart) *actionLine {
	a := &actionLine{m: m, status: kit.NewText(kit.Label, "")}
	s, l := m.s, m.s.Language()
	a.who = kit.NewPicker(l, func() []kit.Option {
		return kit.RecordOptions(l, graph.KindFor[graph.Actor](), s.Document())
	}, func(id string) { _ = a.put("responsible", graph.ID(id)) }).MayClear()
	a.due = kit.NewDateEntry(l, s.Day, func(day graph.Date) error { return a.put("due", day) })
	a.mode = kit.NewPicker(l, func() []kit.Option { return kit.ChoiceOptions(l, "work-mode", s.Document()) }, func(code string) { _ = a.put("mode", code) })
	f, high := textFactor(), kit.Size(kit.SizeControl)
	arrow := kit.AtLeast(0, high, kit.Line(0, kit.NewMark("arrow-right", kit.ColorInk2, 16*f)))
	a.object = kit.Flow(kit.Gap2, arrow, kit.AtLeast(150*f, 0, a.who), kit.AtLeast(124*f, 0, a.due),
		kit.AtLeast(156*f, 0, a.mode), kit.AtLeast(0, high, a.status))
	return a
}

func (a *actionLine) put(field string, value any) error {
	err := command.SetField(a.m.s, a.id, field, value)
	if err != nil {
		a.m.h.Fail(err)
	}
	return err
}

func (a *actionLine) set(of graph.Action) {
	s, l := a.m.s, a.m.s.Language()
	a.id = of.ID
	who := ""
	if of.Responsible != "" {
		who = graph.NameOf(of.Responsible, s.Document())
	}
	a.who.SetChosen(string(of.Responsible), who)
	a.due.SetDay(of.Due)
	a.mode.SetChosen(of.WorkMode, l.Say(graph.ChoiceMessage("work-mode", of.WorkMode, s.Document())))
	a.status.SetText(l.Say(graph.ChoiceMessage("action-status", of.Status, s.Document())))
	reason := s.WhyFixed(of.ID)
	a.who.SetReason(reason)
	a.mode.SetReason(reason)
	if (reason != "") != a.due.Disabled() {
		if reason != "" {
			a.due.Disable()
		} else {
			a.due.Enable()
		}
	}
}
