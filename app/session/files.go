package session

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// Extension is the ending of a document's file name.
const Extension = ".jejaring"

// Open opens a document and makes it the open one, or shows it where it is; the error of a file that cannot be
// opened leaves the one before it open.
func (s *Session) Open(path string) error {
	return s.open(path, s.options())
}

func (s *Session) options() document.Options {
	return document.Options{Backups: s.Likings.Backups, Who: document.User()}
}

// OpenReadOnly opens a document to look at, also where another window has it open.
func (s *Session) OpenReadOnly(path string) error {
	return s.open(path, document.Options{ReadOnly: true})
}

func (s *Session) open(path string, o document.Options) error {
	if same, err := sameFile(s, path); err == nil && same {
		s.Show(ViewMap)
		return nil
	}
	d, err := document.Open(path, o)
	if err != nil {
		return err
	}
	s.adopt(d, path)
	return nil
}

// HasOpen tells whether a file is the open document.
func (s *Session) HasOpen(path string) bool {
	same, err := sameFile(s, path)
	return err == nil && same
}

func sameFile(s *Session, path string) (bool, error) {
	d := s.Real()
	if d == nil || d.Path() == "" {
		return false, nil
	}
	a, err := os.Stat(d.Path())
	if err != nil {
		return false, err
	}
	b, err := os.Stat(path)
	if err != nil {
		return false, err
	}
	return os.SameFile(a, b), nil
}

// Create makes a new document of the given name in the folder for documents and opens it.
func (s *Session) Create(name string) error {
	path, err := FreePath(DocumentsFolder(), name)
	if err != nil {
		return err
	}
	d, err := document.Create(path, s.options())
	if err != nil {
		return err
	}
	s.adopt(d, path)
	return nil
}

// CreateLater makes a new document of the given name as a job, has it filled there and opens it. What cannot be
// filled leaves no file behind.
func (s *Session) CreateLater(name string, job locale.Message, fill func(*document.Document) error, done func(error)) {
	path, err := FreePath(DocumentsFolder(), name)
	if err != nil {
		done(err)
		return
	}
	var d *document.Document
	remove := func(kept bool) {
		if !kept && d != nil {
			d.Close()
			os.Remove(path)
		}
	}
	options := s.options()
	s.start("create", &Job{Name: job, land: remove}, func(ctx context.Context, progress func(float64)) (err error) {
		if d, err = document.Create(path, options); err != nil {
			return err
		}
		lent, err := d.Lend()
		if err != nil {
			return err
		}
		defer d.TakeBack()
		lent.Borrow(Asking(ctx, progress))
		return fill(lent)
	}, func(err error) {
		if err == nil {
			s.adopt(d, path)
		}
		done(err)
	})
}

func (s *Session) adopt(d *document.Document, path string) {
	path = absolute(path)
	s.Use(d)
	s.Likings.remember(path)
	s.Likings.Started = true
	s.styled = s.Likings.sizedBy(path)
	s.Likings.Save() //nolint:errcheck // the list of recent files is a convenience
}

// absolute returns where a path leads from anywhere.
func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// DocumentsFolder returns the folder in which new documents are made: "Jejaring" in the user's documents.
func DocumentsFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	for _, name := range []string{"Documents", "Dokumen"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name, "Jejaring")
		}
	}
	return filepath.Join(home, "Jejaring")
}

// FreePath returns a path in the folder that no file has yet, made from the name: "Forum RW 07.jejaring",
// then "Forum RW 07 (2).jejaring". It makes the folder.
func FreePath(folder, name string) (string, error) { return FreePathAs(folder, name, Extension) }

// FreePathAs is FreePath for a file of another kind.
func FreePathAs(folder, name, extension string) (string, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("make folder for documents: %w", err)
	}
	base := FileName(name)
	for n := 1; ; n++ {
		path := filepath.Join(folder, base+extension)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s (%d)%s", base, n, extension))
		}
		if _, err := os.Lstat(path); os.IsNotExist(err) {
			return path, nil
		}
	}
}

// FileName makes of a project's name one that Windows and Linux take.
func FileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return ' '
		}
		return r
	}, name)
	name = strings.Trim(strings.Join(strings.Fields(name), " "), ". ")
	if runes := []rune(name); len(runes) > 80 {
		name = strings.TrimSpace(string(runes[:80]))
	}
	if name == "" {
		return "Jejaring"
	}
	return name
}
