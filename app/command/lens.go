package command

import (
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var lensCommands = []Command{
	{ID: "lens", Icon: "filter", Keys: "Ctrl+Shift+F", Menu: "look", Can: hasDocument, Do: openLens},
	{ID: "clear-lens", Menu: "look", Can: hasLens, Do: clearLens},
}

func hasLens(s *session.Session) bool { return hasDocument(s) && !s.Lens().IsZero() }

// openLens shows the panel of the filter with the keyboard in its first field.
func openLens(s *session.Session, h Host) error {
	s.ShowPanel(session.PanelLens)
	h.Focus("name")
	return nil
}

// clearLens lets everything through again; the day stays.
func clearLens(s *session.Session, _ Host) error {
	s.Looks.Lens = session.LensLook{}
	s.Ask(nil)
	return nil
}

// SaveLens keeps what the lens asks just now under a name, in the place of a filter that has it already.
func SaveLens(s *session.Session, name string) error {
	name = strings.TrimSpace(name)
	lens := s.Lens()
	switch lens.Day = ""; {
	case lens.IsZero():
		return graph.Refuse("lens.nothing-to-save")
	case name == "":
		return graph.Refuse("lens.name-missing")
	}
	saved := graph.NewOf[graph.SavedLens]()
	for _, l := range graph.All[graph.SavedLens](s.Document()) {
		if strings.EqualFold(l.Name, name) {
			saved = l
		}
	}
	saved.Name, saved.Lens = name, lens.String()
	return s.Document().Edit(locale.M("edit.save-lens", "Name", name), func(tx *document.Tx) error {
		tx.Put(saved)
		return nil
	})
}

// DropLens deletes a saved filter; what is looked through stays as it is.
func DropLens(s *session.Session, h Host, saved graph.SavedLens) error {
	label := locale.M("edit.drop-lens", "Name", saved.Name)
	if err := s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Delete(saved.ID)
		return nil
	}); err != nil {
		return err
	}
	h.Tell(label)
	return nil
}

// UseLens looks through a saved filter on the day that is looked at.
func UseLens(s *session.Session, saved graph.SavedLens) error {
	lens, err := network.ParseLens(saved.Lens)
	if err != nil {
		return err
	}
	lens.Day = s.Day()
	s.Looks.Lens = session.LensLook{}
	s.LookThrough(lens)
	return nil
}
