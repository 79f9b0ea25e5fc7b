package canvas

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
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

// A map that was fitted in while a filter was on is fitted in again when all come back, also while somebody is selected;
// one that the user has moved stays.
func TestAMapIsFittedInAgainWithoutAFilter(t *testing.T) {
	f := party("F", 1100, 300)
	lone := f[0].(graph.Actor)
	lone.Sector = "lsm"
	g := newStage(t, append(square(), lone, f[1])...)
	through := func(sectors graph.Set) {
		g.s.LookThrough(network.Lens{Sectors: sectors})
		g.turn()
		g.c.land()
	}
	fit := func() { g.c.Fit(); g.c.land() }
	fit()
	want := g.c.camera
	for _, work := range []func(){func() {}, g.c.stay} {
		through("lsm")
		fit()
		work()
		if g.c.camera == want {
			t.Fatal("the filter leaves as much as before")
		}
		through("")
		g.want("the camera without a filter", g.c.camera, want)
	}
	through("lsm")
	g.c.Zoom(1.5)
	g.c.land()
	moved := g.c.camera
	through("")
	g.want("the camera that was moved", g.c.camera, moved)
}

// A map that nobody has moved is fitted in again where the words below the names, or larger symbols, would be cut off.
func TestAMapWhoseNamesGrowIsFittedInAgain(t *testing.T) {
	g := newStage(t, square()...)
	g.c.Fit()
	g.c.land()
	a, _ := graph.Get[graph.Actor](g.s.Document(), "C")
	a.PublicLabel = "Nama lain"
	for !g.c.cutsNames() {
		g.c.pan(0, 1)
	}
	if g.c.isCut() {
		t.Fatal("not only a name is cut off")
	}
	g.s.KeepCamera(diagram.Camera{}) // as if it had been fitted in
	if err := g.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(a); return nil }); err != nil {
		t.Fatal(err)
	}
	g.turn()
	g.c.land()
	if g.c.cutsNames() {
		t.Error("names are cut off")
	}
}

// What was pasted out of sight is brought into sight, clear of the small map, by no more than it takes.
func TestWhatIsSelectedIsBroughtIntoSight(t *testing.T) {
	g := newStage(t, slices.Concat(square(), party("E", 1400, 900), party("F", 1450, 930))...)
	g.c.Zoom(2)
	g.c.land()
	g.s.Select("E", "F")
	g.turn()
	g.c.Reveal()
	g.c.land()
	g.c.marks.refresh()
	for _, id := range []graph.ID{"E", "F"} {
		at := g.at(id)
		if at.X < 20 || at.Y < 20 || at.X > g.c.Size().Width-20 || at.Y > g.c.Size().Height-20 || g.c.marks.mini.holds(at) {
			t.Errorf("%s is at %v", id, at)
		}
	}
	before := g.c.camera
	g.c.Reveal()
	g.c.land()
	g.want("the camera where they are seen", g.c.camera, before)
	g.s.Select("A", "E")
	g.turn()
	g.c.Reveal()
	g.c.land()
	if g.c.isCut() {
		t.Error("two that are far apart are not seen together")
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
