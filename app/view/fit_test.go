package view

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
)

// TestHeadsOfTheBoardAreWhole sets the board beside the widest panel: the names of all levels are whole and equally large.
func TestHeadsOfTheBoardAreWhole(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		d := layLadder(t, fyne.NewSize(846, 660), func(l *session.Likings) { l.Language = language }, sample(t)...)
		high := map[float32]bool{}
		for _, level := range []string{"-1", "1", "2", "3", "4", "5"} {
			name := find(d, func(o *kit.Text) bool { return o.Text() == d.s.T("level."+level) })
			if name.Size().Width < name.MinSize().Width {
				t.Errorf("%s: %q is cut", language, name.Text())
			}
			high[name.MinSize().Height] = true
		}
		if len(high) != 1 {
			t.Errorf("%s: heads in letters of %d sizes", language, len(high))
		}
	}
}

// TestTheMatrixInLargeLetters leaves room for two rows above the bar, which has all that can be done.
func TestTheMatrixInLargeLetters(t *testing.T) {
	d := lay(t, needsView, fyne.NewSize(1300, 560), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.cellAt("N01", "A21")
	if room := d.matrix().Size().Height - kit.Grown(60); room < kit.Grown(2*44) {
		t.Errorf("the rows have a height of %v, two need %v", room, kit.Grown(2*44))
	}
	change := find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("view.matrix.change") })
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	more := find(d, func(b *kit.Button) bool { return b.Label() == "" && at(b).Y == at(change).Y })
	more.Tapped(nil)
	for _, word := range []string{"view.matrix.take-back", "view.matrix.show-way"} {
		if !contains(d.window.Canvas().Overlays().Top(), d.s.T(word)) {
			t.Errorf("%q is not in the menu", d.s.T(word))
		}
	}
}
