//go:build !headless

package app

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/locale"
)

// dayBar stands above every view while another day than the project's is looked at, so that nobody takes what was for what
// is: it says so, with the way back.
type dayBar struct {
	w       *window
	said    *kit.Text
	back    *kit.Button
	content *fyne.Container
	object  *kit.Box
}

func newDayBar(w *window) *dayBar {
	b := &dayBar{w: w, said: kit.NewWrapped(kit.Body.In(kit.ColorWarn), "")}
	b.back = kit.NewButton(kit.Outlined, "undo", "", func() {
		lens := w.session.Lens()
		lens.Day = w.session.OwnDay()
		w.session.LookThrough(lens)
	})
	b.content = &fyne.Container{Layout: dayBarLayout{b}, Objects: []fyne.CanvasObject{b.said, b.back}}
	b.object = kit.NewBox(kit.Look{Fill: kit.ColorWarnTint}, b.content)
	return b
}

// update says which day is looked at. Where the days go by, the view itself says it.
func (b *dayBar) update() {
	s := b.w.session
	day, own := s.Day(), s.OwnDay()
	visible(b.object, s.Document() != nil && day != own && s.View() != session.ViewTime)
	b.said.SetText(s.T("window.other-day", "Day", locale.ShortDay(day)))
	b.back.SetLabel(s.T("window.own-day", "Day", locale.ShortDay(own)))
	b.content.Refresh()
}

// height is what the bar takes in a width: the row of its button, more where the sentence wraps.
func (b *dayBar) height(width float32) float32 {
	if !b.object.Visible() {
		return 0
	}
	return max(kit.Size(kit.SizeControl), kit.HeightFor(b.said, b.room(width))) + 2*kit.Gap1
}

// room is the width of the sentence.
func (b *dayBar) room(width float32) float32 {
	return max(0, width-2*kit.Gap4-kit.Gap3-b.back.MinSize().Width)
}

// dayBarLayout sets the sentence, and the button behind it.
type dayBarLayout struct{ bar *dayBar }

func (dayBarLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l dayBarLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b := l.bar
	room, own := b.room(size.Width), b.back.MinSize()
	high := kit.HeightFor(b.said, room)
	set(b.said, kit.Gap4, (size.Height-high)/2, room, high)
	set(b.back, size.Width-kit.Gap4-own.Width, (size.Height-own.Height)/2, own.Width, own.Height)
}
