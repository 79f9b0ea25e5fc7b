package diagram

import (
	"testing"

	"jejaring/graph/graphtest"
)

// TestChipsGiveWayToEachOther: where the map is small the words in boxes stand beside each other in their order, and at
// full size in the middle.
func TestChipsGiveWayToEachOther(t *testing.T) {
	set := Setting{Fixed: true}
	for y := range 4 {
		set.Ground.Words = append(set.Ground.Words, Word{Text: "Belum terhubung", Y: -90 * float64(y), Align: 0.5, Chip: true})
	}
	s := graphtest.Sample(t)
	scene := Of(s, round(s, 300), Look{Setting: set})
	for _, zoom := range []float64{1, 0.5, 0.2, 0.05} {
		var boxes []Rect
		scene.eachWord(zoom, func(w *Word, box Rect, _ []string) {
			for _, other := range boxes {
				if box.Meets(other) {
					t.Errorf("at %v a word at %v touches %v", zoom, box, other)
				}
			}
			if middle := (box.X0 + box.X1) / 2; zoom == 1 && (middle > 0.01 || middle < -0.01) {
				t.Errorf("a word with room for it stands at %v", box)
			}
			if box.Y0 > w.Y*zoom || box.Y1 < w.Y*zoom {
				t.Errorf("at %v a word left its height: %v", zoom, box)
			}
			boxes = append(boxes, box)
		})
	}
}
