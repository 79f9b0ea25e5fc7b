package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var steps = Panel{ID: "steps", Icon: "check", New: newSteps, For: func(s *session.Session) bool {
	return s.Panel() == "" && len(s.Selection()) == 0 && s.IsBegun()
}}

// firstStep is one of the first steps; its words are under "panel.steps.<id>".
type firstStep struct {
	id   string
	done func(*session.Session) bool
	do   func(*session.Session, command.Host)
}

func firstSteps() []firstStep {
	return []firstStep{
		{"focal", hasFocal, func(s *session.Session, _ command.Host) { s.ShowPanel("project") }},
		{"actors", func(s *session.Session) bool { return s.Snapshot().N() >= 3 }, run("add-actor")},
		{"ties", func(s *session.Session) bool { return len(s.Snapshot().Ties) > 0 }, run("tool-connect")},
		{"quality", hasQuality, selectTie},
		{"measures", func(*session.Session) bool { return false }, run("show-measures")},
	}
}

func run(id string) func(*session.Session, command.Host) {
	return func(s *session.Session, h command.Host) { command.ByID(id).Run(s, h) }
}

func hasFocal(s *session.Session) bool {
	_, ok := graph.Get[graph.Actor](s.Document(), s.Project().FocalActor)
	return ok
}

// hasQuality tells whether somebody looked at a tie closely enough to change what a new one says.
func hasQuality(s *session.Session) bool {
	fresh := graph.KindFor[graph.Tie]().New().(graph.Tie)
	for _, t := range s.Snapshot().Ties {
		if t.Quality != fresh.Quality || t.Strength != fresh.Strength || t.Level > 1 {
			return true
		}
	}
	return false
}

func selectTie(s *session.Session, _ command.Host) {
	if ties := s.Snapshot().Ties; len(ties) > 0 {
		s.SelectPair(ties[0].From, ties[0].To)
	}
}

// stepsPanel leads through the beginning of a network.
type stepsPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	head  *kit.Text
	list  *live
}

func newSteps(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &stepsPanel{s: s, h: h, head: kit.NewWrapped(kit.Label, ""), list: newLive(0)}
	head := kit.Pad(kit.Gap4, kit.Gap4, kit.Column(kit.Gap1, kit.NewWrapped(kit.Title, s.T("panel.steps.name")), p.head))
	lists := command.ByID("import")
	foot := kit.Pad(kit.Gap2, kit.Gap4, kit.Flow(0, kit.NewButton(kit.Outlined, lists.Icon, s.Language().Say(lists.Name()), func() { lists.Run(s, h) })))
	p.frame = newFrame(head, kit.Column(0, p.list.Container), foot)
	p.update()
	return p.frame, s.Watch(exceptJobs(p.update))
}

func (p *stepsPanel) update() {
	if p.s.Document() == nil {
		return
	}
	p.list.show(actorKey(p.s, "", ""), p.rows)
	p.frame.Refresh()
}

func (p *stepsPanel) rows() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	done, next := 0, true
	list := firstSteps()
	for k, step := range list {
		is := step.done(p.s)
		if is {
			done++
		}
		rows = append(rows, p.row(k+1, step, is, next && !is), kit.NewSeparator())
		next = next && is
	}
	p.head.SetText(p.s.T("panel.steps.done", "Done", done, "Of", len(list)))
	return rows
}

// row is one step: ticked, the next one, or one that is still to come.
func (p *stepsPanel) row(number int, step firstStep, done, next bool) fyne.CanvasObject {
	title := kit.Quiet
	switch {
	case done:
		title = kit.Body
	case next:
		title = kit.Strong
	}
	hint := p.s.T("panel.steps." + step.id + ".hint")
	if focal, ok := graph.Get[graph.Actor](p.s.Document(), p.s.Project().FocalActor); ok && step.id == "focal" {
		hint = fullName(focal)
	}
	words := kit.Column(2, kit.NewWrapped(title, p.s.T("panel.steps."+step.id)), kit.NewWrapped(kit.Label, hint))
	s := newSides(disc(number, done, next), words, nil)
	s.gap = kit.Gap3
	return kit.NewPress(kit.Pad(kit.Gap3, kit.Gap4, s), func() { step.do(p.s, p.h) }).SetLook(kit.Look{})
}
