package diagram

import (
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"

	"jejaring/graph"
)

// TestAPageIsNotFittedInTooSmall: in a window that is too small its beginning is seen at the least zoom, in a large one
// all of it.
func TestAPageIsNotFittedInTooSmall(t *testing.T) {
	s := graphtest.Sample(t)
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		places[a.ID] = layout.Point{X: float64(i%8) * 120, Y: float64(i/8) * 90}
	}
	page := Of(s, places, Look{Language: locale.Indonesian, Setting: Setting{Fixed: true, Least: 0.6}})
	if c := page.Fit(300, 200); c.Zoom != 0.6 || c.X > 0 || c.Y > 0 || c.X < -260 || c.Y < -200 {
		t.Errorf("in a small window it is seen from %+v", c)
	}
	if c := page.Fit(2000, 1400); c.Zoom <= 0.6 || c.X > 0 || c.Y > 0 {
		t.Errorf("in a large window it is seen from %+v", c)
	}
}
