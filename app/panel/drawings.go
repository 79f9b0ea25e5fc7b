package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/plan"
)

var drawings = Panel{ID: "drawings", Icon: "picture", New: newDrawings, For: asked("drawings")}

// drawingsPanel lists the saved drawings: one press shows one, its name is changed in its place.
type drawingsPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	list  *live
	save  *kit.Button
}

func newDrawings(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &drawingsPanel{s: s, h: h, list: newLive(0)}
	save := command.ByID("save-drawing")
	p.save = kit.NewButton(kit.Filled, save.Icon, s.Language().Say(save.Name()), func() { save.Run(s, h) })
	p.frame = newFrame(closing(s, "panel.drawings.name", "panel.drawings.hint"), kit.Column(0, p.list.Container), kit.Pad(kit.Gap3, kit.Gap4, p.save))
	p.update()
	return p.frame, s.Watch(exceptJobs(p.update))
}

func (p *drawingsPanel) update() {
	if p.s.Document() == nil {
		return
	}
	p.save.EnableWhere(command.ByID("save-drawing").Can(p.s), p.s.T("panel.read-only"))
	shown, _ := p.s.Shown()
	part := string(shown.ID)
	if p.s.IsAltered() {
		part += " altered"
	}
	p.list.show(key{revision: p.s.Document().Revision(), part: part}, p.rows)
	p.frame.Refresh()
}

func (p *drawingsPanel) rows() []fyne.CanvasObject {
	list := p.s.Drawings()
	if len(list) == 0 {
		return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T("panel.drawings.none")))}
	}
	shown, _ := p.s.Shown()
	var rows []fyne.CanvasObject
	for _, d := range list {
		rows = append(rows, p.row(d, d.ID == shown.ID), kit.NewSeparator())
	}
	return rows
}

func (p *drawingsPanel) row(d graph.Drawing, isShown bool) fyne.CanvasObject {
	name := kit.NewEntry(func(text string) error { return command.NameDrawing(p.s, d.ID, text) })
	name.Reset(d.Name)
	by := plan.ByID(d.View)
	what := p.s.T("plan." + by.ID + ".name")
	if d.Lens != "" {
		what = p.s.T("panel.drawings.filtered", "Plan", what)
	}
	open := kit.NewButton(kit.Outlined, by.ID, p.s.T("panel.drawings.show"), func() { command.ShowDrawing(p.s, p.h, d) })
	if isShown {
		open.SetReason(p.s.T("panel.drawings.shown"))
	}
	remove := kit.NewIconButton("trash", p.s.T("panel.drawings.delete", "Name", d.Name), func() {
		if err := command.DeleteDrawing(p.s, p.h, d); err != nil {
			p.h.Fail(err)
		}
	})
	readOnly := p.s.T("panel.read-only")
	remove.EnableWhere(!p.s.Document().ReadOnly(), readOnly)
	parts := []fyne.CanvasObject{name, kit.NewWrapped(kit.Caption, what), kit.Flow(kit.Gap2, open, remove)}
	if update := command.ByID("update-drawing"); isShown && p.s.IsAltered() {
		b := kit.NewButton(kit.Plain, update.Icon, p.s.Language().Say(update.Name()), func() { update.Run(p.s, p.h) })
		b.EnableWhere(update.Can(p.s), readOnly)
		parts = append(parts, kit.NewWrapped(kit.Caption, p.s.T("panel.drawings.altered")), kit.Flow(0, b))
	}
	look := kit.Look{Vertical: kit.Gap3, Horizontal: kit.Gap4}
	if isShown {
		look.Fill = kit.ColorTint
	}
	return kit.NewBox(look, kit.Column(kit.Gap2, parts...))
}
