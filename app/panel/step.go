package panel

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var step = Panel{ID: session.PanelStep, Icon: "stairs", New: newStep, For: func(s *session.Session) bool { return s.Step() != nil }}

// stepPanel asks for day, answers and evidence of a step of a partnership before it is kept (SD-80, SD-84). What was said so
// far is the session's.
type stepPanel struct {
	s        *session.Session
	h        command.Host
	frame    *frame
	head     *live
	skipped  *live
	answers  *live
	hint     *kit.Text
	date     *kit.DateEntry
	dayRow   *kit.Row
	evidence *kit.Entry
	proof    *kit.Row
	keep     *kit.Button
	of       stepKey
}

// stepKey is which step is asked about.
type stepKey struct {
	tie   graph.ID
	level int
}

func newStep(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &stepPanel{s: s, h: h, head: newLive(kit.Gap2), skipped: newLive(kit.Gap2), answers: newLive(kit.Gap2), hint: kit.NewWrapped(kit.Caption, "")}
	p.date = kit.NewDateEntry(s.Language(), s.Day, p.setDay)
	p.dayRow = kit.NewRow(s.T("panel.step.day"), "", p.date)
	p.evidence = kit.NewLongEntry(nil)
	p.evidence.SetPlaceHolder(s.T("panel.tie.evidence-example"))
	p.evidence.OnTyped(func(text string) {
		if step := s.Step(); step != nil {
			step.Evidence = text
		}
	})
	p.proof = kit.NewRow(s.T("tie_history.evidence"), s.T("panel.step.evidence-needed"), p.evidence)
	p.keep = kit.NewButton(kit.Filled, "", "", p.do)
	cancel := kit.NewButton(kit.Plain, "", s.T("panel.cancel"), s.DropStep)
	body := kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3, p.dayRow, p.skipped.Container, p.answers.Container, p.proof))
	p.frame = newFrame(kit.Pad(kit.Gap3, kit.Gap4, p.head.Container), kit.Column(0, body), kit.Pad(kit.Gap2, kit.Gap4, kit.Flow(kit.Gap2, p.keep, cancel)))
	p.update()
	return p.frame, s.Watch(exceptJobs(p.update))
}

func (p *stepPanel) setDay(day graph.Date) error {
	if step := p.s.Step(); step != nil {
		step.Day = day
		p.s.StepChanged()
	}
	return nil
}

func (p *stepPanel) update() {
	step := p.s.Step()
	if step == nil {
		return
	}
	t, _ := graph.Get[graph.Tie](p.s.Document(), step.Tie)
	if now := (stepKey{step.Tie, step.Level}); p.of != now {
		p.of = now
		p.evidence.ShowText(step.Evidence)
		p.problem("", "")
		p.frame.toTop()
	}
	p.date.SetDay(step.Day)
	ends := step.Level == 0
	visible(p.proof, !ends)
	visible(p.answers, !ends)
	said := fmt.Sprint(step.Day, step.Level, step.Answers, step.Between)
	p.head.show(actorKey(p.s, step.Tie, said), func() []fyne.CanvasObject { return p.heading(t, step) })
	p.skipped.show(actorKey(p.s, step.Tie, said), func() []fyne.CanvasObject { return p.between(step) })
	p.answers.show(actorKey(p.s, step.Tie, said), func() []fyne.CanvasObject { return p.questions(step) })
	visible(p.skipped, len(p.skipped.Objects) > 0)
	if ends {
		p.keep.SetLabel(p.s.T("panel.step.end"))
	} else {
		p.keep.SetLabel(p.s.T("panel.step.keep", "Level", levelWord(p.s, step.Level)))
	}
	p.frame.Refresh()
}

// heading names both sides, says from where to where the partnership goes, and what that means.
func (p *stepPanel) heading(t graph.Tie, step *session.LevelStep) []fyne.CanvasObject {
	a, _ := graph.Get[graph.Actor](p.s.Document(), t.From)
	b, _ := graph.Get[graph.Actor](p.s.Document(), t.To)
	name := func(a graph.Actor) fyne.CanvasObject {
		return newSides(actorSign(p.s, a, 18), kit.NewWrapped(kit.Title, a.Label()), nil)
	}
	parts := []fyne.CanvasObject{kit.Column(kit.Gap1, name(a), name(b)), kit.NewWrapped(kit.Strong, p.way(step))}
	notice := func(id string) {
		parts = append(parts, kit.NewNotice(kit.Warning, "info", kit.ColorWarn, p.s.T(id)))
	}
	switch step.Level {
	case graph.Competition:
		notice("panel.step.competing")
	case graph.Confederation:
		notice("panel.step.merging")
	}
	if isPerson(a) || isPerson(b) { // SD-47
		notice("panel.step.persons")
	}
	return parts
}

func isPerson(a graph.Actor) bool { return a.Kind == "perorangan" || a.Kind == "keluarga" }

