package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// What the context menu holds over a party, over a tie and over empty ground; "" is a line between.
var (
	actorMenu = []string{"show-card", "edit-actor", "rename", "connect", "", "pin", "unpin", "make-focal", "page-about", "centre", "focus-1", "focus-end", "", "why-tied", "find-way", "try-without", "", "pick-neighbours", "copy", "duplicate", "merge", "", "delete"}
	tieMenu   = []string{"why-tied", "try-untied", "pick-same-type", "", "delete"}
	// the same while a trial is on: what is no trial would be lost with it
	triedActorMenu = []string{"delete", "connect", "", "show-card", "pin", "unpin", "centre", "focus-1", "focus-end", "", "why-tied", "find-way", "", "pick-neighbours"}
	triedTieMenu   = []string{"delete", "", "why-tied", "pick-same-type"}
	groundMenu     = []string{"fit", "select-all", "pick-others", "paste", "", "layout-stress", "layout-groups", "unpin-all"}
)

// contextMenu shows what can be done with what is at a point, which it selects. absolute is the point on the
// window.
func (c *Canvas) contextMenu(at, absolute fyne.Position) {
	if c.marks.mini.holds(at) {
		c.showMenu(c.marks.mini.menu(), absolute)
		return
	}
	actor, ok := c.actorAt(at)
	var pair [2]graph.ID
	if id, on := c.annotationAt(at); on && !ok && !c.looking {
		c.s.Select(id)
		c.showMenu(c.annotationItems(), absolute)
		return
	}
	if !ok {
		pair, _ = c.tieAt(at)
	}
	c.showMenu(c.menuFor(actor, pair, c.world(at)), absolute)
}

func (c *Canvas) showMenu(items []kit.MenuItem, absolute fyne.Position) {
	if c.looking {
		return
	}
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		c.marks.hideTip()
		kit.ShowItemsAt(canvas, absolute, items...)
	}
}

// menuFor selects an actor, or the ties of a pair, and returns what can be done with it; where neither is
// there, with the ground at a place of the drawing.
func (c *Canvas) menuFor(actor graph.ID, pair [2]graph.ID, place layout.Point) []kit.MenuItem {
	switch {
	case actor != "":
		if !c.s.IsSelectedOnMap(actor) {
			c.s.SelectOnMap(actor)
		}
		if c.s.InTrial() {
			return c.menuItems(triedActorMenu)
		}
		return c.menuItems(actorMenu)
	case pair != [2]graph.ID{}:
		c.s.SelectPair(pair[0], pair[1])
		if c.s.InTrial() {
			return c.menuItems(triedTieMenu)
		}
		return c.menuItems(tieMenu)
	case !c.canEdit():
		return c.menuItems(groundMenu)
	}
	if item, ok := c.vacantItem(place); ok {
		return append([]kit.MenuItem{item, {}}, c.menuItems(groundMenu)...)
	}
	add := kit.MenuItem{Icon: "plus", Label: c.s.T("canvas.add-here"), Do: func() { c.add(command.NewActor{At: &place}) }}
	return append(append([]kit.MenuItem{add, {}}, c.annotateItems(place)...), c.menuItems(groundMenu)...)
}

func (c *Canvas) menuItems(ids []string) []kit.MenuItem {
	return kit.Lines(command.Lines(c.s, c.host, ids...))
}

// offerVacant offers to add a party where the page says that nobody is.
func (c *Canvas) offerVacant(at fyne.Position) {
	if item, ok := c.vacantItem(c.world(at)); ok {
		c.showMenu([]kit.MenuItem{item}, fyne.CurrentApp().Driver().AbsolutePositionForObject(c).Add(at))
	}
}

// vacantItem adds a party in the part of the page at a place; false where somebody is in it.
func (c *Canvas) vacantItem(place layout.Point) (kit.MenuItem, bool) {
	page := c.s.Page()
	if c.s.Overlay() != nil || page.Vacant == nil || !c.canEdit() {
		return kit.MenuItem{}, false
	}
	zone, ok := page.Vacant(place)
	if !ok {
		return kit.MenuItem{}, false
	}
	label := c.s.T("canvas.find-in", "Sector", locale.M("sector."+zone.Sector))
	if zone.Tier != "" {
		label = c.s.T("canvas.add-in", "Tier", locale.M("plan.tier."+zone.Tier), "Sector", locale.M("sector."+zone.Sector))
	}
	return kit.MenuItem{Icon: "plus", Label: label, Do: func() {
		if err := command.AddIn(c.s, c.host, zone); err != nil {
			c.host.Fail(err)
		}
	}}, true
}

// keyMenu shows the context menu of the selected ties, else of what the keyboard stands on, else of the ground.
func (c *Canvas) keyMenu() {
	p := layout.Point{}
	p.X, p.Y = c.Middle()
	a, b, tied := c.s.SelectedPair()
	pair, actor := [2]graph.ID{a, b}, graph.ID("")
	if !tied {
		pair = [2]graph.ID{}
		if at, ok := c.scene.PlaceOf(c.focus); ok && c.isThere(c.focus) {
			actor, p = c.focus, at
		}
	} else {
		from, _ := c.scene.PlaceOf(a)
		to, _ := c.scene.PlaceOf(b)
		p = layout.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	}
	absolute := fyne.CurrentApp().Driver().AbsolutePositionForObject(c).Add(c.screen(p))
	c.showMenu(c.menuFor(actor, pair, p), absolute)
}
