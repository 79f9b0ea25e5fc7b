package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Tab leads through a long form and what it comes to is seen; what is seen already does not move.
func TestTabScrollsToWhatItComesTo(t *testing.T) {
	test.NewTempApp(t)
	var buttons []fyne.CanvasObject
	for range 40 {
		buttons = append(buttons, NewButton(Outlined, "", "x", func() {}))
	}
	shown, scroll := NewHeldScroll(Column(Gap2, buttons...))
	w := test.NewTempWindow(t, shown)
	w.Resize(fyne.NewSize(200, 300))
	seen := func(o fyne.CanvasObject) bool {
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(scroll).Y
		return top >= -1 && top+o.Size().Height <= scroll.Size().Height+1
	}
	last := float32(0)
	for k, o := range buttons {
		w.Canvas().Focus(o.(fyne.Focusable))
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(scroll).Y
		if top > scroll.Size().Height-sliver || scroll.Offset.Y < last {
			t.Fatalf("button %d at %v of %v is out of sight, scrolled %v", k, top, scroll.Size().Height, scroll.Offset.Y)
		}
		last = scroll.Offset.Y
	}
	if last == 0 {
		t.Error("nothing scrolled")
	}
	before := scroll.Offset.Y
	w.Canvas().Focus(buttons[38].(fyne.Focusable))
	if scroll.Offset.Y != before {
		t.Error("what is seen moves")
	}
	w.Canvas().Focus(buttons[0].(fyne.Focusable))
	if !seen(buttons[0]) || scroll.Offset.Y != 0 {
		t.Errorf("back at the first one it scrolled to %v", scroll.Offset.Y)
	}
}
