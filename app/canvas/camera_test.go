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

// Whoever was brought into the middle, from a list or by a search, does not keep the map cut off where it is shown again,
// nor where the legend grows.
func TestAMapCentredOnSomebodyIsFittedInAgain(t *testing.T) {
	g := newStage(t, append(square(), party("E", 900, 1400)...)...)
	g.c.CentreOn("E")
	g.turn()
	g.c.land()
	g.c.camera = g.s.Camera()
	if !g.c.isCut() {
		t.Fatal("nobody was brought into the middle")
	}
	g.c.Resize(fyne.NewSize(g.c.Size().Width, g.c.Size().Height-30))
	if g.c.isCut() || g.c.cutsNames() {
		t.Error("a legend that grows leaves the map cut off")
	}
	g.c.CentreOn("E")
	g.c.Close()
	g.c = New(g.s, g)
	g.c.Resize(fyne.NewSize(500, 400))
	if g.c.isCut() || g.c.cutsNames() {
		t.Error("the map is cut off where it is shown again")
	}
}

// The wheel leaves the map as large as half of the window, and the way back in is open.
func TestTheWheelLeavesAMapThatIsSeen(t *testing.T) {
	g := newStage(t, append(square(), party("E", 900, 1400)...)...)
	for range 60 {
		g.c.zoomAt(0.8, fyne.NewPos(10, 10))
	}
	b, zoom := g.c.rest.Bounds(), g.c.camera.Zoom
	share := max(b.Width()*zoom/float64(g.c.Size().Width), b.Height()*zoom/float64(g.c.Size().Height))
	if share < 0.4 || share > 0.6 {
		t.Errorf("the map takes %v of the window", share)
	}
	if g.c.zoomAt(2, fyne.NewPos(10, 10)); g.c.camera.Zoom < 1.9*zoom {
		t.Errorf("zoomed in from %v to %v", zoom, g.c.camera.Zoom)
	}
}
