//go:build !headless

package app

import (
	"testing"

	"jejaring/app/session"
)

// While another day than the project's is looked at, every view but that of the days says so and leads back.
func TestAnotherDayIsSaidInEveryView(t *testing.T) {
	d := atSample(t, nil)
	said := "Anda melihat keadaan 17 Mar 2026"
	if d.says("Anda melihat keadaan") {
		t.Error("the project's own day is said to be another one")
	}
	d.session.LookAtTime(session.PlayDays)
	d.wait()
	lens := d.session.Lens()
	lens.Day = "2026-03-17"
	d.session.LookThrough(lens)
	d.wait()
	if d.says(said) {
		t.Error("where the days go by, it is said twice")
	}
	d.press("Kembali ke peta")
	if d.session.Day() != "2026-11-20" || d.says("Anda melihat keadaan") {
		t.Errorf("the map is of %s", d.session.Day())
	}
	d.session.LookThrough(lens)
	for _, view := range []string{session.ViewMap, session.ViewHome, session.ViewTable, session.ViewAnalysis} {
		d.session.Show(view)
		d.wait()
		if !d.says(said) {
			t.Errorf("%s does not say that another day is looked at", view)
		}
	}
	d.press("Kembali ke 20 Nov 2026")
	if d.session.Day() != "2026-11-20" || d.says(said) {
		t.Errorf("one is led to %s", d.session.Day())
	}
}
