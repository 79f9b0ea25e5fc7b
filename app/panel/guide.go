package panel

import (
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/guide"
)

var guidePanel = Panel{ID: command.GuidePanel, Icon: "check", New: newGuide, For: asked(command.GuidePanel)}

// guideSteps leads through the four steps of the work: what is done of each, what is open, and what is next. A line leads to
// the records that it counts.
type guideSteps struct {
	s     *session.Session
	h     command.Host
	of    *kit.Picker // the whole project, or a need
	frame *frame
	list  *live
}

// wholeProject is the choice beside the needs.
const wholeProject = "project"

func newGuide(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &guideSteps{s: s, h: h, list: newLive(0)}
	p.of = kit.NewPicker(s.Language(), p.options, p.choose)
	head := kit.Column(0, closing(s, "panel.guide.name", "panel.guide.hint"), kit.Pad(kit.Gap2, kit.Gap4, p.of))
	p.frame = newFrame(head, kit.Column(0, p.list.Container), nil)
	p.update()
	return p.frame, s.Watch(func(session.Notice) { p.update() })
}

func (p *guideSteps) options() []kit.Option {
	options := []kit.Option{{ID: wholeProject, Label: p.s.T("panel.guide.project")}}
	for _, n := range graph.All[graph.Need](p.s.Document()) {
		options = append(options, kit.Option{ID: string(n.ID), Label: n.Title, Note: graph.NameOf(n.Owner, p.s.Document())})
	}
	return options
}

func (p *guideSteps) choose(id string) {
	p.s.Looks.Guide.Need = ""
	if id != wholeProject {
		p.s.Looks.Guide.Need = graph.ID(id)
	}
	p.update()
}

func (p *guideSteps) update() {
	if p.s.Document() == nil {
		return
	}
	g := p.s.Guide(p.h.Fail)
	chosen, label := wholeProject, p.s.T("panel.guide.project")
	if n, ok := graph.Get[graph.Need](p.s.Document(), p.s.Looks.Guide.Need); ok {
		chosen, label = string(n.ID), n.Title
	}
	p.of.SetChosen(chosen, label)
	if p.list.show(g, func() []fyne.CanvasObject { return p.rows(g) }) {
		p.frame.Refresh()
	}
}

func (p *guideSteps) rows(g *session.Guide) []fyne.CanvasObject {
	if g == nil {
		return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T("panel.guide.working")))}
	}
	if g.Steps == nil {
		return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T("panel.guide.not-yet")))}
	}
	rows := []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, p.next(g)), kit.NewSeparator()}
	if words := command.ProposedStatus(p.s, g); !words.IsZero() {
		rows = append(rows, kit.Pad(kit.Gap3, kit.Gap4, p.proposed(g, p.s.Language().Say(words))), kit.NewSeparator())
	}
	next, open := guide.Next(g.Steps)
	for k, step := range g.Steps {
		rows = append(rows, kit.Pad(kit.Gap3, kit.Gap4, p.step(k+1, step, open && next.Step == step.ID)), kit.NewSeparator())
	}
	return rows
}

// next says what to do next, with the way there.
func (p *guideSteps) next(g *session.Guide) fyne.CanvasObject {
	next, ok := guide.Next(g.Steps)
	if !ok {
		return kit.NewNotice(kit.Sunken, "check", kit.ColorOK, p.s.T("panel.guide.all-done"))
	}
	follow := kit.NewButton(kit.Filled, "", p.s.T("panel.guide.follow"), func() { command.FollowPoint(p.s, p.h, next) })
	words := kit.Column(2, kit.NewText(kit.Label, p.s.T("panel.guide.next")), kit.NewWrapped(kit.Strong, p.s.Language().Say(next.Next())))
	return kit.Column(kit.Gap2, words, kit.Flow(0, follow))
}

// proposed offers the status that a need has by what is written down.
func (p *guideSteps) proposed(g *session.Guide, status string) fyne.CanvasObject {
	take := kit.NewButton(kit.Outlined, "", p.s.T("panel.guide.take"), func() {
		if err := command.SetField(p.s, g.Need, "status", g.Proposed); err != nil {
			p.h.Fail(err)
		}
	})
	take.SetReason(p.s.WhyFixed(g.Need))
	return newSides(nil, kit.NewWrapped(kit.Body, p.s.T("panel.guide.proposed", "Status", status)), take)
}

// step is one of the four: its number or a tick, its name, how much of it is done, and its points.
func (p *guideSteps) step(number int, step guide.Step, next bool) fyne.CanvasObject {
	done, of := step.Counts()
	title := kit.NewWrapped(kit.Title, p.s.Language().Say(step.Name()))
	count := kit.NewText(kit.Label, p.s.T("panel.guide.count", "Done", done, "Of", of))
	head := newSides(disc(number, step.IsDone(), next), title, count)
	head.gap = kit.Gap3
	rows := []fyne.CanvasObject{head, kit.NewWrapped(kit.Caption, p.s.Language().Say(step.Seed()))}
	for _, point := range step.Points {
		if point.IsOpen() || point.IsDone() {
			rows = append(rows, p.point(point))
		}
	}
	return kit.Column(kit.Gap1, rows...)
}

// point is one line: ticked, or what is open of it.
func (p *guideSteps) point(point guide.Point) fyne.CanvasObject {
	words := []fyne.CanvasObject{kit.NewWrapped(kit.Body, p.s.Language().Say(point.Name()))}
	sign := mark("check", kit.ColorOK)
	if point.IsOpen() {
		sign = mark("chevron-right", kit.ColorInk2)
		words = append(words, kit.NewWrapped(kit.Label, p.s.Language().Say(point.Next())))
	}
	line := newSides(sign, kit.Column(0, words...), nil)
	line.atTop = true
	return kit.NewPress(kit.Pad(kit.Gap1, kit.Gap1, line), func() { command.FollowPoint(p.s, p.h, point) }).SetLook(kit.Look{Radius: 6})
}

// disc is the number of a step: ticked where it is done, filled where it is the next one.
func disc(number int, done, next bool) fyne.CanvasObject {
	look, ink := kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: scaled(12)}, kit.ColorInk
	switch {
	case done:
		look = kit.Look{Fill: kit.ColorOKTint, Radius: scaled(12)}
	case next:
		look, ink = kit.Look{Fill: kit.ColorAccent, Radius: scaled(12)}, kit.ColorOnAccent
	}
	var sign fyne.CanvasObject = kit.NewText(kit.Body.In(ink), strconv.Itoa(number)).Centred()
	if done {
		sign = kit.Pad(kit.Gap1, kit.Gap1, mark("check", kit.ColorOK))
	}
	return kit.AtLeast(scaled(24), scaled(24), kit.NewBox(look, sign))
}
