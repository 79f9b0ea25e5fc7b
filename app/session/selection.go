package session

import (
	"slices"

	"jejaring/graph"
)

// Selection returns the IDs of the selected records, in the order in which they were selected.
func (s *Session) Selection() []graph.ID { return slices.Clone(s.selected) }

// IsSelected tells whether a record is selected.
func (s *Session) IsSelected(id graph.ID) bool { return slices.Contains(s.selected, id) }

// Select makes the given records the selection; the panel follows it.
func (s *Session) Select(ids ...graph.ID) {
	if slices.Equal(s.selected, ids) && s.chosenAt == s.Sheet() {
		if s.panel != "" && len(ids) > 0 {
			s.ShowPanel("")
		}
		return
	}
	s.selected, s.lit, s.chosenAt = slices.Clone(ids), nil, s.Sheet()
	s.panel = ""
	s.notify(SelectionChanged)
}

// Toggle adds a record to the selection, or takes it out.
func (s *Session) Toggle(id graph.ID) {
	if s.IsSelected(id) {
		s.deselect(func(selected graph.ID) bool { return selected == id })
		return
	}
	s.Select(append(s.Selection(), id)...)
}

func (s *Session) deselect(out func(graph.ID) bool) {
	before := len(s.selected)
	if s.selected = slices.DeleteFunc(s.selected, out); len(s.selected) < before {
		s.notify(SelectionChanged)
	}
}

// SelectedActors returns the selected actors.
func (s *Session) SelectedActors() []graph.Actor { return selected[graph.Actor](s) }

// SelectedTies returns the selected ties.
func (s *Session) SelectedTies() []graph.Tie { return selected[graph.Tie](s) }

func selected[R graph.Record](s *Session) []R {
	if s.doc == nil {
		return nil
	}
	var list []R
	for _, id := range s.selected {
		if r, ok := graph.Get[R](s.doc, id); ok {
			list = append(list, r)
		}
	}
	return list
}

// SelectedPair returns the two actors whose ties are selected, and whether the selection is ties of one pair.
func (s *Session) SelectedPair() (a, b graph.ID, ok bool) {
	ties := s.SelectedTies()
	if len(ties) == 0 || len(ties) != len(s.selected) {
		return "", "", false
	}
	for _, t := range ties[1:] {
		if !t.Joins(ties[0].From, ties[0].To) {
			return "", "", false
		}
	}
	return ties[0].From, ties[0].To, true
}

// SelectPair selects all ties between two actors that the map shows.
func (s *Session) SelectPair(a, b graph.ID) {
	var ids []graph.ID
	ones, others := s.StandsFor(a), s.StandsFor(b)
	for _, t := range s.OnMap().Between(a, b) {
		ids = append(ids, t.ID)
	}
	if s.StandsForOthers() {
		ids = s.tiesBetween(ones, others)
	}
	s.Select(ids...)
}

// tiesBetween returns the ties between actors of two lists.
func (s *Session) tiesBetween(ones, others []graph.ID) []graph.ID {
	var ids []graph.ID
	for _, t := range s.Snapshot().Ties {
		if (slices.Contains(ones, t.From) && slices.Contains(others, t.To)) || (slices.Contains(ones, t.To) && slices.Contains(others, t.From)) {
			ids = append(ids, t.ID)
		}
	}
	return ids
}
