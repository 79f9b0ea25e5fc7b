package diagram

import (
	"math"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// distance returns how far a point is outside the shape, measured along the ray from its centre.
func (a *actor) distance(dx, dy float64) float64 {
	d := math.Hypot(dx, dy)
	if d == 0 {
		return -a.r
	}
	return d - a.edge(dx/d, dy/d)
}

// edge returns how far shape and rings reach from the centre in a direction of length 1, px at 100 %.
func (a *actor) edge(dx, dy float64) float64 {
	if a.framed {
		return a.r + 1
	}
	reach := a.r*boundary(a.sector.Shape, dx, dy) + 0.6
	if a.family {
		reach += 3
	}
	if a.focal {
		reach += focalBorder / 2
	}
	return reach
}

func distanceToSegment(x, y, x0, y0, x1, y1 float64) float64 {
	dx, dy := x1-x0, y1-y0
	t := 0.0
	if square := dx*dx + dy*dy; square > 0 {
		t = min(max(((x-x0)*dx+(y-y0)*dy)/square, 0), 1)
	}
	return math.Hypot(x-x0-t*dx, y-y0-t*dy)
}

// ActorsIn returns the actors whose centre lies in a rectangle of the map, in the order of their IDs.
func (s *Scene) ActorsIn(r Rect) []graph.ID {
	var ids []graph.ID
	for i := range s.actors {
		if a := &s.actors[i]; !a.untouchable() && a.x >= r.X0 && a.x <= r.X1 && a.y >= r.Y0 && a.y <= r.Y1 {
			ids = append(ids, a.id)
		}
	}
	return ids
}

// PlaceOf returns the centre of an actor on the map.
func (s *Scene) PlaceOf(id graph.ID) (layout.Point, bool) {
	if i, ok := s.index[id]; ok {
		return layout.Point{X: s.actors[i].x, Y: s.actors[i].y}, true
	}
	return layout.Point{}, false
}

// NameOf returns the px that an actor's name takes at a zoom for a camera at the origin; of one without a name there, those
// that it would take.
func (s *Scene) NameOf(id graph.ID, zoom float64) (Rect, bool) {
	i, ok := s.index[id]
	if !ok {
		return Rect{}, false
	}
	switch at := s.placement(zoom, s.detailAt(zoom)).labels[i]; {
	case at.shown:
		return at.rect, true
	case s.holdsWords(int32(i), zoom):
		return s.shapeRect(int32(i), zoom), true
	}
	return s.spots(int32(i), zoom)[0].rect, true
}

// NameAt returns the actor whose name is at a place of the map at a zoom. Time is linear in actors.
func (s *Scene) NameAt(at layout.Point, zoom float64) (graph.ID, bool) {
	x, y := at.X*zoom, at.Y*zoom
	for i, name := range s.placement(zoom, s.detailAt(zoom)).labels {
		if r := name.rect; name.shown && x >= r.X0 && x <= r.X1 && y >= r.Y0 && y <= r.Y1 {
			return s.actors[i].id, true
		}
	}
	return "", false
}

// ReachOf returns how far an actor's shape with its rings reaches on the screen at a zoom, in px; 0 for an
// unknown one.
func (s *Scene) ReachOf(id graph.ID, zoom float64) float64 {
	if i, ok := s.index[id]; ok {
		return s.radius(i, zoom)
	}
	return 0
}
