package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

// SetProject changes one field of the project, also where the document has no record of it yet. Another focal
// actor takes the role along.
func SetProject(s *session.Session, field string, value any) error {
	if focal, ok := value.(graph.ID); ok && field == "focal_actor" && focal != "" {
		return MakeFocal(s, focal)
	}
	project := named(s)
	changed := graph.KindOf(project).Field(field).With(project, value)
	label := locale.M("edit.set-field", "Field", locale.M("project."+field), "Name", project.Name)
	return s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Put(changed)
		return nil
	})
}

// MakeFocal makes an actor the one institution that builds the support system (SD-19); the one before it
// becomes a partner.
func MakeFocal(s *session.Session, id graph.ID) error {
	a, ok := graph.Get[graph.Actor](s.Document(), id)
	if !ok {
		return graph.Refuse("command.gone")
	}
	if a.IsClient {
		refusal := graph.Refuse("project.focal-is-client")
		refusal.Field = "focal_actor"
		return refusal
	}
	project := named(s)
	return s.Document().Edit(locale.M("edit.make-focal", "Name", a.Label()), func(tx *document.Tx) error {
		edit.Focal(tx, project, a)
		return nil
	})
}

// named returns the project; one that nobody named yet is called as its file.
func named(s *session.Session) graph.Project {
	project := s.Project()
	switch {
	case project.Name != "":
	case s.Document().Path() != "":
		project.Name = baseName(s.Document().Path())
	default:
		project.Name = s.T("kind.project")
	}
	return project
}
