package canvas

import (
	"jejaring/graph"
	"jejaring/graph/diagram"
)

// layGap is how far a new annotation keeps from the edges of what is seen.
const layGap = 10

// Lay returns an annotation on the free ground nearest to where it is, within what is seen, clear of the buttons for the zoom
// and of the small map.
func (c *Canvas) Lay(a graph.Annotation) graph.Annotation {
	if c.s.Document() == nil || !c.hasSize() {
		return a
	}
	c.update()
	right, aim := c.free()-zoomWide, c.aim()
	if c.marks.mini.wanted() {
		at, _ := c.marks.mini.box()
		right = min(right, at.X-miniInset)
	}
	x0, y0 := aim.World(layGap, layGap)
	x1, y1 := aim.World(float64(right-layGap), float64(c.Size().Height-layGap))
	return c.rest.Laid(a, diagram.Rect{X0: x0, Y0: y0, X1: x1, Y1: y1}, aim.Zoom/float64(c.letters()))
}
