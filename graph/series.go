package graph

import (
	"cmp"
	"slices"

	"jejaring/graph/locale"
)

// Series is a repeated meeting, by default weekly on Tuesday at 19:30 (SD-57).
type Series struct {
	ID            ID
	Name          string `need:"true" max:"120"`
	Weekday       string `of:"weekday" default:"selasa"`
	Time          Clock  `default:"19:30"`
	IntervalWeeks int    `min:"1" max:"52" unit:"week" default:"1"`
	ActiveFrom    Date
	ActiveTo      Date
}

// Check refuses an end that is not after the start.
func (s Series) Check(Reader) []Finding {
	if s.ActiveTo != "" && s.ActiveTo <= s.ActiveFrom {
		return []Finding{{Block, "active_to", locale.M("field.end-before-start")}}
	}
	return nil
}

// NewSeries returns the series of a project's meetings, from a day on (SD-57).
func NewSeries(p Project, from Date) Series {
	s := NewOf[Series]()
	s.Weekday, s.Time, s.ActiveFrom = cmp.Or(p.MeetingWeekday, s.Weekday), cmp.Or(p.MeetingTime, s.Time), from
	return s
}

// Meetings returns the meetings of the series, the oldest first.
func (s Series) Meetings(among Reader) []Meeting {
	list := Referring[Meeting](among, s.ID)
	slices.SortStableFunc(list, func(a, b Meeting) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.StartTime, b.StartTime))
	})
	return list
}

// Next returns the first day after the given one on which the series meets: on its weekday, else on that of the project,
// and so many weeks after the last meeting until then, else after the week in which it begins. It is "" where the series
// has ended by then, or there is no day. It is later than the given day.
func (s Series) Next(among Reader, day Date) Date {
	if day == "" {
		return ""
	}
	if s.ActiveFrom != "" {
		day = max(day, s.ActiveFrom.Add(-1))
	}
	next := day.Add((s.weekday(among)-day.Weekday()+6)%7 + 1)
	if off := s.anchor(among, day); off != "" && s.IntervalWeeks > 1 {
		weeks := next.Monday().Since(off.Monday()) / 7
		next = next.Add(7 * ((s.IntervalWeeks - weeks%s.IntervalWeeks) % s.IntervalWeeks))
	}
	if next <= day || s.ActiveTo != "" && next >= s.ActiveTo { // by the end of the calendar none is left
		return ""
	}
	return next
}

// Coming returns the next days on which the series meets, n at most.
func (s Series) Coming(among Reader, day Date, n int) []Date {
	var days []Date
	for len(days) < n {
		if day = s.Next(among, day); day == "" {
			break
		}
		days = append(days, day)
	}
	return days
}

// weekday returns the number of the weekday on which the series meets, 0 for Monday.
func (s Series) weekday(among Reader) int {
	code := cmp.Or(s.Weekday, ProjectOf(among).MeetingWeekday)
	return max(0, slices.IndexFunc(Choices("weekday", nil), func(c Choice) bool { return c.Code == code }))
}

// anchor returns the day from which weeks are counted: the last meeting up to a day, else the start; "" for none.
func (s Series) anchor(among Reader, day Date) Date {
	anchor := s.ActiveFrom
	for _, m := range Referring[Meeting](among, s.ID) {
		if m.Date <= day && m.Date > anchor {
			anchor = m.Date
		}
	}
	return anchor
}

// Plan returns the meeting of the series on a day, without who came: with title, host, kind and venue of the last one
// before (SD-63), and the time of the series. The first one of a series takes place at the first of Venues.
func (s Series) Plan(among Reader, day Date) Meeting {
	m := NewOf[Meeting]()
	m.Title, m.Date, m.Series, m.StartTime = s.Name, day, s.ID, cmp.Or(s.Time, m.StartTime)
	if venues := Venues(among, day); len(venues) > 0 {
		m.Venue = venues[0]
	}
	for _, last := range s.Meetings(among) {
		if last.Date < day {
			m.Title, m.HostKind, m.Host, m.Venue = last.Title, last.HostKind, last.Host, last.Venue
		}
	}
	return m
}

// Venues lists where one can meet: first the rooms that somebody gives (SD-70), then where meetings were held, the
// newest first (SD-63). No venue stands twice.
func Venues(among Reader, day Date) []string {
	var venues []string
	for _, r := range All[Resource](among) {
		if r.IsRoom() && r.ValidOn(day) {
			venues = append(venues, r.Name)
		}
	}
	meetings := All[Meeting](among)
	slices.SortStableFunc(meetings, func(a, b Meeting) int { return cmp.Compare(b.Date, a.Date) })
	for _, m := range meetings {
		if m.Venue != "" {
			venues = append(venues, m.Venue)
		}
	}
	var once []string
	for _, v := range venues {
		if !slices.Contains(once, v) {
			once = append(once, v)
		}
	}
	return once
}
