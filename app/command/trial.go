package command

import (
	"context"
	"errors"
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

var trialCommands = []Command{
	{ID: "show-trial", Icon: "branch", Menu: "look", Can: hasDocument, Do: showTrial},
	{ID: "try-without", Icon: "branch", Menu: "actor", Can: someActors, Do: tryWithout},
	{ID: "try-untied", Icon: "branch", Menu: "actor", Can: someTies, Do: tryWithout},
	{ID: "try-without-workers", Icon: "branch", Menu: "look", Can: hasWorkers, Do: tryWithoutWorkers},
	{ID: "apply-trial", Icon: "check", Menu: "edit", Can: canApply, Do: applyTrial},
	{ID: "cancel-trial", Icon: "close", Menu: "edit", Can: (*session.Session).InTrial, Do: cancelTrial},
}

func someActors(s *session.Session) bool { return len(s.SelectedActors()) > 0 }
func someTies(s *session.Session) bool   { return len(s.SelectedTies()) > 0 }

// showTrial begins a trial where none is on: whatever is done in its view is done to a copy.
func showTrial(s *session.Session, _ Host) error {
	if err := s.Try(); err != nil {
		return err
	}
	s.Show(session.ViewTrial)
	return nil
}

// tryWithout asks what would be if the selected actors stopped, or the selected ties were dropped.
func tryWithout(s *session.Session, h Host) error {
	ids := s.Selection()
	if err := showTrial(s, h); err != nil {
		return err
	}
	return Without(s, h, ids...)
}

// hasWorkers tells whether a social worker is in the network of the day.
func hasWorkers(s *session.Session) bool { return hasDocument(s) && len(workers(s)) > 0 }

// workers returns the social workers of the network of the day.
func workers(s *session.Session) (ids []graph.ID) {
	for _, a := range s.Snapshot().Actors {
		if a.Role == graph.RoleWorker {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// tryWithoutWorkers asks what would be left of the network without those who facilitate it (SD-27).
func tryWithoutWorkers(s *session.Session, h Host) error {
	if err := showTrial(s, h); err != nil {
		return err
	}
	return Without(s, h, workers(s)...)
}

// Without takes records out of the trial, with all that cannot stand without them, as one step of it. The focal actor may
// stop too.
func Without(s *session.Session, h Host, ids ...graph.ID) error {
	if err := s.Try(); err != nil {
		return err
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id graph.ID) bool {
		_, ok := s.Document().Record(id)
		return !ok
	})
	if len(ids) == 0 {
		return graph.Refuse("command.gone")
	}
	label := withoutLabel(s, ids)
	return work{weight(s.Document(), ids), label, func(d *document.Document) error {
		return d.Edit(label, func(tx *document.Tx) error { leave(tx, ids...); return nil })
	}, func() {}}.run(s, h)
}

// leave deletes records; where the focal actor is among them the project has none.
func leave(tx *document.Tx, ids ...graph.ID) {
	if p, ok := graph.Get[graph.Project](tx, graph.ProjectID); ok && slices.Contains(ids, p.FocalActor) {
		p.FocalActor = ""
		tx.Put(p)
	}
	tx.Delete(ids...)
}

func withoutLabel(s *session.Session, ids []graph.ID) locale.Message {
	if len(ids) > 1 {
		return locale.M("edit.try-without-many", "Count", len(ids))
	}
	switch r, _ := s.Document().Record(ids[0]); r := r.(type) {
	case graph.Actor:
		return locale.M("edit.try-without", "Name", r.Label())
	case graph.Tie:
		return locale.M("edit.try-untied", edit.Pair(r.From, r.To, s.Document())...)
	}
	return deleteLabel(s, ids)
}

// TakeBack takes one thing out of the trial as one step of it: what is new goes, and what stops comes back with all that
// went with it, as far as that can stand.
func TakeBack(s *session.Session, id graph.ID) error {
	if !s.InTrial() {
		return graph.Refuse("command.gone")
	}
	label := locale.M("edit.try-again", "Name", graph.NameOf(id, s.Document()))
	if _, ok := s.Real().Record(id); !ok {
		return s.Document().Edit(label, func(tx *document.Tx) error { tx.Delete(id); return nil })
	}
	label = locale.M("edit.try-again", "Name", graph.NameOf(id, s.Real()))
	went := document.Between(s.Document(), s.Real(), label).Deltas
	return s.Document().Edit(label, func(tx *document.Tx) error {
		back := map[graph.ID]bool{id: true}
		for again := true; again; {
			again = false
			for _, d := range went {
				if d.After != nil && !back[d.ID] && refersTo(d.After, back) && stands(tx, d.After, back) {
					back[d.ID], again = true, true
				}
			}
		}
		for _, d := range went {
			if back[d.ID] {
				tx.Put(d.After)
			}
		}
		return nil
	})
}

func refersTo(r graph.Record, ids map[graph.ID]bool) bool {
	return slices.ContainsFunc(graph.Refs(r), func(id graph.ID) bool { return ids[id] })
}

// stands tells whether all that a record names is there, or comes back.
func stands(among graph.Reader, r graph.Record, back map[graph.ID]bool) bool {
	return !slices.ContainsFunc(graph.Refs(r), func(id graph.ID) bool {
		_, ok := among.Record(id)
		return !ok && !back[id]
	})
}

// cancelTrial goes back to the document, looked at as before, in the view that is seen: whoever cancels stays where they
// are. The view in which things are tried begins anew.
func cancelTrial(s *session.Session, h Host) error {
	view := s.View()
	if s.CancelTrial(); s.View() != view {
		s.Show(view)
		s.ShowPanel("")
	}
	if view == session.ViewTrial {
		if err := s.Try(); err != nil {
			return err
		}
	}
	h.Tell(locale.M("trial.cancelled"))
	return nil
}

func canApply(s *session.Session) bool {
	return s.InTrial() && !s.Real().ReadOnly() && !s.IsRunning(session.EditJob) && !s.Trial().IsEmpty()
}

func applyTrial(s *session.Session, h Host) error { return applyThen(s, h, func() {}) }

// applyThen makes the document as the trial is, by one edit, and then does what is asked for. Where the edit is refused or
// stopped the trial goes on.
func applyThen(s *session.Session, h Host, then func()) error {
	if focal := graph.ProjectOf(s.Real()).FocalActor; focal != "" {
		if _, ok := s.Document().Record(focal); !ok {
			return graph.Refuse("trial.focal-gone", "Name", graph.NameOf(focal, s.Real()))
		}
	}
	label := locale.M("edit.apply-trial", "What", Tried(s.Trial()))
	e := ending{byHand: s.ByHand(), day: s.Day()}
	e.change = s.EndTrial(label)
	s.Show(session.ViewMap)
	do := func(d *document.Document) error {
		err := d.Edit(label, func(tx *document.Tx) error { e.put(tx); return nil })
		if errors.Is(err, context.Canceled) { // an end that is heard of, so that the trial is not lost
			return graph.Refuse("trial.stopped")
		}
		return err
	}
	done := func(err error) {
		if err == nil {
			h.Tell(label)
			then()
			return
		}
		h.Fail(err)
		again := func(tx *document.Tx) error { put(tx, e.change); return nil }
		if s.Try() == nil && s.Document().Edit(label, again) == nil {
			s.Show(session.ViewTrial)
		}
	}
	if len(e.change.Deltas) >= manyRecords {
		return s.EditLater(label, do, done)
	}
	done(do(s.Document()))
	return nil
}

// put makes the records as they are after a change.
func put(tx *document.Tx, change document.Change) {
	for _, d := range change.Deltas {
		if d.After == nil {
			tx.Delete(d.ID)
		}
	}
	for _, d := range change.Deltas {
		if d.After != nil {
			tx.Put(d.After)
		}
	}
}

// Tried says what applying a trial does: "2 pihak dan 14 ikatan berakhir pada 20 Nov 2026, 1 ikatan ditambahkan".
func Tried(t *session.Trial) locale.Phrase {
	var parts []locale.Phrase
	add := func(id string, actors, ties int) {
		if actors+ties > 0 {
			parts = append(parts, locale.M(id, "What", counted(actors, ties), "Day", locale.Day(t.Day)))
		}
	}
	add("trial.ended", len(t.Gone), len(t.Dropped)+t.Lost)
	add("trial.added", len(t.Joined), len(t.Added))
	if t.Others > 0 {
		parts = append(parts, locale.M("trial.others", "Count", t.Others))
	}
	if len(parts) == 0 {
		return locale.M("trial.places")
	}
	return locale.List{Parts: parts, Mark: ", "}
}

func counted(actors, ties int) locale.Phrase {
	a, b := locale.M("measure.parties", "Count", actors), locale.M("measure.ties", "Count", ties)
	switch {
	case ties == 0:
		return a
	case actors == 0:
		return b
	}
	return locale.M("trial.both", "One", a, "Other", b)
}

// onlyReal refuses while a trial is on what would take the copy for the document: files, reports, backups.
func onlyReal(do func(*session.Session, Host) error) func(*session.Session, Host) error {
	return func(s *session.Session, h Host) error {
		if err := notInTrial(s); err != nil {
			return err
		}
		return do(s, h)
	}
}

func notInTrial(s *session.Session) error {
	if s.InTrial() {
		return graph.Refuse("trial.not-now")
	}
	return nil
}
