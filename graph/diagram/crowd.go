package diagram

import "math"

// crowd knows what stands where on the screen, so that a free spot is found without asking everything: a
// grid of square cells, each with a chain of what touches it.
type crowd struct {
	bounds     Rect
	origin     corner
	cell       float64
	cols, rows int
	first      []int32 // per cell: its first link, −1 none
	links      []link
	things     []thing
	wires      *wires // nil where nobody asks for lines
}

type link struct{ thing, next int32 }

// thing is a rectangle, or a disc where r > 0.
type thing struct {
	rect    Rect
	x, y, r float64
	owner   int32 // actor that it belongs to, or one of the owners below
}

// Owners that are no actors.
const (
	nobody   = -1
	boxOwner = -2 // the box of unconnected actors
	signer   = -3 // the sign of a mark, which an important label may hide
)

// newCrowd returns an empty crowd for about n things within the bounds. Cells grow with the bounds, so that
// their number stays linear in n however far apart the actors are.
func newCrowd(bounds Rect, n int) *crowd {
	w, h := max(bounds.Width(), 1), max(bounds.Height(), 1)
	cell := max(40, math.Sqrt(w*h/float64(8*n+64)), w/2000, h/2000)
	c := &crowd{bounds: bounds, origin: corner{bounds.X0, bounds.Y0}, cell: cell, cols: int(w/cell) + 1, rows: int(h/cell) + 1}
	c.first = make([]int32, c.cols*c.rows)
	for i := range c.first {
		c.first[i] = -1
	}
	return c
}

// cells returns the range of cells that a rectangle touches; the outermost cells reach to infinity.
func (c *crowd) cells(r Rect) (x0, y0, x1, y1 int) {
	at := func(v, from float64, count int) int {
		return int(min(max(math.Floor((v-from)/c.cell), 0), float64(count-1)))
	}
	return at(r.X0, c.origin.x, c.cols), at(r.Y0, c.origin.y, c.rows), at(r.X1, c.origin.x, c.cols), at(r.Y1, c.origin.y, c.rows)
}

func (c *crowd) add(t thing) {
	k := int32(len(c.things))
	c.things = append(c.things, t)
	x0, y0, x1, y1 := c.cells(t.rect)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			cell := y*c.cols + x
			c.links = append(c.links, link{k, c.first[cell]})
			c.first[cell] = int32(len(c.links) - 1)
		}
	}
}

// overlap returns how much of a rectangle is taken, in px², at least 1 where anything is touched, and 0
// where it is free. What belongs to the owner does not count. It stops looking beyond the limit.
func (c *crowd) overlap(r Rect, owner int32, limit float64) float64 {
	x0, y0, x1, y1 := c.cells(r)
	taken := 0.0
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for k := c.first[y*c.cols+x]; k >= 0; k = c.links[k].next {
				t := &c.things[c.links[k].thing]
				if (owner != nobody && t.owner == owner) || !t.meets(r) {
					continue
				}
				w, h := min(r.X1, t.rect.X1)-max(r.X0, t.rect.X0), min(r.Y1, t.rect.Y1)-max(r.Y0, t.rect.Y0)
				if taken += max(w*h, 1); taken > limit {
					return taken
				}
			}
		}
	}
	return taken
}

// hasWords tells whether a label, a badge or the box of unconnected actors touches a rectangle.
func (c *crowd) hasWords(r Rect) bool {
	x0, y0, x1, y1 := c.cells(r)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for k := c.first[y*c.cols+x]; k >= 0; k = c.links[k].next {
				if t := &c.things[c.links[k].thing]; (t.owner == nobody || t.owner == boxOwner) && t.meets(r) {
					return true
				}
			}
		}
	}
	return false
}

// hasBadge tells whether a disc that is no actor's touches a rectangle.
func (c *crowd) hasBadge(r Rect) bool {
	x0, y0, x1, y1 := c.cells(r)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for k := c.first[y*c.cols+x]; k >= 0; k = c.links[k].next {
				if t := &c.things[c.links[k].thing]; t.r > 0 && t.owner == nobody && t.meets(r) {
					return true
				}
			}
		}
	}
	return false
}

func (c *crowd) free(r Rect, owner int32) bool { return c.overlap(r, owner, 0) == 0 }

func (t *thing) meets(r Rect) bool {
	if !t.rect.Meets(r) {
		return false
	}
	if t.r == 0 {
		return true
	}
	dx, dy := t.x-min(max(t.x, r.X0), r.X1), t.y-min(max(t.y, r.Y0), r.Y1)
	return dx*dx+dy*dy < t.r*t.r
}
