package panel

import (
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// needsEvidence is the level from which a step is not kept without evidence (domain 2.2).
const needsEvidence = 4

// ladder shows and moves the level of a partnership: the level with its evidence, and the questions that
// lead to the next one (SD-80).
type ladder struct {
	s         *session.Session
	h         command.Host
	object    *fyne.Container
	suggested *live
	levels    *kit.Segmented
	said      *live
	ask       *stepForm
	questions *questions
	t         graph.Tie
	changed   func()
}

func newLadder(s *session.Session, h command.Host, changed func()) *ladder {
	w := &ladder{s: s, h: h, suggested: newLive(0), said: newLive(kit.Gap1), changed: changed}
	w.levels = kit.NewSegmented(w.segments(), "", func(code string) {
		n, _ := strconv.Atoi(code)
		w.choose(n)
	})
	w.ask = newStepForm(s, func() {
		w.set(w.t)
		changed()
	})
	w.questions = newQuestions(s, h, changed)
	w.object = kit.Column(kit.Gap1, w.suggested.Container, w.levels, w.said.Container, w.ask.object, kit.Pad(kit.Gap1, 0, w.questions.object))
	return w
}

func (w *ladder) segments() []kit.Segment {
	var list []kit.Segment
	for _, level := range graph.Levels {
		list = append(list, kit.Segment{Code: strconv.Itoa(level), Label: levelText(level), Tip: w.word(level)})
	}
	return list
}

// word says a level with its number: "3 Koordinasi".
func (w *ladder) word(level int) string { return levelWord(w.s, level) }

func levelWord(s *session.Session, level int) string {
	return levelText(level) + " " + s.T("level."+strconv.Itoa(level))
}

// level returns the level on the day of the picture.
func (w *ladder) level() int { return graph.LevelOn(w.t.ID, w.s.Day(), w.s.Document()) }

func (w *ladder) set(t graph.Tie) {
	if t.ID != w.t.ID {
		w.ask.close()
	}
	w.t = t
	visible(w.object, t.Type == graph.Partnership)
	if t.Type != graph.Partnership {
		return
	}
	level := w.level()
	if w.ask.level != 0 {
		level = w.ask.level
	}
	w.levels.SetChosen(strconv.Itoa(level))
	if w.s.Document().ReadOnly() {
		w.levels.Disable()
	} else {
		w.levels.Enable()
	}
	w.suggested.show(actorKey(w.s, t.ID, "suggested"), w.head)
	w.said.show(actorKey(w.s, t.ID, w.s.Likings.Language), w.sentence)
	w.questions.set(t, w.level())
}

// head is the label of the levels and the level that the answers suggest.
func (w *ladder) head() []fyne.CanvasObject {
	label := kit.NewWrapped(kit.Label, w.s.T("tie.level"))
	level := graph.SuggestedLevel(w.t.ID, w.s.Document())
	if level == 0 {
		return []fyne.CanvasObject{label}
	}
	text := kit.NewText(kit.Label.In(kit.ColorOK), w.s.T("panel.tie.suggested", "Level", w.word(level)))
	tag := kit.NewPress(kit.NewBox(kit.TagOK, kit.Line(kit.Gap1, mark("check", kit.ColorOK), text)), func() {
		if level != w.level() {
			w.choose(level)
		}
	})
	return []fyne.CanvasObject{newSides(nil, label, tag)}
}

// newest returns the step of the tie that holds on the day.
func (w *ladder) newest() (graph.TieHistory, bool) {
	var found graph.TieHistory
	for _, h := range graph.Referring[graph.TieHistory](w.s.Document(), w.t.ID) {
		if h.Field == "level" && h.Date <= w.s.Day() && h.Date >= found.Date {
			found = h
		}
	}
	return found, found.ID != ""
}

// sentence says since when the level holds, and with what evidence.
func (w *ladder) sentence() []fyne.CanvasObject {
	h, ok := w.newest()
	if !ok {
		return []fyne.CanvasObject{kit.NewWrapped(kit.Caption, w.s.T("panel.tie.no-level"))}
	}
	text := w.s.T("panel.tie.level-since", "Level", w.word(h.Level()), "Date", w.s.Language().ShortDate(string(h.Date)))
	if h.Evidence != "" {
		text = w.s.T("panel.tie.level-evidence", "Said", text, "Evidence", h.Evidence)
	}
	edit := kit.NewIconButton("pen", w.s.T("panel.tie.edit-step"), func() { w.ask.edit(h) })
	if w.s.Document().ReadOnly() {
		edit.SetReason(w.s.T("panel.read-only"))
	}
	parts := []fyne.CanvasObject{newSides(nil, kit.NewWrapped(kit.Body, text), edit)}
	for _, f := range graph.Check(h, w.s.Document()) {
		if f.Field == "new" && f.Severity == graph.Warn {
			parts = append(parts, kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, w.s.Language().Say(f.Message)))
		}
	}
	return parts
}

