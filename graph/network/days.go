package network

import (
	"cmp"
	"slices"

	"jejaring/graph"
)

// How the days of a sequence follow one another.
const (
	ByMonth  = "month"  // the first of each month
	ByChange = "change" // those on which something changes
)

// mostDays is how many days a sequence has at most; more are thinned out evenly.
const mostDays = 60

// Days returns the days of a sequence of what the lens shows, the oldest first: from the project's baseline, else a year
// before, to the day of the lens, both among them, by month or by change. Each stands once; there are at most 60.
func Days(records graph.Reader, lens Lens, by string) []graph.Date {
	first := min(cmp.Or(graph.ProjectOf(records).Baseline, lens.Day.AddMonths(-12)), lens.Day)
	days := []graph.Date{first}
	if by == ByMonth {
		month := func(day graph.Date) graph.Date { return day.AddMonths(1) }
		for next := range month(first[:min(7, len(first))]+"-01").Until(lens.Day, month) {
			days = append(days, next)
		}
	} else {
		for _, turn := range Turns(records, lens, first, lens.Day) {
			days = append(days, turn.Day)
		}
	}
	return Thinned(append(days, lens.Day))
}

// Thinned returns the days in order and each once, at most 60 of them, evenly, with the first and the last.
func Thinned(days []graph.Date) []graph.Date {
	slices.Sort(days)
	days = slices.Compact(days)
	if len(days) <= mostDays {
		return days
	}
	list := make([]graph.Date, mostDays)
	for k := range list {
		list[k] = days[k*(len(days)-1)/(mostDays-1)]
	}
	return list
}
