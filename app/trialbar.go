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
}

func newTrialBar(w *window) *trialBar {
	button := func(id, icon, words string) *kit.Button {
		c := command.ByID(id)
		return kit.NewButton(kit.Outlined, icon, w.session.T(words), func() { c.Run(w.session, w) })
	}
	b := &trialBar{w: w}
	b.numbers = button("show-trial", "branch", "window.trial-numbers")
	b.cancel = button("cancel-trial", "close", "command.cancel-trial.name")
	b.warnBar = newWarnBar(w, "branch", b.cancel, b.numbers)
	return b
}

// update says what is tried, where something is. In the view whose slider begins a trial the bar is there before, so that
// the slider stays below the pointer.
func (b *trialBar) update() {
	s := b.w.session
	visible(b.object, s.InTrial() || s.View() == session.ViewResilience && s.Document() != nil)
	b.cancel.EnableWhere(s.InTrial(), s.T("window.trial-none"))
	visible(b.numbers, s.View() != session.ViewTrial && s.InTrial())
	text := s.T("window.trial")
	if t := s.Trial(); !t.IsEmpty() {
		text += " " + s.T("panel.trial.tried") + ": " + command.Tried(t).In(s.Language()) + "."
	}
	b.say(text)
}
