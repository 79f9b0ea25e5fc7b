package session

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// EditJob is the ID of the job to which the open document is lent.
const EditJob = "edit"

// loan is the open document in the hands of a job.
type loan struct {
	of       *document.Document
	returned chan struct{} // closed when the job has let go of it
	lens     network.Lens
	snapshot *network.Snapshot // of what the job made of it
	revision uint64
}

// EditLater runs work on a goroutine of its own, with the open document lent to it, and then done, with its error, on the
// window's. Meanwhile the document is shown as it was and its edits are refused. Cancelling leaves it as it was,
// unless the file has the change already. The error is that another such job runs.
func (s *Session) EditLater(name locale.Message, work func(*document.Document) error, done func(error)) error {
	lent, err := s.doc.Lend()
	if err != nil {
		return err
	}
	l := &loan{of: s.doc, returned: make(chan struct{}), lens: s.Lens()}
	s.loan = l
	s.start(EditJob, &Job{Name: name, lingers: true, land: func(bool) { s.takeBack(l) }}, func(ctx context.Context, progress func(float64)) error {
		defer close(l.returned)
		before := lent.Revision()
		lent.Borrow(Asking(ctx, progress))
		err := work(lent)
		if lent.Revision() != before {
			l.snapshot, l.revision = network.Of(lent, l.lens), lent.Revision()
		}
		return err
	}, done)
	return nil
}

// takeBack waits until the job has let go of the document, unless that was done before.
func (s *Session) takeBack(l *loan) {
	if l == nil || s.loan != l {
		return
	}
	<-l.returned
	s.loan = nil
	if l.snapshot != nil {
		s.know(l.snapshot, l.lens, l.revision)
	}
	l.of.TakeBack()
}

// OpenLater is Open for a large file, as a job.
func (s *Session) OpenLater(path string, name locale.Message, done func(error)) {
	s.openLater(path, name, s.options(), done)
}

// OpenReadOnlyLater is OpenReadOnly for a large file, as a job.
func (s *Session) OpenReadOnlyLater(path string, name locale.Message, done func(error)) {
	s.openLater(path, name, document.Options{ReadOnly: true}, done)
}

func (s *Session) openLater(path string, name locale.Message, o document.Options, done func(error)) {
	if same, err := sameFile(s, path); err == nil && same {
		s.Show(ViewMap)
		done(nil)
		return
	}
	var d *document.Document
	var n *network.Snapshot
	today := graph.DateOf(s.Now())
	s.start("open", &Job{Name: name, land: func(kept bool) {
		if !kept && d != nil {
			d.Close()
		}
	}}, func(ctx context.Context, progress func(float64)) (err error) {
		o.Ask = Asking(ctx, progress)
		if d, err = document.Open(path, o); err == nil {
			spareMemory(d.Len())
			n = network.Of(d, network.Lens{Day: graph.ProjectOf(d).Today(today)})
			n.Network(network.Know) // the first picture asks for it
		}
		return err
	}, func(err error) {
		if err == nil {
			s.adopt(d, path)
			s.know(n, n.Lens, d.Revision())
		}
		done(err)
	})
}

// Asking tells how far a document's work is, and ends it where the job is cancelled.
func Asking(ctx context.Context, progress func(float64)) func(float64) error {
	return func(share float64) error {
		progress(share)
		return ctx.Err()
	}
}
