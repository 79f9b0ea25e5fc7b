package canvas

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// drawn is what the map shows, drawn at once.
func (g *stage) drawn() *image.RGBA {
	sharp := image.NewRGBA(image.Rect(0, 0, 800, 600))
	camera := g.c.camera
	camera.Scale = 1
	g.c.scene.Paint(sharp, camera)
	return sharp
}

// alike tells whether two pictures look the same: a box or a label may stand a little beside its place.
func alike(a, b *image.RGBA) bool {
	if a.Rect != b.Rect {
		return false
	}
	off := 0
	for k := range a.Pix {
		if d := int(a.Pix[k]) - int(b.Pix[k]); d > 8 || d < -8 {
			off++
		}
	}
	return off < len(a.Pix)/125
}

func same(a, b *image.RGBA) bool { return a.Rect == b.Rect && string(a.Pix) == string(b.Pix) }

// TestLargeMapsEndSharp moves a map that is too large to be drawn for every frame, and waits for the sharp picture.
func TestLargeMapsEndSharp(t *testing.T) {
	g := newStage(t, square()...)
	g.c.painter.live, g.c.painter.light = 0, false
	picture := func() *image.RGBA { return g.c.painter.picture(g.c, 800, 600).(*image.RGBA) }
	picture()
	for _, move := range []func(){
		func() { g.c.pan(40, -30) },
		func() { g.c.zoomAt(1.3, fyne.NewPos(200, 100)) },
		func() { g.c.hover("A", [2]graph.ID{}) },
		func() { g.s.Select("B", "K") },
		func() { g.c.pan(-200, 300) },
		func() { g.c.hover("", [2]graph.ID{"A", "K"}) },
		func() { g.s.Select() },
	} {
		move()
		picture()
		g.wait("the sharp picture", func() bool { return alike(picture(), g.drawn()) })
	}
	at := g.at("B")
	g.c.pan(60, 0)
	shifted := picture()
	if shifted.RGBAAt(int(at.X)+60, int(at.Y)) == shifted.RGBAAt(799, 599) {
		t.Error("what is shown until then does not follow the hand")
	}
}

// TestDragShowsWhatIsDrawn compares the picture of a drag, which is put together from two, with one drawn whole.
func TestDragShowsWhatIsDrawn(t *testing.T) {
	g := newStage(t, square()...)
	from := g.at("A")
	g.press(from, 1)
	for _, to := range []fyne.Position{from.AddXY(30, 40), from.AddXY(60, 90), from.AddXY(-20, 10)} {
		g.pull(to)
		picture := g.c.painter.picture(g.c, 800, 600).(*image.RGBA)
		whole := g.drawn()
		off := 0
		for k := range whole.Pix {
			if whole.Pix[k] != picture.Pix[k] {
				off++
			}
		}
		if share := float64(off) / float64(len(whole.Pix)); share > 0.002 {
			t.Errorf("the picture of the drag differs in %.2f %%", 100*share)
		}
	}
	g.c.DragEnd()
	g.turn()
	if picture := g.c.painter.picture(g.c, 800, 600).(*image.RGBA); !same(picture, g.drawn()) {
		t.Error("after the drag the picture is not sharp")
	}
}

// TestLettersGrowWithTheTextSize compares what is drawn at two text sizes: the places are the same, the letters larger.
func TestLettersGrowWithTheTextSize(t *testing.T) {
	g := newStage(t, square()...)
	ink := func() (n int) {
		picture := g.c.painter.picture(g.c, 800, 600).(*image.RGBA)
		for k := 0; k < len(picture.Pix); k += 4 {
			if max(picture.Pix[k], picture.Pix[k+1], picture.Pix[k+2]) < 80 {
				n++
			}
		}
		return n
	}
	small, d := ink(), g.at("D")
	g.s.Likings.TextSize = 200
	if large := ink(); large < 2*small {
		t.Errorf("at 200 %% the letters cover %d pixels, at 100 %% %d", large, small)
	}
	g.want("D", g.at("D"), d)
	g.c.Fit()
	for _, id := range []graph.ID{"A", "B", "C", "D", "K"} {
		if p := g.at(id); p.X < 10 || p.Y < 10 || p.X > 790 || p.Y > 590 {
			t.Errorf("%s is at %v", id, p)
		}
	}
}

