package command

import (
	"context"
	"path/filepath"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

func importFile(s *session.Session, h Host) error {
	h.PickFile(Pick{
		Title: locale.M("command.import.title"), Extensions: []string{".csv", ".zip", ".txt"},
		Chosen: func(path string) error { return Review(s, h, path) },
	})
	return nil
}

// Review reads a file or folder as a job and shows what an import would bring; nothing is written.
func Review(s *session.Session, h Host, path string) error {
	if err := notInTrial(s); err != nil { // a file may also be dropped on the window
		return err
	}
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
	if err := notInTrial(s); err != nil {
		return err
	}
	if s.Document() == nil && len(draft.Records) > manyRecords {
		importLater(s, h, draft)
		return nil
	}
	if s.Document() == nil {
		if err := s.Create(draft.Name); err != nil {
			return err
		}
	}
	s.Review(draft) // also where a new document has just taken its place
	s.Show("import")
	return work{len(draft.Records), locale.M("job.write", "Name", draft.Name), func(d *document.Document) error {
		d.BackUp() //nolint:errcheck // the document remembers why; an import can be undone without it
		return draft.Import(d)
	}, func() {
		if len(draft.Records) < manyRecords {
			if err := placeAll(s); err != nil {
				h.Fail(err)
			}
		}
		showImported(s, h)
	}}.run(s, h)
}

func showImported(s *session.Session, h Host) {
	s.Review(nil)
	s.Show(session.ViewMap)
	s.Post(h.Map().Fit)
	h.Tell(LastDone(s))
}

// importLater writes a large draft into a new document that nobody else sees yet.
func importLater(s *session.Session, h Host, draft *format.Draft) {
	s.CreateLater(draft.Name, locale.M("job.write", "Name", draft.Name), draft.Import, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		showImported(s, h)
	})
}

func exportCSV(s *session.Session, h Host) error {
	h.PickFile(Pick{
		Title: locale.M("command.export-csv.title"), Save: true, Extensions: []string{".zip"},
		Name: baseName(s.Document().Path()) + ".zip",
		Chosen: func(path string) error {
			records := graph.Freeze(s.Document())
			writeOnce(s, h, path, func(context.Context) error {
				zip, _ := format.ByPath(path)
				return zip.Write(records, path)
			}, func() { h.Tell(locale.M("command.exported", "Name", filepath.Base(path))) })
			return nil
		},
	})
	return nil
}
