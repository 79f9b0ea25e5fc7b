package diagram

import (
	"math"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// ActorNear returns the actor whose shape is nearest to a place of the map, at most slack away from it.
func (s *Scene) ActorNear(x, y, slack float64) (graph.ID, bool) {
	best, found := slack, graph.ID("")
	for i := len(s.actors) - 1; i >= 0; i-- {
		a := &s.actors[i]
		dx, dy := x-a.x, y-a.y
		if a.untouchable() || math.Abs(dx) > 1.4*a.r+5+slack || math.Abs(dy) > 1.4*a.r+5+slack {
			continue
		}
		if d := max(a.distance(dx, dy), 0); d < best || (d == best && found == "") {
			best, found = d, a.id
		}
	}
	return found, found != ""
}

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

// TieAt returns the pair of actors whose ties pass nearest to a place of the map, at most slack away from it.
func (s *Scene) TieAt(x, y, slack float64) (ends [2]graph.ID, ok bool) {
	best := slack
	for k := range s.pairs {
		p := &s.pairs[k]
		if p.untouchable() {
			continue
		}
		a, b := &s.actors[p.i], &s.actors[p.j]
		spread := 0.0
		if s.apart(int32(k)) {
			spread = apartStep * float64(len(p.ties)-1) / 2
		}
		if d := distanceToSegment(x, y, a.x, a.y, b.x, b.y) - spread; d <= best {
			best, ends, ok = d, [2]graph.ID{a.id, b.id}, true
		}
	}
	return ends, ok
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

// ReachOf returns how far an actor's shape with its rings reaches on the screen at a zoom, in px; 0 for an
// unknown one.
func (s *Scene) ReachOf(id graph.ID, zoom float64) float64 {
	if i, ok := s.index[id]; ok {
		return s.radius(i, zoom)
	}
	return 0
}
