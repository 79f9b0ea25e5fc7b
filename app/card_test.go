//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/session"
	"jejaring/graph"
)

// TestTheCardIsOpenedAndLeft opens the card of a party from map and table, looks at others and at a tie beside it, and
// comes back to where it began with nothing changed.
func TestTheCardIsOpenedAndLeft(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select(d.actor("LKS").ID)
	d.turn()
	steps := len(d.session.Document().Done())
	for _, from := range []string{session.ViewMap, session.ViewTable, session.ViewHome} {
		d.session.Show(from)
		d.wait()
		d.shortcut(ctrl(fyne.KeyReturn))
		d.want("Ctrl+Enter in "+from, "card", "", "LKS")
		if !d.says("LKS Bina Sauyunan") {
			t.Error("the card does not say whose it is")
		}
		d.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
		d.want("Alt+↓", "card", "", "Yayasan Disabilitas")
		d.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
		d.want("Alt+↑", "card", "", "LKS")
		d.session.SelectPair(d.actor("LKS").ID, d.actor("Rumah Anak").ID)
		d.wait()
		if d.centre.id != "card" || d.side.id != "tie" {
			t.Errorf("a tie of the card: %s with %q beside it", d.centre.id, d.side.id)
		}
		d.key(fyne.KeyEscape)
		d.want("Esc from the tie", "card", "", "LKS")
		d.key(fyne.KeyEscape)
		if d.centre.id != from || d.session.Overlay() != nil {
			t.Errorf("Esc from the card leads to %s, with %v over the map", d.centre.id, d.session.Overlay())
		}
		if one := d.session.SelectedActors(); len(one) != 1 || one[0].Label() != "LKS" {
			t.Errorf("after it %v are selected", one)
		}
	}
	if now := len(d.session.Document().Done()); now != steps {
		t.Errorf("looking at cards is %d steps of the history", now-steps)
	}
}

// want tells of what is not on the screen as it should be: the view, the panel beside it and the one selected party.
func (d *desk) want(after, view, panel, selected string) {
	d.t.Helper()
	label := ""
	if one := d.session.SelectedActors(); len(one) == 1 {
		label = one[0].Label()
	}
	if d.centre.id != view || d.side.id != panel || label != selected {
		d.t.Errorf("after %s: %s with %q beside it and %q selected; want %s, %q, %q", after, d.centre.id, d.side.id, label, view, panel, selected)
	}
}

// TestACardWithoutItsParty deletes the party whose card is shown, brings it back, and looks at one that the filters
// leave out.
func TestACardWithoutItsParty(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select(d.actor("Warung").ID)
	d.turn()
	d.shortcut(ctrl(fyne.KeyReturn))
	d.run("delete")
	if !d.says(d.session.T("view.card.gone")) || d.centre.id != "card" {
		t.Errorf("after it was deleted %s says\n%v", d.centre.id, d.texts())
	}
	d.run("undo")
	if d.says(d.session.T("view.card.gone")) || !d.says("Warung Sembako Bu Iyom") {
		t.Errorf("after undo the card says\n%v", d.texts())
	}
	lens := d.session.Lens()
	lens.Sectors = "pemerintah"
	d.session.LookThrough(lens)
	d.wait()
	if !d.says(d.session.T("panel.card.not-shown")) {
		t.Errorf("left out by the filters it says\n%v", d.texts())
	}
	d.key(fyne.KeyEscape)
	d.key(fyne.KeyEscape)
	if d.centre.id != session.ViewMap {
		t.Errorf("Esc leads to %s", d.centre.id)
	}
}

// TestRecordsBesideTheCard records a contact and an agreement from the card: they are of its party, one step of the history
// each, and open at the side while the card stays.
func TestRecordsBesideTheCard(t *testing.T) {
	d := atSample(t, nil)
	id := d.actor("Perusahaan CSR").ID
	d.session.Select(id)
	d.turn()
	d.shortcut(ctrl(fyne.KeyReturn))
	for _, command := range []string{"add-contact", "add-agreement", "add-resource", "add-need"} {
		steps := len(d.session.Document().Done())
		d.run(command)
		if d.centre.id != "card" || d.side.id != "record" || len(d.session.Document().Done()) != steps+1 {
			t.Errorf("after %s: %s with %q beside it, %d steps", command, d.centre.id, d.side.id, len(d.session.Document().Done())-steps)
		}
		if a, _ := d.session.CardActor(); a.ID != id {
			t.Errorf("after %s it is the card of %s", command, a.Label())
		}
	}
	doc := d.session.Document()
	if n := len(graph.Referring[graph.Party](doc, id)); n != 1 {
		t.Errorf("it is a party %d times", n)
	}
	today := 0
	for _, c := range graph.Referring[graph.Contact](doc, id) {
		if c.Date == d.session.Day() && c.Kind == "lanjutan" {
			today++
		}
	}
	if today != 1 {
		t.Errorf("%d contacts of today go on from the first one", today)
	}
}
