package panel

import (
	"errors"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// stepForm asks for day and evidence of a step before it is kept, or changes those of a step.
type stepForm struct {
	s        *session.Session
	object   *fyne.Container
	near     fyne.CanvasObject // what is in sight already, by which the canvas is found
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

func newStepForm(s *session.Session, near fyne.CanvasObject, done func()) *stepForm {
	f := &stepForm{s: s, near: near, done: done, title: kit.NewWrapped(kit.Strong, ""), skipped: kit.NewWrapped(kit.Caption.In(kit.ColorWarn), "")}
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
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.near); c != nil {
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
