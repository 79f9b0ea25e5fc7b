package command

import (
	"jejaring/app/session"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// manyRecords is how many records take so long to write, about a third of a second on an old computer, that it is
// done as a job.
const manyRecords = 5000

// work is an edit of the open document that may take long.
type work struct {
	size int            // about how many records it touches
	name locale.Message // says what is being done
	do   func(*document.Document) error
	then func() // on the window's goroutine, where do was successful
}

// run does the work at once where it is small, else as a job to which the document is lent.
func (w work) run(s *session.Session, h Host) error {
	if w.size < manyRecords {
		if err := w.do(s.Document()); err != nil {
			return err
		}
		w.then()
		return nil
	}
	return w.runLater(s, h)
}

func (w work) runLater(s *session.Session, h Host) error {
	return s.EditLater(w.name, w.do, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		w.then()
	})
}
