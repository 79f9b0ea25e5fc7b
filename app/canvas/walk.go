package canvas

import (
	"math"

	"fyne.io/fyne/v2"

	"jejaring/graph"
)

// first is the actor on which the keyboard starts: the selected, the focal, else the first one.
func (c *Canvas) first() graph.ID {
	for _, a := range c.s.SelectedActors() {
		if _, ok := c.rest.PlaceOf(a.ID); ok {
			return a.ID
		}
	}
	if focal := c.s.Project().FocalActor; focal != "" {
		if c.isThere(focal) {
			return focal
		}
	}
	if actors := c.s.OnMap().Actors; len(actors) > 0 {
		return actors[0].ID
	}
	return ""
}

// walk moves the keyboard to the nearest actor in a direction: way across counts double. Where all is looked
// at from one actor it goes along its ties, and that with it.
func (c *Canvas) walk(dx, dy float32) {
	around, steps := c.s.Focus()
	if steps > 0 {
		c.focus = around
	}
	from, ok := c.rest.PlaceOf(c.focus)
	if !ok || !c.ring && steps == 0 {
		c.stand(c.first())
		return
	}
	best, nearest := math.Inf(1), graph.ID("")
	for _, a := range c.s.OnMap().Actors {
		p, ok := c.rest.PlaceOf(a.ID)
		if !ok || a.ID == c.focus || steps > 0 && !c.tied([2]graph.ID{c.focus, a.ID}) {
			continue
		}
		ahead := (p.X-from.X)*float64(dx) + (p.Y-from.Y)*float64(dy)
		aside := math.Abs((p.X-from.X)*float64(dy)) + math.Abs((p.Y-from.Y)*float64(dx))
		if way := ahead + 2*aside; ahead > 0 && way < best {
			best, nearest = way, a.ID
		}
	}
	c.stand(nearest)
	if steps > 0 && nearest != "" {
		c.s.SelectOnMap(nearest)
		c.s.FocusOn(nearest, steps)
	}
}

// next moves the keyboard to the next actor in the order of their IDs, then from one annotation to the next; after the last
// one, and before the first, it leaves the map.
func (c *Canvas) next(back bool) {
	actors := c.s.OnMap().Actors
	i, ok := c.s.OnMap().Index(c.focus)
	_, annotated := c.chosenAnnotation()
	switch {
	case annotated:
		c.nextOrLeave(back)
	case !ok || !c.ring:
		c.stand(c.first())
	case back && i == 0:
		c.leave(fyne.Canvas.FocusPrevious)
	case back:
		c.stand(actors[i-1].ID)
	case i == len(actors)-1 && c.nextAnnotation(1):
	case i == len(actors)-1:
		c.leave(fyne.Canvas.FocusNext)
	default:
		c.stand(actors[i+1].ID)
	}
}

// leave gives the keyboard to a neighbour of the map. Coming back it starts anew.
func (c *Canvas) leave(to func(fyne.Canvas)) {
	c.focus = ""
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		to(canvas)
	}
}

// stand puts the keyboard on an actor, brings it into view and says what it is.
func (c *Canvas) stand(id graph.ID) {
	p, ok := c.rest.PlaceOf(id)
	if !ok {
		return
	}
	c.focus, c.ring = id, true
	c.update()
	to := c.aim()
	x, y := to.Screen(p.X, p.Y)
	const margin = 40
	if x < margin || y < margin || x > float64(c.Size().Width)-margin || y > float64(c.Size().Height)-margin {
		c.CentreOn(id)
	}
	c.marks.planTip(id, [2]graph.ID{})
}
