package panel

import (
	"fmt"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// trial is what stands beside the map of the view "Simulasi": who stops, what follows, the numbers before and after.
var trial = Panel{ID: "trial", Icon: "branch", New: newTrial, For: func(s *session.Session) bool {
	return s.View() == session.ViewTrial && bySelection(s)
}}

type trialPanel struct {
	s       *session.Session
	h       command.Host
	frame   *frame
	chosen  *live
	tried   *live
	follows *live
	numbers *live
	foot    *live
}

func newTrial(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &trialPanel{s: s, h: h, chosen: newLive(0), tried: newLive(0), follows: newLive(0), numbers: newLive(kit.Gap4), foot: newLive(kit.Gap2)}
	search := kit.NewSearch(s.T("panel.trial.search"), "", s.T("panel.trial.nobody"), p.matching, func(id string) { p.leave(graph.ID(id)) })
	head := kit.Pad(kit.Gap3, kit.Gap4, search)
	hint := kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Label, s.T("panel.trial.hint")))
	body := kit.Column(0, hint, p.chosen.Container, p.tried.Container, p.follows.Container, kit.Pad(kit.Gap3, kit.Gap4, p.numbers.Container))
	p.frame = newFrame(head, body, kit.Pad(kit.Gap3, kit.Gap4, p.foot.Container))
	p.update()
	return p.frame, s.Watch(func(session.Notice) { p.update() })
}

// matching returns the parties that may stop and match a text.
func (p *trialPanel) matching(text string) []kit.Option {
	if p.s.Document() == nil {
		return nil
	}
	var options []kit.Option
	for _, a := range p.s.Snapshot().Actors {
		options = append(options, kit.Option{ID: string(a.ID), Label: a.Label(), Note: p.s.T("sector." + a.Sector)})
	}
	return kit.Find(options, text)
}

func (p *trialPanel) leave(ids ...graph.ID) {
	if err := command.Without(p.s, p.h, ids...); err != nil {
		p.h.Fail(err)
	}
}

func (p *trialPanel) update() {
	if p.s.Document() == nil {
		return
	}
	if p.s.InTrial() {
		p.s.Measure(measure.ForTrial, p.h.Fail)
		p.s.MeasureBefore(measure.ForTrial, p.h.Fail)
	}
	now := actorKey(p.s, "", fmt.Sprint(p.s.InTrial()))
	changed := p.chosen.show(actorKey(p.s, "", fmt.Sprint(p.s.Selection())), p.selected)
	changed = p.tried.show(now, p.changes) || changed
	follows := now
	follows.part += fmt.Sprint(p.s.Trial().Follows, p.s.IsRunning(session.TrialJob), p.lessCovered())
	changed = p.follows.show(follows, p.consequences) || changed
	numbers := now
	numbers.part += p.knownNumbers()
	changed = p.numbers.show(numbers, p.sideBySide) || changed
	changed = p.foot.show(now, p.deeds) || changed
	if changed {
		p.frame.Refresh()
	}
}

// selected offers to try what is selected without.
func (p *trialPanel) selected() []fyne.CanvasObject {
	name, id := "", "try-without"
	switch actors, ties := p.s.SelectedActors(), p.s.SelectedTies(); {
	case len(actors) == 1:
		name = actors[0].Label()
	case len(actors) > 1:
		name = p.s.T("panel.several.actors", "Count", len(actors))
	case len(ties) > 0:
		id, name = "try-untied", graph.NameOf(ties[0].ID, p.s.Document())
	default:
		return nil
	}
	c := command.ByID(id)
	button := kit.NewButton(kit.Accented, c.Icon, p.s.T("panel.trial."+id), func() { c.Run(p.s, p.h) })
	return []fyne.CanvasObject{kit.Pad(kit.Gap2, kit.Gap4, kit.NewBox(kit.Sunken, kit.Column(kit.Gap2, kit.NewWrapped(kit.Strong, name), kit.Flow(0, button))))}
}

// changes list what is tried, each with a way to take it back; without any they say how to begin.
func (p *trialPanel) changes() []fyne.CanvasObject {
	t := p.s.Trial()
	var rows []fyne.CanvasObject
	add := func(sign fyne.CanvasObject, title, said string, id graph.ID) {
		back := kit.NewIconButton("undo", p.s.T("panel.trial.take-back"), func() {
			if err := command.TakeBack(p.s, id); err != nil {
				p.h.Fail(err)
			}
		})
		words := kit.Column(0, kit.NewWrapped(kit.Body, title), kit.NewWrapped(kit.Caption, said))
		rows = append(rows, kit.Pad(kit.Gap1, kit.Gap4, newSides(sign, words, back)))
	}
	for _, a := range t.Gone {
		add(actorSign(p.s, a, 20), a.MapLabel(), p.s.T("panel.trial.stops", "Count", tiesOfReal(p.s, a.ID)), a.ID)
	}
	for _, a := range t.Joined {
		add(actorSign(p.s, a, 20), a.MapLabel(), p.s.T("panel.trial.joins"), a.ID)
	}
	for _, tie := range t.Dropped {
		add(tieSign(p.s, tie, 20, 14), graph.NameOf(tie.ID, p.s.Real()), p.s.T("panel.trial.dropped", "Type", typesOf(p.s, []graph.Tie{tie})), tie.ID)
	}
	for _, tie := range t.Added {
		add(tieSign(p.s, tie, 20, 14), graph.NameOf(tie.ID, p.s.Document()), p.s.T("panel.trial.tied", "Type", typesOf(p.s, []graph.Tie{tie})), tie.ID)
	}
	if t.Others > 0 {
		rows = append(rows, kit.Pad(kit.Gap1, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("trial.others", "Count", t.Others))))
	}
	if len(rows) == 0 {
		empty := kit.Column(kit.Gap1, kit.NewWrapped(kit.Title, p.s.T("panel.trial.empty")), kit.NewWrapped(kit.Quiet, p.s.T("panel.trial.empty-hint")))
		if c := command.ByID("try-without-workers"); c.Can(p.s) {
			empty.Add(kit.Pad(kit.Gap1, 0, kit.Flow(0, kit.NewButton(kit.Outlined, c.Icon, c.Label(p.s), func() { c.Run(p.s, p.h) }))))
		}
		return []fyne.CanvasObject{kit.Pad(kit.Gap2, kit.Gap4, empty), kit.NewSeparator()}
	}
	title := kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Label, p.s.T("panel.trial.tried")))
	return append(append([]fyne.CanvasObject{title}, rows...), kit.NewSeparator())
}