// choose moves the tie to a level at once, or asks for the evidence that the level needs.
func (w *ladder) choose(level int) {
	w.ask.close()
	if level == w.level() {
		w.set(w.t)
		w.changed()
		return
	}
	if level >= needsEvidence {
		w.ask.reach(w.t, level, w.level())
		return
	}
	if err := command.SetLevel(w.s, w.t, level, w.s.Day(), ""); err != nil {
		w.h.Fail(err)
		w.set(w.t)
	}
}

// stepForm asks for day and evidence of a step before it is kept, or changes those of a step.
type stepForm struct {
	s        *session.Session
	object   *fyne.Container
	title    *kit.Text
	skipped  *kit.Text
	day      graph.Date
	date     *kit.DateEntry
	evidence *kit.Entry
	dayRow   *kit.Row
	proof    *kit.Row
	save     *kit.Button
	t        graph.Tie
	step     graph.TieHistory // the one that is changed; empty for a new one
	level    int              // the one to reach, 0 while a step is changed or nothing is asked
	done     func()
}

func newStepForm(s *session.Session, done func()) *stepForm {
	f := &stepForm{s: s, done: done, title: kit.NewWrapped(kit.Strong, ""), skipped: kit.NewWrapped(kit.Caption.In(kit.ColorWarn), "")}
	f.date = kit.NewDateEntry(s.Language(), s.Day, func(day graph.Date) error {
		f.day = day
		return nil
	})
	f.evidence = kit.NewLongEntry(nil)
	f.evidence.SetPlaceHolder(s.T("panel.tie.evidence-example"))
	f.dayRow = kit.NewRow(s.T("tie_history.date"), "", f.date)
	f.proof = kit.NewRow(s.T("tie_history.evidence"), s.T("tie_history.evidence.hint"), f.evidence)
	f.save = kit.NewButton(kit.Accented, "", "", f.keep)
	cancel := kit.NewButton(kit.Plain, "", s.T("panel.cancel"), func() {
		f.close()
		f.done()
	})
	f.object = kit.Pad(kit.Gap1, 0, kit.NewBox(kit.Chosen, kit.Column(kit.Gap2, f.title, f.skipped, f.proof, f.dayRow, kit.Flow(kit.Gap2, f.save, cancel))))
	f.object.Hide()
	return f
}

// reach asks for the evidence of a level.
func (f *stepForm) reach(t graph.Tie, level, before int) {
	f.t, f.level, f.step = t, level, graph.TieHistory{}
	f.title.SetText(f.s.T("panel.tie.reach", "Level", levelWord(f.s, level)))
	f.skipped.SetText(f.s.T("tie_history.step-skipped"))
	visible(f.skipped, before >= 1 && level > before+1)
	f.save.SetLabel(f.s.T("panel.tie.keep-level", "Level", levelWord(f.s, level)))
	f.open(f.s.Day(), "")
}

// edit changes a step that is kept already.
func (f *stepForm) edit(h graph.TieHistory) {
	f.level, f.step = 0, h
	f.title.SetText(f.s.T("panel.tie.edit-step"))
	f.skipped.Hide()
	f.save.SetLabel(f.s.T("panel.keep"))
	f.open(h.Date, h.Evidence)
}

func (f *stepForm) open(day graph.Date, evidence string) {
	f.day = day
	f.date.SetDay(day)
	f.evidence.ShowText(evidence)
	f.proof.SetProblems(f.s.Language(), "", nil)
	f.dayRow.SetProblems(f.s.Language(), "", nil)
	f.object.Show()
	f.done()
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.object); c != nil {
		c.Focus(f.evidence)
	}
}

func (f *stepForm) close() {
	f.level, f.step = 0, graph.TieHistory{}
	f.object.Hide()
}

// keep writes the step; what is wrong with it is said at the field.
func (f *stepForm) keep() {
	var err error
	if f.level != 0 {
		err = command.SetLevel(f.s, f.t, f.level, f.day, f.evidence.Text)
	} else {
		f.step.Date, f.step.Evidence = f.day, f.evidence.Text
		err = command.SetHistory(f.s, f.step)
	}
	if err == nil {
		f.close()
		f.done()
		return
	}
	l, at, text := f.s.Language(), f.proof, f.s.T("kit.not-done")
	var refusal *graph.Refusal
	if errors.As(err, &refusal) {
		text = l.Say(refusal.Message)
		if refusal.Field == "date" {
			at = f.dayRow
		}
	}
	f.proof.SetProblems(l, "", nil)
	f.dayRow.SetProblems(l, "", nil)
	at.SetProblems(l, text, nil)
	f.done()
}
