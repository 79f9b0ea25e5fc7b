//go:build !headless

package app

import (
	"fmt"

	"jejaring/app/kit"
	"jejaring/app/session"
)

// working shows the work under way and a way to stop it.
type working struct {
	*kit.Progress
	s *session.Session
}

func newWorking(s *session.Session) *working {
	w := &working{s: s}
	w.Progress = kit.NewProgress(s.T("window.cancel"), w.stop)
	return w
}

// update follows the job that runs longest; without one it hides.
func (w *working) update() {
	_, job, ok := w.s.Running()
	if !ok {
		w.Hide()
		return
	}
	words := w.s.Language().Say(job.Name)
	if job.Share > 0 {
		words = fmt.Sprintf("%s %s", words, w.s.Language().Percent(float64(int(job.Share*100))/100))
	}
	w.SetShare(job.Share, words)
}

func (w *working) stop() {
	if id, _, ok := w.s.Running(); ok {
		w.s.Cancel(id)
	}
}
