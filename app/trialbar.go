//go:build !headless

package app

import (
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

// trialBar says while a trial is on that it is one, and what is tried.
type trialBar struct {
	*warnBar
	w       *window
	numbers *kit.Button
	cancel  *kit.Button
	apply   *kit.Button // these two where something waits for the end of the trial
	stay    *kit.Button
	asks    bool
}

func newTrialBar(w *window) *trialBar {
	button := func(id, icon, words string) *kit.Button {
		c := command.ByID(id)
		return kit.NewButton(kit.Outlined, icon, w.session.T(words), func() { c.Run(w.session, w) })
	}
	b := &trialBar{w: w}
	b.numbers = button("show-trial", "branch", "panel.resilience.numbers")
	b.cancel = kit.NewButton(kit.Outlined, "close", w.session.T("command.cancel-trial.name"), b.drop)
	b.apply = kit.NewButton(kit.Filled, "check", w.session.T("command.apply-trial.name"), func() {
		if err := command.LeaveApplied(w.session, w); err != nil {
			w.Fail(err)
		}
	})
	b.stay = kit.NewButton(kit.Plain, "", w.session.T("window.trial-stay"), w.session.Stay)
	b.warnBar = newWarnBar(w, "branch", b.stay, b.cancel, b.apply, b.numbers)
	return b
}

// drop cancels the trial, with what waits for its end.
func (b *trialBar) drop() {
	if b.w.session.IsLeaving() {
		command.LeaveCancelled(b.w.session)
		return
	}
	command.ByID("cancel-trial").Run(b.w.session, b.w)
}

// ask makes the bar a question while something waits for the end of the trial; the keyboard is at the way back.
func (b *trialBar) ask() {
	s, asks := b.w.session, b.w.session.IsLeaving()
	visible(b.apply, asks)
	visible(b.stay, asks)
	b.apply.EnableWhere(command.CanApply(s), s.T("panel.read-only"))
	switch c := b.w.win.Canvas(); {
	case asks && !b.asks:
		s.Post(func() { c.Focus(b.stay) })
	case !asks && b.asks: // what is hidden hands no key on
		c.Unfocus()
	}
	b.asks = asks
}

// update says what is tried, where something is. In the view whose slider begins a trial the bar is there before, so that
// the slider stays below the pointer.
func (b *trialBar) update() {
	s := b.w.session
	visible(b.object, s.InTrial() || s.View() == session.ViewResilience && s.Document() != nil)
	b.cancel.EnableWhere(s.InTrial() && !(s.WorksByPanel() && s.Trial().IsEmpty()), s.T("window.trial-none"))
	visible(b.numbers, !s.WorksByPanel() && s.InTrial() && !s.IsLeaving())
	b.ask()
	text := s.T("window.trial")
	if s.IsLeaving() {
		text = s.T("window.trial-leaving")
	}
	if t := s.Trial(); !t.IsEmpty() {
		text += " " + s.T("panel.trial.tried") + ": " + command.Tried(t).In(s.Language()) + "."
	}
	b.say(text)
}
