package canvas

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// BenchmarkPicture draws the same picture, about 1200 by 700 pixels, by the map's own renderer and as one
// Fyne object for each mark, and tells the processor time of both and their ratio.
func BenchmarkPicture(b *testing.B) {
	for _, size := range []struct{ actors, ties int }{{300, 1000}, {1000, 5000}, {5000, 20000}} {
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			s, places := crowd(size.actors, size.ties)
			scene := diagram.Of(s, places, diagram.Look{Width: 1200})
			scene.Size() // works out the layout of the picture, which is the same for both
			own := perPicture(b.Loop, func() { scene.Image(1) })
			objects := &objectPen{}
			scene.Draw(objects)
			as := objects.perPicture(b, scene)
			b.ReportMetric(milliseconds(own), "own-cpu-ms")
			b.ReportMetric(milliseconds(as), "objects-cpu-ms")
			b.ReportMetric(float64(len(objects.marks)), "objects")
			b.ReportMetric(float64(as)/float64(own), "ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// perPicture returns the processor time of one picture.
func perPicture(more func() bool, draw func()) time.Duration {
	before, pictures := graphtest.CPU(), 0
	for more() {
		draw()
		pictures++
	}
	return (graphtest.CPU() - before) / time.Duration(pictures)
}

// crowd is a network of near neighbours on a grid of 12 by 7, each pair tied once.
func crowd(n, ties int) (*network.Snapshot, map[graph.ID]layout.Point) {
	random := rand.New(rand.NewPCG(1, 1))
	c := graphtest.Community{N: n}
	wide := int(math.Ceil(math.Sqrt(float64(n) * 12 / 7)))
	tied := map[[2]int]bool{}
	for len(c.Pairs) < ties {
		i := random.IntN(n)
		j := i + random.IntN(5)*wide + random.IntN(7) - 3
		if ends := [2]int{min(i, j), max(i, j)}; j >= 0 && j < n && j != i && !tied[ends] {
			tied[ends] = true
			quality := []string{"kuat", "cukup", "cukup", "renggang", "tegang"}[random.IntN(5)]
			c.Pairs = append(c.Pairs, graphtest.Pair{From: i, To: j, Strength: 1 + random.IntN(5), Quality: quality})
		}
	}
	s := c.Snapshot()
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		places[a.ID] = layout.Point{X: (float64(i%wide) + random.Float64()/2) * 90, Y: (float64(i/wide) + random.Float64()/2) * 90}
	}
	return s, places
}

// objectPen makes a Fyne object of each mark. Fyne has no dashes, zigzags and free outlines, so a dash and a
// tooth are an object each, and outlines are regular ones.
type objectPen struct{ marks []fyne.CanvasObject }

func (p *objectPen) perPicture(b *testing.B, scene *diagram.Scene) time.Duration {
	test.NewTempApp(b)
	window := test.NewTempWindow(b, container.NewWithoutLayout(p.marks...))
	w, h := scene.Size()
	window.SetPadded(false)
	window.Resize(fyne.NewSize(float32(w), float32(h)))
	pictures := 0
	return perPicture(func() bool { pictures++; return pictures <= 2 }, func() {
		if img := window.Canvas().Capture(); img.Bounds().Dx() < 1000 {
			b.Fatalf("the picture is %v", img.Bounds())
		}
	})
}

func (p *objectPen) add(o fyne.CanvasObject, x0, y0, x1, y1 float64) {
	o.Move(fyne.NewPos(float32(x0), float32(y0)))
	o.Resize(fyne.NewSize(float32(x1-x0), float32(y1-y0)))
	p.marks = append(p.marks, o)
}

func (p *objectPen) line(x0, y0, x1, y1, width float64, c color.RGBA) {
	l := fynecanvas.NewLine(c)
	l.StrokeWidth = float32(width)
	l.Position1, l.Position2 = fyne.NewPos(float32(x0), float32(y0)), fyne.NewPos(float32(x1), float32(y1))
	p.marks = append(p.marks, l)
}

func (p *objectPen) Polyline(xy []float64, width float64, dash []float64, c color.RGBA) {
	for k := 0; k+3 < len(xy); k += 2 {
		x0, y0, x1, y1 := xy[k], xy[k+1], xy[k+2], xy[k+3]
		if len(dash) == 0 {
			p.line(x0, y0, x1, y1, width, c)
			continue
		}
		d := math.Hypot(x1-x0, y1-y0)
		for at := 0.0; at < d; at += dash[0] + dash[1] {
			to := min(at+dash[0], d)
			p.line(x0+(x1-x0)*at/d, y0+(y1-y0)*at/d, x0+(x1-x0)*to/d, y0+(y1-y0)*to/d, width, c)
		}
	}
}

func (p *objectPen) Polygon(xy []float64, fill color.RGBA) {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for k := 0; k+1 < len(xy); k += 2 {
		x0, y0, x1, y1 = min(x0, xy[k]), min(y0, xy[k+1]), max(x1, xy[k]), max(y1, xy[k+1])
	}
	if len(xy) == 8 {
		p.add(fynecanvas.NewRectangle(fill), x0, y0, x1, y1)
		return
	}
	p.add(fynecanvas.NewPolygon(uint(len(xy)/2), fill), x0, y0, x1, y1)
}

func (p *objectPen) Circle(x, y, r float64, fill color.RGBA) {
	p.add(fynecanvas.NewCircle(fill), x-r, y-r, x+r, y+r)
}

func (p *objectPen) Ring(x, y, r, width float64, c color.RGBA) {
	ring := fynecanvas.NewCircle(color.Transparent)
	ring.StrokeColor, ring.StrokeWidth = c, float32(width)
	p.add(ring, x-r, y-r, x+r, y+r)
}

func (p *objectPen) Text(x, y, size float64, weight int, text string, c color.RGBA) {
	t := fynecanvas.NewText(text, c)
	t.TextSize, t.TextStyle.Bold = float32(size), weight == 700
	p.add(t, x, y-size, x+size*float64(len(text))/2, y+size/3)
}

func (p *objectPen) Begin(string, string) {}
func (p *objectPen) End()                 {}

// BenchmarkDragStep moves one actor of the largest map a little, as between two events of the pointer, and
// draws what the screen then shows.
func BenchmarkDragStep(b *testing.B) {
	s, places := crowd(5000, 20000)
	scene := diagram.Of(s, places, diagram.Look{})
	c := &Canvas{s: session.New(session.ReadLikings(b.TempDir()), nil), camera: scene.Fit(1200, 700), rest: scene, scene: scene, raster: fynecanvas.NewRaster(nil)}
	size := image.Rect(0, 0, 1200, 700)
	c.painter.light = true
	c.painter.lift()
	x := 0.0
	step := func() {
		x++
		c.held = map[graph.ID]layout.Point{s.Actors[2500].ID: {X: x, Y: x}}
		c.scene = scene.Moved(c.held)
		c.painter.picture(c, size.Dx(), size.Dy())
	}
	step()
	b.ReportMetric(milliseconds(perPicture(b.Loop, step)), "cpu-ms")
}

// BenchmarkPan holds a painted frame while a hand pans the map, at rest before it, against the floor: a painted frame with a
// full-window picture of pixels that do not change, both by the painter of Fyne's test driver; beside them what the map
// itself does in the step. Run it as
//
//	go test -run '^$' -bench Pan -benchtime 100x ./app/canvas
func BenchmarkPan(b *testing.B) {
	for _, size := range []struct{ actors, ties int }{{300, 1000}, {1000, 5000}, {5000, 20000}, {20000, 80000}, {100000, 400000}} {
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			g := calmStage(b, size.actors, size.ties)
			frame, steps := func() { g.window.Canvas().Capture() }, 0
			step := func() {
				steps++
				g.c.pan(float32(1-2*(steps/20%2))*3, 0) // to and fro by 60 px
			}
			own := perPicture(counted(1000), func() { step(); g.picture() })
			floor := perPicture(counted(100), frame)
			pan := perPicture(b.Loop, func() { step(); frame() })
			b.ReportMetric(milliseconds(floor), "floor-cpu-ms")
			b.ReportMetric(milliseconds(pan), "pan-cpu-ms")
			b.ReportMetric(milliseconds(own), "step-cpu-ms")
			b.ReportMetric(float64(pan)/float64(floor), "ratio")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// counted says yes so many times.
func counted(n int) func() bool { return func() bool { n--; return n >= 0 } }

// recordsOf are those of crowd with their places.
func recordsOf(n, ties int) []graph.Record {
	s, places := crowd(n, ties)
	drawing := graph.WithKey(graph.KindFor[graph.Drawing]().New(), graph.MainDrawing).(graph.Drawing)
	drawing.Name = "map"
	records := []graph.Record{drawing}
	for _, a := range s.Actors {
		at := places[a.ID]
		records = append(records, a, graph.Place{ID: graph.PlaceID(graph.MainDrawing, a.ID), Drawing: graph.MainDrawing, Actor: a.ID, X: at.X, Y: at.Y})
	}
	for _, tie := range s.Ties {
		records = append(records, tie)
	}
	return records
}
