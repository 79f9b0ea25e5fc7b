package canvas

import (
	"time"

	"fyne.io/fyne/v2"

	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/plan"
)

// page returns the page on the map where it has parts to choose, such as cells, in the place of actors.
func (c *Canvas) page() (plan.Page, bool) {
	if c.looking || c.s.Document() == nil || c.s.Plan().Free {
		return plan.Page{}, false
	}
	page := c.s.Page()
	return page, page.At != nil
}

// point marks the part of the page at a place on the screen and soon says what it is; it tells whether there is one.
func (c *Canvas) point(at fyne.Position) bool {
	page, ok := c.page()
	if !ok {
		return false
	}
	spot, ok := page.At(c.world(at))
	if !ok {
		c.leaveSpot()
		return false
	}
	if spot.Box != c.spot.Box {
		c.marks.planSpotTip(spot, at)
	}
	c.standOn(spot)
	return true
}

// standOn marks a part of the page.
func (c *Canvas) standOn(spot plan.Spot) {
	c.spot = spot
	c.marks.showSpot()
	c.marks.layer.Refresh()
}

// leaveSpot takes the mark away.
func (c *Canvas) leaveSpot() {
	if c.spot.Box != (diagram.Rect{}) {
		c.spot = plan.Spot{}
		c.marks.hideTip()
		c.marks.hideBand()
	}
}

// chooseSpot selects who a part of the page is about, or their ties; it tells whether there is one at the place.
func (c *Canvas) chooseSpot(at fyne.Position) bool {
	page, ok := c.page()
	if !ok {
		return false
	}
	spot, ok := page.At(c.world(at))
	if ok {
		c.standOn(spot)
		c.takeSpot()
	}
	return ok
}

func (c *Canvas) takeSpot() {
	if a, b := c.spot.Pair[0], c.spot.Pair[1]; a != "" {
		c.s.SelectPair(a, b)
	} else {
		c.s.Select(c.spot.Actors...)
	}
}

// walkSpots moves the mark to the next part of the page, brings it into view and says what it is; it tells whether the
// page has such parts.
func (c *Canvas) walkSpots(dx, dy float32) bool {
	page, ok := c.page()
	if !ok {
		return false
	}
	c.standOn(page.Step(c.spot, int(dx), int(dy)))
	const margin = 60
	from, to := c.spotOnScreen()
	right := float64(c.Size().Width)
	x := lack(float64(from.X), float64(to.X), 0, right, margin)
	y := lack(float64(from.Y), float64(to.Y), 0, float64(c.Size().Height), margin)
	if x != 0 || y != 0 {
		c.pan(float32(-x), float32(-y))
		c.marks.showSpot()
	}
	from, to = c.spotOnScreen()
	c.marks.planSpotTip(c.spot, fyne.NewPos((from.X+to.X)/2, to.Y))
	return true
}

// spotOnScreen returns the corners of the part that is marked.
func (c *Canvas) spotOnScreen() (from, to fyne.Position) {
	b := c.spot.Box
	return c.screen(layout.Point{X: b.X0, Y: b.Y0}), c.screen(layout.Point{X: b.X1, Y: b.Y1})
}

// showSpot draws the mark where the part lies now.
func (m *marks) showSpot() {
	if m.c.spot.Box == (diagram.Rect{}) {
		return
	}
	m.showBand(m.c.spotOnScreen())
}

// planSpotTip shows the words for a part of the page once the pointer or the keyboard has rested there.
func (m *marks) planSpotTip(spot plan.Spot, at fyne.Position) {
	m.hideTip()
	c := m.c
	m.timer = time.AfterFunc(tipDelay, func() {
		c.s.Post(func() {
			if c.spot.Box == spot.Box && c.gesture == nil && !c.closed && c.s.Document() != nil {
				m.showSpotTip(spot, at)
			}
		})
	})
}

func (m *marks) showSpotTip(spot plan.Spot, at fyne.Position) {
	m.tip.say(spot.Title, spot.Detail)
	room, size := m.c.Size(), m.tip.MinSize()
	to := fyne.NewPos(max(4, min(at.X+12, room.Width-size.Width-4)), at.Y+18)
	if to.Y+size.Height > room.Height-4 {
		to.Y = max(4, at.Y-size.Height-8)
	}
	m.tip.Resize(size)
	m.tip.Move(to)
	m.tip.Show()
	m.layer.Refresh()
}
