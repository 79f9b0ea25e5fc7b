package diagram

import (
	"math"

	"jejaring/graph/layout"
)

// Camera says which part of the map is seen: screen = (world − X,Y) · Zoom, all in px at 100 %.
type Camera struct {
	X, Y, Zoom float64
	Scale      float64 // device pixels per screen px; 0 means 1
}

// Screen returns where a place of the map is on the screen.
func (c Camera) Screen(x, y float64) (float64, float64) {
	return (x - c.X) * c.Zoom, (y - c.Y) * c.Zoom
}

// World returns the place of the map at a point of the screen.
func (c Camera) World(x, y float64) (float64, float64) { return x/c.Zoom + c.X, y/c.Zoom + c.Y }

// Zoomed returns the camera at another zoom, with the same place of the map under the screen point (x, y).
func (c Camera) Zoomed(zoom, x, y float64) Camera {
	wx, wy := c.World(x, y)
	c.Zoom = min(max(zoom, MinZoom), MaxZoom)
	c.X, c.Y = wx-x/c.Zoom, wy-y/c.Zoom
	return c
}

// The ends of the zoom.
const (
	MinZoom = 0.02
	MaxZoom = 8
)

// Rect is a rectangle with its corners at (X0, Y0) and (X1, Y1), X0 ≤ X1 and Y0 ≤ Y1.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// RectOf returns the rectangle between any two opposite corners.
func RectOf(a, b layout.Point) Rect {
	return Rect{min(a.X, b.X), min(a.Y, b.Y), max(a.X, b.X), max(a.Y, b.Y)}
}

// Width and Height of the rectangle.
func (r Rect) Width() float64 { return r.X1 - r.X0 }

// Height returns Y1 − Y0.
func (r Rect) Height() float64 { return r.Y1 - r.Y0 }

// Meets tells whether two rectangles share more than an edge.
func (r Rect) Meets(o Rect) bool { return r.X0 < o.X1 && o.X0 < r.X1 && r.Y0 < o.Y1 && o.Y0 < r.Y1 }

func (r Rect) grown(by float64) Rect { return Rect{r.X0 - by, r.Y0 - by, r.X1 + by, r.Y1 + by} }

func (r Rect) widened(by float64) Rect { return Rect{r.X0 - by, r.Y0, r.X1 + by, r.Y1} }

func (r Rect) shifted(dx, dy float64) Rect { return Rect{r.X0 + dx, r.Y0 + dy, r.X1 + dx, r.Y1 + dy} }

func (r Rect) with(o Rect) Rect {
	return Rect{min(r.X0, o.X0), min(r.Y0, o.Y0), max(r.X1, o.X1), max(r.Y1, o.Y1)}
}

var everywhere = Rect{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}

var nowhere = Rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

// Bounds returns the part of the map that shapes and annotations take, without labels; a zero rectangle where there is
// none of them.
func (s *Scene) Bounds() Rect {
	b := s.annotationReach(1)
	if len(s.actors) == 0 && b == nowhere {
		return Rect{}
	}
	for i := range s.actors {
		a := &s.actors[i]
		o := a.outer()
		b = b.with(Rect{a.x - o, a.y - o, a.x + o, a.y + o})
	}
	return b
}

// Fit returns the camera that shows the whole map, labels too, in the middle of a window of the given size in
// screen px, at most at 120 %. Others are seen whole from there as well.
func (s *Scene) Fit(width, height float64, others ...*Scene) Camera {
	reach := func(zoom float64) Rect {
		b := s.reach(zoom, s.detailAt(zoom))
		for _, o := range others {
			b = b.with(o.reach(zoom, o.detailAt(zoom)))
		}
		return b
	}
	bare := func(zoom float64) Rect { // placing labels takes its time, and none is placed where there is no room for shapes
		b := s.bareReach(zoom)
		for _, o := range others {
			b = b.with(o.bareReach(zoom))
		}
		return b
	}
	inner := Rect{0, 0, width - 2*fitMargin, height - 2*fitMargin}
	c := Camera{Zoom: fitting(reach, inner, fitting(bare, inner, mostFit))}
	if s.look.Setting.Scrolls && c.Zoom < 1 {
		return s.fromCorner(width)
	}
	b := reach(c.Zoom)
	c.X = ((b.X0+b.X1)/2 - width/2) / c.Zoom
	c.Y = ((b.Y0+b.Y1)/2 - height/2) / c.Zoom
	if least := s.look.Setting.Least; c.Zoom < least { // its beginning can be read, and the rest comes by panning
		c.Zoom = least
		b = reach(least)
		c.X, c.Y = begins(b.X0, b.X1, width)/least, begins(b.Y0, b.Y1, height)/least
	}
	return c
}

