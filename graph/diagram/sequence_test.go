package diagram

import (
	"bytes"
	"context"
	"image/color"
	"image/gif"
	"math"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// days returns a scene of everybody and one in which some are not there, with the same places.
func days() []*Scene {
	whole := everyMark()
	places := map[graph.ID]layout.Point{}
	for i, a := range whole.Actors {
		places[a.ID] = layout.Point{X: float64(i%4) * 180, Y: float64(i/4) * 150}
	}
	look := Look{Legend: true}
	return []*Scene{Of(whole.Part([]int32{0, 1, 2}), places, look), Of(whole, places, look)}
}

// Whoever is in two pictures of a sequence stands at the same place, and all pictures have one size that holds everybody.
func TestAlignedPicturesStandStill(t *testing.T) {
	scenes := days()
	Align(scenes)
	a, b := scenes[0].picture(), scenes[1].picture()
	if a.width != b.width || a.height != b.height || a.camera != b.camera || a.legend != b.legend {
		t.Fatalf("%+v and %+v", a, b)
	}
	for _, s := range scenes {
		p := s.picture()
		for i := range s.actors {
			r := s.shapeRect(int32(i), p.camera.Zoom)
			x0, y0 := r.X0-p.camera.X*p.camera.Zoom, r.Y0-p.camera.Y*p.camera.Zoom
			if x0 < 0 || y0 < 0 || x0+r.Width() > p.width || y0+p.view.Y0+r.Height() > p.legend {
				t.Errorf("%s reaches out of the picture", s.snapshot.Actors[i].ID)
			}
		}
	}
}

func TestGIFHoldsEveryPicture(t *testing.T) {
	scenes := days()
	Align(scenes)
	var out bytes.Buffer
	if err := GIF(context.Background(), &out, scenes, 50); err != nil {
		t.Fatal(err)
	}
	moving, err := gif.DecodeAll(&out)
	if err != nil || len(moving.Image) != 2 || moving.Delay[0] != 50 || moving.Delay[1] != 150 || moving.LoopCount != 0 {
		t.Fatalf("%v: %d pictures, %v", err, len(moving.Image), moving.Delay)
	}
	for k, s := range scenes {
		want, got, far := s.Image(1), moving.Image[k], 0
		for y := range want.Rect.Dy() {
			for x := range want.Rect.Dx() {
				a, b := want.RGBAAt(x, y), color.RGBAModel.Convert(got.At(x, y)).(color.RGBA)
				if apart(a, b) > 3*32*32 {
					far++
				}
			}
		}
		if share := float64(far) / float64(len(got.Pix)); share > 0.001 {
			t.Errorf("picture %d: %.2f %% of the pixels have another colour", k, 100*share)
		}
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if err := GIF(stopped, &out, scenes, 50); err == nil {
		t.Error("it does not stop")
	}
}

// A transparent picture laid over a colour is what the painter sets on that colour.
func TestTransparentPictureOverAnyGround(t *testing.T) {
	s := days()[1]
	clear := s.Transparent(1)
	for _, ground := range []color.RGBA{{255, 255, 255, 255}, {0, 0, 0, 255}, {40, 120, 200, 255}} {
		want := s.Image(1)
		fill(want, ground)
		OnPixels(want, 1, s.DrawBare)
		worst := 0.0
		for y := range want.Rect.Dy() {
			for x := range want.Rect.Dx() {
				c, w := clear.NRGBAAt(x, y), want.RGBAAt(x, y)
				for _, v := range [][3]uint8{{c.R, ground.R, w.R}, {c.G, ground.G, w.G}, {c.B, ground.B, w.B}} {
					got := (float64(v[0])*float64(c.A) + float64(v[1])*(255-float64(c.A))) / 255
					worst = max(worst, math.Abs(got-float64(v[2])))
				}
			}
		}
		if worst > 6 {
			t.Errorf("over %v a pixel is off by %.1f of 255", ground, worst)
		}
	}
	if clear.NRGBAAt(1, 1).A != 0 {
		t.Error("the ground covers")
	}
}
