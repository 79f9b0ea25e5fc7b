package command

import (
	"bytes"
	"context"
	"io"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

var pictureCommands = []Command{
	{ID: "copy-picture", Icon: "copy", Keys: "Ctrl+Shift+C", Menu: "file", Can: hasDocument, Do: copyPicture},
}

// copyPicture shows the picture as it leaves the program, with names covered as there, and has it copied.
func copyPicture(s *session.Session, _ Host) error {
	s.CopyPicture("picture")
	return nil
}

// copyJob is the ID of the job that draws what is copied.
const copyJob = "copy-picture"

// CopyPNG draws a picture as a job and puts it on the clipboard of the computer. Where that takes no pictures it says how
// to go on.
func CopyPNG(s *session.Session, h Host, write func(io.Writer) error) {
	var png bytes.Buffer
	s.Start(copyJob, locale.M("job.copy-picture"), func(context.Context, func(float64)) error { return write(&png) }, func(err error) {
		if err == nil && h.CopyPicture(png.Bytes()) != nil {
			err = graph.Refuse("command.cannot-copy-picture")
		}
		if err != nil {
			h.Fail(err)
			return
		}
		h.Tell(locale.M("command.picture-copied"))
	})
}
