package diagram

import (
	"image"
	"testing"

	"jejaring/graph"
)

// BenchmarkBackground measures what a picture under everything adds to a painted map of 1366×768: at the zoom of before, as
// when something is pointed at, and at another zoom each time.
func BenchmarkBackground(b *testing.B) {
	p := graph.NewPicture("peta.png", asPNG(b, twoAreas(1600, 1067)))
	a := graph.Annotation{ID: graph.BeneathID("D"), Drawing: "D", Kind: graph.Beneath, X: -700, Y: -400, X2: 700, Y2: 400, Picture: p.ID, Strength: 2}
	for _, c := range []struct {
		name  string
		scene *Scene
		grows float64
	}{{"none", annotated(Look{}), 0}, {"same", annotated(Look{}, p, a), 0}, {"zoomed", annotated(Look{}, p, a), 0.001}} {
		b.Run(c.name, func(b *testing.B) {
			dst, camera := image.NewRGBA(image.Rect(0, 0, 1366, 768)), c.scene.Fit(1366, 768)
			c.scene.Paint(dst, camera)
			for b.Loop() {
				camera.Zoom *= 1 + c.grows
				c.scene.Paint(dst, camera)
			}
		})
	}
}
