package canvas

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/network"
)

// TestAMapToLookAtIsNotEdited drags, connects, types and deletes on such a map: it selects, and nothing is edited.
func TestAMapToLookAtIsNotEdited(t *testing.T) {
	g := newStage(t, square()...)
	g.c.LookOnly()
	before := g.s.Document().Revision()
	from := g.at("A")
	g.drag(from, from.AddXY(10, 0), from.AddXY(60, 50))
	g.s.Take(session.ToolConnect)
	g.click(g.at("A"))
	g.click(g.at("C"))
	g.want("selected", g.selected(), "C ")
	g.doubleClick(fyne.NewPos(400, 30))
	g.key(fyne.KeyDelete, fyne.KeyBackspace)
	g.c.TypedRune('p')
	g.turn()
	if g.s.Document().Revision() != before || g.at("A") != from {
		t.Error("the map was edited")
	}
}

// TestTheFrameHoldsTheMapStill shows fewer parties in the frame of all of them: those that stay do not move.
func TestTheFrameHoldsTheMapStill(t *testing.T) {
	g := newStage(t, square()...)
	g.c.LookOnly()
	whole := g.s.Scene()
	g.c.Frame(whole)
	at, camera := g.at("A"), g.c.camera
	lens := g.s.Lens()
	lens.Text = "A"
	g.s.LookThrough(lens)
	g.turn()
	g.c.Fit()
	g.turn()
	g.want("camera", g.c.camera, camera)
	g.want("place of A", g.at("A"), at)
	g.s.Lay(&session.Overlay{Snapshot: network.Of(g.s.Document(), network.Lens{}), Marks: map[graph.ID]diagram.Mark{}})
	g.turn()
	g.want("camera over another network", g.c.camera, camera)
}

func TestAVeilIsWhatWasBeforeAndThenWhatIs(t *testing.T) {
	before, now := image.NewRGBA(image.Rect(0, 0, 2, 1)), image.NewRGBA(image.Rect(0, 0, 2, 1))
	copy(before.Pix, []uint8{200, 100, 0, 255, 10, 10, 10, 255})
	copy(now.Pix, []uint8{0, 100, 200, 255, 10, 10, 10, 255})
	v := &veil{before: before}
	for share, want := range map[float64][3]uint8{0: {200, 100, 0}, 0.5: {100, 100, 100}, 1: {0, 100, 200}} {
		v.share = share
		out := v.over(now)
		if got := [3]uint8(out.Pix[:3]); got != want || out.Pix[4] != 10 {
			t.Errorf("at %v the picture is %v, want %v", share, out.Pix, want)
		}
	}
	if other := image.NewRGBA(image.Rect(0, 0, 3, 1)); v.over(other) != other {
		t.Error("a picture of another size is mixed")
	}
}
