package diagram

import (
	"math"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// roomy is the sample in rows, with free ground between them and around.
func roomy(t *testing.T) *Scene {
	t.Helper()
	s := graphtest.Sample(t)
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		places[a.ID] = layout.Point{X: float64(i%8) * 150, Y: float64(i/8) * 120}
	}
	return Of(s, places, Look{Language: locale.Indonesian})
}

// covers returns what of a scene an annotation lies on.
func covers(s *Scene, a graph.Annotation, zoom float64) string {
	of := annotation{Annotation: a}
	box, p := of.reach(zoom), s.placement(zoom, s.detailAt(zoom))
	for i := range s.actors {
		if s.shapeRect(int32(i), zoom).Meets(box) {
			return "a party"
		}
		if p.labels[i].shown && p.labels[i].rect.Meets(box) {
			return "a name"
		}
	}
	for _, b := range p.badges {
		if (Rect{b.x - b.r, b.y - b.r, b.x + b.r, b.y + b.r}).Meets(box) {
			return "a badge"
		}
	}
	return ""
}

func TestNewAnnotationsAreLaidOnFreeGround(t *testing.T) {
	s := roomy(t)
	b := s.Bounds()
	seen := Rect{b.X0 - 150, b.Y0 - 150, b.X1 + 150, b.Y1 + 150}
	for _, zoom := range []float64{0.6, 1, 1.4} {
		for _, a := range []graph.Annotation{
			{Kind: graph.Note, X2: 180, Y2: 54}, {Kind: graph.Arrow, X2: 160}, {Kind: graph.Image, X2: 200, Y2: 120},
		} {
			on := s.actors[20] // one of those in the middle
			dx, dy := on.x-a.X2/2, on.y-a.Y2/2
			a.X, a.X2, a.Y, a.Y2 = a.X+dx, a.X2+dx, a.Y+dy, a.Y2+dy
			if covers(s, a, zoom) == "" {
				t.Fatalf("%s at %v lies on nobody: the test tells nothing", a.Kind, zoom)
			}
			laid := s.Laid(a, seen, zoom)
			if on := covers(s, laid, zoom); on != "" {
				t.Errorf("%s at %v lies on %s", a.Kind, zoom, on)
			}
			if r := RectOf(layout.Point{X: laid.X, Y: laid.Y}, layout.Point{X: laid.X2, Y: laid.Y2}); r.X0 < seen.X0 || r.X1 > seen.X1 || r.Y0 < seen.Y0 || r.Y1 > seen.Y1 {
				t.Errorf("%s at %v lies outside of what is seen: %+v", a.Kind, zoom, r)
			}
			if math.Abs(laid.X2-laid.X-(a.X2-a.X)) > 0.11 || math.Abs(laid.Y2-laid.Y-(a.Y2-a.Y)) > 0.11 {
				t.Errorf("%s at %v has another size: %+v", a.Kind, zoom, laid)
			}
		}
	}
}

// Two notes laid one after the other do not lie on one another, and one that is larger than what is seen stays.
func TestNotesDoNotLieOnOneAnother(t *testing.T) {
	first := graph.Annotation{ID: "1", Kind: graph.Note, X: 0, Y: 0, X2: 180, Y2: 54}
	s := Of(graphtest.Sample(t), nil, Look{Language: locale.Indonesian, Annotations: []graph.Annotation{first}})
	second := first
	second.ID = "2"
	laid := s.Laid(second, Rect{-400, -300, 400, 300}, 1)
	a, b := annotation{Annotation: first}, annotation{Annotation: laid}
	if a.box(1).Meets(b.box(1)) {
		t.Errorf("the second lies on the first: %+v", laid)
	}
	if got := s.Laid(second, Rect{0, 0, 50, 50}, 1); got != second {
		t.Errorf("without room it went to %+v", got)
	}
}
