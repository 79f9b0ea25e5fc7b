package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestMenu(t *testing.T) {
	done := ""
	do := func(name string) func() { return func() { done += name } }
	button := NewButton(Outlined, "", "Menu", nil)
	w := open(t, light, container.NewVBox(button), fyne.NewSize(400, 300))
	items := []MenuItem{{Label: "Ubah", Do: do("a")}, {}, {Label: "Sematkan", Reason: "Tidak ada pihak.", Do: do("b")}, {Label: "Hapus", Do: do("c")}}
	ShowItems(button, items...)
	menu := w.Canvas().Overlays().Top().(*floating)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} { // passes what cannot be used
		menu.TypedKey(key(k))
	}
	if done != "c" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("by keys %q", done)
	}
	ShowItemsAt(w.Canvas(), fyne.NewPos(390, 290), items...)
	menu = w.Canvas().Overlays().Top().(*floating)
	if at, size := menu.content.Position(), menu.content.Size(); at.X+size.Width > 400 || at.Y+size.Height > 300 {
		t.Errorf("the menu leaves the window: %v %v", at, size)
	}
	menu.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("a press beside the menu leaves it open")
	}
	ShowItems(button, MenuItem{Label: "Ubah", Do: do("d")}, MenuItem{})
	menu = w.Canvas().Overlays().Top().(*floating)
	menu.TypedKey(key(fyne.KeyUp))
	menu.TypedKey(key(fyne.KeySpace))
	if done != "cd" {
		t.Errorf("the last line, reached upward past a line between, does %q", done)
	}
	ShowItems(button, MenuItem{Label: "Ubah"})
	w.Canvas().Overlays().Top().(*floating).TypedKey(key(fyne.KeyEscape))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc leaves the menu open")
	}
}

// → goes into the menu that a line leads to, ← comes back from there.
func TestArrowsGoToAnotherMenuAndBack(t *testing.T) {
	at := NewButton(Outlined, "", "Ubah", nil)
	w := open(t, light, at, fyne.NewSize(400, 300))
	went := ""
	deeper := func() {
		ShowItems(at, MenuItem{Icon: goBack, Label: "Sifat", Do: func() { went += "back " }}, MenuItem{Label: "Resmi", Do: func() { went += "chosen " }})
	}
	ShowItems(at, MenuItem{Label: "Hapus", Do: func() { went += "deleted " }}, MenuItem{Label: "Sifat", Keys: Deeper, Do: deeper})
	press := func(names ...fyne.KeyName) {
		for _, name := range names {
			w.Canvas().Focused().TypedKey(key(name))
		}
	}
	press(fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyLeft)
	if went != "back " {
		t.Errorf("it went %q", went)
	}
}
