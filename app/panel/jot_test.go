package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
)

// jots opens the line in a window.
func (k *desk) jots(t *testing.T) fyne.CanvasObject {
	t.Helper()
	k.s.ShowPanel("jot")
	k.turn()
	_, object := k.show(t, 320, 620)
	return object
}

// contacts returns those of a party.
func (k *desk) contacts(party graph.ID) []graph.Contact {
	var list []graph.Contact
	for _, c := range graph.All[graph.Contact](k.s.Document()) {
		if c.Actor == party {
			list = append(list, c)
		}
	}
	return list
}

// A line is understood field by field, Enter saves it as one step, and the line is free for the next one.
func TestALineBecomesAContact(t *testing.T) {
	k := newDesk(t, "id", "light")
	object := k.jots(t)
	lpm := k.actorNamed(t, "LPM")
	before := len(k.contacts(lpm))
	line := find[*kit.Entry](t, object)
	line.SetText("telp LPM: bersedia, rapat Selasa, ketuanya ramah")
	k.turn()
	for _, words := range []string{"Saluran: Telepon (dari “telp”)", "Hasil: Bersedia (dari “bersedia”)", "Langkah berikutnya: rapat (dari “rapat”)", "24 Nov 2026 (dari “Selasa”)", "Tidak dipahami, disimpan sebagai catatan: ketuanya ramah"} {
		if !strings.Contains(said(object), words) {
			t.Errorf("the panel does not say %q but\n%s", words, said(object))
		}
	}
	done := len(k.s.Document().Done())
	line.OnSubmitted(line.Text)
	k.turn()
	list := k.contacts(lpm)
	if len(list) != before+1 || len(k.s.Document().Done()) != done+1 || line.Text != "" {
		t.Fatalf("%d contacts in %d steps, the line %q", len(list)-before, len(k.s.Document().Done())-done, line.Text)
	}
	k.s.Looks.Jot.Party = lpm
	line.OnSubmitted("")
	k.turn()
	if n := len(k.s.Document().Done()); n != done+1 {
		t.Errorf("Enter once more writes %d steps", n-done-1)
	}
	c := list[len(list)-1]
	for _, one := range list {
		if one.Date == k.s.Day() {
			c = one
		}
	}
	if c.Result != "bersedia" || c.Channel != "telepon" || c.NextAction != "rapat" || c.NextDate != "2026-11-24" || c.Kind != "lanjutan" || c.Note != "ketuanya ramah" {
		t.Errorf("saved was %+v", c)
	}
	if _, err := k.s.Document().Undo(); err != nil || len(k.contacts(lpm)) != before {
		t.Errorf("undo leaves %d contacts: %v", len(k.contacts(lpm)), err)
	}
}

// What may mean several parties is asked, and nothing is saved before it is answered.
func TestALineAsksWhom(t *testing.T) {
	k := newDesk(t, "id", "light")
	object := k.jots(t)
	line := find[*kit.Entry](t, object)
	line.SetText("telp Dinsos: tertarik")
	k.turn()
	done := len(k.s.Document().Done())
	line.OnSubmitted(line.Text)
	k.turn()
	if len(k.s.Document().Done()) != done {
		t.Fatal("an unclear line was saved")
	}
	for _, o := range parts(object) {
		if c, ok := o.(*kit.Chip); ok && c.Label() == "Dinsos Provinsi" {
			c.Tapped(nil)
		}
	}
	k.turn()
	line.OnSubmitted(line.Text)
	k.turn()
	list := k.contacts(k.actorNamed(t, "Dinsos Provinsi"))
	if len(k.s.Document().Done()) != done+1 || len(list) == 0 {
		t.Errorf("after the answer %d steps were made", len(k.s.Document().Done())-done)
	}
}

func find[T fyne.CanvasObject](t *testing.T, in fyne.CanvasObject) T {
	t.Helper()
	for _, o := range parts(in) {
		if found, ok := o.(T); ok {
			return found
		}
	}
	t.Fatal("there is no such object")
	panic("unreachable")
}
