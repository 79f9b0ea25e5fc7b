package view

import (
	"jejaring/app/session"
	"jejaring/graph"
)

// onTheDay are the records as the table may show them: those of the document, ties with the level of the day,
// and clients without their name, so that no cell can show it, not even the field it is edited in.
type onTheDay struct {
	graph.Reader
	ties map[graph.ID]graph.Tie
}

func recordsOnTheDay(s *session.Session) onTheDay {
	records := onTheDay{s.Document(), map[graph.ID]graph.Tie{}}
	for _, t := range s.Snapshot().Ties {
		records.ties[t.ID] = t
	}
	return records
}

// Record returns the record with the given ID.
func (d onTheDay) Record(id graph.ID) (graph.Record, bool) {
	r, ok := d.Reader.Record(id)
	switch r := r.(type) {
	case graph.Actor:
		if r.IsClient {
			r.Name = ""
		}
		return r, ok
	case graph.Tie:
		if seen, ok := d.ties[id]; ok {
			r.Level = seen.Level
		}
		return r, ok
	}
	return r, ok
}
