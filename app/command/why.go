package command

import (
	"jejaring/app/session"
	"jejaring/graph"
)

var whyCommands = []Command{
	{ID: "why-tied", Icon: "help", Keys: "W", Menu: "actor", Can: canAskWhy, Do: askWhy},
}

// PairOf returns the two actors that the selection is about: two that are selected, or those whose ties are.
func PairOf(s *session.Session) (a, b graph.ID, ok bool) {
	if two := s.SelectedActors(); len(two) == 2 && len(s.Selection()) == 2 {
		return two[0].ID, two[1].ID, true
	}
	return s.SelectedPair()
}

func canAskWhy(s *session.Session) bool {
	_, _, ok := PairOf(s)
	return ok
}

// askWhy shows what ties the two who are selected, beside the map.
func askWhy(s *session.Session, _ Host) error {
	if !s.ShowsMap() {
		s.Show(session.ViewMap)
	}
	s.ShowPanel("why")
	return nil
}
