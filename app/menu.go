//go:build !headless

package app

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph/locale"
)

// showMenu shows the subjects of the commands below an object; each opens its own commands in the same place, with
// a way back.
func (w *window) showMenu(below fyne.CanvasObject) {
	var items []kit.MenuItem
	for _, id := range command.Menus {
		items = append(items, kit.MenuItem{Label: w.session.T("menu." + id), Keys: "▸", Do: func() {
			back := kit.MenuItem{Icon: "chevron-left", Label: w.session.T("menu." + id), Do: func() { w.showMenu(below) }}
			kit.ShowItems(below, append([]kit.MenuItem{back, {}}, w.menuOf(id)...)...)
		}})
	}
	kit.ShowItems(below, items...)
}

// menuOf makes the menu of one subject from the registry.
func (w *window) menuOf(id string) []kit.MenuItem {
	var items []kit.MenuItem
	for _, c := range command.All {
		if c.Menu == id {
			items = append(items, w.menuItem(c))
		}
	}
	return items
}

func (w *window) menuItem(c command.Command) kit.MenuItem {
	item := kit.MenuItem{Icon: c.Icon, Label: w.label(c), Keys: c.Keys, Do: func() { c.Run(w.session, w) }}
	if !c.Can(w.session) {
		item.Reason = " "
	}
	return item
}

// label returns a command's words; undo and redo say what they would do.
func (w *window) label(c command.Command) string {
	language := w.session.Language()
	name := language.Say(c.Name())
	var what locale.Message
	switch c.ID {
	case "undo":
		what = command.LastDone(w.session)
	case "redo":
		what = command.LastUndone(w.session)
	}
	if what.IsZero() {
		return name
	}
	return name + ": " + command.Said(w.session, what)
}
