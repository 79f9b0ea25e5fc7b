package graph

import (
	"cmp"
	"iter"
	"time"
)

// Date is a day as "2026-11-20", or empty for no day. Days compare as text.
type Date string

// Clock is a time of day as "19:30", or empty.
type Clock string

// The first and the last day that can be written. What would lie beyond is one of them.
const (
	firstDay Date = "0000-01-01"
	lastDay  Date = "9999-12-31"
)

// DateOf returns the day on which t falls in its own time zone.
func DateOf(t time.Time) Date {
	switch year := t.Year(); {
	case year < 0:
		return firstDay
	case year > 9999:
		return lastDay
	}
	return Date(t.Format(time.DateOnly))
}

// Valid tells whether d is empty or a day of the calendar; 2026-02-31 is not.
func (d Date) Valid() bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return d == "" || err == nil
}

// Valid tells whether c is empty or a time from 00:00 to 23:59.
func (c Clock) Valid() bool {
	_, err := time.Parse("15:04", string(c))
	return c == "" || (err == nil && len(c) == 5)
}

// Time returns midnight UTC of the day, or the zero time where d is no day.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// Add returns the day n days later; an empty day stays empty.
func (d Date) Add(n int) Date {
	if d == "" {
		return ""
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// Until returns d and the days after it up to the last one, each by next the one after. They end where the calendar does.
func (d Date) Until(last Date, next func(Date) Date) iter.Seq[Date] {
	return func(yield func(Date) bool) {
		for day := d; day <= last && yield(day); {
			after := next(day)
			if after <= day {
				return
			}
			day = after
		}
	}
}

// AddMonths returns the day n months later, the last of the month where that month is shorter.
func (d Date) AddMonths(n int) Date {
	if d == "" {
		return ""
	}
	t := d.Time()
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return DateOf(first.AddDate(0, 0, min(t.Day(), last)-1))
}

// Since returns the number of days from e to d, negative where d is earlier.
func (d Date) Since(e Date) int {
	const day = 24 * 60 * 60
	return int((d.Time().Unix() - e.Time().Unix()) / day) // a Duration ends after 292 years
}

// Within tells whether d lies in [start, end): the as-of rule of all rows with a start and an end.
// An empty start or end is open.
func (d Date) Within(start, end Date) bool { return start <= d && (end == "" || d < end) }

// Compare is below 0 where d is earlier than e and above 0 where it is later; no day comes last.
func (d Date) Compare(e Date) int {
	if (d == "") != (e == "") {
		return cmp.Compare(e, d)
	}
	return cmp.Compare(d, e)
}

// Weekday returns the day of the week: 0 is Monday, 6 Sunday.
func (d Date) Weekday() int { return (int(d.Time().Weekday()) + 6) % 7 }

// Monday returns the first day of the week of d; an empty day stays empty.
func (d Date) Monday() Date { return d.Add(-d.Weekday()) }

// Month returns the first day of the month of d; an empty day stays empty.
func (d Date) Month() Date {
	if d == "" {
		return ""
	}
	return d.Add(1 - d.Time().Day())
}
