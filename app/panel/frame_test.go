package panel

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
)

// A foot that would leave the body no room scrolls with it; with room it stays.
func TestAHighFootScrolls(t *testing.T) {
	newDesk(t, "id", "light")
	foot := kit.Column(0, kit.AtLeast(10, 90, kit.NewText(kit.Body, "foot")))
	f := newFrame(nil, kit.Column(0, kit.AtLeast(10, 500, kit.NewText(kit.Body, "body"))), foot)
	for height, stays := range map[float32]bool{800: true, 300: false} {
		f.Resize(fyne.NewSize(300, height))
		if room := f.scroll.Size().Height; f.footScrolls() == stays || stays && room > height-90 || !stays && room < height-1 {
			t.Errorf("in a height of %v the foot scrolls: %v, the body has %v", height, f.footScrolls(), room)
		}
	}
}
