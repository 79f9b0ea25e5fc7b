package session

import (
	"jejaring/graph"
	"jejaring/graph/network"
)

// ViewTime is the view in which the days go by.
const ViewTime = "time"

// TimeLook is how the past is looked at.
type TimeLook struct {
	Way   string     // PlayDays or CompareDays; empty: the first
	Since graph.Date // the earlier of two days that are compared; empty: the first day of Span
	Part  string     // ID of the table that is seen; empty: the first one
	Pace  string     // how fast days go by; empty: PaceMiddle
}

// The ways to look at time.
const (
	PlayDays    = "play"    // days go by one after the other
	CompareDays = "compare" // two days in one picture
)

// LookAtTime shows the view of time in one of its ways. Nothing is selected when it is come to, so that nothing covers what
// comes and goes.
func (s *Session) LookAtTime(way string) {
	if s.view != ViewTime {
		s.Select()
	}
	if s.Looks.Time.Way != way {
		if s.view == ViewTime && way == CompareDays { // up to where one was, not to where the days stopped going by
			s.lens.Day = s.cameFrom
		}
		s.Looks.Time.Way = way
		s.notify(LookChanged)
	}
	s.Show(ViewTime)
}

// The paces at which days go by.
const (
	PaceSlow   = "slow"
	PaceMiddle = "middle"
	PaceFast   = "fast"
)

// Past is how the network came about, over the days of Span, through the lens as it is.
type Past struct {
	First, Last graph.Date
	Turns       []network.Turn    // days on which something changed, the oldest first
	Ever        *network.Snapshot // all that was there on some day
}

// past is what Past was made of.
type past struct {
	lens     network.Lens
	revision uint64
	value    *Past
}

// Span returns the first and the last day that the past is looked at over: from the project's baseline, or where it has
// none from the first day on which anything starts, to its as-of date or today, and the day looked at among them.
func (s *Session) Span() (first, last graph.Date) {
	project := s.Project()
	last = project.Today(graph.DateOf(s.Now()))
	if first = project.Baseline; first == "" && s.doc != nil {
		first = firstStart(s.doc)
	}
	if first == "" || first >= last {
		first = last.AddMonths(-12)
	}
	return min(first, s.Day()), max(last, s.Day())
}

// firstStart returns the first day on which an actor or a tie starts, "" for none.
func firstStart(records graph.Reader) graph.Date {
	var first graph.Date
	earlier := func(day graph.Date) {
		if day != "" && (first == "" || day < first) {
			first = day
		}
	}
	for a := range graph.Each[graph.Actor](records) {
		earlier(a.ActiveFrom)
	}
	for t := range graph.Each[graph.Tie](records) {
		earlier(t.Start)
	}
	return first
}

// Past returns how the network came about, worked out once for each state of the document and the lens. Who has no place
// in the document gets one for all days.
func (s *Session) Past() *Past {
	lens := s.Lens()
	lens.Day = ""
	first, last := s.Span()
	p := &s.derived.past
	if p.value == nil || p.lens != lens || p.revision != s.doc.Revision() || p.value.First != first || p.value.Last != last {
		p.lens, p.revision = lens, s.doc.Revision()
		p.value = &Past{
			First: first, Last: last, Turns: network.Turns(s.doc, lens, first, last), Ever: network.Ever(s.doc, lens, first, last),
		}
		s.PlacesOf(p.value.Ever)
	}
	return p.value
}

// Since returns the earlier day of a comparison: the one that was asked for, else the first of the span.
func (s *Session) Since() graph.Date {
	if s.Looks.Time.Since != "" {
		return s.Looks.Time.Since
	}
	first, _ := s.Span()
	return first
}

// LookSince chooses the earlier day of a comparison; none is the first of the span.
func (s *Session) LookSince(day graph.Date) {
	if s.Looks.Time.Since != day {
		s.Looks.Time.Since = day
		s.notify(LookChanged)
	}
}
