package session

import "jejaring/graph/agenda"

// Due returns what calls for somebody on the day of the picture, the oldest first; it is found once per state of the
// document.
func (s *Session) Due() []agenda.Entry {
	if s.doc == nil {
		return nil
	}
	if key := s.adviceKey(); s.derived.due.of != key {
		s.derived.due.of, s.derived.due.entries = key, agenda.Due(s.doc, s.Day())
	}
	return s.derived.due.entries
}

type due struct {
	of      adviceKey
	entries []agenda.Entry
}
