package command

import (
	"jejaring/app/session"
	"jejaring/graph/locale"
)

var lookCommands = []Command{
	{ID: "show-home", Icon: "home", Keys: "Alt+1", Menu: "look", Can: hasDocument, Do: showView(session.ViewHome)},
	{ID: "show-map", Icon: "network", Keys: "Alt+2", Menu: "look", Can: hasDocument, Do: showMap},
	{ID: "show-table", Icon: "table", Keys: "Alt+6", Menu: "look", Can: hasDocument, Do: showView("table")},
	{ID: "show-analysis", Icon: "chart", Keys: "Alt+7", Menu: "look", Can: hasDocument, Do: showView(session.ViewAnalysis)},
	{ID: "show-measures", Icon: "sliders", Menu: "look", Can: hasDocument, Do: showBesideMap("measures")},
	{ID: "show-report", Icon: "document", Keys: "Alt+8", Menu: "look", Can: hasDocument, Do: onlyReal(showView("report"))},
	{ID: "fit", Icon: "fit", Keys: "Ctrl+0", Menu: "look", Can: onMap, Do: fit},
	{ID: "zoom-in", Icon: "plus", Keys: "Ctrl++", Menu: "look", Can: onMap, Do: zoom(1.25)},
	{ID: "zoom-out", Icon: "minus", Keys: "Ctrl+-", Menu: "look", Can: onMap, Do: zoom(0.8)},
	{ID: "focal", Icon: "target", Keys: "Home", Menu: "look", Can: onMap, Do: goToFocal},
	{ID: "tool-select", Icon: "cursor", Keys: "V", Menu: "look", Can: onMap, Do: take(session.ToolSelect)},
	{ID: "tool-connect", Icon: "connect", Keys: "S", Menu: "look", Can: onMap, Do: take(session.ToolConnect)},
	{ID: "tool-lasso", Icon: "lasso", Keys: "L", Menu: "look", Can: onMap, Do: take("lasso")},
	{ID: "tool-pan", Icon: "move", Keys: "H", Menu: "look", Can: onMap, Do: take("pan")},
	{ID: "minimap", Keys: "M", Menu: "look", Can: onMap, On: hasMinimap, Do: switchMinimap},
	{ID: "panel", Keys: "F9", Menu: "look", Can: hasDocument, Do: togglePanel},
	{ID: "theme", Icon: "moon", Menu: "look", Can: always, Do: switchTheme},
	{ID: "language", Icon: "globe", Menu: "look", Can: always, Do: switchLanguage},
	{ID: "full-screen", Keys: "F11", Menu: "look", Can: always, Do: fullScreen},
}

// showMap shows the map without the measures beside it.
func showMap(s *session.Session, _ Host) error {
	s.Show(session.ViewMap)
	if s.Panel() == "measures" {
		s.ShowPanel("")
	}
	return nil
}

// showBesideMap shows the map with a panel beside it.
func showBesideMap(panel string) func(*session.Session, Host) error {
	return func(s *session.Session, _ Host) error {
		s.Show(session.ViewMap)
		s.ShowPanel(panel)
		return nil
	}
}

func fit(_ *session.Session, h Host) error {
	h.Map().Fit()
	return nil
}

func zoom(factor float64) func(*session.Session, Host) error {
	return func(_ *session.Session, h Host) error {
		h.Map().Zoom(factor)
		return nil
	}
}

func goToFocal(s *session.Session, h Host) error {
	if focal := s.Project().FocalActor; focal != "" {
		s.Select(focal)
		h.Map().CentreOn(focal)
	}
	return nil
}

func take(tool string) func(*session.Session, Host) error {
	return func(s *session.Session, _ Host) error {
		s.Take(tool)
		return nil
	}
}

func togglePanel(s *session.Session, _ Host) error {
	switch {
	case s.HasPanel():
		s.ShowPanel("none")
	case s.Looks.Drawer && len(s.Selection()) == 0 && !s.WorksByPanel():
		s.ShowPanel("project")
	default:
		s.ShowPanel("")
	}
	return nil
}

func hasMinimap(s *session.Session) bool { return !s.Likings.NoMinimap }

func switchMinimap(s *session.Session, _ Host) error {
	return s.Like(func(l *session.Likings) { l.NoMinimap = !l.NoMinimap })
}

func switchTheme(s *session.Session, _ Host) error {
	return s.Like(func(l *session.Likings) {
		l.Theme = map[bool]string{true: "light", false: "dark"}[s.IsDark()]
	})
}

func switchLanguage(s *session.Session, _ Host) error {
	return s.Like(func(l *session.Likings) {
		l.Language = map[locale.Language]string{locale.Indonesian: "en", locale.English: "id"}[s.Language()]
	})
}

func fullScreen(_ *session.Session, h Host) error {
	h.FullScreen()
	return nil
}
