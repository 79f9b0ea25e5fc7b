package canvas

import (
	"time"

	"fyne.io/fyne/v2"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// How actors go to new places: not at all above so many, nor where the user likes it calm.
const (
	movingActors = 200
	movingTime   = 200 * time.Millisecond
)

// moveTo lets the actors glide from where they stand to the given places.
func (c *Canvas) moveTo(to map[graph.ID]layout.Point) {
	if c.moving != nil {
		c.moving.Stop()
		c.moving = nil
	}
	from := c.shown
	c.shown = to
	if !c.moves(from, to) {
		return
	}
	c.shown = from
	c.moving = fyne.NewAnimation(movingTime, func(share float32) {
		if share >= 1 {
			c.shown, c.moving = to, nil
		} else {
			c.shown = between(from, to, float64(share))
		}
		c.rebuild()
	})
	c.moving.Curve = fyne.AnimationEaseInOut
	c.moving.Start()
}

// moves tells whether an actor that is shown goes to another place, and whether that is to be seen.
func (c *Canvas) moves(from, to map[graph.ID]layout.Point) bool {
	if len(to) > movingActors || c.s.Likings.CalmMotion || c.Size().Width < 10 {
		return false
	}
	for id, p := range to {
		if old, ok := from[id]; ok && old != p {
			return true
		}
	}
	return false
}

func between(from, to map[graph.ID]layout.Point, share float64) map[graph.ID]layout.Point {
	places := make(map[graph.ID]layout.Point, len(to))
	for id, p := range to {
		if old, ok := from[id]; ok {
			p = layout.Point{X: old.X + (p.X-old.X)*share, Y: old.Y + (p.Y-old.Y)*share}
		}
		places[id] = p
	}
	return places
}
