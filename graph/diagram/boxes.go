package diagram

import (
	"math"

	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// Boxes returns what each actor covers with its shape and a label below it, in the order of the snapshot,
// for layouts to keep apart.
func Boxes(s *network.Snapshot, look Look) []layout.Size {
	return Of(s, nil, look).boxes()
}

func (c *Scene) boxes() []layout.Size {
	boxes := make([]layout.Size, len(c.actors))
	for i := range c.actors {
		a := &c.actors[i]
		w, h := a.label.size(a.focal)
		reach := 2 * a.outer()
		boxes[i] = layout.Size{Width: math.Ceil(max(w, reach) + 8), Height: math.Ceil(reach + h + 6)}
	}
	return boxes
}
