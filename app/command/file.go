package command

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"jejaring/app/session"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

var fileCommands = []Command{
	{ID: "start", Icon: "home", Menu: "file", Can: always, Do: showStart},
	{ID: "new", Icon: "document", Keys: "Ctrl+N", Menu: "file", Can: always, Do: showView("new")},
	{ID: "open", Icon: "folder", Keys: "Ctrl+O", Menu: "file", Can: always, Do: open},
	{ID: "open-sample", Menu: "file", Can: always, Do: openSample},
	{ID: "import", Icon: "table", Menu: "file", Can: always, Do: onlyReal(importFile)},
	{ID: "save-copy", Keys: "Ctrl+Shift+S", Menu: "file", Can: hasDocument, Do: onlyReal(saveCopy)},
	{ID: "restore", Icon: "history", Menu: "file", Can: hasDocument, Do: onlyReal(showPanel("backups"))},
	{ID: "say-saved", Keys: "Ctrl+S", Menu: "file", Can: hasDocument, Do: saySaved},
	{ID: "export-csv", Menu: "file", Can: hasDocument, Do: onlyReal(exportCSV)},
	{ID: "export-picture", Icon: "download", Keys: "Ctrl+E", Menu: "file", Can: hasDocument, Do: showView("picture")},
	{ID: "report", Icon: "document", Keys: "Ctrl+P", Menu: "file", Can: hasDocument, Do: onlyReal(showView("report"))},
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

func quit(s *session.Session, h Host) error {
	return leaving(s, h, func() error { h.Quit(); return nil })
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
	if s.HasOpen(path) {
		s.Show(session.ViewMap)
		return nil
	}
	return leaving(s, h, func() error { return openOther(s, h, path) })
}

func openOther(s *session.Session, h Host, path string) error {
	if isLarge(path) {
		openLater(s, h, path)
		return nil
	}
	err := s.Open(path)
	if errors.Is(err, document.ErrInUse) {
		if err = s.OpenReadOnly(path); err == nil {
			h.Tell(locale.M("command.opened-read-only"))
		}
	}
	return orDamaged(path, err)
}

// manyBytes is the size of a document that takes so long to read that it is done as a job.
const manyBytes = 4 << 20

func isLarge(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > manyBytes
}

func openLater(s *session.Session, h Host, path string) {
	name := locale.M("job.open", "Name", filepath.Base(path))
	then := func(err error) {
		if err != nil {
			h.Fail(orDamaged(path, err))
			return
		}
		s.Show(session.ViewMap)
	}
	s.OpenLater(path, name, func(err error) {
		if !errors.Is(err, document.ErrInUse) {
			then(err)
			return
		}
		s.OpenReadOnlyLater(path, name, func(err error) {
			if then(err); err == nil {
				h.Tell(locale.M("command.opened-read-only"))
			}
		})
	})
}

func orDamaged(path string, err error) error {
	if errors.Is(err, document.ErrDamaged) {
		return &Damaged{path, err}
	}
	return err
}

// Damaged is the error of a document whose file is damaged; Rescue saves what can be read of it.
type Damaged struct {
	Path string
	Err  error
}

func (d *Damaged) Error() string { return d.Err.Error() }
func (d *Damaged) Unwrap() error { return d.Err }

// Rescue saves what can still be read of a damaged file into a new one beside it, opens that and says how much
// it holds; the damaged file stays as it is. Where nothing can be read the newest backup takes its place, and
// the damaged file is kept under another name.
func Rescue(s *session.Session, h Host, damaged string) error {
	to, err := session.FreePath(filepath.Dir(damaged), s.T("command.rescued-name", "Name", baseName(damaged)))
	if err != nil {
		return err
	}
	backups := document.Backups(s.Likings.Backups, damaged)
	var said locale.Message
	s.Start("rescue", locale.M("job.rescue", "Name", filepath.Base(damaged)), func(ctx context.Context, progress func(float64)) error {
		saved, err := document.Salvage(damaged, to, document.Options{Ask: session.Asking(ctx, progress)})
		said = locale.M("command.rescued", "Count", saved.Records+saved.FromLog, "Name", filepath.Base(to))
		if err == nil || len(backups) == 0 || ctx.Err() != nil {
			return err
		}
		to = damaged
		aside, err := document.RestoreFile(backups[0], damaged)
		said = locale.M("command.rescued-from-backup", "Time", backups[0].Time.Format("2006-01-02 15.04"), "Name", filepath.Base(aside))
		return err
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		s.OpenLater(to, locale.M("job.open", "Name", filepath.Base(to)), func(err error) {
			if err != nil {
				h.Fail(err)
				return
			}
			h.Tell(said)
		})
	})
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
			return work{
				name: locale.M("job.copy", "Name", filepath.Base(path)),
				do:   func(d *document.Document) error { return d.SaveCopy(path) },
				then: func() { h.Tell(locale.M("command.copy-saved", "Name", filepath.Base(path))) },
			}.runLater(s, h)
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
