package view

import (
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/locale"
)

var settingsView = View{ID: "settings", Icon: "sliders", New: newSettings}

// newSettings shows the user's likings; each holds at once.
func newSettings(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	like := func(change func(*session.Likings)) {
		if err := s.Like(change); err != nil {
			h.Fail(err)
		}
	}
	language := kit.NewSegmented([]kit.Segment{{Code: "id", Label: "Indonesia"}, {Code: "en", Label: "English"}}, s.Likings.Language,
		func(code string) { like(func(l *session.Likings) { l.Language = code }) })
	look := kit.NewSegmented([]kit.Segment{
		{Code: "light", Label: s.T("view.settings.light"), Icon: "sun"},
		{Code: "dark", Label: s.T("view.settings.dark"), Icon: "moon"},
		{Code: "system", Label: s.T("view.settings.system")},
	}, s.Likings.Theme, func(code string) { like(func(l *session.Likings) { l.Theme = code }) })
	var sizes []kit.Segment
	for _, percent := range session.TextSizes {
		sizes = append(sizes, kit.Segment{Code: strconv.Itoa(percent), Label: strconv.Itoa(percent) + "%"})
	}
	size := kit.NewSegmented(sizes, strconv.Itoa(s.Likings.TextSize), func(code string) {
		like(func(l *session.Likings) { l.TextSize, _ = strconv.Atoi(code) })
	})
	calm := kit.NewCheck(s.T("view.settings.calm"), func(on bool) { like(func(l *session.Likings) { l.CalmMotion = on }) })
	calm.SetOn(s.Likings.CalmMotion)
	back := kit.NewButton(kit.Outlined, "", leaveWords(s), func() { leave(s) })
	return page(620,
		kit.NewRow(s.T("view.settings.language"), "", language),
		kit.NewRow(s.T("view.settings.theme"), "", look),
		kit.NewRow(s.T("view.settings.text-size"), "", size),
		calm,
		kit.NewRow(s.T("view.settings.backups"), "", backupsRow(s, h, like)),
		kit.NewWrapped(kit.Caption, s.T("view.settings.backups-text")),
		kit.Line(0, back),
	), func() {}
}

func backupsRow(s *session.Session, h command.Host, like func(func(*session.Likings))) fyne.CanvasObject {
	choose := kit.NewButton(kit.Outlined, "folder", s.T("view.settings.choose"), func() {
		h.PickFile(command.Pick{Title: locale.M("view.settings.backups"), Folder: true, Chosen: func(path string) error {
			like(func(l *session.Likings) { l.Backups = path })
			return nil
		}})
	})
	return kit.Column(kit.Gap2, kit.NewWrapped(kit.Body, s.Likings.Backups), kit.Line(0, choose))
}
