package command

import (
	"jejaring/app/session"
	"jejaring/graph/locale"
)

// BackWords say where Session.GoBack leads to.
func BackWords(s *session.Session) string {
	if s.From() == session.ViewMap {
		return s.T("view.back-to-map")
	}
	return s.T("view.card.back", "View", locale.M("view."+s.From()+".name"))
}
