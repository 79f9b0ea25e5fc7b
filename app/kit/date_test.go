package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
	"jejaring/graph/locale"
)

func TestDateEntryCalendar(t *testing.T) {
	var got graph.Date
	d := NewDateEntry(locale.Indonesian, func() graph.Date { return "2026-11-20" }, func(day graph.Date) error { got = day; return nil })
	w := open(t, light, container.NewVBox(d), fyne.NewSize(400, 400))
	d.open()
	box := w.Canvas().Overlays().Top()
	if box == nil {
		t.Fatal("no calendar")
	}
	m := NewMonth(locale.Indonesian, d.buttons)
	m.GoTo("2026-11-20")
	if m.title.Text() != "November 2026" || len(m.days.Objects) != 7+6+30 { // 1 November 2026 is a Sunday
		t.Errorf("%s has %d places", m.title.Text(), len(m.days.Objects))
	}
	test.Tap(m.days.Objects[7+6].(*Button))
	if got != "2026-11-01" {
		t.Errorf("picked %s", got)
	}
	m.GoTo(m.First().AddMonths(3))
	if m.title.Text() != "Februari 2027" || len(m.days.Objects) != 7+28 { // begins on a Monday
		t.Errorf("%s has %d places", m.title.Text(), len(m.days.Objects))
	}
}

// A day that is set takes the place of one that was refused, and of its mark.
func TestDateEntryForgetsWhatWasRefused(t *testing.T) {
	d := NewDateEntry(locale.Indonesian, nil, func(graph.Date) error { return nil })
	told := 0
	d.OnRefused(func(error) { told++ })
	w := open(t, light, container.NewVBox(d), fyne.NewSize(300, 100))
	refuse := func() {
		t.Helper()
		w.Canvas().Focus(d.entry)
		d.entry.SetText("99/99/2026")
		w.Canvas().Unfocus()
		if !d.entry.bad || d.entry.Text != "99/99/2026" {
			t.Fatal("a wrong day is not kept as refused")
		}
	}
	d.SetDay("2026-01-05")
	refuse()
	if told != 1 {
		t.Errorf("a refused day is told %d times", told)
	}
	d.SetDay("2026-01-05") // nothing new
	if !d.entry.bad || d.entry.Text != "99/99/2026" {
		t.Error("what was refused does not stay")
	}
	d.SetDay("2026-02-05")
	if d.entry.bad || d.entry.Text != "5 Feb 2026" {
		t.Errorf("a valid day is shown as %q, as wrong: %t", d.entry.Text, d.entry.bad)
	}
	refuse()
	if _ = d.take("2026-02-05"); d.entry.bad || d.entry.Text != "5 Feb 2026" {
		t.Error("a day of the calendar does not take the place of what was refused")
	}
}
