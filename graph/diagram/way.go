package diagram

import "math"

// way is the line along which the ties of a pair are drawn, as x, y pairs: two points where it is straight, many where it
// is bent. At least two points.
type way []float64

// Points of a bent way, by how far it stands aside on the screen.
const (
	fewestSteps = 10
	mostSteps   = 48
)

// way returns the line of a pair on the screen of a camera at the origin, from the edge of the one shape to that of the
// other, in the buffer.
func (s *Scene) way(buffer way, k int32, zoom float64) way {
	p := &s.pairs[k]
	b := s.bendOf(k)
	if b == (bend{}) {
		x0, y0, x1, y1 := s.ends(p, zoom)
		return append(buffer[:0], x0, y0, x1, y1)
	}
	c := s.curve(p, b, zoom)
	from, to := s.shown(p, &c, zoom)
	return c.points(buffer, from, to)
}

// centres returns the line between the middles of a pair on the map.
func (s *Scene) centres(buffer way, k int32) way {
	p := &s.pairs[k]
	b := s.bendOf(k)
	if b == (bend{}) {
		i, j := &s.actors[p.i], &s.actors[p.j]
		return append(buffer[:0], i.x, i.y, j.x, j.y)
	}
	c := s.curve(p, b, 1)
	return c.points(buffer, 0, 1)
}

// curve is a bent line on the screen.
type curve struct {
	from, along, across corner // where it starts, to its end, and one px to the side
	bend                bend   // px on the screen
}

func (s *Scene) curve(p *pair, b bend, zoom float64) curve {
	i, j := &s.actors[p.i], &s.actors[p.j]
	c := curve{from: corner{i.x * zoom, i.y * zoom}, along: corner{(j.x - i.x) * zoom, (j.y - i.y) * zoom}, bend: bend{b[0] * zoom, b[1] * zoom}}
	long := math.Hypot(c.along.x, c.along.y)
	c.across = corner{-c.along.y / long, c.along.x / long}
	return c
}

func (c *curve) at(t float64) corner {
	h := c.bend.height(t)
	return corner{c.from.x + c.along.x*t + c.across.x*h, c.from.y + c.along.y*t + c.across.y*h}
}

func (c *curve) points(buffer way, from, to float64) way {
	steps := min(max(int(4*math.Sqrt(c.bend.top())), fewestSteps), mostSteps)
	buffer = buffer[:0]
	for k := range steps + 1 {
		at := c.at(from + (to-from)*float64(k)/float64(steps))
		buffer = append(buffer, at.x, at.y)
	}
	return buffer
}

// shown returns between which shares of its length a curve is seen: outside both shapes.
func (s *Scene) shown(p *pair, c *curve, zoom float64) (from, to float64) {
	long := math.Hypot(c.along.x, c.along.y)
	from, to = s.actors[p.i].r*zoom/long, 1-s.actors[p.j].r*zoom/long
	for range 4 { // each step makes the rest about a tenth
		at := c.at(from)
		dx, dy := at.x-c.from.x, at.y-c.from.y
		if d := math.Hypot(dx, dy); d > 0 {
			from = min(from*s.gap(p.i, dx/d, dy/d, zoom)/d, 0.5)
		}
		at = c.at(to)
		dx, dy = at.x-c.from.x-c.along.x, at.y-c.from.y-c.along.y
		if d := math.Hypot(dx, dy); d > 0 {
			to = max(1-(1-to)*s.gap(p.j, dx/d, dy/d, zoom)/d, 0.5)
		}
	}
	if to-from < 4/long {
		return 0, 1
	}
	return from, to
}

// length returns how long the way is.
func (w way) length() float64 {
	d := 0.0
	for k := 0; k+3 < len(w); k += 2 {
		d += math.Hypot(w[k+2]-w[k], w[k+3]-w[k+1])
	}
	return d
}

// along returns the place so far from the start of the way, and its direction there as a vector of length 1. Before the
// start and behind the end the way goes straight on.
func (w way) along(far float64) (at, to corner) {
	for k := 0; k+3 < len(w); k += 2 {
		dx, dy := w[k+2]-w[k], w[k+3]-w[k+1]
		d := math.Hypot(dx, dy)
		if far > d && k+5 < len(w) {
			far -= d
			continue
		}
		if d == 0 {
			break
		}
		return corner{w[k] + dx/d*far, w[k+1] + dy/d*far}, corner{dx / d, dy / d}
	}
	return corner{w[len(w)-2], w[len(w)-1]}, corner{1, 0}
}

// at returns the place at a share of the length.
func (w way) at(share float64) (x, y float64) {
	if len(w) == 4 {
		return w[0] + (w[2]-w[0])*share, w[1] + (w[3]-w[1])*share
	}
	at, _ := w.along(share * w.length())
	return at.x, at.y
}

// cut takes lengths off the start and the end, in place. Of a straight way more may be taken than there is.
func (w way) cut(start, end float64) way {
	first, _ := w.along(start)
	last, _ := w.along(w.length() - end)
	for len(w) > 4 {
		d := math.Hypot(w[2]-w[0], w[3]-w[1])
		if d > start {
			break
		}
		start -= d
		w = w[2:]
	}
	for n := len(w); n > 4; n = len(w) {
		d := math.Hypot(w[n-2]-w[n-4], w[n-1]-w[n-3])
		if d > end {
			break
		}
		end -= d
		w = w[:n-2]
	}
	w[0], w[1], w[len(w)-2], w[len(w)-1] = first.x, first.y, last.x, last.y
	return w
}

// thinned leaves out points in the middle, in place: so many pieces are left at most, about.
func (w way) thinned(pieces int) way {
	step, n := (len(w)/2-1)/pieces+1, 2
	for k := step; k < len(w)/2; k += step {
		w[n], w[n+1] = w[2*k], w[2*k+1]
		n += 2
	}
	x, y := w[len(w)-2], w[len(w)-1]
	if w[n-2] != x || w[n-1] != y {
		w[n], w[n+1] = x, y
		n += 2
	}
	return w[:n]
}

// box returns the rectangle around the way.
func (w way) box() Rect {
	b := Rect{min(w[0], w[2]), min(w[1], w[3]), max(w[0], w[2]), max(w[1], w[3])}
	for k := 4; k+1 < len(w); k += 2 {
		b = b.with(Rect{w[k], w[k+1], w[k], w[k+1]})
	}
	return b
}

// shifted moves the way, in place.
func (w way) shifted(dx, dy float64) way {
	for k := 0; k+1 < len(w); k += 2 {
		w[k], w[k+1] = w[k]+dx, w[k+1]+dy
	}
	return w
}

// nearest returns how far a place is from the way, and the share of its length at which it is nearest, ½ where it has none.
func (w way) nearest(x, y float64) (far, share float64) {
	far, share = math.Inf(1), 0.5
	whole, walked := w.length(), 0.0
	for k := 0; k+3 < len(w); k += 2 {
		d := math.Hypot(w[k+2]-w[k], w[k+3]-w[k+1])
		if here := distanceToSegment(x, y, w[k], w[k+1], w[k+2], w[k+3]); here < far {
			far = here
			if d > 0 {
				t := ((x-w[k])*(w[k+2]-w[k]) + (y-w[k+1])*(w[k+3]-w[k+1])) / d
				share = (walked + min(max(t, 0), d)) / whole
			}
		}
		walked += d
	}
	return far, share
}
