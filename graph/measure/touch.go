package measure

import (
	"jejaring/graph"
	"jejaring/graph/network"
)

// LastTouches returns for each actor the last day up to the snapshot's on which it was in touch: it was contacted or
// made a contact, came to a meeting, or one of its partnerships changed its level (R12); "" for never. Time is
// linear in those records.
func LastTouches(s *network.Snapshot) []graph.Date {
	last := make([]graph.Date, s.N())
	touch := func(id graph.ID, day graph.Date) {
		if i, ok := s.Index(id); ok && day <= s.Day {
			last[i] = max(last[i], day)
		}
	}
	for _, c := range graph.All[graph.Contact](s) {
		touch(c.Actor, c.Date)
		touch(c.By, c.Date)
	}
	for _, a := range graph.All[graph.Attendance](s) {
		m, _ := graph.Get[graph.Meeting](s, a.Meeting)
		touch(a.Actor, m.Date)
	}
	for _, h := range graph.All[graph.TieHistory](s) {
		if t, _ := graph.Get[graph.Tie](s, h.Tie); h.Field == "level" {
			touch(t.From, h.Date)
			touch(t.To, h.Date)
		}
	}
	return last
}
