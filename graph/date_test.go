package graph

import (
	"slices"
	"testing"
	"time"
)

func TestDates(t *testing.T) {
	for d, valid := range map[Date]bool{"": true, "2026-11-20": true, "2024-02-29": true, "2026-02-29": false, "2026-13-01": false, "20-11-2026": false} {
		if d.Valid() != valid {
			t.Errorf("Date(%q).Valid() = %v", d, !valid)
		}
	}
	if got := Date("2026-12-31").Add(1); got != "2027-01-01" {
		t.Errorf("the day after new year's eve is %s", got)
	}
	for _, c := range []struct {
		from Date
		n    int
		want Date
	}{{"2026-01-31", 1, "2026-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2026-03-31", -1, "2026-02-28"}, {"2026-11-20", 14, "2028-01-20"}, {"", 3, ""}} {
		if got := c.from.AddMonths(c.n); got != c.want {
			t.Errorf("%s and %d months is %s, want %s", c.from, c.n, got, c.want)
		}
	}
	for from, want := range map[Date]Date{"2026-11-20": "2026-11-01", "2026-11-01": "2026-11-01", "": ""} {
		if got := from.Month(); got != want {
			t.Errorf("the month of %s begins on %s, want %s", from, got, want)
		}
	}
	if got := Date("9999-12-30").Add(400); got != "9999-12-31" || got.AddMonths(3) != got || Date("0000-01-02").Add(-99) != "0000-01-01" {
		t.Errorf("beyond the end of the calendar lies %s", got)
	}
	if got := Date("9999-12-31").Since("0001-01-01"); got != 3652058 { // 9,998 years and 364 days, 2,424 of them with a leap day
		t.Errorf("the calendar is %d days long", got)
	}
	months := slices.Collect(Date("9999-10-01").Until("9999-12-31", func(d Date) Date { return d.AddMonths(1) }))
	if len(months) != 4 || months[3] != "9999-12-31" {
		t.Errorf("the last months are %v", months)
	}
	if got := Date("2026-11-20").Since("2026-01-05"); got != 319 { // golden: T119 has been at a level for 319 days
		t.Errorf("from 5 January to 20 November 2026 are %d days, want 319", got)
	}
	if got := DateOf(time.Date(2026, 11, 20, 23, 59, 0, 0, time.FixedZone("WIB", 7*3600))); got != "2026-11-20" {
		t.Errorf("23:59 in Bandung falls on %s", got)
	}
}

// TestWithin is the as-of rule of domain 2.1: from the start, up to but without the end.
func TestWithin(t *testing.T) {
	for _, c := range []struct {
		day, start, end Date
		want            bool
	}{
		{"2026-01-05", "2026-01-05", "", true},
		{"2026-01-04", "2026-01-05", "", false},
		{"2026-02-01", "2026-01-05", "2026-02-01", false},
		{"2026-01-31", "2026-01-05", "2026-02-01", true},
		{"2026-01-31", "", "", true},
	} {
		if got := c.day.Within(c.start, c.end); got != c.want {
			t.Errorf("%s within [%s, %s) is %v", c.day, c.start, c.end, got)
		}
	}
}

func TestSets(t *testing.T) {
	s := SetOf(" pangan", "", "kesehatan", "pangan", "a;b")
	if s != "pangan;kesehatan;a,b" {
		t.Fatalf("SetOf gives %q", s)
	}
	if s.With("pangan") != s || s.With("hukum") != s+";hukum" || s.Without("kesehatan") != "pangan;a,b" {
		t.Error("With or Without changes the wrong word")
	}
	if s.Has("pang") || !s.Has("a,b") || Set("").Has("") {
		t.Error("Has finds parts of words or misses whole ones")
	}
	if Set("").Words() != nil || Set("x").Without("x") != "" || ParseSet(string(s)) != s {
		t.Error("an empty set has words, or a set is not read as it was written")
	}
}

func TestNoDayComesLast(t *testing.T) {
	days := []Date{"", "2026-11-20", "2026-05-20", "", "2026-11-02"}
	slices.SortFunc(days, Date.Compare)
	if want := []Date{"2026-05-20", "2026-11-02", "2026-11-20", "", ""}; !slices.Equal(days, want) {
		t.Errorf("%q, want %q", days, want)
	}
}

func TestWeekday(t *testing.T) {
	for k := range 7 {
		if got := Date("2026-11-23").Add(k).Weekday(); got != k { // a Monday
			t.Errorf("%d days after a Monday is %d", k, got)
		}
	}
}
