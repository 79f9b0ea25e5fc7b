package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/guide"
)

// practice shows the practice with the five sectors (SD-55 to SD-75): of each what is known of it, and what social work does
// with it, ticked or leading on.
type practice struct {
	s      *session.Session
	h      command.Host
	shown  *session.Practices
	drawn  bool // once: shown is nil while a job runs
	signs  *actorSigns
	body   *fyne.Container
	scroll *container.Scroll
}

func newPractice(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &practice{s: s, h: h, signs: newActorSigns(s), body: kit.Column(kit.Gap3)}
	shown, scroll := kit.NewHeldScroll(kit.Pad(kit.Gap2, kit.Gap4, p.body))
	p.scroll = scroll
	p.update()
	return shown, s.Watch(func(session.Notice) { p.update() })
}

func (p *practice) update() {
	if p.s.Document() == nil {
		return
	}
	if now := p.s.Practices(p.h.Fail); now != p.shown || !p.drawn {
		p.shown, p.drawn = now, true
		p.build()
	}
}

func (p *practice) build() {
	p.body.RemoveAll()
	switch {
	case p.shown == nil:
		p.body.Add(kit.NewWrapped(kit.Quiet, p.s.T("view.practice.working")))
	case p.shown.Facts == nil:
		p.body.Add(kit.NewWrapped(kit.Quiet, p.s.T("view.practice.no-focal")))
		fallthrough
	default:
		var columns []fyne.CanvasObject
		for _, of := range p.shown.List {
			columns = append(columns, p.column(of))
		}
		if rest := graph.Sectors[len(graph.Sectors)-1].Code; p.shown.Facts[rest] != nil {
			columns = append(columns, p.column(guide.Practice{Sector: rest}))
		}
		p.body.Add(kit.Tiled(kit.Gap3, 225, []int{5, 3, 2, 1}, columns...))
	}
	p.body.Refresh()
	p.scroll.Refresh()
}

// column is one sector: its sign and name, how much of the practice is met, what is known of it, and the lines.
func (p *practice) column(of guide.Practice) fyne.CanvasObject {
	var sign, count fyne.CanvasObject
	name := p.s.T("view.practice.together")
	if of.Sector != guide.Together {
		name = p.s.T("sector." + of.Sector)
		sign = kit.AtLeast(24*textFactor(), 18*textFactor(), p.signs.picture(graph.Actor{ID: graph.ID(of.Sector), Sector: of.Sector}))
	}
	if met, all := of.Counts(); all > 0 {
		count = kit.NewText(kit.Label, p.s.T("panel.guide.count", "Done", met, "Of", all))
	}
	parts := []fyne.CanvasObject{container.NewBorder(nil, nil, sign, count, kit.NewWrapped(kit.Title, name))}
	for _, fact := range p.shown.Facts[of.Sector] {
		parts = append(parts, kit.NewWrapped(kit.Quiet, fact))
	}
	var lines []fyne.CanvasObject
	for _, c := range of.Checks {
		lines = append(lines, p.line(c))
	}
	return kit.NewBox(kit.Framed, kit.Column(kit.Gap1, append(parts, kit.Column(0, lines...))...))
}

// line is one check: ticked, or what to do; a press leads to its records.
func (p *practice) line(c guide.Check) fyne.CanvasObject {
	sign, words := kit.NewMark("chevron-right", kit.ColorInk2, 16*textFactor()), []fyne.CanvasObject{kit.NewWrapped(kit.Body, p.s.Language().Say(c.Name()))}
	if c.Met {
		sign = kit.NewMark("check", kit.ColorOK, 16*textFactor())
	} else {
		words = append(words, kit.NewWrapped(kit.Label, p.s.Language().Say(c.Next())))
	}
	row := container.NewBorder(nil, nil, container.NewVBox(kit.Pad(2, 0, sign)), nil, kit.Column(0, words...))
	return kit.NewPress(kit.Pad(kit.Gap1, kit.Gap1, row), func() { command.FollowCheck(p.s, p.h, c) }).SetLook(kit.Look{Radius: 6})
}
