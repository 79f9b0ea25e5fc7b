//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph"
	"jejaring/graph/network"
)

func atLargeText(t *testing.T) *desk {
	return atSample(t, func(l *session.Likings) { l.TextSize = 200 })
}

// At 200 % the panel opens over the map for what is selected or asked for, and the map stays as it is below.
func TestTheDrawerLeavesTheMapAlone(t *testing.T) {
	d := atLargeText(t)
	if d.side.object != nil || !d.shell.drawer.handle.Visible() {
		t.Fatal("a panel that nobody asked for lies over the map, or no handle opens it")
	}
	held := d.centre.object.(view.Held).Canvas()
	size, camera, part := held.Size(), d.session.Camera(), d.centre.object
	x, y := held.Middle()
	left, _ := d.outermost()
	d.session.Select(left)
	d.wait()
	if d.side.id != "actor" || !d.shell.drawer.Visible() || d.shell.drawer.Size().Width < 300 {
		t.Fatalf("the drawer shows %q and is %v", d.side.id, d.shell.drawer.Size())
	}
	if held.Size() != size || d.session.Camera() != camera || d.centre.object != part {
		t.Error("the map moved when the drawer opened")
	}
	right := d.shell.drawer.Position().X + d.shell.drawer.Size().Width
	if right != d.win.Canvas().Size().Width || d.shell.middle.Size().Width+d.shell.middle.Position().X != right {
		t.Errorf("the drawer ends at %v, the map does not go on below it", right)
	}
	test.TapCanvas(d.win.Canvas(), d.shell.drawer.Position().AddXY(40, 20)) // beside the words of its head
	d.wait()
	if len(d.session.SelectedActors()) != 1 {
		t.Error("a press on the drawer goes through to the map")
	}
	test.TapCanvas(d.win.Canvas(), fyne.NewPos(right-40, d.shell.drawer.Position().Y+25))
	d.wait()
	if d.side.object != nil || d.shell.drawer.Visible() {
		t.Error("its button does not close the drawer")
	}
	if nx, ny := held.Middle(); nx != x || ny != y {
		t.Error("the map moved when the drawer closed")
	}
}

// F9 opens and closes the drawer, also with nothing selected; another selection opens it again.
func TestTheDrawerByKey(t *testing.T) {
	d := atLargeText(t)
	for _, want := range []string{"project", "", "project", ""} {
		d.key(fyne.KeyF9)
		if d.side.id != want {
			t.Errorf("F9 shows %q, want %q", d.side.id, want)
		}
	}
	d.session.Select(d.actor("LKS").ID)
	d.wait()
	d.key(fyne.KeyF9)
	if d.side.id != "" {
		t.Errorf("F9 leaves %q open", d.side.id)
	}
	_, right := d.outermost()
	d.session.Select(right) // where the drawer opens
	d.wait()
	held := d.centre.object.(view.Held).Canvas()
	place := d.session.Places()[right]
	if free := held.Size().Width - d.shell.drawer.Size().Width; d.side.id != "actor" || float32(screenX(d, place.X)) > free {
		t.Errorf("the party selected stands at %v, below the drawer from %v on", screenX(d, place.X), free)
	}
}

// outermost returns the parties that stand farthest to the left and to the right on the map.
func (d *desk) outermost() (left, right graph.ID) {
	places := d.session.Places()
	for id, at := range places {
		if left == "" || at.X < places[left].X {
			left = id
		}
		if right == "" || at.X > places[right].X {
			right = id
		}
	}
	return left, right
}

// screenX returns where a place of the drawing is seen on the map.
func screenX(d *desk, x float64) float64 {
	held := d.centre.object.(view.Held).Canvas()
	camera := d.session.Camera()
	if camera.Zoom == 0 {
		return float64(held.Size().Width)
	}
	return (x - camera.X) * camera.Zoom
}

// A window made narrow has a drawer, one made wide has the panel beside the view again.
func TestTheDrawerFollowsTheWindow(t *testing.T) {
	d := atSample(t, func(l *session.Likings) { l.TextSize = 150 })
	if d.session.Looks.Drawer || d.side.id != "project" {
		t.Fatal("a wide window has a drawer")
	}
	d.win.Resize(fyne.NewSize(1024, 640))
	d.wait()
	if !d.session.Looks.Drawer || d.side.id != "" {
		t.Error("a narrow window has no drawer")
	}
	d.win.Resize(fyne.NewSize(1366, 696))
	d.wait()
	if d.session.Looks.Drawer || d.side.id != "project" || d.shell.drawer.handle.Visible() {
		t.Error("the drawer stays in a window made wide again")
	}
}

// Beside a drawer the strip is one line, which says the day and counts the filters; a press opens both.
func TestTheStripFolds(t *testing.T) {
	d := atLargeText(t)
	strip := d.shell.strip
	d.session.LookThrough(network.Lens{Sectors: "lsm", Qualities: "kuat"})
	d.wait()
	if want := "Per tanggal 20 Nov 2026 · Saringan (2)"; strip.fold.Label() != want || strip.left.Visible() {
		t.Errorf("folded the strip says %q, want %q", strip.fold.Label(), want)
	}
	low := strip.object.Size().Height
	d.press(strip.fold.Label())
	if !strip.left.Visible() || strip.object.Size().Height <= low || !strip.chipOf["sector"].Visible() {
		t.Error("a press does not open day and filters")
	}
	d.testRoom("unfolded", view.View{Strip: true})
	d.press(strip.fold.Label())
	if strip.left.Visible() || strip.object.Size().Height != low {
		t.Error("a second press does not fold the strip again")
	}
	if d.shell.toolbar.tool.Label() != "Alat" || d.shell.toolbar.row.Visible() {
		t.Error("the tools do not stand behind one button")
	}
}

// Closed, its handle stands beside the counts and covers nothing; open, a panel has one head.
func TestTheDrawerCoversNothingTwice(t *testing.T) {
	d := atLargeText(t)
	handle, strip := d.shell.drawer.handle, d.shell.strip.object
	if at, end := handle.Position(), strip.Position().X+strip.Size().Width; at.Y < strip.Position().Y || at.X < end {
		t.Errorf("the handle stands at %v, the strip ends at %v", at, end)
	}
	d.run("show-guide")
	titles, name := 0, d.session.T("panel.guide.name")
	for _, text := range d.texts() {
		if text == name {
			titles++
		}
	}
	if d.side.id != "guide" || titles != 1 {
		t.Errorf("%q says %d times that it is %q", d.side.id, titles, name)
	}
	d.session.ShowPanel("")
	d.session.ShowSheet("need")
	d.session.Select("N01")
	d.wait()
	if got := d.shell.drawer.title.Text(); d.side.id != "record" || got != d.session.T("kind.need") {
		t.Errorf("the head of the drawer with a need says %q", got)
	}
}
