package jot

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"jejaring/graph"
)

// dated are words that name a day.
type dated struct {
	from, to int
	days     []graph.Date // that they may mean, best first
}

// readDates finds the days that the line names. What lies before the day of the picture, or on it, is when the contact was;
// what comes after it is when the next step is due.
func (s *scan) readDates() {
	for k := 0; k < len(s.words); k++ {
		if d := s.dayAt(k); d.to > k {
			s.dates = append(s.dates, d)
			k = d.to - 1
		}
	}
	s.takeDays("date", func(day graph.Date) bool { return day <= s.Day })
	s.takeDays("next_date", func(day graph.Date) bool { return day > s.Day })
}

// takeDays takes the words of the days that belong to a field; several different ones are a choice.
func (s *scan) takeDays(field string, belongs func(graph.Date) bool) {
	part := Part{Field: field}
	for _, d := range s.dates {
		if !belongs(d.days[0]) {
			continue
		}
		from := d.from
		for from > 0 && dayMarks[s.words[from-1].plain] && !s.words[from-1].taken {
			from--
		}
		for k := from; k < d.to; k++ {
			s.words[k].taken = true
		}
		if part.Text != "" {
			part.Text += ", "
		}
		part.Text += s.text(d.from, d.to)
		for _, day := range d.days {
			part.addOption(string(day))
		}
	}
	if part.Text != "" {
		s.note(part)
	}
}

func (p *Part) addOption(option string) {
	if !slices.Contains(p.Options, option) {
		p.Options = append(p.Options, option)
	}
}

// dayAt returns the day that the words from a place on name; none where to is from.
func (s *scan) dayAt(k int) dated {
	d := dated{from: k, to: k}
	if s.words[k].taken {
		return d
	}
	for _, read := range []func(int) ([]graph.Date, int){s.nearDay, s.countedDay, s.weekday, s.monthDay, s.figures} {
		if days, n := read(k); len(days) > 0 && s.free(k, k+n) {
			d.days, d.to = days, k+n
			return d
		}
	}
	return d
}

// nearDay reads "besok", "minggu depan", "akhir bulan".
func (s *scan) nearDay(k int) ([]graph.Date, int) {
	of, n := longest(s, k, nearDays)
	if n == 0 {
		return nil, 0
	}
	return of(s.Day), n
}

// countedDay reads "3 hari lagi", "dalam dua pekan", "seminggu lalu", "in 2 weeks".
func (s *scan) countedDay(k int) ([]graph.Date, int) {
	n := 0
	_, ahead := longest(s, k, aheadBefore)
	count, unit := 0, ""
	if n = ahead; k+n >= len(s.words) {
		return nil, 0
	}
	if one, ok := ones[s.words[k+n].plain]; ok { // "seminggu"
		count, unit = 1, one
		n++
	} else {
		if count = number(s.words[k+n].plain); count == 0 || k+n+1 >= len(s.words) {
			return nil, 0
		}
		if unit = units[s.words[k+n+1].plain]; unit == "" {
			return nil, 0
		}
		n += 2
	}
	if sign, m := longest(s, k+n, directions); m > 0 {
		return []graph.Date{after(s.Day, sign*count, unit)}, n + m
	}
	if ahead > 0 {
		return []graph.Date{after(s.Day, count, unit)}, n
	}
	return nil, 0
}

func number(w string) int {
	if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 400 {
		return n
	}
	return numbers[w]
}

func after(day graph.Date, n int, unit string) graph.Date {
	switch unit {
	case "week":
		return day.Add(7 * n)
	case "month":
		return day.AddMonths(n)
	}
	return day.Add(n)
}

// weekday reads "Selasa", "hari Selasa depan", "next Tuesday", "last Friday". A bare weekday is the next one; with "depan" or
// "next" it is that of the week that follows.
func (s *scan) weekday(k int) ([]graph.Date, int) {
	n, way := 0, ""
	if w, m := longest(s, k, weekdayBefore); m > 0 {
		n, way = m, w
	}
	if k+n >= len(s.words) {
		return nil, 0
	}
	at, ok := weekdays[s.words[k+n].plain]
	if !ok {
		return nil, 0
	}
	n++
	if w, m := longest(s, k+n, weekdayAfter); m > 0 {
		n, way = n+m, w
	}
	monday := s.Day.Monday()
	day := s.Day.Add((at-s.Day.Weekday()+6)%7 + 1)
	switch way {
	case "next":
		day = monday.Add(7 + at)
	case "last":
		day = s.Day.Add(-((s.Day.Weekday()-at+6)%7 + 1))
	case "this":
		day = monday.Add(at)
	}
	return []graph.Date{day}, n
}

