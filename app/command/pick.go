package command

import (
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
)

var pickCommands = []Command{
	{ID: "pick-neighbours", Keys: "Ctrl+Shift+N", Needs: needsSome, Menu: "pick", Can: anyActor, Do: pickNeighbours},
	{ID: "pick-same-sector", Needs: needsSome, Menu: "pick", Can: anyActor, Do: pickSame(func(a graph.Actor) string { return a.Sector })},
	{ID: "pick-same-kind", Needs: needsSome, Menu: "pick", Can: anyActor, Do: pickSame(func(a graph.Actor) string { return a.Kind })},
	{ID: "pick-same-tier", Needs: needsSome, Menu: "pick", Can: anyActor, Do: pickSame(func(a graph.Actor) string { return a.Tier })},
	{ID: "pick-same-type", Needs: needsTie, Menu: "pick", Can: anyTie, Do: pickSameType},
	{ID: "pick-ties", Needs: needsSome, Menu: "pick", Can: anyTieAmong, Do: pickTies},
	{ID: "pick-others", Keys: "Ctrl+Shift+I", Menu: "pick", Can: hasDocument, Do: pickOthers},
}

func anyActor(s *session.Session) bool { return len(s.SelectedActors()) > 0 }
func anyTie(s *session.Session) bool   { return len(s.SelectedTies()) > 0 }

// pickNeighbours selects also those who are tied to somebody selected.
func pickNeighbours(s *session.Session, _ Host) error {
	ids, chosen := s.Selection(), selectedSet(s)
	for _, t := range s.Snapshot().Ties {
		switch {
		case chosen[t.From]:
			ids = append(ids, t.To)
		case chosen[t.To]:
			ids = append(ids, t.From)
		}
	}
	s.Select(unique(ids)...)
	return nil
}

// selectedSet returns what is selected as a set, quick to ask where thousands are.
func selectedSet(s *session.Session) map[graph.ID]bool {
	set := map[graph.ID]bool{}
	for _, id := range s.Selection() {
		set[id] = true
	}
	return set
}

// unique returns the IDs in their order, each once.
func unique(ids []graph.ID) []graph.ID {
	seen := make(map[graph.ID]bool, len(ids))
	return slices.DeleteFunc(ids, func(id graph.ID) bool {
		again := seen[id]
		seen[id] = true
		return again
	})
}

// pickSame selects those shown that have what one of the selected has.
func pickSame(of func(graph.Actor) string) func(*session.Session, Host) error {
	return func(s *session.Session, _ Host) error {
		wanted := map[string]bool{}
		for _, a := range s.SelectedActors() {
			wanted[of(a)] = true
		}
		ids := s.Selection()
		for _, a := range s.Snapshot().Actors {
			if wanted[of(a)] {
				ids = append(ids, a.ID)
			}
		}
		s.Select(unique(ids)...)
		return nil
	}
}

// pickSameType selects all ties of the types of those selected.
func pickSameType(s *session.Session, _ Host) error {
	wanted := map[string]bool{}
	for _, t := range s.SelectedTies() {
		wanted[t.Type] = true
	}
	var ids []graph.ID
	for _, t := range s.Snapshot().Ties {
		if wanted[t.Type] {
			ids = append(ids, t.ID)
		}
	}
	s.Select(ids...)
	return nil
}

func anyTieAmong(s *session.Session) bool { return anyActor(s) && len(tiesAmong(s)) > 0 }

// tiesAmong returns the ties among those selected, or all of one alone.
func tiesAmong(s *session.Session) []graph.ID {
	chosen := selectedSet(s)
	var ids []graph.ID
	for _, t := range s.Snapshot().Ties {
		if from, to := chosen[t.From], chosen[t.To]; from && to || len(chosen) == 1 && (from || to) {
			ids = append(ids, t.ID)
		}
	}
	return ids
}

func pickTies(s *session.Session, _ Host) error {
	s.Select(tiesAmong(s)...)
	return nil
}

// pickOthers selects all those shown that are not selected: ties where ties are selected.
func pickOthers(s *session.Session, _ Host) error {
	var ids []graph.ID
	if len(s.SelectedTies()) > 0 {
		for _, t := range s.Snapshot().Ties {
			ids = append(ids, t.ID)
		}
	} else {
		for _, a := range s.Snapshot().Actors {
			ids = append(ids, a.ID)
		}
	}
	chosen := selectedSet(s)
	s.Select(slices.DeleteFunc(ids, func(id graph.ID) bool { return chosen[id] })...)
	return nil
}
