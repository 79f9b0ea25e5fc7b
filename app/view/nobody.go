package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

// newNobody says in the middle of the map why it is empty, with the button that ends that.
func newNobody(s *session.Session, h command.Host) fyne.CanvasObject {
	c := command.ByID("clear-lens")
	clear := kit.NewButton(kit.Filled, "close", s.Language().Say(c.Name()), func() { c.Run(s, h) })
	return container.NewCenter(kit.Column(kit.Gap3,
		container.NewCenter(kit.NewText(kit.Heading, s.T("view.map.nobody"))),
		container.NewCenter(kit.NewText(kit.Body, s.T("view.map.nobody-hint"))),
		container.NewCenter(clear)))
}

// letsNobodyThrough tells whether the map is empty because of the filter.
func letsNobodyThrough(s *session.Session) bool {
	return !s.Lens().IsZero() && len(s.OnMap().Actors) == 0 && s.Snapshot().LeftOut.Actors > 0
}