// monthDay reads "25 November 2026", "Nov 25", "tanggal 25", "25th".
func (s *scan) monthDay(k int) ([]graph.Date, int) {
	said := false
	n := 0
	if w := s.words[k].plain; w == "tgl" || w == "tanggal" || w == "the" {
		said, n = true, 1
	}
	if k+n >= len(s.words) {
		return nil, 0
	}
	w := s.words[k+n].plain
	if month, ok := months[w]; ok && k+n+1 < len(s.words) { // Nov 25
		if day, ok := ordinal(s.words[k+n+1].plain); ok {
			return s.inYear(day, month, k, n+2)
		}
		return nil, 0
	}
	day, ok := ordinal(w)
	if !ok {
		return nil, 0
	}
	if k+n+1 < len(s.words) {
		if month, ok := months[s.words[k+n+1].plain]; ok {
			return s.inYear(day, month, k, n+2)
		}
	}
	_, err := strconv.Atoi(w)
	if !said && err == nil {
		return nil, 0
	}
	for m := range 3 { // the next month that has the day
		first := s.Day.AddMonths(m)
		if d := date(first.Time().Year(), int(first.Time().Month()), day); d != "" && (d > s.Day || !s.ahead(k) && d == s.Day) {
			return []graph.Date{d}, n + 1
		}
	}
	return nil, 0
}

var ordinals = regexp.MustCompile(`^(\d{1,2})(st|nd|rd|th)?$`)

func ordinal(w string) (int, bool) {
	m := ordinals.FindStringSubmatch(w)
	if m == nil {
		return 0, false
	}
	n, _ := strconv.Atoi(m[1])
	return n, n >= 1 && n <= 31
}

// inYear takes a year behind a day and month, or finds the one that is meant.
func (s *scan) inYear(day, month, k, n int) ([]graph.Date, int) {
	if k+n < len(s.words) {
		if year, err := strconv.Atoi(s.words[k+n].plain); err == nil && year >= 1990 && year < 2100 {
			return valid(date(year, month, day)), n + 1
		}
	}
	return valid(s.yearOf(day, month, k)), n
}

func valid(day graph.Date) []graph.Date {
	if day == "" {
		return nil
	}
	return []graph.Date{day}
}

// yearOf returns the day of a month that is meant where no year is said: where the line begins the nearest one, further on
// the next one.
func (s *scan) yearOf(day, month, k int) graph.Date {
	var best graph.Date
	year := s.Day.Time().Year()
	for y := year - 1; y <= year+1; y++ {
		d := date(y, month, day)
		switch {
		case d == "" || s.ahead(k) && d < s.Day:
		case best == "" || distance(d, s.Day) < distance(best, s.Day):
			best = d
		}
	}
	return best
}

func distance(a, b graph.Date) int { return max(a.Since(b), b.Since(a)) }

// ahead tells whether a place lies behind the beginning of the line, where what is to come is said.
func (s *scan) ahead(k int) bool { return k >= s.headEnd() }

var slashed = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$`)

// figures reads "25/11", "25-11-2026", "2026-11-25": the day comes first. Where only the other order gives a day, that is
// meant.
func (s *scan) figures(k int) ([]graph.Date, int) {
	w := s.words[k].plain
	if d := graph.Date(w); len(w) == 10 && d.Valid() {
		return []graph.Date{d}, 1
	}
	m := slashed.FindStringSubmatch(w)
	if m == nil || m[3] == "" && !strings.Contains(w, "/") {
		return nil, 0
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	if b > 12 && a <= 12 {
		a, b = b, a
	}
	if m[3] == "" {
		return valid(s.yearOf(a, b, k)), 1
	}
	year, _ := strconv.Atoi(m[3])
	if year < 100 {
		year += 2000
	}
	return valid(date(year, b, a)), 1
}

// date returns a day of the calendar, "" where there is no such day.
func date(year, month, day int) graph.Date {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if month < 1 || month > 12 || t.Day() != day {
		return ""
	}
	return graph.DateOf(t)
}
