//go:build !headless

package app

import (
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/locale"
)

// dayBar says while another day than the project's is looked at which one it is.
type dayBar struct {
	*warnBar
	w    *window
	back *kit.Button
}

func newDayBar(w *window) *dayBar {
	b := &dayBar{w: w}
	b.back = kit.NewButton(kit.Outlined, "undo", "", func() {
		lens := w.session.Lens()
		lens.Day = w.session.OwnDay()
		w.session.LookThrough(lens)
	})
	b.warnBar = newWarnBar(w, "history", b.back)
	return b
}

// update says which day is looked at. Where the days go by, the view itself says it.
func (b *dayBar) update() {
	s := b.w.session
	day, own := s.Day(), s.OwnDay()
	visible(b.object, s.Document() != nil && day != own && s.View() != session.ViewTime)
	b.back.SetLabel(s.T("window.own-day", "Day", locale.ShortDay(own)))
	b.say(s.T("window.other-day", "Day", locale.ShortDay(day)))
}
