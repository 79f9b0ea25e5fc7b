package command

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"jejaring/app/session"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

// File is a file that something is kept in outside the document.
type File struct {
	Title     locale.Message // of the question where to
	Name      string         // proposed, without its extension
	Extension string         // ".pdf"
	Write     func(io.Writer) error
	OfTrial   bool // it says of itself where it is of a trial; any other would be taken for what is
}

// WriteJob is the ID of the job that writes a file.
const WriteJob = "write-file"

// Save asks where to and writes the file as a job.
func Save(s *session.Session, h Host, f File) {
	if err := notInTrial(s); err != nil && !f.OfTrial {
		h.Fail(err)
		return
	}
	h.PickFile(Pick{Title: f.Title, Save: true, Name: session.FileName(f.Name) + f.Extension, Extensions: []string{f.Extension}, Chosen: func(path string) error {
		if !strings.EqualFold(filepath.Ext(path), f.Extension) {
			path += f.Extension
		}
		Write(s, h, path, f.Write, func() { h.Tell(locale.M("command.exported", "Name", filepath.Base(path))) })
		return nil
	}})
}

// Write writes a file as a job, whole or not at all; done is called where it is there.
func Write(s *session.Session, h Host, path string, write func(io.Writer) error, done func()) {
	s.Start(WriteJob, locale.M("job.write", "Name", filepath.Base(path)), func(context.Context, func(float64)) error {
		return format.WriteFile(path, write)
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		done()
	})
}
