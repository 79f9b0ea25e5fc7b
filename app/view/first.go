package view

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

// firstParty asks an empty network's one question: who supports the focal actor first.
type firstParty struct {
	widget.BaseWidget
	s     *session.Session
	h     command.Host
	title *kit.Text
	hint  *kit.Text
	below fyne.CanvasObject // the hint with room at its sides
	name  *kit.Entry
	enter *kit.Text
	body  *fyne.Container
}

func newFirstParty(s *session.Session, h command.Host) *firstParty {
	f := &firstParty{s: s, h: h}
	f.title = kit.NewWrapped(kit.Heading, "").Centred()
	f.hint = kit.NewWrapped(kit.Quiet, "").Centred()
	f.name = kit.NewEntry(nil)
	f.name.OnSubmitted = func(string) { f.add() }
	button := kit.NewButton(kit.Filled, "", s.T("window.add"), f.add)
	line := container.NewBorder(nil, nil, nil, button, kit.Pad(0, 4, f.name))
	f.enter = kit.NewWrapped(kit.Caption, s.T("view.map.first-enter")).Centred()
	f.below = kit.Pad(0, 40, f.hint)
	f.body = kit.Column(12, f.title, f.below, kit.Pad(6, 0, line), f.enter)
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (f *firstParty) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout(f.body))
}

// Resize keeps the question below the focal actor, which stands in the middle; where it would reach over that, as in large
// letters, it is the question alone.
func (f *firstParty) Resize(size fyne.Size) {
	f.BaseWidget.Resize(size)
	wide, room := min(firstWide*textFactor(), size.Width-2*kit.Gap4), size.Height/2-belowActor*textFactor()
	for _, o := range []fyne.CanvasObject{f.below, f.enter} {
		o.Show()
	}
	for _, o := range []fyne.CanvasObject{f.below, f.enter} {
		if kit.HeightFor(f.body, wide) > room {
			o.Hide()
		}
	}
	high := kit.HeightFor(f.body, wide)
	setAt(f.body, (size.Width-wide)/2, max(0, min(size.Height/2+belowActor*textFactor(), size.Height-high)), wide, high)
	f.body.Refresh()
}

// The question, in px at 100 %: how wide it is, and how far below the middle it begins.
const (
	firstWide  = 450
	belowActor = 40
)

func (f *firstParty) update() {
	focal, ok := f.s.Snapshot().Focal()
	if !ok {
		f.title.SetText(f.s.T("view.map.first-any"))
		f.hint.SetText(f.s.T("view.map.first-any-hint"))
		return
	}
	f.title.SetText(f.s.T("view.map.first", "Name", f.s.Snapshot().Actors[focal].Label()))
	f.hint.SetText(f.s.T("view.map.first-hint"))
}

// add ties the named party to the focal actor and leaves the field ready for the next one.
func (f *firstParty) add() {
	name := strings.TrimSpace(f.name.Text)
	if name == "" || f.s.Document() == nil {
		return
	}
	id, err := command.AddActor(f.s, command.NewActor{Name: name, ConnectTo: f.s.Project().FocalActor})
	if err != nil {
		f.h.Fail(err)
		return
	}
	f.name.SetText("")
	f.s.Select(id)
	f.h.Map().Fit()
}
