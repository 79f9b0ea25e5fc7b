package command

import (
	"context"
	"path"
	"path/filepath"

	"jejaring/app/session"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// openSample makes a new document of the fictional community RW 07 and opens it; the sample itself stays as it is.
func openSample(s *session.Session, h Host) error {
	draft, err := beginning(s, "")
	if err != nil {
		return err
	}
	return leaving(s, h, func() error { return createFrom(s, s.T("command.sample-file"), draft, nil) })
}

// beginning reads a template, one of ours in the language of the screen; no template is the sample.
func beginning(s *session.Session, template string) (*format.Draft, error) {
	switch {
	case template == "":
		return format.ReadFS(assets.Sample, "sample")
	case filepath.IsAbs(template):
		return format.Read(template)
	}
	return format.ReadFS(assets.Templates, path.Join("templates", template, string(s.Language())))
}

// Portrait returns the map of a template, or of the sample, without opening it; nil where it cannot be read.
func Portrait(s *session.Session, template string) *diagram.Scene {
	draft, err := beginning(s, template)
	if err != nil {
		return nil
	}
	snapshot := network.Of(draft.Reader(), network.Lens{})
	look := diagram.Look{Language: s.Language(), Dark: s.IsDark()}
	points, err := layout.All[0].Place(context.Background(), layout.Of(snapshot, graph.MainDrawing, diagram.Boxes(snapshot, look)))
	if err != nil {
		return nil
	}
	places := map[graph.ID]layout.Point{}
	for i, a := range snapshot.Actors {
		places[a.ID] = points[i]
	}
	return diagram.Of(snapshot, places, look)
}

// NewProject says what a new document starts with (SD-09, SD-65).
type NewProject struct {
	Name     string
	Purpose  string
	Focal    string // name of the focal actor
	Template string // ID of a Template; empty for an empty network
}

// Create makes a new document and opens it.
func Create(s *session.Session, h Host, n NewProject) error {
	if n.Name == "" {
		refusal := graph.Refuse("field.needed")
		refusal.Field = "name"
		return refusal
	}
	draft := &format.Draft{}
	if n.Template != "" {
		var err error
		if draft, err = beginning(s, n.Template); err != nil {
			return err
		}
		if len(graph.All[graph.Actor](draft.Reader())) == 0 { // what was read of it is no beginning
			return graph.Refuse("command.template.empty", "Name", filepath.Base(n.Template))
		}
	}
	return leaving(s, h, func() error {
		return createFrom(s, n.Name, draft, func(tx *document.Tx) { n.apply(s, tx) })
	})
}

func (n NewProject) apply(s *session.Session, tx *document.Tx) {
	today := graph.DateOf(s.Now())
	project := graph.ProjectOf(tx)
	project.Name, project.Purpose, project.AsOf, project.Baseline = n.Name, n.Purpose, "", today
	project.RetentionUntil = today.AddMonths(36)
	focal, ok := graph.Get[graph.Actor](tx, project.FocalActor)
	if !ok && n.Focal != "" {
		focal = graph.NewOf[graph.Actor]()
		focal.Kind, focal.Role, focal.ActiveFrom = "kelompok", graph.RoleFocal, today
	}
	if n.Focal != "" {
		focal.Name, focal.PublicLabel = n.Focal, graph.Shorten(n.Focal, 40)
	}
	if focal.ID != "" {
		project.FocalActor = focal.ID
		tx.Put(focal)
	}
	for _, a := range graph.All[graph.Actor](tx) {
		a.ActiveFrom = today
		tx.Put(a)
	}
	for _, t := range graph.All[graph.Tie](tx) {
		t.Start = today
		tx.Put(t)
	}
	tx.Put(project)
}

// createFrom makes a document, fills it and opens it anew: undoing never goes back behind its beginning.
func createFrom(s *session.Session, name string, draft *format.Draft, then func(*document.Tx)) error {
	if err := s.Create(name); err != nil {
		return err
	}
	d := s.Document()
	if len(draft.Records) > 0 {
		if err := draft.Import(d); err != nil {
			return err
		}
	}
	if then != nil {
		if err := d.EditJoined(locale.M("edit.new-project"), func(tx *document.Tx) error {
			then(tx)
			return nil
		}); err != nil {
			return err
		}
	}
	if err := placeAll(s); err != nil {
		return err
	}
	path := d.Path()
	s.Use(nil)
	return s.Open(path)
}

// placeAll gives a place to every actor that has none, as part of the step before; in a large network a job does.
func placeAll(s *session.Session) error {
	d := s.Document()
	if len(d.Done()) == 0 || s.Snapshot().N() == 0 {
		return nil
	}
	return d.Extend(func(tx *document.Tx) error {
		keepPlaces(s, tx)
		return nil
	})
}
