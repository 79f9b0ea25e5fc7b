package command

import (
	"context"
	"errors"
	"os"
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

var fileCommands = []Command{
	{ID: "start", Icon: "home", Menu: "file", Can: always, Do: showStart},
	{ID: "new", Icon: "document", Keys: "Ctrl+N", Menu: "file", Can: always, Do: showView("new")},
	{ID: "open", Icon: "folder", Keys: "Ctrl+O", Menu: "file", Can: always, Do: open},
	{ID: "open-sample", Menu: "file", Can: always, Do: openSample},
	{ID: "import", Icon: "table", Menu: "file", Can: always, Do: importFile},
	{ID: "save-copy", Keys: "Ctrl+Shift+S", Menu: "file", Can: hasDocument, Do: saveCopy},
	{ID: "restore", Icon: "history", Menu: "file", Can: hasDocument, Do: showPanel("backups")},
	{ID: "say-saved", Keys: "Ctrl+S", Menu: "file", Can: hasDocument, Do: saySaved},
	{ID: "export-csv", Menu: "file", Can: hasDocument, Do: exportCSV},
	{ID: "export-picture", Icon: "download", Keys: "Ctrl+E", Menu: "file", Can: hasDocument, Do: showView("picture")},
	{ID: "report", Icon: "document", Keys: "Ctrl+P", Menu: "file", Can: hasDocument, Do: showView("report")},
	{ID: "settings", Icon: "sliders", Menu: "file", Can: always, Do: showView("settings")},
	{ID: "quit", Keys: "Alt+F4", Menu: "file", Can: always, Do: quit},
}

func showStart(s *session.Session, _ Host) error {
	s.Show(session.ViewStart)
	return nil
}

func showView(view string) func(*session.Session, Host) error {
	return func(s *session.Session, _ Host) error {
		s.Show(view)
		return nil
	}
}

func showPanel(panel string) func(*session.Session, Host) error {
	return func(s *session.Session, _ Host) error {
		s.ShowPanel(panel)
		return nil
	}
}

func focus(part string) func(*session.Session, Host) error {
	return func(_ *session.Session, h Host) error {
		h.Focus(part)
		return nil
	}
}

func quit(_ *session.Session, h Host) error {
	h.Quit()
	return nil
}

func open(s *session.Session, h Host) error {
	h.PickFile(Pick{
		Title: locale.M("command.open.title"), Extensions: []string{session.Extension},
		Chosen: func(path string) error { return Open(s, h, path) },
	})
	return nil
}

// Open opens a document, and shows anything else that it can read as an import. A document that another
// window has open is shown to look at.
func Open(s *session.Session, h Host, path string) error {
	if filepath.Ext(path) != session.Extension {
		return Review(s, h, path)
	}
	err := s.Open(path)
	if errors.Is(err, document.ErrInUse) {
		if err = s.OpenReadOnly(path); err == nil {
			h.Tell(locale.M("command.opened-read-only"))
		}
	}
	return err
}

// OpenSample makes a new document of the fictional community RW 07 and opens it; the sample itself stays as it is.
func OpenSample(s *session.Session) error {
	draft, err := beginning(s, "")
	if err != nil {
		return err
	}
	return createFrom(s, s.T("command.sample-file"), draft, nil)
}

// beginning reads a template in the language of the screen; no template is the sample.
func beginning(s *session.Session, template string) (*format.Draft, error) {
	if template == "" {
		return format.ReadFS(assets.Sample, "sample")
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

func openSample(s *session.Session, _ Host) error { return OpenSample(s) }

// NewProject says what a new document starts with (SD-09, SD-65).
type NewProject struct {
	Name     string
	Purpose  string
	Focal    string // name of the focal actor
	Template string // ID of a template; empty for an empty network
}

// Create makes a new document and opens it.
func Create(s *session.Session, n NewProject) error {
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
	}
	return createFrom(s, n.Name, draft, func(tx *document.Tx) { n.apply(s, tx) })
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
		focal.Name, focal.PublicLabel = n.Focal, shorten(n.Focal, 40)
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
	if err := PlaceAll(s); err != nil {
		return err
	}
	path := d.Path()
	s.Use(nil)
	return s.Open(path)
}

// PlaceAll gives a place to every actor that has none, joined to the edit before it.
func PlaceAll(s *session.Session) error {
	d := s.Document()
	done := d.Done()
	if len(done) == 0 || s.Snapshot().N() == 0 {
		return nil
	}
	return d.EditJoined(done[len(done)-1].Label, func(tx *document.Tx) error {
		keepPlaces(s, tx)
		return nil
	})
}

func importFile(s *session.Session, h Host) error {
	h.PickFile(Pick{
		Title: locale.M("command.import.title"), Extensions: []string{".csv", ".zip", ".txt"},
		Chosen: func(path string) error { return Review(s, h, path) },
	})
	return nil
}

// Review reads a file or folder as a job and shows what an import would bring; nothing is written.
func Review(s *session.Session, h Host, path string) error {
	var draft *format.Draft
	s.Start("read", locale.M("job.read", "Name", filepath.Base(path)), func(context.Context, func(float64)) (err error) {
		draft, err = format.Read(path)
		return err
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		s.Review(draft)
		s.Show("import")
	})
	return nil
}

// Import writes the draft under review into the open document, or into a new one, as one edit.
func Import(s *session.Session, h Host) error {
	draft := s.Draft()
	if draft == nil {
		return nil
	}
	if s.Document() == nil {
		if err := s.Create(draft.Name); err != nil {
			return err
		}
	}
	s.Document().BackUp() //nolint:errcheck // the document remembers why; an import can be undone without it
	if err := draft.Import(s.Document()); err != nil {
		return err
	}
	s.Review(nil)
	if err := PlaceAll(s); err != nil {
		return err
	}
	s.Show(session.ViewMap)
	h.Map().Fit()
	h.Tell(LastDone(s))
	return nil
}

func saveCopy(s *session.Session, h Host) error {
	h.PickFile(Pick{
		Title: locale.M("command.save-copy.title"), Save: true, Extensions: []string{session.Extension},
		Name: s.T("command.copy-name", "Name", baseName(s.Document().Path())) + session.Extension,
		Chosen: func(path string) error {
			if filepath.Ext(path) != session.Extension {
				path += session.Extension
			}
			if err := s.Document().SaveCopy(path); err != nil {
				return err
			}
			h.Tell(locale.M("command.copy-saved", "Name", filepath.Base(path)))
			return nil
		},
	})
	return nil
}

func baseName(path string) string {
	name := filepath.Base(path)
	return name[:len(name)-len(filepath.Ext(name))]
}

func saySaved(_ *session.Session, h Host) error {
	h.Tell(locale.M("command.all-saved"))
	return nil
}

func exportCSV(s *session.Session, h Host) error {
	h.PickFile(Pick{
		Title: locale.M("command.export-csv.title"), Save: true, Extensions: []string{".zip"},
		Name: baseName(s.Document().Path()) + ".zip",
		Chosen: func(path string) error {
			zip, _ := format.ByPath(path)
			if err := zip.Write(s.Document(), path); err != nil {
				return err
			}
			h.Tell(locale.M("command.exported", "Name", filepath.Base(path)))
			return nil
		},
	})
	return nil
}

// WriteFile writes a file beside its name and renames it, so that a failure leaves no half of it.
func WriteFile(path string, write func(*os.File) error) error {
	file, err := os.CreateTemp(filepath.Dir(path), ".jejaring-*")
	if err != nil {
		return err
	}
	err = write(file)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		os.Remove(file.Name())
	}
	return err
}
