// Package view holds what fills the middle of the window, one file each.
//
// A view builds its widgets once, reads the session and runs commands; it holds no truth: thrown away and
// built again it shows the same.
package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph/locale"
)

// View is one way to fill the middle. Its words are in the catalogues under "view.<id>.name".
type View struct {
	ID    string
	Icon  string
	Panel bool // the side panel stands beside it
	Strip bool // date, filters and counts stand under it
	Bare  bool // neither rail nor toolbar: the start page
	New   func(*session.Session, command.Host) (object fyne.CanvasObject, stop func())
}

// Name returns the words of the view.
func (v View) Name() locale.Message { return locale.M("view." + v.ID + ".name") }

// ByID returns the view with the given ID.
func ByID(id string) (View, bool) {
	for _, v := range All {
		if v.ID == id {
			return v, true
		}
	}
	return View{}, false
}
