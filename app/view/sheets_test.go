package view

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/session"
)

// Every sheet of every desk is made, is reached by its command, and stays when the desk is left and come back to.
func TestEverySheetIsReached(t *testing.T) {
	views := map[string]View{needsView.ID: needsView, partnershipsView.ID: partnershipsView, contactsView.ID: contactsView}
	made := 0
	for _, desk := range session.Desks {
		d := lay(t, views[desk.View], stagesRoom, nil, sample(t)...)
		for _, sheet := range desk.Sheets {
			command.ByID("show-sheet-"+sheet).Run(d.s, &d.Host)
			d.wait()
			if d.s.View() != desk.View || d.s.Sheet() != sheet {
				t.Fatalf("%s: view %q, sheet %q", sheet, d.s.View(), d.s.Sheet())
			}
			if d.s.Language().T("sheet."+sheet+".name") == "" {
				t.Errorf("%s has no name", sheet)
			}
			d.s.Show(session.ViewMap)
			if d.s.Show(desk.View); d.s.Sheet() != sheet {
				t.Errorf("%s does not lie on top any more", sheet)
			}
			made++
		}
	}
	if made != len(sheetMakers) {
		t.Errorf("%d sheets lie on desks, %d can be made", made, len(sheetMakers))
	}
}

// No sheet is built anew at a notice that does not concern it, as of another look or of a job.
func TestSheetsRest(t *testing.T) {
	parts := func(d *desk) (all []fyne.CanvasObject) {
		each(d, func(o fyne.Widget) { all = append(all, o) })
		return all
	}
	for _, desk := range session.Desks {
		for _, sheet := range desk.Sheets {
			d := laySheet(t, sheet, stagesRoom, nil, sample(t)...)
			before := parts(d)
			d.s.StepChanged()
			d.wait()
			if !slices.Equal(parts(d), before) {
				t.Errorf("%s is built anew", sheet)
			}
		}
	}
}

// What of a sheet is drawn once more after its document was closed, as when it loses the keyboard, draws nothing and stays calm.
func TestSheetsOutliveTheirDocument(t *testing.T) {
	for _, desk := range session.Desks {
		for _, sheet := range desk.Sheets {
			d := laySheet(t, sheet, stagesRoom, nil, sample(t)...)
			var parts []fyne.Widget
			each(d, func(w fyne.Widget) { parts = append(parts, w) })
			d.s.Use(nil)
			for _, part := range parts {
				if f, is := part.(fyne.Focusable); is {
					f.FocusGained()
					f.FocusLost()
				}
				part.Refresh()
			}
			d.wait()
		}
	}
}