func (p *stepPanel) way(step *session.LevelStep) string {
	before := graph.LevelOn(step.Tie, step.Day, p.s.Document())
	switch {
	case step.Level == 0:
		return p.s.T("panel.step.ends")
	case before == 0:
		return p.s.T("panel.step.begins", "To", levelWord(p.s, step.Level))
	}
	return p.s.T("panel.step.from-to", "From", levelWord(p.s, before), "To", levelWord(p.s, step.Level))
}

// between warns of steps that are passed over, and offers to note each with a day of its own.
func (p *stepPanel) between(step *session.LevelStep) []fyne.CanvasObject {
	skipped := command.Skipped(p.s, step)
	if len(skipped) == 0 {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, p.s.T("panel.step.skipped"))}
	for _, level := range skipped {
		also := newTick(p.s.T("panel.step.also", "Level", levelWord(p.s, level)), func() { p.note(step, level) })
		also.set(step.Between[level] != "")
		parts = append(parts, also.object)
		if day := step.Between[level]; day != "" {
			date := kit.NewDateEntry(p.s.Language(), p.s.Day, func(day graph.Date) error {
				step.Between[level] = day
				return nil
			})
			date.SetDay(day)
			parts = append(parts, kit.NewRow(p.s.T("panel.step.day"), "", date))
		}
	}
	return parts
}

// note takes a step between along, a day before what comes next, or leaves it.
func (p *stepPanel) note(step *session.LevelStep, level int) {
	if step.Between[level] != "" {
		delete(step.Between, level)
	} else {
		step.Between[level] = step.Day.Add(level - step.Level)
	}
	p.s.StepChanged()
}

// questions are those of the levels on the way, with the level that the answers suggest.
func (p *stepPanel) questions(step *session.LevelStep) []fyne.CanvasObject {
	answers := graph.AnswersOn(step.Tie, p.s.Document())
	maps.Copy(answers, step.Answers)
	said := p.s.T("panel.step.suggested-none")
	if level := graph.LevelByAnswers(answers); level != 0 {
		said = p.s.T("panel.step.suggested", "Level", levelWord(p.s, level))
	}
	parts := []fyne.CanvasObject{}
	for _, level := range p.levels(step) {
		parts = append(parts, kit.NewWrapped(kit.Strong, p.s.T("panel.tie.questions", "Level", levelWord(p.s, level))))
		for _, question := range graph.LevelQuestions(level) {
			parts = append(parts, p.question(step, question, answers[question]))
		}
	}
	parts = append(parts, kit.NewWrapped(kit.Strong, said), kit.NewWrapped(kit.Caption, p.s.T("panel.step.decide")))
	return []fyne.CanvasObject{kit.NewBox(kit.Sunken, kit.Column(kit.Gap1, parts...))}
}

// levels are those whose questions are asked: all that the step climbs, else the one to which it goes.
func (p *stepPanel) levels(step *session.LevelStep) []int {
	before := graph.LevelOn(step.Tie, step.Day, p.s.Document())
	var levels []int
	for _, level := range graph.Levels {
		if level == step.Level || (before >= graph.Communication && level > before && level < step.Level) {
			levels = append(levels, level)
		}
	}
	slices.Reverse(levels)
	return levels
}

func (p *stepPanel) question(step *session.LevelStep, id string, answer graph.Answer) fyne.CanvasObject {
	give := func(given graph.Answer) func() {
		return func() {
			if answer == given {
				given = graph.Unknown
			}
			step.Answers[id] = given
			p.s.StepChanged()
		}
	}
	yes := newTick(p.s.T(id), give(graph.Yes))
	yes.set(answer == graph.Yes)
	no := kit.NewChip(p.s.T("panel.tie.no"), answer == graph.No, give(graph.No))
	no.SetTip(p.s.T("panel.tie.no-tip"))
	return kit.Pad(2, 0, newSides(nil, yes.object, no))
}

// do keeps the step; what is wrong with it is said at the field.
func (p *stepPanel) do() {
	err := command.KeepStep(p.s, p.h)
	if err == nil {
		return
	}
	var refusal *graph.Refusal
	if !errors.As(err, &refusal) || !slices.Contains([]string{"date", "end", "between", "evidence", "new"}, refusal.Field) {
		p.h.Fail(err)
		return
	}
	p.problem(refusal.Field, p.s.Language().Say(refusal.Message))
}

// problem says what is wrong with a field; an empty one with nothing.
func (p *stepPanel) problem(field, text string) {
	l := p.s.Language()
	p.dayRow.SetProblems(l, "", nil)
	p.proof.SetProblems(l, "", nil)
	switch field {
	case "date", "end", "between":
		p.dayRow.SetProblems(l, text, nil)
	case "evidence", "new":
		p.proof.SetProblems(l, text, nil)
	}
	p.frame.Refresh()
}
