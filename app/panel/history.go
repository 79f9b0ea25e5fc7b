package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/document"
)

var history = Panel{ID: "history", Icon: "history", New: newHistory, For: asked("history")}

// historyPanel lists what was done since the document was opened, newest first, and above it what was taken
// back; a press goes there.
type historyPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	list  *live
}

func newHistory(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := newHistoryPanel(s, h)
	p.update()
	return p.frame, s.Watch(func(session.Notice) { p.update() })
}

func newHistoryPanel(s *session.Session, h command.Host) *historyPanel {
	p := &historyPanel{s: s, h: h, list: newLive(0)}
	p.frame = newFrame(closing(s, "panel.history.name", "panel.history.hint"), kit.Column(0, p.list.Container), nil)
	return p
}

// closing is the head of a panel that was asked for: a title, what it is for, and a way to close it. In a drawer, whose own
// head has title and cross, it says what it is for.
func closing(s *session.Session, title, hint string) fyne.CanvasObject {
	said := kit.NewWrapped(kit.Label, s.T(hint))
	if s.Looks.Drawer {
		return kit.Pad(kit.Gap2, kit.Gap4, said)
	}
	shut := kit.NewIconButton("close", s.T("panel.close"), func() { s.ShowPanel("") })
	return kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap1, newSides(nil, kit.NewWrapped(kit.Title, s.T(title)), shut), said))
}

func (p *historyPanel) update() {
	if p.s.Document() == nil {
		return
	}
	if p.list.show(actorKey(p.s, "", ""), p.rows) {
		p.frame.Refresh()
	}
}

func (p *historyPanel) rows() []fyne.CanvasObject {
	if p.s.Document().ReadOnly() {
		return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.NewNotice(kit.Warning, "lock", kit.ColorWarn, p.s.T("panel.read-only")))}
	}
	done, undone := p.s.Document().Done(), p.s.Document().Undone()
	var rows []fyne.CanvasObject
	for k := max(0, len(undone)-mostListed); k < len(undone); k++ {
		rows = append(rows, p.step(undone[k], "redo", kit.Quiet.In(kit.ColorInk3), len(undone)-k))
	}
	least := max(0, len(done)-mostListed)
	for k := len(done) - 1; k >= least; k-- {
		icon, style := "check", kit.Body
		if k == len(done)-1 {
			icon, style = "chevron-right", kit.Strong
		}
		rows = append(rows, p.step(done[k], icon, style, k+1-len(done)))
	}
	if least > 0 {
		return append(rows, kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("panel.and-more", "Count", least))))
	}
	return append(rows, p.start(len(done)))
}

// step is one line; steps is how far it is from now, negative for what has to be taken back.
func (p *historyPanel) step(c document.Change, icon string, style kit.Style, steps int) fyne.CanvasObject {
	caption := p.s.T("panel.history.records", "Count", len(c.Deltas))
	switch {
	case steps == 0:
		caption = p.s.T("panel.history.now")
	case steps > 0:
		caption = p.s.T("panel.history.undone")
	}
	words := kit.Column(0, kit.NewWrapped(style, command.Said(p.s, c.Label)), kit.NewWrapped(kit.Caption, caption))
	r := row(mark(icon, kit.ColorInk2), words, nil, func() { p.goTo(steps) })
	r.SetOn(steps == 0)
	return kit.Column(0, r, kit.NewSeparator())
}

// start is the line for the document as it was opened.
func (p *historyPanel) start(done int) fyne.CanvasObject {
	words := kit.Column(0, kit.NewWrapped(kit.Body, p.s.T("panel.history.start")))
	if done == 0 {
		words.Add(kit.NewWrapped(kit.Caption, p.s.T("panel.history.now")))
	}
	r := row(mark("document", kit.ColorInk2), words, nil, func() { p.goTo(-done) })
	r.SetOn(done == 0)
	return kit.Column(0, r, kit.NewSeparator())
}

// goTo undoes or redoes and stays in the history, whatever that selects.
func (p *historyPanel) goTo(steps int) {
	if err := command.GoTo(p.s, p.h, steps); err != nil {
		p.h.Fail(err)
	}
	p.s.ShowPanel("history")
}