// TestNothingIsPaintedWhileNothingChanges counts scenes: each painting of the map needs a new one or another camera.
func TestNothingIsPaintedWhileNothingChanges(t *testing.T) {
	g := newStage(t, square()...)
	g.move(g.at("A"))
	scene, camera := g.c.scene, g.c.camera
	g.move(g.at("A").AddXY(1, 1))
	g.s.ShowPanel("history")
	g.turn()
	g.c.hear(session.Everything)
	if g.c.scene != scene || g.c.camera != camera {
		t.Error("the map is made anew though nothing on it changed")
	}
	first := g.c.painter.picture(g.c, 800, 600)
	if g.c.painter.picture(g.c, 800, 600) != first {
		t.Error("the same picture is drawn twice")
	}
}

// TestGlide looks at the places on the way from the old ones to the new ones, and at the end.
func TestGlide(t *testing.T) {
	g := newStage(t, square()...)
	before := g.c.scene
	g.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		p := g.place("A")
		p.X, p.Y = 100, 40
		tx.Put(p)
		return nil
	})
	g.c.update()
	from := g.c.travels(before)
	if len(from) != 1 || from["A"] != at(0, 0) {
		t.Fatalf("travelling from %v, want A from its old place", from)
	}
	half := between(from, map[graph.ID]layout.Point{"A": {X: 100, Y: 40}}, 0.5)
	g.want("half way", half["A"], at(50, 20))
	g.c.hold(half)
	p, _ := g.c.scene.PlaceOf("A")
	g.want("shown half way", p, at(50, 20))
	g.c.startGlide(before) // the test driver ends animations at once
	p, _ = g.c.scene.PlaceOf("A")
	g.want("at the end", p, at(100, 40))
	g.want("nothing is held", len(g.c.held), 0)
	g.s.Likings.CalmMotion = true
	g.want("those who like it calm see no way", len(g.c.travels(before)), 0)
}

func TestCameraOnTheWay(t *testing.T) {
	g := newStage(t, square()...)
	from, to := g.c.camera, g.c.camera
	to.X, to.Zoom = to.X+500, to.Zoom*4
	start := g.c.onTheWay(from, to, 0)
	if d := max(start.X-from.X, from.X-start.X, start.Zoom-from.Zoom, from.Zoom-start.Zoom); d > 1e-6 {
		t.Errorf("the start is off by %g", d)
	}
	half := g.c.onTheWay(from, to, 0.5)
	if ratio := half.Zoom / from.Zoom; ratio < 1.99 || ratio > 2.01 {
		t.Errorf("half way the zoom has grown by %g, want 2", ratio)
	}
	end := g.c.onTheWay(from, to, 1)
	if d := max(end.X-to.X, to.X-end.X, end.Zoom-to.Zoom, to.Zoom-end.Zoom); d > 1e-6 {
		t.Errorf("the end is off by %g", d)
	}
	for _, c := range []struct{ low, high, from, width, margin, want float64 }{
		{10, 20, 0, 100, 5, 0}, {-10, 20, 0, 100, 5, -15}, {10, 120, 0, 130, 5, 0}, {10, 128, 0, 130, 5, 3}, {0, 200, 0, 100, 5, 0},
	} {
		if got := lack(c.low, c.high, c.from, c.width, c.margin); got != c.want {
			t.Errorf("%+v: %g", c, got)
		}
	}
}

func at(x, y float64) layout.Point { return layout.Point{X: x, Y: y} }
