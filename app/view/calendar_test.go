package view

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/agenda"
)

func TestCalendarPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, contactsView, deskRoom, change, sample(t)...)
		d.s.ShowSheet("calendar")
		d.wait()
		d.picture("calendar-" + name)
		d.s.Looks.Calendar.Week = true
		d.build(contactsView, fyne.NewSize(958, 592))
		d.wait()
		d.picture("calendar-week-" + name)
	})
	d := lay(t, contactsView, fyne.NewSize(1310, 520), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.s.ShowSheet("calendar")
	d.wait()
	d.picture("calendar-200")
}

// openCalendar shows the calendar and returns its grid.
func openCalendar(t *testing.T, records ...graph.Record) (*desk, *kit.DayGrid) {
	t.Helper()
	d := lay(t, contactsView, deskRoom, nil, records...)
	d.s.ShowSheet("calendar")
	d.wait()
	return d, find(d, func(*kit.DayGrid) bool { return true })
}

func press(g fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		g.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// Keys walk the days, and Enter opens what is there.
func TestCalendarKeys(t *testing.T) {
	d, g := openCalendar(t, sample(t)...)
	press(g, fyne.KeyRight, fyne.KeyDown, fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageDown)
	if g.Day() != "2026-12-20" {
		t.Errorf("the keys lead to %s", g.Day())
	}
	press(g, fyne.KeyHome)
	if g.Day() != "2026-11-20" {
		t.Errorf("Home leads to %s", g.Day())
	}
	var first agenda.Entry
	for _, e := range agenda.Coming(d.s.Snapshot(), d.s.Day(), agenda.Span{From: "2026-11-01", To: "2026-11-19"}) {
		if e.Kind != agenda.Series {
			first = e
			break
		}
	}
	for g.Day() > first.Day {
		press(g, fyne.KeyLeft)
	}
	press(g, fyne.KeyReturn)
	if got := d.s.Selection(); len(got) != 1 || got[0] != first.ID {
		t.Errorf("Enter on %s opens %v, want %s", g.Day(), got, first.ID)
	}
	if !strings.Contains(words(d), first.Title.In(d.s.Language())) {
		t.Errorf("what is on %s is not told", first.Day)
	}
}

// On a day without anything Enter and a press ask what to add; a meeting of that day is added as one step.
func TestCalendarAdds(t *testing.T) {
	d, g := openCalendar(t, sample(t)...)
	press(g, fyne.KeyRight)
	for len(agenda.Coming(d.s.Snapshot(), d.s.Day(), agenda.Span{From: g.Day(), To: g.Day()})) > 0 {
		press(g, fyne.KeyRight)
	}
	day, before := g.Day(), len(graph.All[graph.Meeting](d.s.Document()))
	press(g, fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Fatal("Enter on an empty day asks nothing")
	}
	d.window.Canvas().Overlays().Remove(d.window.Canvas().Overlays().Top())
	part := &calendarPart{s: d.s, h: d}
	part.adds(day)[0].Do()
	meetings := graph.All[graph.Meeting](d.s.Document())
	added, ok := graph.Get[graph.Meeting](d.s.Document(), d.s.Selection()[0])
	if len(meetings) != before+1 || !ok || added.Date != day || len(d.s.Document().Done()) != 2 {
		t.Errorf("added was %+v in %d steps", added, len(d.s.Document().Done()))
	}
	part.adds(day)[2].Do()
	if d.s.Panel() != "jot" || d.s.Looks.Jot.Fixed.NextDate != day {
		t.Errorf("a next step is asked for on %s in panel %q", d.s.Looks.Jot.Fixed.NextDate, d.s.Panel())
	}
}
