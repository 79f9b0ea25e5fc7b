//go:build !headless

package app

import (
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// The name of a client is on no view, no sheet, beside none of what concerns the client, and finds nothing (PV-03).
func TestNoClientIsNamedOnTheScreen(t *testing.T) {
	d := atSample(t, nil)
	var about []graph.ID
	if err := d.session.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		for _, a := range graph.All[graph.Actor](tx) {
			if a.IsClient {
				a.Name = "Sumirah " + strings.ToUpper(string(a.ID))
				tx.Put(a)
				about = append(about, a.ID)
			}
		}
		for _, n := range graph.All[graph.Need](tx) {
			about = append(about, n.ID)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	look := func(where string) {
		d.wait()
		if d.says("Sumirah") {
			t.Errorf("a client is named at %s", where)
		}
	}
	for _, v := range view.All {
		d.session.Show(v.ID)
		look(v.ID)
	}
	for _, desk := range session.Desks {
		for _, sheet := range desk.Sheets {
			d.session.ShowSheet(sheet)
			look(sheet)
		}
	}
	for _, id := range about[:12] {
		d.session.Show(session.ViewMap)
		d.session.Select(id)
		look("the panel of " + string(id))
	}
	for _, panel := range []string{"history", "jot"} {
		d.session.ShowPanel(panel)
		look(panel)
	}
	if found := d.shell.toolbar.matching("Sumirah"); len(found) > 0 {
		t.Errorf("the name finds %+v", found)
	}
}
