//go:build !headless

package app

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
)

// showMenu shows the subjects of the commands below an object; each opens its own commands in the same place, with
// a way back.
func (w *window) showMenu(below fyne.CanvasObject) {
	var items []kit.MenuItem
	for _, id := range command.Menus {
		items = append(items, kit.MenuItem{Label: w.session.T("menu." + id), Keys: kit.Deeper, Do: func() {
			back := kit.MenuItem{Icon: "chevron-left", Label: w.session.T("menu." + id), Do: func() { w.showMenu(below) }}
			kit.ShowItems(below, append([]kit.MenuItem{back, {}}, w.menuOf(id)...)...)
		}})
	}
	kit.ShowItems(below, items...)
}

// menuOf makes the menu of one subject from the registry.
func (w *window) menuOf(id string) []kit.MenuItem {
	var lines []command.Line
	for _, c := range command.All {
		if c.Menu == id {
			lines = append(lines, c.Line(w.session, w))
		}
	}
	return kit.Lines(lines)
}
