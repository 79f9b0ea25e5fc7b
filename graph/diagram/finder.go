package diagram

import (
	"math"

	"jejaring/graph"
)

// finder knows where on the map shapes and lines are, so that the pointer finds what lies under it without asking all:
// in a network of 100,000 actors and 400,000 ties it takes some microseconds.
type finder struct {
	shapes, lines *cells
	ends          [][4]float32 // of the line of each pair
	rounding      float64      // of the ends
	spread        float64      // how far beside its line the ties of a pair are at most
}

// cells are squares of the map, each with the numbers of what touches it, ascending.
type cells struct {
	origin     corner
	size       float64
	cols, rows int
	first      []int32 // of each square: where its numbers begin; one more than squares
	items      []int32
}

// most squares in a row or a column of them.
const mostCells = 512

// newCells returns squares over an area, about as many as asked.
func newCells(over Rect, n int) *cells {
	w, h := max(over.Width(), 1), max(over.Height(), 1)
	size := max(math.Sqrt(w*h/float64(n+1)), w/mostCells, h/mostCells, 1)
	c := &cells{origin: corner{over.X0, over.Y0}, size: size, cols: int(w/size) + 1, rows: int(h/size) + 1}
	c.first = make([]int32, c.cols*c.rows+1)
	return c
}

// fill puts n things into the squares that cover names for each; it is asked twice.
func (c *cells) fill(n int, cover func(k int, see func(square int))) {
	for k := range n {
		cover(k, func(square int) { c.first[square+1]++ })
	}
	for square := range c.first[1:] {
		c.first[square+1] += c.first[square]
	}
	c.items = make([]int32, c.first[len(c.first)-1])
	next := append([]int32(nil), c.first...)
	for k := range n {
		cover(k, func(square int) {
			c.items[next[square]] = int32(k)
			next[square]++
		})
	}
}

// within returns the range of squares that a rectangle touches; the outermost reach to infinity.
func (c *cells) within(r Rect) (x0, y0, x1, y1 int) {
	at := func(v float64, count int) int { return int(min(max(math.Floor(v/c.size), 0), float64(count-1))) }
	return at(r.X0-c.origin.x, c.cols), at(r.Y0-c.origin.y, c.rows), at(r.X1-c.origin.x, c.cols), at(r.Y1-c.origin.y, c.rows)
}

// square calls see with each square that a rectangle touches.
func (c *cells) square(r Rect, see func(square int)) {
	x0, y0, x1, y1 := c.within(r)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			see(y*c.cols + x)
		}
	}
}

// line calls see with each square that a line passes.
func (c *cells) line(l wire, see func(square int)) {
	_, y0, _, y1 := c.within(Rect{0, min(l.y0, l.y1), 0, max(l.y0, l.y1)})
	for y := y0; y <= y1; y++ {
		from, to := l.x0, l.x1
		if y0 < y1 {
			top := c.origin.y + float64(y)*c.size
			a, b, ok := l.within(Rect{math.Inf(-1), top, math.Inf(1), top + c.size})
			if !ok {
				continue
			}
			from, to = l.x0+(l.x1-l.x0)*a, l.x0+(l.x1-l.x0)*b
		}
		hair := c.size / 1000 // at the corners of squares
		x0, _, x1, _ := c.within(Rect{min(from, to) - hair, 0, max(from, to) + hair, 0})
		for x := x0; x <= x1; x++ {
			see(y*c.cols + x)
		}
	}
}

// about calls see with the number of each thing in the squares that are at most so far from a point; with some more than
// once.
func (c *cells) about(x, y, far float64, see func(k int32)) {
	c.square(Rect{x - far, y - far, x + far, y + far}, func(square int) {
		for _, k := range c.items[c.first[square]:c.first[square+1]] {
			see(k)
		}
	})
}

// Prepare works out where everything is, so that the first to ask what lies at a place need not wait. It may be called on any
// goroutine.
func (s *Scene) Prepare() {
	if s.finder != nil {
		s.finder()
		s.joins()
	}
}

