package canvas

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/graph/layout"
)

// What the context menu holds over a party, over a tie and over empty ground; "" is a line between.
var (
	actorMenu  = []string{"edit-actor", "rename", "connect", "", "pin", "unpin", "make-focal", "centre", "", "delete"}
	tieMenu    = []string{"delete"}
	groundMenu = []string{"fit", "select-all", "", "layout-stress", "layout-groups", "unpin-all"}
)

// contextMenu shows what can be done with what was pressed, which it selects.
func (c *Canvas) contextMenu(at, absolute fyne.Position) {
	items, onGround := groundMenu, false
	if actor, ok := c.actorAt(at); ok {
		if !c.s.IsSelected(actor) {
			c.s.Select(actor)
		}
		items = actorMenu
	} else if pair, ok := c.tieAt(at); ok {
		c.s.SelectPair(pair[0], pair[1])
		items = tieMenu
	} else {
		onGround = true
	}
	menu := fyne.NewMenu("")
	if onGround && c.canEdit() {
		place := c.world(at)
		menu.Items = append(menu.Items, fyne.NewMenuItem(c.s.T("canvas.add-here"), func() { c.addHere(place) }), fyne.NewMenuItemSeparator())
	}
	menu.Items = append(menu.Items, c.menuItems(items)...)
	widget.ShowPopUpMenuAtPosition(menu, fyne.CurrentApp().Driver().CanvasForObject(c), absolute)
}

func (c *Canvas) menuItems(ids []string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, id := range ids {
		if id == "" {
			items = append(items, fyne.NewMenuItemSeparator())
			continue
		}
		found := command.ByID(id)
		item := fyne.NewMenuItem(c.s.Language().Say(found.Name()), func() { found.Run(c.s, c.host) })
		item.Disabled = !found.Can(c.s)
		items = append(items, item)
	}
	return items
}

func (c *Canvas) addHere(at layout.Point) {
	id, err := command.AddActor(c.s, command.NewActor{Name: c.s.T("command.new-actor"), At: &at})
	if err != nil {
		c.host.Fail(err)
		return
	}
	c.s.Select(id)
	c.host.Focus("name")
}
