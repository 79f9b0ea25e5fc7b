//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
)

// warnBar stands above every view while what is seen is not what is, so that nobody takes the one for the other: a sign,
// a sentence, and the ways out at its right.
type warnBar struct {
	sign    fyne.CanvasObject
	said    *kit.Text
	buttons []*kit.Button
	content *fyne.Container
	object  *kit.Box
}

func newWarnBar(w *window, icon string, buttons ...*kit.Button) *warnBar {
	b := &warnBar{
		sign: kit.NewMark(icon, kit.ColorWarn, 18*w.percent()), said: kit.NewWrapped(kit.Body.In(kit.ColorWarn), ""), buttons: buttons,
	}
	b.content = container.New(warnBarLayout{b}, b.sign, b.said)
	for _, button := range buttons {
		b.content.Add(button)
	}
	b.object = kit.NewBox(kit.Look{Fill: kit.ColorWarnTint}, b.content)
	return b
}

func (b *warnBar) say(text string) {
	b.said.SetText(text)
	b.content.Refresh()
}

// height is what the bar takes in a width: the row of its buttons, more where the sentence wraps; 0 where it is hidden.
func (b *warnBar) height(width float32) float32 {
	if !b.object.Visible() {
		return 0
	}
	return max(kit.Size(kit.SizeControl), kit.HeightFor(b.said, b.room(width))) + 2*kit.Gap1
}

// room is the width of the sentence.
func (b *warnBar) room(width float32) float32 {
	for _, o := range b.content.Objects {
		if o != fyne.CanvasObject(b.said) && o.Visible() {
			width -= o.MinSize().Width + kit.Gap2
		}
	}
	return max(0, width-2*kit.Gap4)
}

// warnBarLayout sets the sign, the sentence, and the buttons from the right.
type warnBarLayout struct{ bar *warnBar }

func (warnBarLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l warnBarLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	b := l.bar
	middle := func(o fyne.CanvasObject, x, width, high float32) { set(o, x, (size.Height-high)/2, width, high) }
	sign, room := b.sign.MinSize(), b.room(size.Width)
	middle(b.sign, kit.Gap4, sign.Width, sign.Height)
	middle(b.said, kit.Gap4+sign.Width+kit.Gap2, room, kit.HeightFor(b.said, room))
	x := size.Width - kit.Gap4
	for _, button := range b.buttons {
		if button.Visible() {
			own := button.MinSize()
			x -= own.Width
			middle(button, x, own.Width, own.Height)
			x -= kit.Gap2
		}
	}
}