// finderAnew looks where everything is. Time and memory are linear in actors and ties.
func (s *Scene) finderAnew() *finder {
	n := &finder{ends: make([][4]float32, len(s.pairs))}
	over := s.Bounds()
	n.rounding = 0.1 + 1e-6*max(-over.X0, over.X1, -over.Y0, over.Y1)
	n.shapes = newCells(over, len(s.actors))
	n.shapes.fill(len(s.actors), func(i int, see func(int)) {
		a := &s.actors[i]
		far := a.touchReach()
		n.shapes.square(Rect{a.x - far, a.y - far, a.x + far, a.y + far}, see)
	})
	length := 0.0
	for k := range s.pairs {
		p := &s.pairs[k]
		i, j := &s.actors[p.i], &s.actors[p.j]
		n.ends[k] = [4]float32{float32(i.x), float32(i.y), float32(j.x), float32(j.y)}
		n.spread = max(n.spread, apartStep*float64(len(p.rows())-1)/2)
		length += math.Hypot(j.x-i.x, j.y-i.y)
	}
	few := max(length/float64(len(s.pairs)+1)/3, 1) // squares so small that a line passes about three each way
	n.lines = newCells(over, int(min(over.Width()*over.Height()/few/few, float64(2*len(s.pairs)))))
	var w way
	n.lines.fill(len(s.pairs), func(k int, see func(int)) {
		w = s.centres(w, int32(k))
		for at := 0; at+3 < len(w); at += 2 {
			n.lines.line(wire{x0: w[at], y0: w[at+1], x1: w[at+2], y1: w[at+3]}, see)
		}
	})
	return n
}

// touchReach is so far from its middle that an actor is not touched.
func (a *actor) touchReach() float64 { return 1.4*a.r + 5 }

// ActorNear returns the actor whose shape is nearest to a place of the map, at most slack away from it; of several the
// one that lies on top.
func (s *Scene) ActorNear(x, y, slack float64) (graph.ID, bool) {
	best, found := slack, int32(-1)
	s.shapesAbout(x, y, slack, func(i int32) {
		a := &s.actors[i]
		dx, dy, far := x-a.x, y-a.y, a.touchReach()+slack
		if a.untouchable() || math.Abs(dx) > far || math.Abs(dy) > far {
			return
		}
		if d := max(a.distance(dx, dy), 0); d < best || d == best && i > found {
			best, found = d, i
		}
	})
	if found < 0 {
		return "", false
	}
	return s.actors[found].id, true
}

// shapesAbout calls see with the actors that may be so near to a place; some more than once.
func (s *Scene) shapesAbout(x, y, far float64, see func(i int32)) {
	if s.finder != nil {
		s.finder().shapes.about(x, y, far, see)
		return
	}
	for i := range s.actors {
		see(int32(i))
	}
}

// TieAt returns the pair of actors whose ties pass nearest to a place of the map, at most slack away from it; of several
// the one drawn last.
func (s *Scene) TieAt(x, y, slack float64) (ends [2]graph.ID, ok bool) {
	best, found := slack, int32(-1)
	var line way
	s.linesAbout(x, y, slack, func(k int32) {
		p := &s.pairs[k]
		if p.untouchable() {
			return
		}
		spread := 0.0
		if s.apart(k) {
			spread = apartStep * float64(len(p.rows())-1) / 2
		}
		line = s.centres(line, k)
		if d, _ := line.nearest(x, y); d-spread < best || d-spread == best && k > found {
			best, found = d-spread, k
		}
	})
	if found < 0 {
		return ends, false
	}
	p := &s.pairs[found]
	return [2]graph.ID{s.actors[p.i].id, s.actors[p.j].id}, true
}

// linesAbout calls see with the pairs whose ties may pass so near to a place; with some more than once.
func (s *Scene) linesAbout(x, y, far float64, see func(k int32)) {
	if s.finder == nil {
		for k := range s.pairs {
			see(int32(k))
		}
		return
	}
	n := s.finder()
	far += n.spread
	limit := float32((far + n.rounding) * (far + n.rounding))
	n.lines.about(x, y, far, func(k int32) {
		e := &n.ends[k]
		if squareToSegment(float32(x), float32(y), e) <= limit || s.bendOf(k) != (bend{}) {
			see(k)
		}
	})
}

// squareToSegment returns the square of the distance of a point from a line with the given ends.
func squareToSegment(x, y float32, e *[4]float32) float32 {
	dx, dy := e[2]-e[0], e[3]-e[1]
	x, y = x-e[0], y-e[1]
	if square := dx*dx + dy*dy; square > 0 {
		t := min(max((x*dx+y*dy)/square, 0), 1)
		x, y = x-t*dx, y-t*dy
	}
	return x*x + y*y
}
