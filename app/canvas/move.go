package canvas

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
)

// How actors go to new places: not at all above so many, and not for less than the eye sees.
const (
	glidingActors = 200
	glideTime     = 200 * time.Millisecond
	leastWay      = 0.5
)

// startGlide lets the actors go from where the scene before has them to where they stand now.
func (c *Canvas) startGlide(before *diagram.Scene) {
	from := c.travels(before)
	if len(from) == 0 {
		return
	}
	to := make(map[graph.ID]layout.Point, len(from))
	for id := range from {
		to[id], _ = c.rest.PlaceOf(id)
	}
	var glide *fyne.Animation
	glide = fyne.NewAnimation(glideTime, func(share float32) {
		if c.glide != glide {
			return
		}
		if share >= 1 {
			c.stopGlide()
			return
		}
		c.hold(between(from, to, float64(share)))
	})
	glide.Curve = fyne.AnimationEaseInOut
	c.glide = glide
	c.hold(from)
	glide.Start()
}

// stopGlide puts the actors where they stand.
func (c *Canvas) stopGlide() {
	if glide := c.glide; glide != nil {
		c.glide = nil
		glide.Stop()
		c.hold(nil)
	}
}

// travels returns where the actors were that now stand elsewhere; none where that is not to be seen.
func (c *Canvas) travels(before *diagram.Scene) map[graph.ID]layout.Point {
	actors := c.s.OnMap().Actors
	if len(actors) > glidingActors || c.isCalm() {
		return nil
	}
	from := map[graph.ID]layout.Point{}
	for _, a := range actors {
		old, was := before.PlaceOf(a.ID)
		now, is := c.rest.PlaceOf(a.ID)
		if was && is && math.Hypot(now.X-old.X, now.Y-old.Y) > leastWay {
			from[a.ID] = old
		}
	}
	return from
}

func between(from, to map[graph.ID]layout.Point, share float64) map[graph.ID]layout.Point {
	places := make(map[graph.ID]layout.Point, len(to))
	for id, p := range to {
		old := from[id]
		places[id] = layout.Point{X: old.X + (p.X-old.X)*share, Y: old.Y + (p.Y-old.Y)*share}
	}
	return places
}
