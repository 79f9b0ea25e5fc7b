package diagram

import (
	"context"
	"image"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// part says which marks of a scene are drawn: what a hand moves is drawn over a picture of all else.
type part int

const (
	whole  part = iota
	still       // all but the moved actors and their ties
	lifted      // only those
)

// Moved returns the scene with some actors at other places, as while a hand holds them. The labels of all
// others stay where they are, those of the moved go along; once they are left, the scene is made anew. Time
// is linear in actors, without the work that Of has with ties.
func (s *Scene) Moved(to map[graph.ID]layout.Point) *Scene {
	c := *s
	c.origin, c.lifted, c.finder = s, make(map[int32]bool, len(to)), nil
	c.placed, c.exported = &atomic.Pointer[placement]{}, &atomic.Pointer[picture]{}
	c.actors = append([]actor(nil), s.actors...)
	for id, p := range to {
		if i := s.find(id); i >= 0 && finite(p.X) && finite(p.Y) {
			c.actors[i].x, c.actors[i].y = p.X, p.Y
			c.lifted[i] = true
		}
	}
	c.bends = sync.OnceValue(c.bendsMoved)
	return &c
}

// PaintStill draws a Moved scene without the moved actors and their ties; PaintLifted draws those over it.
// Together they are about what Paint draws, only that the moved lie on top.
func (s *Scene) PaintStill(dst *image.RGBA, c Camera) { s.paint(&painter{dst: dst}, c, still) }

// PaintStillWhile is PaintStill that gives up soon after the context ends, with the error of that.
func (s *Scene) PaintStillWhile(ctx context.Context, dst *image.RGBA, c Camera) error {
	return s.paintWhile(ctx, dst, c, still)
}

// PaintLifted draws only the moved actors of a Moved scene and their ties, over what the image holds. Time is linear in
// what is drawn. Labels of a zoom whose placement is not worked out yet stand in the first of their spots.
func (s *Scene) PaintLifted(dst *image.RGBA, c Camera) {
	actors := slices.Sorted(maps.Keys(s.lifted))
	pairs := map[int32]bool{}
	for _, i := range actors {
		for _, k := range s.joins().of(i) {
			pairs[k] = true
		}
	}
	s.paintSome(dst, c, stirred{actors, slices.Sorted(maps.Keys(pairs))})
}

// holds tells whether an actor belongs to the part of the scene that is drawn.
func (w *drawing) holds(i int32) bool { return w.part == whole || w.lifted[i] == (w.part == lifted) }

// holdsPair tells the same of the ties of a pair: they move with either end.
func (w *drawing) holdsPair(k int32) bool {
	p := &w.pairs[k]
	return w.part == whole || (w.lifted[p.i] || w.lifted[p.j]) == (w.part == lifted)
}

// movedTo returns the placement of a scene for the same one with some actors moved: labels go with their
// actors, badges and words keep their share of the way along the line.
func (p *placement) movedTo(s *Scene) *placement {
	c := *p
	c.labels = append([]spot(nil), p.labels...)
	for i := range s.lifted {
		dx, dy := (s.actors[i].x-s.origin.actors[i].x)*p.zoom, (s.actors[i].y-s.origin.actors[i].y)*p.zoom
		r := &c.labels[i].rect
		*r = Rect{r.X0 + dx, r.Y0 + dy, r.X1 + dx, r.Y1 + dy}
	}
	c.badges = append([]badge(nil), p.badges...)
	for k := range c.badges {
		b := &c.badges[k]
		dx, dy := s.shift(b.pair, b.x, b.y, p.zoom)
		b.x, b.y = b.x+dx, b.y+dy
	}
	c.words = append([]typeWord(nil), p.words...)
	for k := range c.words {
		t := &c.words[k]
		dx, dy := s.shift(t.pair, t.x, t.y, p.zoom)
		t.x, t.y = t.x+dx, t.y+dy
	}
	return &c
}

// shift returns how far a mark at (x, y) on the line of a pair goes when the ends of the line move.
func (s *Scene) shift(k int32, x, y, zoom float64) (dx, dy float64) {
	p := &s.pairs[k]
	if !s.lifted[p.i] && !s.lifted[p.j] {
		return 0, 0
	}
	before := s.origin.way(nil, k, zoom)
	_, share := before.nearest(x, y)
	fromX, fromY := before.at(share)
	toX, toY := s.way(nil, k, zoom).at(share)
	return toX - fromX, toY - fromY
}
