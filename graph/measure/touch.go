package measure

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Untouched is a partner that was not in touch for longer than the project allows.
type Untouched struct {
	Actor graph.ID
	Last  graph.Date // day of the last touch, or that on which its partnership began
	Days  int        // since then
	Never bool       // it was not in touch since its partnership began
}

// CareList returns the partners that ask for a visit, whoever waits longest first (SD-28): those with a partnership of
// level 1 or more, the focal actor aside, that were not in touch within the project's days. Time is that of LastTouches.
func CareList(s *network.Snapshot) []Untouched {
	began := map[graph.ID]graph.Date{}
	for _, p := range s.Partnerships(s.Day) {
		if p.Level < graph.Communication {
			continue
		}
		for _, id := range []graph.ID{p.From, p.To} {
			if began[id] == "" || p.Start < began[id] {
				began[id] = p.Start
			}
		}
	}
	var list []Untouched
	for i, last := range LastTouches(s) {
		id := s.Actors[i].ID
		begin, partner := began[id]
		u := Untouched{Actor: id, Last: cmp.Or(last, begin), Never: last == ""}
		if u.Last == "" || !partner || id == s.Project.FocalActor {
			continue
		}
		if u.Days = s.Day.Since(u.Last); u.Days > s.Project.CareWithin() {
			list = append(list, u)
		}
	}
	slices.SortStableFunc(list, func(a, b Untouched) int { return cmp.Compare(b.Days, a.Days) })
	return list
}

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
