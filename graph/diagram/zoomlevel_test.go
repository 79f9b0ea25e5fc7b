package diagram

import (
	"image/color"
	"testing"

	"jejaring/graph"
)

// triangles is a Pen that counts them.
type triangles struct {
	tally
	count int
}

func (p *triangles) Polygon(xy []float64, _ color.RGBA) {
	if len(xy) == 6 {
		p.count++
	}
}

// heads counts the triangles that are drawn at a zoom: the arrowheads, and as many shapes of actors at every zoom.
func heads(s *Scene, zoom float64, d detail) int {
	pen := &triangles{}
	s.drawMap(pen, Camera{X: -500, Y: -500, Zoom: zoom, Scale: 1}, Rect{0, 0, 4000, 4000}, d)
	return pen.count
}

// Ties have their heads from 40 % on; a selected one always, and an exported picture whatever its size.
func TestArrowheadsFromFortyPercent(t *testing.T) {
	s := Of(everyMark(), round(everyMark(), 400), Look{})
	none, all := heads(s, 0.39, landmarks), heads(s, 0.41, s.detailAt(0.41))
	if all <= none {
		t.Fatalf("%d triangles at 41 %%, %d at 39 %%", all, none)
	}
	one := s.snapshot.Ties[0]
	if got := heads(s.With(State{Selected: []graph.ID{one.From}}), 0.39, landmarks); got <= none {
		t.Errorf("%d triangles where a party is selected, %d where none is", got, none)
	}
	if got := heads(s, 0.39, everything); got != all {
		t.Errorf("%d triangles in a picture, want %d", got, all)
	}
}

// Between 60 and 90 % a badge is left out rather than put on a label, a shape or another badge.
func TestBadgesOfTheMiddleZoomLieOnNothing(t *testing.T) {
	for seed := range uint64(6) {
		s, at := scattered(t, 60, 150, 150, seed)
		for k := range s.Ties {
			if k%3 == 0 {
				s.Ties[k].Type, s.Ties[k].Level = graph.Partnership, 1+k%5
			}
		}
		c := Of(s, at, Look{})
		p := c.placement(0.7, c.detailAt(0.7))
		for k, b := range p.badges {
			if !b.spare {
				continue
			}
			box := Rect{b.x - b.r, b.y - b.r, b.x + b.r, b.y + b.r}
			for i, l := range p.labels {
				if l.shown && l.rect.Meets(box) {
					t.Errorf("seed %d: a badge lies on the name of %d", seed, i)
				}
			}
			for _, o := range p.badges[:k] {
				if (b.x-o.x)*(b.x-o.x)+(b.y-o.y)*(b.y-o.y) < (b.r+o.r)*(b.r+o.r)-1 {
					t.Errorf("seed %d: two badges lie on each other", seed)
				}
			}
		}
		if len(p.badges) == 0 {
			t.Errorf("seed %d: no badge at 70 %%", seed)
		}
	}
}
