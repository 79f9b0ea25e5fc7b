package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

var ethicsView = View{ID: "ethics", Icon: "shield", New: newEthics}

// ethicsPoints are what a map of people asks of whoever draws it (PV-20).
var ethicsPoints = []struct{ id, icon string }{
	{"aim", "target"}, {"consent", "check"}, {"code", "shield"}, {"show", "eye"}, {"decide", "pen"}, {"leave", "lock"},
}

func newEthics(s *session.Session, _ command.Host) (fyne.CanvasObject, func()) {
	rows := []fyne.CanvasObject{kit.NewWrapped(kit.Heading, s.T("view.ethics.title"))}
	for _, point := range ethicsPoints {
		words := kit.Column(kit.Gap1, kit.NewWrapped(kit.Title, s.T("view.ethics.point."+point.id)), kit.NewWrapped(kit.Quiet, s.T("view.ethics.text."+point.id)))
		rows = append(rows, kit.NewBox(kit.Framed, iconed(point.icon, words)))
	}
	back := kit.NewButton(kit.Filled, "", s.T("view.ethics.understood"), func() { leave(s) })
	return page(720, append(rows, kit.Line(kit.Gap2, back))...), func() {}
}

// leave goes back to the map, or to the start page where nothing is open.
func leave(s *session.Session) {
	if s.Document() == nil {
		s.Show(session.ViewStart)
	} else {
		s.GoBack()
	}
}

// leaveWords say where leave leads to.
func leaveWords(s *session.Session) string {
	if s.Document() == nil {
		return s.T("view.settings.back")
	}
	return command.BackWords(s)
}
