package panel

import (
	"time"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
)

var backups = Panel{ID: "backups", Icon: "history", New: newBackups, For: asked("backups")}

// backupsPanel lists the dated backups of the document and brings one back.
type backupsPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	list  *live
}

func newBackups(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &backupsPanel{s: s, h: h, list: newLive(0)}
	p.frame = newFrame(closing(s, "panel.backups.name", "panel.backups.hint"), kit.Column(0, p.list.Container), nil)
	p.update()
	return p.frame, s.Watch(func(n session.Notice) {
		if n.Has(session.DocumentChanged) {
			p.update()
		}
	})
}

func (p *backupsPanel) update() {
	if p.s.Document() == nil {
		return
	}
	found := command.Backups(p.s)
	names := ""
	for _, b := range found {
		names += b.Path + "\n"
	}
	p.list.show(key{revision: p.s.Document().Revision(), part: names}, func() []fyne.CanvasObject { return p.rows(found) })
	p.frame.Refresh()
}

func (p *backupsPanel) rows(found []document.Backup) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	if p.s.Document().ReadOnly() {
		rows = append(rows, kit.Pad(kit.Gap2, kit.Gap4, kit.NewNotice(kit.Warning, "lock", kit.ColorWarn, p.s.T("panel.read-only"))))
	}
	if len(found) == 0 {
		return append(rows, kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T("panel.backups.none"))))
	}
	for _, b := range found {
		words := kit.Column(0, kit.NewWrapped(kit.Body, p.moment(b.Time)), kit.NewWrapped(kit.Caption, p.age(b.Time)))
		restore := kit.NewButton(kit.Outlined, "", p.s.T("panel.backups.restore"), func() {
			if err := command.Restore(p.s, p.h, b); err != nil {
				p.h.Fail(err)
			}
		})
		restore.EnableWhere(!p.s.Document().ReadOnly(), p.s.T("panel.read-only"))
		rows = append(rows, kit.Pad(kit.Gap2, kit.Gap4, newSides(mark("document", kit.ColorInk2), words, restore)), kit.NewSeparator())
	}
	return rows
}

// moment writes day and time: "20 November 2026, 14.30".
func (p *backupsPanel) moment(t time.Time) string {
	l := p.s.Language()
	return l.Date(string(graph.DateOf(t))) + ", " + l.Clock(t.Format("15:04"))
}

// age says how many days ago it was.
func (p *backupsPanel) age(t time.Time) string {
	days := graph.DateOf(p.s.Now()).Since(graph.DateOf(t))
	if days <= 0 {
		return p.s.T("panel.backups.today")
	}
	return p.s.T("panel.backups.days-ago", "Count", days)
}
