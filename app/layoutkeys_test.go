//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
)

// TestALayoutIsTriedByKeyboard: the card has the keyboard as it opens, and Esc ends the try, there and on the map.
func TestALayoutIsTriedByKeyboard(t *testing.T) {
	d := atSample(t, nil)
	for _, back := range []bool{false, true} {
		d.run("arrange")
		d.wait()
		if _, ok := d.win.Canvas().Focused().(*kit.Picker); !ok {
			t.Fatalf("the keyboard is at %T", d.win.Canvas().Focused())
		}
		if d.session.Arrangement() == nil {
			t.Fatal("nothing is tried")
		}
		if back {
			d.Focus("map")
			d.turn()
		}
		d.key(fyne.KeyEscape)
		d.wait()
		if d.session.Arrangement() != nil {
			t.Errorf("Esc leaves the try, back on the map %v", back)
		}
	}
}
