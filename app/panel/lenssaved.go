package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
)

// mostCounted is the number of actors up to which ready filters and choices say how many they would show.
const mostCounted = 3000

// presets are filters that many ask for; a press looks through one, or through none again.
func (p *lensPanel) presets() []fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewText(kit.Strong, p.s.T("lens.presets"))}
	whole := p.s.Whole()
	for _, preset := range network.Presets {
		clauses := preset.Of(whole)
		if clauses == nil {
			continue
		}
		asked := p.s.Lens().With(clauses)
		on := asked == p.s.Lens()
		count := ""
		if whole.N() <= mostCounted {
			count = p.s.T("lens.of", "Count", p.s.Language().Whole(p.s.Through(clauses).N()), "Of", p.s.Language().Whole(whole.N()))
		}
		rows = append(rows, p.ready(p.s.T("lens.preset."+preset.ID), count, on, func() {
			if on {
				clauses = nil
			}
			p.ask(clauses, session.LensLook{})
		}))
	}
	return rows
}

// ready is a line that is looked through by one press.
func (p *lensPanel) ready(name, note string, on bool, press func()) *kit.Press {
	icon := ""
	if on {
		icon = "check"
	}
	line := newSides(mark(icon, kit.ColorAccent), kit.NewWrapped(kit.Body, name), kit.NewText(kit.Caption, note))
	b := kit.NewPress(kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Pad(kit.Gap1, kit.Gap1, line)), press)
	b.SetOn(on)
	return b
}

// saved lists the filters that have a name, and keeps the one that is looked through under one.
func (p *lensPanel) saved() []fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewText(kit.Strong, p.s.T("lens.saved"))}
	list, current := p.s.SavedLenses()
	readOnly := p.s.Document().ReadOnly()
	for _, l := range list {
		use := p.ready(l.Name, "", l.ID == current, func() { p.use(l, l.ID == current) })
		drop := kit.NewIconButton("trash", p.s.T("lens.delete", "Name", l.Name), func() { p.fail(command.DropLens(p.s, p.h, l)) })
		drop.EnableWhere(!readOnly, p.s.T("panel.read-only"))
		rows = append(rows, newSides(nil, use, drop))
	}
	if len(list) == 0 {
		rows = append(rows, kit.NewWrapped(kit.Caption, p.s.T("lens.saved.none")))
	}
	if current == "" && !p.s.Lens().IsZero() && !readOnly {
		name := kit.NewEntry(nil)
		save := kit.NewButton(kit.Accented, "save", p.s.T("lens.save"), func() { p.fail(command.SaveLens(p.s, name.Text)) })
		name.SetPlaceHolder(p.s.T("lens.name"))
		name.OnSubmitted = func(text string) { p.fail(command.SaveLens(p.s, text)) }
		rows = append(rows, newSides(nil, name, save))
	}
	return rows
}

func (p *lensPanel) use(l graph.SavedLens, on bool) {
	if on {
		p.ask(nil, session.LensLook{})
		return
	}
	p.fail(command.UseLens(p.s, l))
}

func (p *lensPanel) fail(err error) {
	if err != nil {
		p.h.Fail(err)
	}
}
