package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/graph"
)

// nudgeAnnotation changes the selected annotation by arrow keys, by some px; it tells whether one is selected.
func (c *Canvas) nudgeAnnotation(dx, dy float32, change func(a graph.Annotation, dx, dy float64) graph.Annotation) bool {
	a, ok := c.chosenAnnotation()
	if !ok || c.looking {
		return false
	}
	if !command.CanAnnotate(c.s) {
		return true
	}
	a = c.placed(change(a, float64(dx), float64(dy)))
	if err := command.NudgeAnnotation(c.s, a); err != nil {
		c.host.Fail(err)
	}
	return true
}

// pulled returns an annotation with its tip or its lower right corner moved.
func (c *Canvas) pulled(a graph.Annotation, dx, dy float64) graph.Annotation {
	if a.Kind == graph.Arrow {
		a.X2, a.Y2 = round(a.X2+dx), round(a.Y2+dy)
		return a
	}
	return c.stretched(a, 2, dx, dy)
}

// nextAnnotation goes with the keyboard from the actors to the annotations, and by 1 or -1 from one to another; it tells
// whether there is one.
func (c *Canvas) nextAnnotation(step int) bool {
	list := graph.Annotations(c.s.OnMap(), c.s.Drawing())
	if c.looking || len(list) == 0 || !c.s.Plan().Free {
		return false
	}
	k := -1
	if a, ok := c.chosenAnnotation(); ok {
		for i := range list {
			if list[i].ID == a.ID {
				k = i
			}
		}
	}
	if k += step; k < 0 || k >= len(list) {
		return false
	}
	c.showRing(false)
	c.s.Select(list[k].ID)
	c.reveal()
	return true
}

// nextOrLeave goes from the selected annotation to the next one, out of the map, or back to the last actor.
func (c *Canvas) nextOrLeave(back bool) {
	actors, step := c.s.OnMap().Actors, 1
	if back {
		step = -1
	}
	switch {
	case c.nextAnnotation(step):
	case back && len(actors) > 0:
		c.s.Select()
		c.stand(actors[len(actors)-1].ID)
	default:
		c.s.Select()
		c.leave(fyne.Canvas.FocusNext)
	}
}
