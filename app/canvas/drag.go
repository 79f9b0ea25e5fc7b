package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// dragging selects the actor that was pressed and moves all selected ones with the pointer.
type dragging struct {
	c       *Canvas
	actor   graph.ID
	from    layout.Point
	start   map[graph.ID]layout.Point // nil until the pointer has gone far enough
	was     bool                      // it was selected before: a press without a drag then leaves it the only one
	toggled bool                      // Shift or Ctrl was held: nothing is dragged
}

func newDragging(c *Canvas, actor graph.ID, at fyne.Position) gesture {
	d := &dragging{c: c, actor: actor, from: c.world(at), was: c.s.IsSelectedOnMap(actor)}
	c.focus = actor
	if c.pressedWith(fyne.KeyModifierShift | fyne.KeyModifierControl) {
		d.toggled = true
		c.toggle(actor)
	} else if !d.was {
		c.s.SelectOnMap(actor)
	}
	return d
}

func (d *dragging) drag(to fyne.Position) {
	if d.toggled || !d.c.canMove() {
		return
	}
	if d.start == nil {
		d.lift()
	}
	at := d.c.world(to)
	held := make(map[graph.ID]layout.Point, len(d.start))
	for id, p := range d.start {
		held[id] = layout.Point{X: p.X + at.X - d.from.X, Y: p.Y + at.Y - d.from.Y}
	}
	d.c.hold(held)
}

// lift takes the selected actors up.
func (d *dragging) lift() {
	d.start = d.c.liftSelected()
}

// liftSelected takes the selected actors up and returns where they stood.
func (c *Canvas) liftSelected() map[graph.ID]layout.Point {
	c.stopGlide()
	start := map[graph.ID]layout.Point{}
	for _, id := range c.s.SelectedOnMap() {
		if p, ok := c.rest.PlaceOf(id); ok {
			start[id] = p
		}
	}
	c.hover("", [2]graph.ID{})
	c.painter.lift()
	return start
}

func (d *dragging) release(fyne.Position) {
	c := d.c
	if d.start == nil {
		if d.was && !d.toggled {
			c.s.SelectOnMap(d.actor)
		}
		return
	}
	c.painter.land()
	if err := command.Move(c.s, c.held); err != nil {
		c.host.Fail(err)
	} else {
		command.TellRing(c.s, c.host)
	}
	c.follow()
	c.hold(nil) // where the edit moved nothing
}

func (d *dragging) stands() bool {
	for id := range d.start {
		if _, ok := d.c.rest.PlaceOf(id); !ok {
			return false
		}
	}
	_, ok := d.c.rest.PlaceOf(d.actor)
	return ok
}

func (d *dragging) cancel() {
	d.c.painter.drop()
	d.c.hold(nil)
}

// toggle adds an actor to the selected actors, or takes it out. Ties that are selected are let go: one kind
// of thing is selected at a time.
func (c *Canvas) toggle(actor graph.ID) {
	var ids []graph.ID
	for _, id := range c.s.SelectedOnMap() {
		if id != actor {
			ids = append(ids, id)
		}
	}
	if !c.s.IsSelectedOnMap(actor) {
		ids = append(ids, actor)
	}
	c.s.SelectOnMap(ids...)
}
