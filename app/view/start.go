package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/session"
)

var startView = View{ID: session.ViewStart, Bare: true, New: newStart}

func newStart(*session.Session, command.Host) (fyne.CanvasObject, func()) {
	return container.NewWithoutLayout(), func() {}
}
