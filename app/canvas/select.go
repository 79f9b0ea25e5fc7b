package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/graph"
	"jejaring/graph/diagram"
)

// band selects the ties that were pressed, or what a rectangle holds that is drawn from there: Shift adds to
// the selection, Alt takes away.
type band struct {
	c        *Canvas
	from, to fyne.Position
	pair     [2]graph.ID // of the tie that was pressed, empty for none
	moved    bool
}

func newBand(c *Canvas, at fyne.Position) gesture {
	b := &band{c: c, from: at, to: at}
	b.pair, _ = c.tieAt(at)
	return b
}

func (b *band) drag(to fyne.Position) {
	if !b.moved {
		b.moved = true
		b.c.hover("", [2]graph.ID{})
	}
	b.to = to
	b.c.marks.showBand(b.from, to)
}

func (b *band) release(fyne.Position) {
	c := b.c
	c.marks.hideBand()
	switch {
	case b.moved:
		c.selectInside(c.scene.ActorsIn(diagram.RectOf(c.world(b.from), c.world(b.to))))
	case c.chooseSpot(b.from):
	case b.pair != [2]graph.ID{}:
		c.s.SelectPair(b.pair[0], b.pair[1])
	case !c.pressedWith(fyne.KeyModifierShift | fyne.KeyModifierControl | fyne.KeyModifierAlt):
		wasFree := len(c.s.Selection()) == 0
		c.s.Select()
		if wasFree {
			c.offerVacant(b.from)
		}
	}
}

func (b *band) stands() bool { return b.pair == [2]graph.ID{} || b.c.tied(b.pair) }
func (b *band) cancel()      { b.c.marks.hideBand() }

// selectInside selects actors that an area holds: Shift adds them, Alt takes them away.
func (c *Canvas) selectInside(ids []graph.ID) {
	inside := make(map[graph.ID]bool, len(ids))
	for _, id := range ids {
		inside[id] = true
	}
	less, more := c.pressedWith(fyne.KeyModifierAlt), c.pressedWith(fyne.KeyModifierShift)
	if less {
		ids = nil
	}
	if less || more {
		for _, id := range c.s.SelectedOnMap() {
			if !inside[id] {
				ids = append(ids, id)
			}
		}
	}
	c.s.SelectOnMap(ids...)
}
