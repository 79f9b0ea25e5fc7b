package view

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/app/session"
)

// TestViewsWithoutADocument builds every view where no document is open, as the window may in the turn in which
// one is closed.
func TestViewsWithoutADocument(t *testing.T) {
	for _, v := range All {
		d := lay(t, settingsView, wide, nil)
		d.s.Use(nil)
		object, stop := v.New(d.s, d)
		w := test.NewTempWindow(t, kit.NewStage(object))
		w.Resize(wide)
		d.drain()
		stop()
	}
}

// TestADocumentClosedUnderAView closes the document while each view is shown.
func TestADocumentClosedUnderAView(t *testing.T) {
	for _, v := range All {
		d := lay(t, v, wide, nil, sample(t)...)
		d.s.Select("A03")
		d.s.Use(nil)
		d.drain()
		d.window.Resize(wide.SubtractWidthHeight(40, 40))
		d.window.Canvas().Capture()
	}
	for _, desk := range session.Desks {
		for _, sheet := range desk.Sheets {
			v, _ := ByID(desk.View)
			d := lay(t, v, wide, nil, sample(t)...)
			d.s.ShowSheet(sheet)
			d.drain()
			d.s.Use(nil)
			d.drain()
			d.window.Resize(wide.SubtractWidthHeight(40, 40))
			d.window.Canvas().Capture()
		}
	}
}
