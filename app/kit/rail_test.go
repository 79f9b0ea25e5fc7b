package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Where the rail has no words its icons are as large as those who need large letters need them.
func TestRailWithoutWordsHasLargeIcons(t *testing.T) {
	test.NewTempApp(t)
	b := NewRail("home", "Beranda", func() {})
	icon := func() fyne.Size { return test.WidgetRenderer(b).(*railRenderer).icon.Size() }
	b.Resize(b.MinSize())
	small := icon()
	b.SetShape(RailNarrow)
	b.Resize(b.MinSize())
	if large := icon(); large.Width < 1.5*small.Width || large.Width > b.Size().Width-8 || b.tip != "Beranda" {
		t.Errorf("icons of %v instead of %v, with the tip %q, in %v", large, small, b.tip, b.Size())
	}
}
