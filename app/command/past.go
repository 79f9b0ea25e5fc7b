package command

import "jejaring/app/session"

var pastCommands = []Command{
	{ID: "show-time", Icon: "history", Menu: "look", Can: hasDocument, Do: showTime},
	{ID: "compare-days", Icon: "calendar", Menu: "look", Can: hasDocument, Do: compareDays},
}

// showTime lets the days go by on the map.
func showTime(s *session.Session, _ Host) error {
	s.LookAtTime(session.PlayDays)
	return nil
}

// compareDays sets two days beside each other.
func compareDays(s *session.Session, _ Host) error {
	s.LookAtTime(session.CompareDays)
	return nil
}
