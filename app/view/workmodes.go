package view

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/chart"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// workModes shows the three ways of network work (SD-25): how they balance, and what is done in each.
type workModes struct {
	s        *session.Session
	h        command.Host
	snapshot *network.Snapshot
	all      map[string]bool // ways whose list is shown as a whole
	body     *fyne.Container
	scroll   *container.Scroll
}

func newWorkModes(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &workModes{s: s, h: h, all: map[string]bool{}, body: kit.Column(kit.Gap4)}
	shown, scroll := kit.NewHeldScroll(kit.Pad(kit.Gap2, kit.Gap4, p.body))
	p.scroll = scroll
	p.update()
	return shown, s.Watch(func(session.Notice) { p.update() })
}

func (p *workModes) update() {
	if p.s.Document() != nil && p.s.Snapshot() != p.snapshot {
		p.snapshot = p.s.Snapshot()
		p.build()
	}
}

func (p *workModes) build() {
	list, total := measure.WorkModesOf(p.snapshot), 0
	for _, w := range list {
		total += w.Count()
	}
	p.body.RemoveAll()
	if total == 0 {
		add := command.ByID("show-sheet-matrix")
		next := kit.NewButton(kit.Accented, "", p.s.T("view.ways-of-work.to-matrix"), func() { add.Run(p.s, p.h) })
		p.body.Add(kit.NewEmpty(p.s.T("view.ways-of-work.empty"), p.s.T("view.ways-of-work.empty-hint"), next))
		p.body.Refresh()
		return
	}
	of := measure.WorkModeChart(list)
	figure := kit.NewFigure(func(width float64, dark bool) kit.Picture {
		drawn := chart.Of(of, chart.Look{Language: p.s.Language(), Dark: dark, Width: min(width, 720)})
		return kit.Picture{Width: drawn.Width, Height: drawn.Height, Tip: drawn.Tip, Paint: func(dst *image.RGBA, scale float64) { drawn.Paint(dst, scale) }}
	})
	p.body.Add(kit.NewWrapped(kit.Title, p.s.Language().Say(p.balance(list, total))))
	p.body.Add(figure)
	var columns []fyne.CanvasObject
	for _, w := range list {
		columns = append(columns, p.column(w))
	}
	p.body.Add(kit.Tiled(kit.Gap4, 300, []int{3, 2, 1}, columns...))
	p.body.Refresh()
	p.scroll.Refresh()
}

// balance says which way most is done in, and in which nothing is.
func (p *workModes) balance(list []measure.WorkMode, total int) locale.Message {
	most := list[0]
	var none locale.List
	none.Mark = ", "
	for _, w := range list {
		if w.Count() > most.Count() {
			most = w
		}
		if w.Count() == 0 {
			none.Parts = append(none.Parts, locale.M("work-mode."+w.Mode))
		}
	}
	values := []any{"Most", locale.M("work-mode." + most.Mode), "Of", most.Count(), "Count", total}
	if len(none.Parts) > 0 {
		return locale.M("view.ways-of-work.lacks", append(values, "None", none)...)
	}
	return locale.M("view.ways-of-work.said", values...)
}

// mostOfWay is how many records of a way are listed until all are asked for.
const mostOfWay = 8

// column is one way: what it is, how much is done, and the list of it.
func (p *workModes) column(w measure.WorkMode) fyne.CanvasObject {
	parts := []fyne.CanvasObject{
		kit.NewWrapped(kit.Title, p.s.T("work-mode."+w.Mode)), kit.NewWrapped(kit.Quiet, p.s.T("view.ways-of-work."+w.Mode)),
		kit.NewWrapped(kit.Strong, p.s.T("view.ways-of-work.counts", "Matches", locale.M("view.ways-of-work.matches", "Count", len(w.Matches)), "Actions", locale.M("view.ways-of-work.actions", "Count", len(w.Actions)))),
	}
	var rows []fyne.CanvasObject
	for _, m := range w.Matches {
		rows = append(rows, p.row(m.ID, p.placed(m), graph.ChoiceMessage("match-status", m.Status, nil), m.Date))
	}
	for _, a := range w.Actions {
		rows = append(rows, p.row(a.ID, a.Title, graph.ChoiceMessage("action-status", a.Status, nil), a.Due))
	}
	if more := len(rows) - mostOfWay; more > 0 && !p.all[w.Mode] {
		rest := kit.NewPress(kit.Pad(kit.Gap1, kit.Gap2, kit.NewText(kit.Link, p.s.T("panel.and-more", "Count", more))), func() {
			p.all[w.Mode] = true
			p.build()
		})
		rows = append(rows[:mostOfWay], rest)
	}
	if len(rows) == 0 {
		rows = append(rows, kit.NewWrapped(kit.Caption, p.s.T("view.ways-of-work.none")))
	}
	return kit.NewBox(kit.Framed, kit.Column(kit.Gap2, append(parts, kit.Column(0, rows...))...))
}

// placed names the resource and the need of a placement.
func (p *workModes) placed(m graph.Match) string {
	r, _ := graph.Get[graph.Resource](p.s.Document(), m.Resource)
	n, _ := graph.Get[graph.Need](p.s.Document(), m.Need)
	return p.s.T("panel.card.placed", "Resource", r.Name, "Need", n.Title)
}

// row names a placement or an action; a press opens it at the side.
func (p *workModes) row(id graph.ID, name string, status locale.Message, day graph.Date) fyne.CanvasObject {
	facts := p.s.Language().Say(status)
	if day != "" {
		facts += " · " + p.s.Language().ShortDate(string(day))
	}
	words := kit.Column(0, kit.NewWrapped(kit.Body, name), kit.NewWrapped(kit.Caption, facts))
	return kit.NewPress(kit.Pad(kit.Gap1, kit.Gap2, words), func() { p.s.Select(id) })
}
