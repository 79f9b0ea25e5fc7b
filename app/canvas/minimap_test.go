package canvas

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/command"
	"jejaring/graph"
	"jejaring/graph/diagram"
)

// The minimap is there while something lies outside the view, and not a moment longer.
func TestTheMinimapComesWithALargerMap(t *testing.T) {
	g := newStage(t, square()...)
	mini := g.c.marks.mini
	if mini.ground.Visible() {
		t.Fatal("it is there though all is seen")
	}
	g.c.Zoom(4)
	g.turn()
	g.c.Refresh()
	if !mini.ground.Visible() || !mini.frame.Visible() {
		t.Fatal("it is not there though the map is larger than the view")
	}
	if right, low := mini.ground.Position().X+mini.ground.Size().Width, mini.ground.Position().Y+mini.ground.Size().Height; right > 800 || low > 600 || right < 780 || low < 580 {
		t.Errorf("its corner is at %v, %v", right, low)
	}
	command.ByID("minimap").Run(g.s, g)
	g.turn()
	if mini.ground.Visible() || !g.s.Likings.NoMinimap {
		t.Error("it cannot be switched off")
	}
	if line := command.ByID("minimap").Line(g.s, g); line.On {
		t.Error("its line is ticked")
	}
	command.ByID("minimap").Run(g.s, g)
	g.turn()
	g.c.Fit()
	g.turn()
	g.c.Refresh()
	if mini.ground.Visible() {
		t.Error("it stays after all is seen again")
	}
}

// A press in the minimap brings that part of the map into the middle, a drag takes the view along; nothing is selected.
func TestTheMinimapMovesTheView(t *testing.T) {
	g := newStage(t, square()...)
	g.c.Zoom(6)
	g.turn()
	g.c.Refresh()
	mini := g.c.marks.mini
	spot := func(id string) fyne.Position { // of an actor on the minimap
		var p fyne.Position
		for _, a := range g.s.Snapshot().Actors {
			if at, ok := g.c.scene.PlaceOf(a.ID); ok && string(a.ID) == id {
				b := mini.bounds
				p = mini.dots.Position().AddXY(float32((at.X-b.X0)/b.Width())*mini.dots.Size().Width, float32((at.Y-b.Y0)/b.Height())*mini.dots.Size().Height)
			}
		}
		return p
	}
	g.click(spot("A"))
	if at := g.at("A"); distance(at, fyne.NewPos(400, 300)) > 3 {
		t.Errorf("A is at %v, not in the middle", at)
	}
	g.press(spot("A"), desktop.MouseButtonPrimary)
	g.pull(spot("A").AddXY(5, 5))
	g.pull(spot("C"))
	if at := g.at("C"); distance(at, fyne.NewPos(400, 300)) > 3 {
		t.Errorf("C is at %v, not in the middle", at)
	}
	g.letGo(spot("C"), desktop.MouseButtonPrimary)
	g.want("selected", g.selected(), "")
	from, to := mini.seen(mini.box())
	if c := spot("C"); c.X < from.X || c.X > to.X || c.Y < from.Y || c.Y > to.Y {
		t.Errorf("the frame from %v to %v does not hold C at %v", from, to, c)
	}
}

// Panning and pointing paint no dot: the picture is made once per scene.
func TestTheMinimapIsPaintedOncePerScene(t *testing.T) {
	g := newStage(t, square()...)
	g.c.Zoom(4)
	g.turn()
	g.c.Refresh()
	mini := g.c.marks.mini
	first := mini.paint(120, 90)
	for range 5 {
		g.c.pan(13, 7)
		g.c.hover("A", [2]graph.ID{})
		if mini.paint(120, 90) != first {
			t.Fatal("it is painted again though the scene is the same")
		}
	}
	if err := command.Nudge(g.s, 0, 0); err != nil {
		t.Fatal(err)
	}
	g.s.Select("A")
	if err := command.Nudge(g.s, 40, 0); err != nil {
		t.Fatal(err)
	}
	g.turn()
	g.c.stopGlide()
	g.c.Refresh()
	if mini.paint(120, 90) == first {
		t.Error("it shows A where it no longer is")
	}
}

// Every actor has its dot, in the part of the picture where it stands.
func TestDotsStandWhereActorsDo(t *testing.T) {
	g := newStage(t, square()...)
	scene := g.c.base
	dots, b := image.NewRGBA(image.Rect(0, 0, 100, 100)), scene.Bounds()
	scene.PaintDots(dots, b, 4)
	for _, a := range g.s.Snapshot().Actors {
		p, _ := scene.PlaceOf(a.ID)
		x, y := int((p.X-b.X0)/b.Width()*100), int((p.Y-b.Y0)/b.Height()*100)
		if dots.RGBAAt(x, y) == dots.RGBAAt(50, 50) {
			t.Errorf("%s has no dot at %d, %d", a.ID, x, y)
		}
	}
	scene.PaintDots(dots, diagram.Rect{}, 4) // of nothing
}