// Least returns the zoom below which nobody needs to look at the map from farther away, in a window of a size in screen px:
// its shapes take half of the window. O(actors).
func (s *Scene) Least(width, height float64) float64 {
	b := s.bareReach(1)
	return min(max(leastFit*min(width/max(b.Width(), 1), height/max(b.Height(), 1)), MinZoom), leastFit)
}

// leastFit is the share of the window that a map takes at least, and the zoom below which a small one is not made smaller.
const leastFit = 0.5

// leastRead is the zoom below which a page that scrolls is not made smaller.
const leastRead = 0.9

// fromCorner returns the camera that shows the upper left corner of the page, as wide as it has room where it is read
// even so.
func (s *Scene) fromCorner(width float64) Camera {
	b := s.reach(1, s.detailAt(1))
	c := Camera{Zoom: min(1, max(leastRead, (width-2*fitMargin)/max(b.Width(), 1)))}
	b = s.reach(c.Zoom, s.detailAt(c.Zoom))
	c.X, c.Y = (b.X0-fitMargin)/c.Zoom, (b.Y0-fitMargin)/c.Zoom
	if room := width - b.Width(); room > 2*fitMargin {
		c.X = (b.X0 - room/2) / c.Zoom
	}
	return c
}

// Scrolls tells whether the wheel moves along the page, and does not zoom.
func (s *Scene) Scrolls() bool { return s.look.Setting.Scrolls }

// begins returns where a window of a width looks at what reaches from one end to another: its middle where all of it is
// seen, else its beginning.
func begins(from, to, width float64) float64 {
	if to-from+2*fitMargin <= width {
		return (from+to)/2 - width/2
	}
	return from - fitMargin
}

// fitting returns the largest zoom up to most, within a few percent, at which what the map takes at a zoom is no larger than
// a window. Labels keep their size and come and go with the zoom, so it is closed in on from both sides.
func fitting(reach func(zoom float64) Rect, window Rect, most float64) float64 {
	zoom, fits, fails := most, 0.0, math.Inf(1)
	for range fitSteps {
		b := reach(zoom)
		room := min(window.Width()/max(b.Width(), 1), window.Height()/max(b.Height(), 1))
		if room >= 1 {
			fits = zoom
		} else {
			fails = zoom
		}
		if fits == most || room >= 1 && room < fitSlack || fails < fits*fitSlack || zoom <= MinZoom {
			break
		}
		next := zoom * room
		if room < 1 {
			next /= fitSlack // labels do not become smaller
		}
		if next <= fits || next >= fails {
			next = math.Sqrt(fits * fails)
		}
		zoom = min(max(next, MinZoom), most)
	}
	if fits > 0 {
		return fits
	}
	return zoom
}

const (
	mostFit   = 1.2
	fitMargin = 16 // px that Fit leaves free at each side
	fitSteps  = 12
	fitSlack  = 1.03
)

// bareReach returns the screen px that shapes and ground take at a zoom, for a camera at the origin.
func (s *Scene) bareReach(zoom float64) Rect {
	b := s.groundReach(zoom).with(s.shapesRect(zoom))
	if b == nowhere {
		return Rect{}
	}
	return b
}

// Reach returns the screen px that everything takes at a zoom, labels too, for a camera at the origin.
func (s *Scene) Reach(zoom float64) Rect { return s.reach(zoom, s.detailAt(zoom)) }

// reach returns the screen px that shapes, labels and the box of unconnected actors take at a zoom, for a
// camera at the origin.
func (s *Scene) reach(zoom float64, d detail) Rect {
	b := s.groundReach(zoom).with(s.annotationReach(zoom))
	if len(s.actors) == 0 {
		if b != nowhere {
			return b
		}
		return Rect{}
	}
	p := s.placement(zoom, d)
	for _, box := range p.boxes {
		b = b.with(box.rect)
	}
	for i := range s.actors {
		b = b.with(s.shapeRect(int32(i), zoom))
		if p.labels[i].shown {
			b = b.with(p.labels[i].rect)
		}
	}
	return b.with(s.bentReach(zoom))
}
