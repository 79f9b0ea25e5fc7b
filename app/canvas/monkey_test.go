package canvas

import (
	"errors"
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/command"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestAnyHands presses, pulls, types and changes the document at random. Whatever comes, nothing panics or fails,
// the picture can be drawn, and undo leads back to nothing at all.
func TestAnyHands(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 1))
	g := newStage(t, square()...)
	g.window.Canvas().Focus(g.c)
	keys := []fyne.KeyName{
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyTab, fyne.KeyReturn, fyne.KeyEscape,
		fyne.KeyDelete, fyne.KeyHome, fyne.KeyF2, fyne.KeyF9, desktop.KeyMenu,
	}
	at := func() fyne.Position {
		if actors := g.s.Snapshot().Actors; len(actors) > 0 && random.IntN(2) == 0 {
			if p, ok := g.c.scene.PlaceOf(actors[random.IntN(len(actors))].ID); ok {
				return g.c.screen(p)
			}
		}
		return fyne.NewPos(random.Float32()*900-50, random.Float32()*700-50)
	}
	buttons := []desktop.MouseButton{desktop.MouseButtonPrimary, desktop.MouseButtonPrimary, desktop.MouseButtonPrimary, desktop.MouseButtonTertiary}
	hands := []func(){
		func() { g.press(at(), buttons[random.IntN(len(buttons))]) },
		func() { g.pull(at()) },
		func() { g.pull(at()) },
		func() { g.letGo(at(), desktop.MouseButtonPrimary) },
		func() { g.c.DragEnd() },
		func() { g.move(at()) },
		func() { g.c.MouseOut() },
		func() { g.key(keys[random.IntN(len(keys))]) },
		func() { g.c.TypedRune([]rune("vslhp+- ")[random.IntN(8)]) },
		func() { g.shortcut(fyne.KeyRight, fyne.KeyModifierControl) },
		func() { g.c.TypedShortcut(&fyne.ShortcutUndo{}) },
		func() { g.c.TypedShortcut(&fyne.ShortcutRedo{}) },
		func() {
			g.keys = []fyne.KeyModifier{0, 0, fyne.KeyModifierShift, fyne.KeyModifierControl, fyne.KeyModifierAlt}[random.IntN(5)]
		},
		func() { g.c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, random.Float32()*200-100)}) },
		func() {
			g.s.LookThrough(network.Lens{Sectors: []graph.Set{"", "", "lsm", "warga"}[random.IntN(4)], Out: network.Outs[random.IntN(3)]})
		},
		func() {
			if actors := g.s.Snapshot().Actors; len(actors) > 0 {
				command.Delete(g.s, g, actors[random.IntN(len(actors))].ID)
			}
		},
		func() {
			p := g.c.world(at())
			command.AddActor(g.s, command.NewActor{Name: "Baru", At: &p})
		},
		func() { g.c.Resize(fyne.NewSize(200+random.Float32()*800, 150+random.Float32()*600)) },
		func() { g.c.Fit() },
	}
	for range 1500 {
		hands[random.IntN(len(hands))]()
		if random.IntN(3) > 0 {
			g.turn()
		}
		if random.IntN(40) == 0 {
			g.c.painter.picture(g.c, 300, 200)
		}
	}
	g.key(fyne.KeyEscape)
	g.turn()
	for _, err := range g.Failed {
		var refusal *graph.Refusal // what was deleted a moment ago is still on the screen
		if !errors.As(err, &refusal) {
			t.Error(err)
		}
	}
	for g.steps() > 0 {
		if _, err := g.s.Document().Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(document.Between(graph.Collect(), g.s.Document(), locale.Message{}).Deltas); n > 0 {
		t.Errorf("after undoing all %d records are left", n)
	}
}
