package diagram

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"sort"
	"testing"

	"golang.org/x/image/vector"

	"jejaring/graph/graphtest"
)

// The sizes of networks that the drawing speed is told for.
var benchSizes = []struct{ actors, ties int }{{300, 1000}, {1000, 5000}, {5000, 20000}}

// pictures runs a benchmark and reports the processor time of one picture beside the time on the clock.
func pictures(b *testing.B, draw func()) {
	b.ReportAllocs()
	before := graphtest.CPU()
	for b.Loop() {
		draw()
	}
	b.ReportMetric(float64(graphtest.CPU()-before)/float64(b.N), "cpu-ns/op")
}

// BenchmarkPaint draws a network into 1200×700 as the screen does.
func BenchmarkPaint(b *testing.B) {
	for _, size := range benchSizes {
		s, at := scattered(b, size.actors, size.ties, 90, 1)
		scene := Of(s, at, Look{})
		c := scene.Fit(1200, 700)
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			dst := image.NewRGBA(image.Rect(0, 0, 1200, 700))
			pictures(b, func() { scene.Paint(dst, c) })
		})
		b.Run(fmt.Sprintf("%d-%d/scale2", size.actors, size.ties), func(b *testing.B) {
			dst := image.NewRGBA(image.Rect(0, 0, 2400, 1400))
			c := c
			c.Scale = 2
			pictures(b, func() { scene.Paint(dst, c) })
		})
	}
}

// BenchmarkPlacement places all labels and badges anew, as at each step of a zoom.
func BenchmarkPlacement(b *testing.B) {
	for _, size := range append(benchSizes, struct{ actors, ties int }{46, 121}) {
		s, at := scattered(b, size.actors, size.ties, 90, 1)
		scene := Of(s, at, Look{})
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			for b.Loop() {
				scene.placed.Store(nil)
				scene.placement(1, everything)
			}
		})
	}
}

// BenchmarkOf makes the scene, as after each edit.
func BenchmarkOf(b *testing.B) {
	for _, size := range benchSizes {
		s, at := scattered(b, size.actors, size.ties, 90, 1)
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			for b.Loop() {
				Of(s, at, Look{})
			}
		})
	}
}

// BenchmarkVector draws the same pictures by x/image/vector with one path for each colour, letters as here.
func BenchmarkVector(b *testing.B) {
	for _, size := range benchSizes {
		s, at := scattered(b, size.actors, size.ties, 90, 1)
		scene := Of(s, at, Look{})
		c := scene.Fit(1200, 700)
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			dst := image.NewRGBA(image.Rect(0, 0, 1200, 700))
			pictures(b, func() {
				fill(dst, scene.colours.surface)
				p := &vectorPen{painter: painter{dst: dst, scale: 1, press: takePress()}, paths: map[color.RGBA]*vector.Rasterizer{}}
				scene.drawMap(p, c, Rect{0, 0, 1200, 700}, scene.detailAt(c.Zoom))
				p.flush()
				p.press.giveBack()
			})
		})
	}
}

// vectorPen gathers outlines by colour and fills them at the end.
type vectorPen struct {
	painter
	paths map[color.RGBA]*vector.Rasterizer
}

func (p *vectorPen) path(c color.RGBA) *vector.Rasterizer {
	r := p.paths[c]
	if r == nil {
		r = vector.NewRasterizer(p.dst.Rect.Dx(), p.dst.Rect.Dy())
		p.paths[c] = r
	}
	return r
}

func (p *vectorPen) flush() {
	colours := make([]color.RGBA, 0, len(p.paths))
	for c := range p.paths {
		colours = append(colours, c)
	}
	sort.Slice(colours, func(i, j int) bool { return fmt.Sprint(colours[i]) < fmt.Sprint(colours[j]) })
	for _, c := range colours {
		p.paths[c].Draw(p.dst, p.dst.Rect, image.NewUniform(c), image.Point{})
	}
}

// outline adds a closed outline, always turning the same way, since opposite ones cancel.
func (p *vectorPen) outline(xy []float64, c color.RGBA) {
	area := 0.0
	for k := 0; k+1 < len(xy); k += 2 {
		n := (k + 2) % len(xy)
		area += xy[k]*xy[n+1] - xy[n]*xy[k+1]
	}
	r := p.path(c)
	at := func(k int) (float32, float32) {
		if area < 0 {
			k = len(xy) - 2 - k
		}
		return float32(xy[k]), float32(xy[k+1])
	}
	r.MoveTo(at(0))
	for k := 2; k+1 < len(xy); k += 2 {
		r.LineTo(at(k))
	}
	r.ClosePath()
}

func (p *vectorPen) bar(x0, y0, x1, y1, width float64, c color.RGBA) {
	d := math.Hypot(x1-x0, y1-y0)
	if d == 0 {
		return
	}
	nx, ny := -(y1-y0)/d*width/2, (x1-x0)/d*width/2
	p.outline([]float64{x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny}, c)
}

func (p *vectorPen) Polyline(xy []float64, width float64, dash []float64, c color.RGBA) {
	for k := 0; k+3 < len(xy); k += 2 {
		x0, y0, x1, y1 := xy[k], xy[k+1], xy[k+2], xy[k+3]
		if len(dash) == 0 {
			p.bar(x0, y0, x1, y1, width, c)
			continue
		}
		d := math.Hypot(x1-x0, y1-y0)
		for at := 0.0; at < d; at += dash[0] + dash[1] {
			to := min(at+dash[0], d)
			p.bar(x0+(x1-x0)*at/d, y0+(y1-y0)*at/d, x0+(x1-x0)*to/d, y0+(y1-y0)*to/d, width, c)
		}
	}
}

func (p *vectorPen) Polygon(xy []float64, fill color.RGBA) { p.outline(xy, fill) }

func (p *vectorPen) Circle(x, y, r float64, fill color.RGBA) {
	var xy []float64
	for k := range 24 {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / 24)
		xy = append(xy, x+r*sin, y-r*cos)
	}
	p.outline(xy, fill)
}

func (p *vectorPen) Ring(x, y, r, width float64, c color.RGBA) {
	var xy []float64
	for k := range 25 {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / 24)
		xy = append(xy, x+r*sin, y-r*cos)
	}
	p.Polyline(xy, width, nil, c)
}
