package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"jejaring/graph/locale"
)

func TestPicker(t *testing.T) {
	picked := "nothing"
	options := []Option{{ID: "A03", Label: "Forum Warga RW"}, {ID: "A09", Label: "RW 07", Note: "Pemerintah"}, {ID: "A43", Label: "LKS Bina"}}
	p := NewPicker(locale.Indonesian, func() []Option { return options }, func(id string) { picked = id }).MayClear()
	w := open(t, light, container.NewVBox(p), fyne.NewSize(400, 400))
	test.Tap(p)
	e, ok := w.Canvas().Focused().(*Entry)
	if !ok {
		t.Fatal("no field to search in")
	}
	typeText(e, "pem")
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "A09" || p.Chosen() != "A09" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("picked %q", picked)
	}
	p.TypedKey(key(fyne.KeyDown)) // opens; first comes the way to pick nothing
	e = w.Canvas().Focused().(*Entry)
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "" || p.Chosen() != "" {
		t.Errorf("picked %q, want nothing", picked)
	}
	test.Tap(p)
	e = w.Canvas().Focused().(*Entry)
	e.TypedKey(key(fyne.KeyDown))
	e.TypedKey(key(fyne.KeyDown))
	e.TypedKey(key(fyne.KeyDown)) // at the end
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "A43" {
		t.Errorf("picked %q by the arrow keys", picked)
	}
	test.Tap(p)
	list := findRows(w.Canvas().Overlays().Top())
	if len(list) == 0 {
		t.Fatal("no rows")
	}
	test.Tap(list[1])
	if picked != "A03" {
		t.Errorf("picked %q by a press", picked)
	}
	p.TypedKey(key(fyne.KeyDown))
	w.Canvas().FocusNext() // Tab: to the options themselves
	rows, ok := w.Canvas().Focused().(*optionRows)
	if !ok {
		t.Fatalf("Tab leads to %T", w.Canvas().Focused())
	}
	rows.TypedRune('b')
	if e, ok = w.Canvas().Focused().(*Entry); !ok || e.Text != "b" {
		t.Error("a letter does not go on in the field")
	}
	w.Canvas().FocusNext()
	rows.TypedKey(key(fyne.KeyEscape))
	if w.Canvas().Overlays().Top() != nil {
		t.Fatal("Esc on the options leaves the list open")
	}
	p.TypedRune('l') // by first letters, with the keyboard on the closed field
	e = w.Canvas().Focused().(*Entry)
	if typeText(e, "k"); e.Text != "lk" {
		t.Errorf("%q is searched for", e.Text)
	}
	e.TypedKey(key(fyne.KeyReturn))
	if picked != "A43" {
		t.Errorf("picked %q by first letters", picked)
	}
	picked = "nothing"
	test.Tap(p)
	w.Canvas().Focused().(*Entry).TypedKey(key(fyne.KeyEscape))
	if picked != "nothing" || w.Canvas().Overlays().Top() != nil {
		t.Error("Esc picks or leaves the list open")
	}
}

func TestMatching(t *testing.T) {
	options := []Option{{ID: "1", Label: "Warga RW 07"}, {ID: "2", Label: "RW 07"}, {ID: "3", Label: "RT 02", Note: "RW 07"}}
	ids := ""
	for _, o := range matching(options, " rw  07 ") {
		ids += o.ID
	}
	if ids != "213" {
		t.Errorf("found %s, want those that begin with the word first", ids)
	}
	found := matching([]Option{{Label: "Salin gambar"}, {Label: "Salinan"}, {Label: "Buat salinan"}, {Label: "Salin"}}, "salin")
	if found[0].Label != "Salin" || found[1].Label != "Salin gambar" || found[2].Label != "Salinan" {
		t.Errorf("found %v, want the one that is called so first", found)
	}
}

// findRows returns the options that a list shows.
func findRows(o fyne.CanvasObject) []*optionRow {
	var rows []*optionRow
	switch o := o.(type) {
	case *optionRow:
		return []*optionRow{o}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			rows = append(rows, findRows(child)...)
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			rows = append(rows, findRows(child)...)
		}
	}
	return rows
}
