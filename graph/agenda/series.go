package agenda

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// series adds the days to come on which a series meets and no meeting is planned.
func (a *list) series() {
	for _, s := range graph.All[graph.Series](a) {
		taken := map[graph.Date]bool{}
		last := s.ActiveFrom
		for _, m := range graph.Referring[graph.Meeting](a, s.ID) {
			taken[m.Date] = true
			if m.Date <= a.now {
				last = max(last, m.Date)
			}
		}
		for day := firstAfter(s, last, a.now); day != "" && day <= a.span.To && (s.ActiveTo == "" || day < s.ActiveTo); day = day.Add(7 * max(1, s.IntervalWeeks)) {
			if !taken[day] {
				a.add(Entry{Kind: Series, Day: day, Time: s.Time, ID: s.ID, Title: locale.Name(s.Name)})
			}
		}
	}
}

// firstAfter returns the first day after now on which a series meets: so many weeks after that of its last meeting, or of its
// beginning; "" where it has no weekday.
func firstAfter(s graph.Series, last, now graph.Date) graph.Date {
	at := slices.IndexFunc(graph.Choices("weekday", nil), func(c graph.Choice) bool { return c.Code == s.Weekday })
	if at < 0 || now == "" {
		return ""
	}
	from := cmp.Or(last, now)
	day := from.Add(at - from.Weekday())
	for day <= now || day < s.ActiveFrom {
		day = day.Add(7 * max(1, s.IntervalWeeks))
	}
	return day
}
