//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/graph/locale"
)

// showMenu shows every command, in one menu per subject, below an object.
func (w *window) showMenu(below fyne.CanvasObject) {
	root := fyne.NewMenu("")
	for _, id := range command.Menus {
		item := fyne.NewMenuItem(w.session.T("menu."+id), nil)
		item.ChildMenu = w.menuOf(id)
		root.Items = append(root.Items, item)
	}
	w.popUp(root, below)
}

// menuOf makes the menu of one subject from the registry.
func (w *window) menuOf(id string) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, c := range command.All {
		if c.Menu == id {
			menu.Items = append(menu.Items, w.menuItem(c))
		}
	}
	return menu
}

func (w *window) menuItem(c command.Command) *fyne.MenuItem {
	label := w.label(c)
	if c.Keys != "" {
		label += "   " + c.Keys
	}
	item := fyne.NewMenuItem(label, func() { c.Run(w.session, w) })
	item.Disabled = !c.Can(w.session)
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
	return name + ": " + language.Say(what)
}

func (w *window) popUp(menu *fyne.Menu, below fyne.CanvasObject) {
	widget.ShowPopUpMenuAtRelativePosition(menu, w.win.Canvas(), fyne.NewPos(0, below.Size().Height+2), below)
}

func (w *window) popUpAbove(menu *fyne.Menu, above fyne.CanvasObject) {
	at := w.app.Driver().AbsolutePositionForObject(above)
	pop := widget.NewPopUpMenu(menu, w.win.Canvas())
	pop.ShowAtPosition(fyne.NewPos(at.X, max(0, at.Y-pop.MinSize().Height-2)))
}
