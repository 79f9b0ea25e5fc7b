// Package panel holds the editors at the side, one file each.
//
// A panel builds its widgets once, reads the session and runs commands; it holds no truth: thrown away and
// built again it shows the same.
package panel

import (
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// Panel is one editor. Its words are in the catalogues under "panel.<id>.name".
type Panel struct {
	ID   string
	Icon string
	For  func(*session.Session) bool // whether it serves what is selected or asked for
	New  func(*session.Session, command.Host) (object fyne.CanvasObject, stop func())
}

// Name returns the words of the panel.
func (p Panel) Name() locale.Message { return locale.M("panel." + p.ID + ".name") }

// Title returns what the panel is about just now: what kind of record, else its name.
func (p Panel) Title(s *session.Session) string {
	if r, ok := oneRecord(s); ok && p.ID == "record" {
		return s.T("kind." + graph.KindOf(r).ID)
	}
	return s.Language().Say(p.Name())
}

// For returns the panel that serves what is selected or asked for: the first of All that says so.
func For(s *session.Session) (Panel, bool) {
	for _, p := range All {
		if p.For(s) {
			return p, true
		}
	}
	return Panel{}, false
}

// exceptJobs hears of all but how far jobs are.
func exceptJobs(update func()) func(session.Notice) {
	return func(n session.Notice) {
		if n != session.JobChanged {
			update()
		}
	}
}

// asked tells whether the user asked for a panel by its ID.
func asked(id string) func(*session.Session) bool {
	return func(s *session.Session) bool { return s.Panel() == id }
}

// bySelection tells whether the selection decides: no panel was asked for, or a tab of an actor.
func bySelection(s *session.Session) bool {
	return s.Panel() == "" || strings.HasPrefix(s.Panel(), tabForm)
}
