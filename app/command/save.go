package command

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/outward"
)

// File is a file that something is kept in outside the document.
type File struct {
	Title     locale.Message // of the question where to
	Name      string         // proposed, without its extension
	Extension string         // ".pdf"
	Write     func(io.Writer) error
	OfTrial   bool // it says of itself where it is of a trial; any other would be taken for what is
}

// writeJob begins the ID of a job that writes a file; its path follows, so that several are written at once.
const writeJob = "write-file "

// IsWriting tells whether a file is being written.
func IsWriting(s *session.Session) bool { return s.AnyRunning(writeJob) }

// Save asks where to and writes the file as a job.
func Save(s *session.Session, h Host, f File) {
	if err := notInTrial(s); err != nil && !f.OfTrial {
		h.Fail(err)
		return
	}
	h.PickFile(Pick{Title: f.Title, Save: true, Name: FileName(s, f.Name) + f.Extension, Extensions: []string{f.Extension}, Chosen: func(path string) error {
		if !strings.EqualFold(filepath.Ext(path), f.Extension) {
			path += f.Extension
		}
		Write(s, h, path, f.Write, func() { h.Tell(locale.M("command.exported", "Name", filepath.Base(path))) })
		return nil
	}})
}

// FileName makes a name for a file that may leave the office: nobody is named in it who may not be.
func FileName(s *session.Session, name string) string {
	if doc := s.Document(); doc != nil {
		name = outward.NamesOf(doc, outward.Way{Language: s.Language(), Day: s.Day()}).Text(name)
	}
	return session.FileName(name)
}

// Write writes a file as a job, whole or not at all; done is called where it is there.
func Write(s *session.Session, h Host, path string, write func(io.Writer) error, done func()) {
	writeOnce(s, h, path, func(ctx context.Context) error {
		return format.WriteFile(path, func(out io.Writer) error {
			if err := write(out); err != nil {
				return err
			}
			return ctx.Err() // what was stopped leaves no file
		})
	}, done)
}

// WriteInSteps is Write for what tells how far it is, and stops and leaves no file where its context ends.
func WriteInSteps(s *session.Session, h Host, path string, write session.Work) {
	workOnce(s, h, path, write, func() { h.Tell(locale.M("command.exported", "Name", filepath.Base(path))) })
}

// writeOnce writes a file as a job, beside those that write others, and to its end whatever becomes of the document. A
// file that is being written is not begun again.
func writeOnce(s *session.Session, h Host, path string, write func(context.Context) error, done func()) {
	workOnce(s, h, path, func(ctx context.Context, _ func(float64)) error { return write(ctx) }, done)
}

func workOnce(s *session.Session, h Host, path string, work session.Work, done func()) {
	if s.IsRunning(writeJob + path) {
		h.Fail(graph.Refuse("command.still-writing", "Name", filepath.Base(path)))
		return
	}
	s.StartOutside(writeJob+path, locale.M("job.write", "Name", filepath.Base(path)), work, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		done()
	})
}
