package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

var focusCommands = []Command{
	{ID: "focus-1", Keys: "1", Menu: "look", Can: canFocus, Do: focusOn(1)},
	{ID: "focus-2", Keys: "2", Menu: "look", Can: canFocus, Do: focusOn(2)},
	{ID: "focus-3", Keys: "3", Menu: "look", Can: canFocus, Do: focusOn(3)},
	{ID: "focus-end", Menu: "look", Can: isFocused, Do: endFocus},
}

func canFocus(s *session.Session) bool {
	return onMap(s) && (isFocused(s) || oneActor(s)) && !s.StandsForOthers()
}

func isFocused(s *session.Session) bool { return len(s.Near()) > 0 }

// focusOn lets all stand back who are more than so many steps from the selected actor, else from the one that is looked
// from already.
func focusOn(steps int) func(*session.Session, Host) error {
	return func(s *session.Session, h Host) error {
		id, _ := s.Focus()
		if oneActor(s) {
			id = s.SelectedActors()[0].ID
		}
		s.FocusOn(id, steps)
		h.Focus("map")
		h.Tell(locale.M("command.focused", "Name", graph.NameOf(id, s.Document()), "Count", steps))
		return nil
	}
}

func endFocus(s *session.Session, _ Host) error {
	s.FocusOn("", 0)
	return nil
}
