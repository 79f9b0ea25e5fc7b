//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

// trialBar stands above every view while a trial is on, so that nobody takes what is tried for what is: it says so, and
// what is tried, with the ways out.
type trialBar struct {
	w       *window
	said    *kit.Text
	numbers *kit.Button
	cancel  *kit.Button
	object  *kit.Box
	content *fyne.Container
}

func newTrialBar(w *window) *trialBar {
	b := &trialBar{w: w, said: kit.NewWrapped(kit.Body.In(kit.ColorWarn), "")}
	button := func(id, icon, words string) *kit.Button {
		c := command.ByID(id)
		return kit.NewButton(kit.Outlined, icon, w.session.T(words), func() { c.Run(w.session, w) })
	}
	b.numbers = button("show-trial", "branch", "window.trial-numbers")
	b.cancel = button("cancel-trial", "close", "command.cancel-trial.name")
	sign := kit.NewMark("branch", kit.ColorWarn, 18*w.percent())
	b.content = container.New(trialBarLayout{b, sign}, sign, b.said, b.numbers, b.cancel)
	b.object = kit.NewBox(kit.Look{Fill: kit.ColorWarnTint}, b.content)
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
	b.said.SetText(text)
	b.content.Refresh()
}

// height is what the bar takes in a width: one row of buttons, more where the sentence wraps.
func (b *trialBar) height(width float32) float32 {
	if !b.object.Visible() {
		return 0
	}
	return max(kit.Size(kit.SizeControl), kit.HeightFor(b.said, b.room(width))) + 2*kit.Gap1
}

// room is the width of the sentence.
func (b *trialBar) room(width float32) float32 {
	for _, o := range b.content.Objects {
		if o != fyne.CanvasObject(b.said) && o.Visible() {
			width -= o.MinSize().Width + kit.Gap2
		}
	}
	return max(0, width-2*kit.Gap4)
}

// trialBarLayout sets a sign, the sentence, and the buttons at the right.
type trialBarLayout struct {
	bar  *trialBar
	sign fyne.CanvasObject
}

func (trialBarLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l trialBarLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	middle := func(o fyne.CanvasObject, x, width, high float32) { set(o, x, (size.Height-high)/2, width, high) }
	sign := l.sign.MinSize()
	middle(l.sign, kit.Gap4, sign.Width, sign.Height)
	room := l.bar.room(size.Width)
	middle(l.bar.said, kit.Gap4+sign.Width+kit.Gap2, room, kit.HeightFor(l.bar.said, room))
	x := size.Width - kit.Gap4
	for _, b := range []*kit.Button{l.bar.cancel, l.bar.numbers} {
		if b.Visible() {
			own := b.MinSize()
			x -= own.Width
			middle(b, x, own.Width, own.Height)
			x -= kit.Gap2
		}
	}
}
