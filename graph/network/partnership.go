package network

import (
	"jejaring/graph"
)

// Partnership is a tie of partnership as it stands on a day: not broken, and at a level of the ladder.
type Partnership struct {
	graph.Tie            // Level is that on the day
	Since     graph.Date // first day on which it stood at that level without a break; "" where nothing says so
}

// Partnerships returns the partnerships that stand on a day and pass the lens, in the order of their IDs. On the
// snapshot's own day they are those among its Ties; on another one the actors and ties of that day count, in a
// part of a network only its actors. Whether a tie is broken is known of today only. Time is linear in the ties
// at the first call, in the partnerships and their histories afterwards.
func (s *Snapshot) Partnerships(day graph.Date) []Partnership {
	all, _ := Keep(s, partnershipsKey{}, func() ([]climb, error) { return climbs(s), nil })
	var standing []Partnership
	for _, c := range all {
		if p := c.on(day); p.Level != 0 && s.lets(p.Tie, day) {
			standing = append(standing, p)
		}
	}
	return standing
}

type partnershipsKey struct{}

// climb is a partnership with all that sets its level, the oldest first.
type climb struct {
	tie  graph.Tie
	rows []graph.TieHistory
}

// climbs returns all partnerships that are not broken.
func climbs(s *Snapshot) []climb {
	rows := histories(s.Collection, "level")
	var all []climb
	for _, t := range graph.All[graph.Tie](s.Collection) {
		if t.Type == graph.Partnership && t.Quality != graph.Broken {
			all = append(all, climb{t, rows[t.ID]})
		}
	}
	return all
}

// on returns the partnership with its level on the day; without a history it has always had the one it has.
func (c climb) on(day graph.Date) Partnership {
	p := Partnership{Tie: c.tie, Since: c.tie.Start}
	if len(c.rows) == 0 {
		return p
	}
	p.Level, p.Since = 0, ""
	for _, h := range c.rows {
		if h.Date > day {
			break
		}
		if h.Level() != p.Level {
			p.Level, p.Since = h.Level(), h.Date
		}
	}
	return p
}

// lets tells whether a tie is active on the day between actors that are, and passes the lens.
func (s *Snapshot) lets(t graph.Tie, day graph.Date) bool {
	if !day.Within(t.Start, t.End) || !s.passes.tie(t) {
		return false
	}
	for _, id := range []graph.ID{t.From, t.To} {
		a, ok := graph.Get[graph.Actor](s, id)
		if !ok || a.Archived || !day.Within(a.ActiveFrom, a.ActiveTo) || !s.passes.actor(a) {
			return false
		}
		if _, in := s.index[id]; s.part && !in {
			return false
		}
	}
	return true
}
