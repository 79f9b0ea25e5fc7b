package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
)

// dragging selects the actor that was pressed and moves all selected ones with the pointer.
type dragging struct {
	c      *Canvas
	actor  graph.ID
	from   layout.Point
	start  map[graph.ID]layout.Point
	moved  bool
	wasOne bool // it was selected before: a press without a drag then leaves it the only one
}

func newDragging(c *Canvas, actor graph.ID, at fyne.Position) gesture {
	d := &dragging{c: c, actor: actor, from: c.world(at), wasOne: c.s.IsSelected(actor)}
	c.focus = actor
	if c.pressedWith(fyne.KeyModifierShift | fyne.KeyModifierControl) {
		c.s.Toggle(actor)
		return nil
	}
	if !d.wasOne {
		c.s.Select(actor)
	}
	if !c.canEdit() {
		return nil
	}
	return d
}

func (d *dragging) drag(to fyne.Position) {
	if !d.moved {
		d.moved = true
		d.start = map[graph.ID]layout.Point{}
		for _, a := range d.c.s.SelectedActors() {
			if p, ok := d.c.shown[a.ID]; ok {
				d.start[a.ID] = p
			}
		}
		d.c.hover("", [2]graph.ID{})
	}
	at := d.c.world(to)
	d.c.preview = make(map[graph.ID]layout.Point, len(d.start))
	for id, p := range d.start {
		d.c.preview[id] = layout.Point{X: p.X + at.X - d.from.X, Y: p.Y + at.Y - d.from.Y}
	}
	d.c.rebuild()
}

func (d *dragging) release(fyne.Position) {
	c := d.c
	if !d.moved {
		if d.wasOne {
			c.s.Select(d.actor)
		}
		return
	}
	to := c.preview
	c.preview = nil
	for id, p := range to {
		c.shown[id] = p // stands there already: nothing glides
	}
	if err := command.Move(c.s, to); err != nil {
		c.host.Fail(err)
	}
	c.rebuild()
}

func (d *dragging) cancel() {
	d.c.preview = nil
	d.c.rebuild()
}

// band selects what a rectangle drawn on empty ground holds; Shift adds to the selection.
type band struct {
	c        *Canvas
	from, to fyne.Position
	moved    bool
}

func newBand(c *Canvas, at fyne.Position) gesture { return &band{c: c, from: at, to: at} }

func (b *band) drag(to fyne.Position) {
	b.moved, b.to = true, to
	b.c.marks.showBand(b.from, to)
}

func (b *band) release(fyne.Position) {
	b.c.marks.hideBand()
	if !b.moved {
		if !b.c.pressedWith(fyne.KeyModifierShift) {
			b.c.s.Select()
		}
		return
	}
	inside := b.c.scene.ActorsIn(diagram.RectOf(b.c.world(b.from), b.c.world(b.to)))
	b.c.selectInside(inside)
}

func (b *band) cancel() { b.c.marks.hideBand() }

// selectInside selects actors that an area holds: Shift adds them, Alt takes them away.
func (c *Canvas) selectInside(ids []graph.ID) {
	inside := map[graph.ID]bool{}
	for _, id := range ids {
		inside[id] = true
	}
	switch {
	case c.pressedWith(fyne.KeyModifierAlt):
		ids = nil
		for _, a := range c.s.SelectedActors() {
			if !inside[a.ID] {
				ids = append(ids, a.ID)
			}
		}
	case c.pressedWith(fyne.KeyModifierShift):
		for _, a := range c.s.SelectedActors() {
			if !inside[a.ID] {
				ids = append(ids, a.ID)
			}
		}
	}
	c.s.Select(ids...)
}
