package diagram

import (
	"math"

	"jejaring/graph"
)

// How a place for an annotation is looked for: at points so far from one another, with so much between it and what stands
// around it, px; and what it costs to cover a px² of something, or of a line, in px of way.
const (
	roomStep   = 12.0
	roomGap    = 6.0
	coverCost  = 100.0
	acrossCost = 0.05
)

// Laid returns an annotation on the free ground nearest to where it is: over no party, name, badge or other annotation as
// they are at a zoom, and within a part of the map. Where no ground is free it covers as little as can be. Time is the
// number of points that the part has times what stands around one.
func (s *Scene) Laid(a graph.Annotation, within Rect, zoom float64) graph.Annotation {
	of := annotation{Annotation: a}
	box, c := of.reach(zoom).grown(roomGap), s.taken(zoom)
	seen := Rect{within.X0 * zoom, within.Y0 * zoom, within.X1 * zoom, within.Y1 * zoom}
	best, dx, dy := math.Inf(1), 0.0, 0.0
	try := func(x, y float64) {
		way := math.Hypot(x, y)
		if way >= best {
			return
		}
		at := box.shifted(x, y)
		cost := way + acrossCost*c.wires.beneath(at)
		if cost += coverCost * c.overlap(at, nobody, (best-cost)/coverCost); cost < best {
			best, dx, dy = cost, x, y
		}
	}
	for y := seen.Y0; y+box.Height() <= seen.Y1; y += roomStep {
		for x := seen.X0; x+box.Width() <= seen.X1; x += roomStep {
			try(x-box.X0, y-box.Y0)
		}
	}
	if math.IsInf(best, 1) { // it is larger than the part
		return a
	}
	dx, dy = dx/zoom, dy/zoom
	a.X, a.Y, a.X2, a.Y2 = math.Round((a.X+dx)*10)/10, math.Round((a.Y+dy)*10)/10, math.Round((a.X2+dx)*10)/10, math.Round((a.Y2+dy)*10)/10
	return a
}

// taken returns the crowd of all that an annotation should not lie on at a zoom.
func (s *Scene) taken(zoom float64) *crowd {
	p, c := s.placement(zoom, s.detailAt(zoom)), s.shapes(zoom)
	c.wires = s.lines(zoom, c.bounds)
	s.holdGround(c, zoom)
	spots := append(append([]spot{}, p.labels...), p.hulls...)
	for _, at := range spots {
		if at.shown {
			c.add(thing{rect: at.rect, owner: nobody})
		}
	}
	for _, b := range p.badges {
		c.add(thing{rect: Rect{b.x - b.r, b.y - b.r, b.x + b.r, b.y + b.r}, owner: nobody})
	}
	for _, b := range p.boxes {
		c.add(thing{rect: b.rect, owner: nobody})
	}
	for k := range s.annotations {
		if a := &s.annotations[k]; a.Kind != graph.Beneath {
			c.add(thing{rect: a.reach(zoom), owner: nobody})
		}
	}
	return c
}
