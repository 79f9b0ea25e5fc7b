package canvas

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/graph/diagram"
)

// A press alone is no move: where the legend grows below the map, or the map is shown again, the whole of it is seen.
func TestAPressedMapIsStillFittedIn(t *testing.T) {
	g := newStage(t, append(square(), party("E", 900, 1400)...)...)
	press := func() {
		at := desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		g.c.MouseDown(&at)
		g.c.MouseUp(&at)
		g.turn()
	}
	press()
	before := g.c.camera
	g.c.Resize(fyne.NewSize(640, 600))
	g.want("a panel beside what is pressed moves the map", g.c.camera, before)
	g.c.Resize(fyne.NewSize(640, 420))
	if g.c.isCut() {
		t.Error("a legend that grows cuts off the map")
	}
	press()
	g.c.Close()
	g.c = New(g.s, g)
	g.c.Resize(fyne.NewSize(500, 400))
	if g.c.isCut() || g.c.moved() {
		t.Error("the map is cut off where it is shown again")
	}
	g.c.Zoom(2)
	g.turn()
	g.c.land()
	moved := g.s.MovedCamera()
	g.c.camera = moved
	g.c.Resize(fyne.NewSize(500, 300))
	g.want("the camera that was moved", g.c.camera, moved)
	if moved == (diagram.Camera{}) {
		t.Error("a zoom moves nothing")
	}
}
