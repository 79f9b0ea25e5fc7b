package view

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
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
	name  *kit.Entry
	body  fyne.CanvasObject
}

func newFirstParty(s *session.Session, h command.Host) *firstParty {
	f := &firstParty{s: s, h: h}
	f.title = kit.NewWrapped(kit.Heading, "").Centred()
	f.hint = kit.NewWrapped(kit.Quiet, "").Centred()
	f.name = kit.NewEntry(nil)
	f.name.OnSubmitted = func(string) { f.add() }
	button := kit.NewButton(kit.Filled, "", s.T("window.add"), f.add)
	line := container.NewBorder(nil, nil, nil, button, kit.Pad(0, 4, f.name))
	enter := kit.NewWrapped(kit.Caption, s.T("view.map.first-enter")).Centred()
	column := kit.Column(12, f.title, kit.Pad(0, 40, f.hint), kit.Pad(6, 0, line), enter)
	f.body = container.NewVBox(fynelayout.NewSpacer(), container.NewHBox(fynelayout.NewSpacer(), kit.AtLeast(450, 0, column), fynelayout.NewSpacer()))
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (f *firstParty) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.body) }

// Resize keeps the question below the focal actor, which stands in the middle.
func (f *firstParty) Resize(size fyne.Size) {
	height := f.body.MinSize().Height
	f.BaseWidget.Resize(fyne.NewSize(size.Width, min(size.Height, size.Height/2+40+height)))
}

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
