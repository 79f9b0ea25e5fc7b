package command

import (
	"slices"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// GoTo takes back so many steps of the history where steps is negative, does so many again where it is
// positive, and selects what the last of them brought back.
func GoTo(s *session.Session, h Host, steps int) error {
	if steps == 0 {
		return nil
	}
	along := way{(*document.Document).Redo, s.Document().Undone(), "document.redo", "command.redone"}
	if steps < 0 {
		along, steps = way{(*document.Document).Undo, s.Document().Done(), "document.undo", "command.undone"}, -steps
	}
	ahead := along.ahead[max(0, len(along.ahead)-steps):]
	var w work
	for _, change := range ahead {
		w.size += len(change.Deltas)
	}
	if len(ahead) > 0 {
		w.name = locale.M(along.doing, "Label", Said(s, ahead[0].Label))
	}
	var last document.Change
	w.do = func(d *document.Document) (err error) {
		for range steps {
			if last, err = along.step(d); err != nil {
				return err
			}
		}
		return nil
	}
	w.then = func() { wentBack(s, h, along.done, last) }
	return w.run(s, h)
}

// IsJustMade tells whether a record is new by the last edit, so that undo takes it away.
func IsJustMade(s *session.Session, id graph.ID) bool {
	done := s.Document().Done()
	if len(done) == 0 || !canUndo(s) {
		return false
	}
	return slices.ContainsFunc(done[len(done)-1].Deltas, func(d document.Delta) bool { return d.ID == id && d.Before == nil })
}

// way is a direction through the history: its step, the steps ahead with the next one last, and what is said of it.
type way struct {
	step        func(*document.Document) (document.Change, error)
	ahead       []document.Change
	doing, done string
}

// reveal selects what came back. Where nothing did, or it is selected already, the selection stays with the tab
// that was open, and the history stays open while one walks through it.
func reveal(s *session.Session, back []graph.ID) {
	panel := s.Panel()
	if len(back) == 0 || slices.Equal(back, s.Selection()) {
		return
	}
	s.Select(back...)
	if panel == "history" {
		s.ShowPanel(panel)
	}
}

// Backups returns the dated backups of the open document, newest first.
func Backups(s *session.Session) []document.Backup {
	if s.Document() == nil || s.Document().Path() == "" {
		return nil
	}
	return document.Backups(s.Likings.Backups, s.Document().Path())
}

// Restore brings the open document back to how it was in a backup, as one edit. What it is now is backed up
// before, and undo brings it back too.
func Restore(s *session.Session, h Host, b document.Backup) error {
	if err := notInTrial(s); err != nil { // its panel may have been open before
		return err
	}
	before := s.Document().Revision()
	return work{name: locale.M("job.restore"), do: func(d *document.Document) error { return d.Restore(b) }, then: func() {
		if s.Document().Revision() == before {
			h.Tell(locale.M("command.restored-same"))
			return
		}
		panel := s.Panel()
		s.Select()
		s.ShowPanel(panel)
		h.Tell(locale.M("command.restored"))
	}}.runLater(s, h)
}

// Said says the label of an edit. Where it names someone who is a client by now, it says the code (PV-03).
func Said(s *session.Session, label locale.Message) string {
	text := s.Language().Say(label)
	if s.Document() == nil {
		return text
	}
	for _, a := range graph.All[graph.Actor](s.Document()) {
		if a.IsClient && a.Name != "" && a.Name != a.Label() {
			text = strings.ReplaceAll(text, a.Name, a.Label())
		}
	}
	return text
}
