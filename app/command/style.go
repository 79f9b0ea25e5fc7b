package command

import "jejaring/app/session"

var styleCommands = []Command{
	{ID: "style", Icon: "sliders", Menu: "look", Can: canSetOn, Do: showBesideMap("style")},
	{ID: "style-reset", Icon: "undo", Menu: "look", Can: isStyled, Do: resetStyle},
}

func isStyled(s *session.Session) bool {
	return hasDocument(s) && (s.Style() != session.Style{} || s.SizedBy() != session.DefaultSize || s.ColouredBy() != "" || s.RingedBy() != "")
}

// resetStyle shows the map in the line language that every map begins with.
func resetStyle(s *session.Session, _ Host) error {
	s.Restyle(session.Style{})
	s.SizeBy(session.DefaultSize)
	s.ColourBy("")
	s.RingBy("")
	return nil
}
