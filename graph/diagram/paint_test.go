package diagram

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"math/rand/v2"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
)

// difference returns the share of pixels whose colour differs by more than 24 of 255 in some channel.
func difference(a, b image.Image) float64 {
	off, r := 0, a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			far := func(p, q uint32) bool { return math.Abs(float64(p)-float64(q)) > 24*257 }
			if far(ar, br) || far(ag, bg) || far(ab, bb) {
				off++
			}
		}
	}
	return float64(off) / float64(r.Dx()*r.Dy())
}

func TestPNGHasItsResolutionAndWidth(t *testing.T) {
	s := Of(everyMark(), round(everyMark(), 150), Look{Legend: true, Width: 700})
	for _, scale := range []float64{1, 2, 4} {
		var b bytes.Buffer
		if err := s.PNG(&b, scale); err != nil {
			t.Fatal(err)
		}
		c, err := png.DecodeConfig(bytes.NewReader(b.Bytes()))
		if err != nil || c.Width != int(700*scale) {
			t.Errorf("width %d, %v", c.Width, err)
		}
		at := bytes.Index(b.Bytes(), []byte("pHYs"))
		if at < 0 || binary.BigEndian.Uint32(b.Bytes()[at+4:]) != uint32(math.Round(96*scale/0.0254)) {
			t.Error("no resolution")
		}
	}
	var refusal *graph.Refusal
	if err := s.PNG(io.Discard, 400); !errors.As(err, &refusal) {
		t.Errorf("a picture beyond all memory gives %v", err)
	}
}

func TestLinesAndOutlinesCoverTheirArea(t *testing.T) {
	const seed = 5
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, seed))
	black := color.RGBA{0, 0, 0, 255}
	ink := func(draw func(p *painter)) float64 {
		dst := image.NewRGBA(image.Rect(0, 0, 120, 120))
		fill(dst, color.RGBA{255, 255, 255, 255})
		p := &painter{dst: dst, scale: 1, press: takePress()}
		draw(p)
		sum := 0.0
		for k := 0; k < len(dst.Pix); k += 4 {
			sum += float64(255-dst.Pix[k]) / 255
		}
		return sum
	}
	point := func() (float64, float64) { return 15 + 90*random.Float64(), 15 + 90*random.Float64() }
	for range 200 {
		x0, y0 := point()
		x1, y1 := point()
		length, width := math.Hypot(x1-x0, y1-y0), 0.5+5*random.Float64()
		if length < 10 {
			continue
		}
		got := ink(func(p *painter) { p.Polyline([]float64{x0, y0, x1, y1}, width, nil, black) })
		if want := length * width; math.Abs(got-want) > 0.03*want+1.5 {
			t.Errorf("a line of %.1f × %.1f px covers %.1f px²", length, width, got)
		}
		dashed := ink(func(p *painter) { p.Polyline([]float64{x0, y0, x1, y1}, width, []float64{6, 4}, black) })
		if share := dashed / got; length > 40 && (share < 0.5 || share > 0.72) {
			t.Errorf("dashes of 6–4 cover %.2f of the line", share)
		}
		x2, y2 := point()
		area := math.Abs((x1-x0)*(y2-y0)-(x2-x0)*(y1-y0)) / 2
		got = ink(func(p *painter) { p.Polygon([]float64{x0, y0, x1, y1, x2, y2}, black) })
		if math.Abs(got-area) > 0.01*area+2 {
			t.Errorf("a triangle of %.1f px² covers %.1f", area, got)
		}
		r := 1 + 12*random.Float64()
		got = ink(func(p *painter) { p.Circle(x0, y0, r, black) })
		if area := math.Pi * r * r; math.Abs(got-area) > 0.01*area+1 {
			t.Errorf("a disc of radius %.1f covers %.1f px², not %.1f", r, got, area)
		}
		got = ink(func(p *painter) { p.Ring(x0, y0, r, 1.5, black) })
		if area := 2 * math.Pi * r * 1.5; math.Abs(got-area) > 0.03*area+1 {
			t.Errorf("a ring of radius %.1f covers %.1f px², not %.1f", r, got, area)
		}
	}
}

func TestOutlinesReachTheirBoundary(t *testing.T) {
	for shape, outline := range outlines {
		for _, c := range outline {
			d := math.Hypot(c.x, c.y)
			if got := boundary(shape, c.x/d, c.y/d); math.Abs(got-d) > 1e-9 {
				t.Errorf("shape %d: boundary %v at a corner %v away", shape, got, d)
			}
		}
	}
	if boundary(graph.Circle, 0.6, 0.8) != 1 {
		t.Error("a circle of radius 1 does not reach 1")
	}
}

func TestPaintTwiceGivesTheSamePixels(t *testing.T) {
	s := graphtest.Sample(t)
	scene := Of(s, grid(s, 110), Look{})
	one, two := image.NewRGBA(image.Rect(0, 0, 900, 600)), image.NewRGBA(image.Rect(0, 0, 900, 600))
	scene.Paint(one, scene.Fit(900, 600))
	done := make(chan bool)
	go func() { scene.Paint(two, scene.Fit(900, 600)); close(done) }()
	scene.Paint(one, scene.Fit(900, 600))
	<-done
	if !bytes.Equal(one.Pix, two.Pix) {
		t.Error("the same scene was painted differently")
	}
}
