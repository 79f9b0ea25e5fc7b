//go:build !headless

package app

import (
	"strings"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// matching returns the parties that match a text: by label, by name unless they are clients (PV-03), and by what
// they are; after them the other records that do, by their names. Without a text all parties are offered.
func (t *toolbar) matching(text string) []kit.Option {
	s := t.w.session
	if s.Document() == nil {
		return nil
	}
	var options []kit.Option
	for _, a := range s.Snapshot().Actors {
		note := s.T("sector."+a.Sector) + " · " + s.T("tier."+a.Tier)
		if !a.IsClient && a.Name != a.Label() {
			note = a.Name + " · " + note
		}
		options = append(options, kit.Option{ID: string(a.ID), Label: a.Label(), Note: note})
	}
	if strings.TrimSpace(text) == "" {
		return options
	}
	for _, f := range command.Searchable(s) {
		note := f.Kind
		if f.Of != "" {
			note += " · " + f.Of
		}
		options = append(options, kit.Option{ID: string(f.ID), Label: f.Label, Note: note})
	}
	return kit.Find(options, text)
}

// found shows what was found.
func (t *toolbar) found(id string) { command.ShowFound(t.w.session, t.w, graph.ID(id)) }

// ShowCommands opens the palette: every command that can be done now, found by its words.
func (w *window) ShowCommands() {
	s := w.session
	kit.OpenWide(w.shell.toolbar.add, s.T("command.commands.name"), s.T("window.nothing-found"), w.commandsLike, func(id string) { command.ByID(id).Run(s, w) })
}

// commandsLike returns the commands that match a text, and after them those that cannot be done now, with the reason. One of
// those comes first where the text is its name, so that Enter does not do another one.
func (w *window) commandsLike(text string) []kit.Option {
	s := w.session
	var can, cannot []kit.Option
	for _, c := range command.All {
		if why, ok := command.WhyNot(s, c); ok {
			cannot = append(cannot, kit.Option{ID: c.ID, Label: c.Label(s), Note: s.Language().Say(why)})
		} else if c.Can(s) {
			can = append(can, kit.Option{ID: c.ID, Label: c.Label(s), Note: w.note(c)})
		}
	}
	if text = strings.TrimSpace(text); text == "" {
		return can
	}
	can, cannot = kit.Find(can, text), kit.Find(cannot, text)
	if len(cannot) > 0 && strings.EqualFold(cannot[0].Label, text) && (len(can) == 0 || !strings.EqualFold(can[0].Label, text)) {
		return append(cannot[:1:1], append(can, cannot[1:]...)...)
	}
	return append(can, cannot...)
}

// note says where a command stands in the menu, and its keys.
func (w *window) note(c command.Command) string {
	note := ""
	if c.Menu != "" {
		note = w.session.T("menu." + c.Menu)
	}
	if c.Keys != "" {
		note += " · " + c.Keys
	}
	return note
}

// ShowHelp shows the page of shortcuts.
func (w *window) ShowHelp() { w.session.Show("help") }
