package network

import (
	"cmp"
	"slices"

	"jejaring/graph"
)

// Turn is a day on which something differs from the day before, and what. Lists are in the order of the IDs.
type Turn struct {
	Day    graph.Date
	Actors []ActorChange
	Ties   []TieChange
}

// Turns returns the days after from, up to to and with it, on which something changes in the network that the lens shows,
// the oldest first. Each is what Between finds from the day before to that day. Time is linear in the records and the days
// that they name.
func Turns(records graph.Reader, lens Lens, from, to graph.Date) []Turn {
	lens.Day = to
	w := &watch{s: Of(records, lens), from: from, to: to, past: historiesOf(records), turns: map[graph.Date]*Turn{}}
	w.actors()
	w.ties()
	list := make([]Turn, 0, len(w.turns))
	for _, t := range w.turns {
		list = append(list, *t)
	}
	slices.SortFunc(list, func(a, b Turn) int { return cmp.Compare(a.Day, b.Day) })
	return list
}

// watch looks for the days on which something changes.
type watch struct {
	s        *Snapshot // with the records and the lens
	from, to graph.Date
	past     histories
	turns    map[graph.Date]*Turn
}

func (w *watch) on(day graph.Date) *Turn {
	if w.turns[day] == nil {
		w.turns[day] = &Turn{Day: day}
	}
	return w.turns[day]
}

// within returns those of the days that are looked at, in order and each once.
func (w *watch) within(days []graph.Date) []graph.Date {
	days = slices.DeleteFunc(days, func(day graph.Date) bool { return day <= w.from || day > w.to })
	slices.Sort(days)
	return slices.Compact(days)
}

func (w *watch) actors() {
	for _, a := range graph.All[graph.Actor](w.s.Collection) {
		if a.Archived || !w.s.shows(a) {
			continue
		}
		for _, day := range w.within([]graph.Date{a.ActiveFrom, a.ActiveTo}) {
			was, is := day.Add(-1).Within(a.ActiveFrom, a.ActiveTo), day.Within(a.ActiveFrom, a.ActiveTo)
			switch {
			case is && !was:
				w.on(day).Actors = append(w.on(day).Actors, ActorChange{After: a, Change: Appeared})
			case was && !is:
				w.on(day).Actors = append(w.on(day).Actors, ActorChange{Before: a, Change: Vanished})
			}
		}
	}
}

func (w *watch) ties() {
	for _, t := range graph.All[graph.Tie](w.s.Collection) {
		days := []graph.Date{t.Start, t.End}
		for _, id := range []graph.ID{t.From, t.To} {
			a, _ := graph.Get[graph.Actor](w.s, id)
			days = append(days, a.ActiveFrom, a.ActiveTo)
		}
		for _, row := range w.past[t.ID] {
			days = append(days, row.Date)
		}
		for _, day := range w.within(days) {
			w.tie(t, day)
		}
	}
}

// tie notes what became of a tie from the day before to a day.
func (w *watch) tie(t graph.Tie, day graph.Date) {
	before, was := w.tieOn(t, day.Add(-1))
	after, is := w.tieOn(t, day)
	var found TieChange
	switch {
	case was && is:
		found = changeOf(before, after)
	case is:
		found = TieChange{After: after, Change: Appeared}
	case was:
		found = TieChange{Before: before, Change: Vanished}
	}
	if found.Change != 0 {
		turn := w.on(day)
		turn.Ties = append(turn.Ties, found)
	}
}

// tieOn returns the tie as it stands on a day, and whether the lens shows it then.
func (w *watch) tieOn(t graph.Tie, day graph.Date) (graph.Tie, bool) {
	t = w.past.tie(t, day)
	return t, w.s.lets(t, day)
}

// shows tells whether an actor passes the lens, whatever the day. Where the lens asks for a place in the network, those
// pass that have it on the snapshot's own day.
func (s *Snapshot) shows(a graph.Actor) bool {
	_, in := s.index[a.ID]
	return s.passes.actor(a) && (in || !s.part)
}

// Ever returns all that the lens shows on some day from one to another in one network, to be placed and drawn and not to
// be measured; ties are as they were on the last day.
func Ever(records graph.Reader, lens Lens, from, to graph.Date) *Snapshot {
	lens.Day = to
	s, last := newSnapshot(graph.Freeze(records), lens), Of(records, lens)
	overlaps := func(start, end graph.Date) bool { return start <= to && (end == "" || end > from) }
	for _, a := range graph.All[graph.Actor](s.Collection) {
		if !a.Archived && overlaps(a.ActiveFrom, a.ActiveTo) && last.shows(a) {
			s.addActor(a)
		}
	}
	past := historiesOf(s.Collection)
	for _, t := range graph.All[graph.Tie](s.Collection) {
		if t = past.tie(t, to); overlaps(t.Start, t.End) && s.passes.tie(t) {
			s.addTie(t)
		}
	}
	return s
}
