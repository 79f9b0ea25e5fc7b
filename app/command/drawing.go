package command

import (
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

var drawingCommands = []Command{
	{ID: "save-drawing", Icon: "save", Menu: "look", Can: canSaveDrawing, Do: saveDrawing},
	{ID: "update-drawing", Icon: "check", Menu: "look", Can: canUpdateDrawing, Do: updateDrawing},
	{ID: "drawings", Icon: "picture", Menu: "look", Can: hasDocument, Do: showBesideMap("drawings")},
}

func canSaveDrawing(s *session.Session) bool {
	return canEdit(s) && !s.InTrial() && s.View() == session.ViewMap
}

// saveDrawing saves the page as it is under a new name, and shows where that can be changed.
func saveDrawing(s *session.Session, _ Host) error {
	d, style := s.Portray(graph.NewOf[graph.Drawing]())
	style.ID, d.Name = graph.NewID(), freeName(s)
	d.Style, style.Name = style.ID, d.Name
	from := s.Drawing()
	err := s.Document().Edit(locale.M("edit.save-drawing", "Name", d.Name), func(tx *document.Tx) error {
		keepPlaces(s, tx)
		tx.Put(style, d)
		for _, p := range graph.Referring[graph.Place](tx, from) {
			p.ID, p.Drawing = graph.PlaceID(d.ID, p.Actor), d.ID
			tx.Put(p)
		}
		copyAnnotations(tx, from, d.ID)
		return nil
	})
	if err == nil {
		s.ShowDrawing(d)
		s.ShowPanel("drawings")
	}
	return err
}

// freeName returns a name that no drawing has: that of the page, with a number from the second on.
func freeName(s *session.Session) string {
	base := s.T("plan." + s.Plan().ID + ".name")
	if s.Plan().OfOne {
		if a, ok := graph.Get[graph.Actor](s.Document(), s.Ego()); ok {
			base += " " + a.Label()
		}
	}
	taken := map[string]bool{}
	for _, d := range s.Drawings() {
		taken[strings.ToLower(d.Name)] = true
	}
	name := graph.Shorten(base, 70)
	for k := 2; taken[strings.ToLower(name)]; k++ {
		name = graph.Shorten(base, 70) + " " + s.Language().Whole(k)
	}
	return name
}

func canUpdateDrawing(s *session.Session) bool { return canEdit(s) && s.IsAltered() }

// updateDrawing has the saved drawing that is looked at keep page, lens and style of just now.
func updateDrawing(s *session.Session, _ Host) error {
	d, _ := s.Shown()
	d, style := s.Portray(d)
	return s.Document().Edit(locale.M("edit.update-drawing", "Name", d.Name), func(tx *document.Tx) error {
		if style.ID == "" || len(graph.Referring[graph.Drawing](tx, style.ID)) > 1 { // another drawing keeps its own
			style.ID, style.Name = graph.NewID(), d.Name
			d.Style = style.ID
		}
		tx.Put(style, d)
		return nil
	})
}

// ShowDrawing looks at a saved drawing.
func ShowDrawing(s *session.Session, h Host, d graph.Drawing) {
	s.ShowDrawing(d)
	s.Post(h.Map().Fit)
}

// NameDrawing gives a drawing another name.
func NameDrawing(s *session.Session, id graph.ID, name string) error {
	name = strings.TrimSpace(name)
	if name == "" {
		return graph.Refuse("field.needed")
	}
	for _, d := range s.Drawings() {
		if d.ID != id && strings.EqualFold(d.Name, name) {
			return graph.Refuse("drawing.name-taken")
		}
	}
	return SetField(s, id, "name", name)
}

// DeleteDrawing deletes a saved drawing with its places and annotations; actors and ties stay.
func DeleteDrawing(s *session.Session, h Host, d graph.Drawing) error {
	err := s.Document().Edit(locale.M("edit.delete-drawing", "Name", d.Name), func(tx *document.Tx) error {
		tx.Delete(d.ID)
		if d.Style != "" && len(graph.Referring[graph.Drawing](tx, d.Style)) == 0 {
			tx.Delete(d.Style)
		}
		dropPictures(tx)
		return nil
	})
	if err == nil {
		h.Tell(locale.M("command.drawing-deleted", "Name", d.Name))
	}
	return err
}
