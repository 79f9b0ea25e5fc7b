package view

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// TestPractice: each of the five sectors says what is known of it and what is done with it, and a line leads to its records
// (SD-55 to SD-75).
func TestPractice(t *testing.T) {
	d := laidSheetOf(t, "id", sample(t)...)
	for _, words := range []string{"Warga", "Dunia usaha", "Bersama lintas sektor", "Terdekat: RW 07, sudah terhubung", "Terdekat: Lembaga Zakat, sudah terhubung", "Pertemuan setiap pekan pada Selasa", "Pertemukan dunia usaha, pemerintah, dan LSM"} {
		if !d.says(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	d.picture("practice")
	line := find(d, func(p *kit.Press) bool { return contains(p, "Ruang pemerintah untuk sekretariat dan pertemuan") })
	line.Tapped(&fyne.PointEvent{})
	d.drain()
	if look := d.s.Looks.Table; look.Kind != "resource" || len(look.These) != 1 || look.These[0] != "R16" {
		t.Errorf("listed are %+v", look)
	}
}

// Where nothing is there, each line says what to do.
func TestPracticeOfNothing(t *testing.T) {
	d := laidSheetOf(t, "en")
	for _, words := range []string{"Make a series of meetings", "Record a permit", "Mark the focal institution first, so that the distance and partners of each sector can be seen."} {
		if !d.says(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	d.picture("practice-empty")
}

// In large letters and the dark the columns stand below each other, each whole.
func TestPracticeInLargeLetters(t *testing.T) {
	d := lay(t, partnershipsView, fyne.NewSize(1278, 640), func(l *session.Likings) { l.Theme, l.TextSize, l.Language = "dark", 200, "en" }, sample(t)...)
	d.s.ShowSheet("sectors")
	d.drain()
	if !d.says("Bring business, government, and NGOs together") {
		t.Error("the last column is not there")
	}
	d.picture("practice-large")
}

func laidSheetOf(t *testing.T, language string, records ...graph.Record) *desk {
	t.Helper()
	d := lay(t, partnershipsView, fyne.NewSize(1278, 640), func(l *session.Likings) { l.Language = language }, records...)
	d.s.ShowSheet("sectors")
	d.drain()
	return d
}

// contains tells whether a text is somewhere in what is drawn.
func contains(o fyne.CanvasObject, words string) bool {
	if text, ok := o.(*kit.Text); ok && text.Text() == words {
		return true
	}
	for _, child := range children(o) {
		if contains(child, words) {
			return true
		}
	}
	return false
}
