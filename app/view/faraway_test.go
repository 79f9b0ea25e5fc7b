package view

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// farAway returns records in which every third one begins on the first day that can be written and ends on the last one, as
// of a day.
func farAway(t *testing.T, day graph.Date) []graph.Record {
	t.Helper()
	begins := []string{"start", "active_from", "signed", "date", "identified", "declared", "formed", "valid_from", "sent"}
	records := sample(t)
	for k, r := range records {
		if p, ok := r.(graph.Project); ok {
			p.AsOf, p.Baseline = day, "0001-01-01"
			records[k] = p
			continue
		}
		kind := graph.KindOf(r)
		for i := range kind.Fields {
			f := &kind.Fields[i]
			ordered := f.ID == "date" && (kind.ID == "contact" || kind.ID == "tie_history") // among themselves
			if k%3 == 0 && f.Type == graph.DateField && !ordered {
				far := graph.Date("9999-12-31")
				if slices.Contains(begins, f.ID) {
					far = "0001-01-01"
				}
				r = f.With(r, far)
			}
		}
		records[k] = r
	}
	return append(records, graph.Series{ID: "SX", Name: "Selamanya", Weekday: "selasa", IntervalWeeks: 52, ActiveFrom: "0001-01-01"},
		graph.Series{ID: "SY", Name: "Nanti", Weekday: "rabu", IntervalWeeks: 1, ActiveFrom: "9999-12-20"})
}

// The sheets of what has days are there at once where records begin in the year 1 and end in 9999, also on the last day of the calendar.
func TestSheetsStandDaysFarAway(t *testing.T) {
	for _, day := range []graph.Date{"0001-01-01", "9999-12-31"} {
		for _, desk := range session.Desks {
			for _, sheet := range desk.Sheets[len(desk.Sheets)/2:] {
				d := laySheet(t, sheet, stagesRoom, nil, farAway(t, day)...)
				d.wait()
				if len(d.Failed) > 0 {
					t.Errorf("%s on %s: %v", sheet, day, d.Failed)
				}
			}
		}
		d, p := timelineOf(t, farAway(t, day)...)
		p.all()
		p.zoom(0.1, 0.5)
		p.picture(900, false)
		for _, chosen := range []graph.Date{"0000-01-01", "9999-12-31"} {
			d.s.Looks.Calendar.Day = chosen
			d.s.ShowSheet("calendar")
			d.wait()
			for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp} {
				find(d, func(*kit.DayGrid) bool { return true }).TypedKey(&fyne.KeyEvent{Name: key})
				d.wait()
			}
			d.s.ShowSheet("timeline")
		}
	}
}
