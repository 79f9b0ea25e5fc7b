package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
)

var helpView = View{ID: "help", Icon: "info", New: newHelp}

// gestures are what the pointer and the keys do on the map; their words are under "view.help.what.<id>" and
// "view.help.how.<id>".
var gestures = []string{"select", "several", "move", "connect", "new", "annotate", "pan", "zoom", "walk", "nudge", "menu", "cancel"}

// newHelp lists how the map is used and every shortcut, from the registry of commands.
func newHelp(s *session.Session, _ command.Host) (fyne.CanvasObject, func()) {
	rows := []fyne.CanvasObject{kit.NewWrapped(kit.Heading, s.T("view.help.title")), kit.NewWrapped(kit.Quiet, s.T("view.help.first"))}
	var onMap []fyne.CanvasObject
	for _, id := range gestures {
		onMap = append(onMap, helpRow(s.T("view.help.what."+id), s.T("view.help.how."+id)))
	}
	rows = append(rows, kit.NewCard(kit.Framed, s.T("view.help.on-map"), kit.Column(kit.Gap2, onMap...)))
	for _, menu := range command.Menus {
		var keyed []fyne.CanvasObject
		for _, c := range command.All {
			if c.Menu == menu && c.Keys != "" {
				keyed = append(keyed, helpRow(s.Language().Say(c.Name()), c.Keys))
			}
		}
		if len(keyed) > 0 {
			rows = append(rows, kit.NewCard(kit.Framed, s.T("menu."+menu), kit.Column(kit.Gap2, keyed...)))
		}
	}
	return page(720, rows...), func() {}
}

func helpRow(what, how string) fyne.CanvasObject {
	return container.New(shares{1, 1, kit.Gap4}, kit.NewWrapped(kit.Body, what), kit.NewWrapped(kit.Quiet, how))
}
