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
// part of a network only its actors. Time is linear in the ties at the first call, in the partnerships and their
// histories afterwards.
func (s *Snapshot) Partnerships(day graph.Date) []Partnership {
	all, _ := Keep(s, partnershipsKey{}, func() ([]climb, error) { return climbs(s), nil })
	var standing []Partnership
	for _, c := range all {
		if p := c.on(day); p.Level != 0 && p.Quality != graph.Broken && s.lets(p.Tie, day) {
			standing = append(standing, p)
		}
	}
	return standing
}

type partnershipsKey struct{}

// climb is a partnership with its history.
type climb struct {
	tie  graph.Tie
	past histories
}

// climbs returns all partnerships, the broken ones as well.
func climbs(s *Snapshot) []climb {
	past := historiesOf(s.Collection)
	var all []climb
	for _, t := range graph.All[graph.Tie](s.Collection) {
		if t.Type == graph.Partnership {
			all = append(all, climb{t, past})
		}
	}
	return all
}

// on returns the partnership as it stood on the day.
func (c climb) on(day graph.Date) Partnership {
	_, since := levelOn(c.past[c.tie.ID], day, c.tie)
	return Partnership{c.past.tie(c.tie, day), since}
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

// Ended returns the partnerships that stood before a day and do not on it any more, because they came to their end or are
// broken, in the order of their IDs; the level is the last one. They are of actors that pass the lens. Time is that of
// Partnerships.
func (s *Snapshot) Ended(day graph.Date) []Partnership {
	all, _ := Keep(s, partnershipsKey{}, func() ([]climb, error) { return climbs(s), nil })
	var ended []Partnership
	for _, c := range all {
		last := day
		if c.tie.End != "" && c.tie.End <= day {
			last = c.tie.End.Add(-1)
		}
		if p := c.on(last); (last < day || p.Quality == graph.Broken) && s.lets(p.Tie, last) {
			ended = append(ended, p)
		}
	}
	return ended
}

// Unplaced counts the partnerships of a day that stand on no step of the ladder, as none was noted yet.
func (s *Snapshot) Unplaced(day graph.Date) int {
	all, _ := Keep(s, partnershipsKey{}, func() ([]climb, error) { return climbs(s), nil })
	n := 0
	for _, c := range all {
		if p := c.on(day); p.Level == 0 && p.Quality != graph.Broken && s.lets(p.Tie, day) {
			n++
		}
	}
	return n
}