// tiesOfReal counts the ties that an actor has in the document on the day of the picture.
func tiesOfReal(s *session.Session, id graph.ID) int {
	n := 0
	for _, t := range s.Before().Ties {
		if t.From == id || t.To == id {
			n++
		}
	}
	return n
}

// consequences say who is worse or better off.
func (p *trialPanel) consequences() []fyne.CanvasObject {
	t := p.s.Trial()
	if t.IsEmpty() {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Label, p.s.T("panel.trial.follows"))}
	if !t.Follows {
		parts = append(parts, following(p.s))
		return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap2, parts...)), kit.NewSeparator()}
	}
	losses, gains := t.Losses, measure.Losses{Linked: t.Losses.Linked}
	losses.Linked = nil
	say := func(list []locale.Message, icon string, colour fyne.ThemeColorName) {
		for _, m := range list {
			parts = append(parts, newSides(mark(icon, colour), kit.NewWrapped(kit.Body, p.s.Language().Say(m)), nil))
		}
	}
	lost := append(losses.Say(p.s.Before()), p.lessCovered()...)
	if len(lost) == 0 {
		say([]locale.Message{locale.M("panel.trial.nobody-hit")}, "check", kit.ColorOK)
	}
	say(lost, "warning", kit.ColorWarn)
	say(gains.Say(p.s.Before()), "check", kit.ColorOK)
	return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap2, parts...)), kit.NewSeparator()}
}

// lessCovered says by how much less needs are met, once that is known; and that needs whose owner stops are no longer counted.
func (p *trialPanel) lessCovered() (said []locale.Message) {
	before, was := p.s.KnownBefore("need-coverage")
	after, is := p.s.Known("need-coverage")
	if !was || !is {
		return nil
	}
	a, b := before.Numbers.(measure.Coverage).Total, after.Numbers.(measure.Coverage).Total
	if b.UrgencyWeighted < a.UrgencyWeighted { // never where one is undefined
		said = append(said, locale.M("panel.trial.less-covered", "From", locale.Share(a.UrgencyWeighted), "To", locale.Share(b.UrgencyWeighted)))
	}
	if gone := a.Needs - b.Needs; gone > 0 {
		said = append(said, locale.M("panel.trial.needs-gone", "Count", gone))
	}
	return said
}

// following stands where it is not known what follows from a trial: that is being worked out, or was stopped.
func following(s *session.Session) fyne.CanvasObject {
	if s.IsRunning(session.TrialJob) {
		return kit.NewWrapped(kit.Quiet, s.T("view.stages.working"))
	}
	again := kit.NewButton(kit.Outlined, "play", s.T("panel.measures.compute"), s.FollowTrial)
	return kit.Column(kit.Gap2, kit.NewWrapped(kit.Quiet, s.T("view.stages.stopped")), kit.Flow(0, again))
}

// largeLetters is how much larger than at 100 % letters are where a foot has room for its buttons alone.
const largeLetters = 1.5

// deeds end the trial.
func (p *trialPanel) deeds() []fyne.CanvasObject {
	button := func(style kit.ButtonStyle, id, icon, word string) *kit.Button {
		c := command.ByID(id)
		b := kit.NewButton(style, icon, p.s.T(word), func() { c.Run(p.s, p.h) })
		return b
	}
	back := kit.NewButton(kit.Plain, "arrow-left", command.BackWords(p.s), p.s.GoBack)
	if !p.s.InTrial() {
		return []fyne.CanvasObject{kit.Flow(kit.Gap2, button(kit.Filled, "show-trial", "branch", "panel.trial.begin"), back)}
	}
	apply := button(kit.Outlined, "apply-trial", "check", "panel.trial.apply")
	said := p.s.T("panel.trial.apply-hint", "What", command.Tried(p.s.Trial()))
	switch {
	case p.s.Real().ReadOnly():
		apply.SetReason(p.s.T("panel.read-only"))
		said = p.s.T("panel.read-only")
	case p.s.Trial().IsEmpty():
		apply.SetReason(p.s.T("panel.trial.empty"))
		said = ""
	}
	parts := []fyne.CanvasObject{kit.Flow(kit.Gap2, apply, back)}
	switch {
	case said == "":
	case scaled(1) >= largeLetters: // the band above says as much, and the buttons stay where they are seen
		apply.SetTip(said)
	default:
		parts = append(parts, kit.NewWrapped(kit.Caption, said))
	}
	return parts
}
