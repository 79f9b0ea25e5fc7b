package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

var editCommands = []Command{
	{ID: "undo", Icon: "undo", Keys: "Ctrl+Z", Menu: "edit", Can: canUndo, Do: undo},
	{ID: "redo", Icon: "redo", Keys: "Ctrl+Y", Menu: "edit", Can: canRedo, Do: redo},
	{ID: "history", Icon: "history", Menu: "edit", Can: hasDocument, Do: showPanel("history")},
	{ID: "vocabulary", Icon: "note", Menu: "edit", Can: hasDocument, Do: showView("vocabulary")},
	{ID: "find", Icon: "search", Keys: "Ctrl+F", Menu: "edit", Can: hasDocument, Do: focus("search")},
	{ID: "select-all", Keys: "Ctrl+A", Menu: "edit", Can: hasDocument, Do: selectAll},
	{ID: "deselect", Needs: needsAny, Menu: "edit", Can: hasSelection, Do: deselect},
	{ID: "delete", Icon: "trash", Keys: "Delete", Needs: needsAny, Menu: "edit", Can: canDelete, Do: deleteSelected},
}

func canUndo(s *session.Session) bool { return canEdit(s) && len(s.Document().Done()) > 0 }
func canRedo(s *session.Session) bool { return canEdit(s) && len(s.Document().Undone()) > 0 }

// LastDone returns what Undo takes back, and LastUndone what Redo does again; a zero message for nothing.
func LastDone(s *session.Session) locale.Message { return lastLabel(s, (*document.Document).Done) }

// LastUndone returns what Redo does again.
func LastUndone(s *session.Session) locale.Message { return lastLabel(s, (*document.Document).Undone) }

func lastLabel(s *session.Session, of func(*document.Document) []document.Change) locale.Message {
	if s.Document() == nil {
		return locale.Message{}
	}
	changes := of(s.Document())
	if len(changes) == 0 {
		return locale.Message{}
	}
	return changes[len(changes)-1].Label
}

func undo(s *session.Session, h Host) error { return GoTo(s, h, -1) }

func redo(s *session.Session, h Host) error { return GoTo(s, h, 1) }

// wentBack selects what came back by undo or redo, so that the user sees it.
func wentBack(s *session.Session, h Host, said string, change document.Change) {
	var back []graph.ID
	for _, delta := range change.Deltas {
		switch delta.After.(type) {
		case graph.Actor, graph.Tie:
			if delta.Before != nil || len(change.Deltas) < 200 {
				back = append(back, delta.ID)
			}
		}
	}
	if back = shown(back, s); len(back) == 0 {
		back = shown(moved(change), s)
	}
	reveal(s, back)
	if laidOut(s, change) {
		h.Map().Fit()
	}
	h.Tell(locale.M(said, "Label", Said(s, change.Label)))
}

// laidOut tells whether a change put most of the network elsewhere, so that nothing stands any more where one looked.
func laidOut(s *session.Session, change document.Change) bool {
	places := 0
	for _, delta := range change.Deltas {
		before, was := delta.Before.(graph.Place)
		after, is := delta.After.(graph.Place)
		if was && is && (before.X != after.X || before.Y != after.Y) {
			places++
		}
	}
	return places > 2 && 2*places > s.Snapshot().N()
}

// moved returns the actors that a hand had put elsewhere.
func moved(change document.Change) []graph.ID {
	var ids []graph.ID
	for _, delta := range change.Deltas {
		before, was := delta.Before.(graph.Place)
		after, is := delta.After.(graph.Place)
		stayed := was && is && before.X == after.X && before.Y == after.Y
		if (before.Pinned || after.Pinned) && !stayed {
			ids = append(ids, max(before.Actor, after.Actor))
		}
	}
	return ids
}

// shown keeps of a mixed list only the actors, or where there is none the ties: one kind is selected at a time.
func shown(ids []graph.ID, s *session.Session) []graph.ID {
	var actors, ties []graph.ID
	for _, id := range ids {
		switch r, _ := s.Document().Record(id); r.(type) {
		case graph.Actor:
			actors = append(actors, id)
		case graph.Tie:
			ties = append(ties, id)
		}
	}
	if len(actors) > 0 {
		return actors
	}
	return ties
}

// selectAll selects every actor in the picture, or every tie where the table lists ties.
func selectAll(s *session.Session, _ Host) error {
	var ids []graph.ID
	if s.View() == session.ViewTable && s.Looks.Table.Kind == "tie" {
		for _, t := range s.Snapshot().Ties {
			ids = append(ids, t.ID)
		}
		s.Select(ids...)
		return nil
	}
	for _, a := range s.Snapshot().Actors {
		ids = append(ids, a.ID)
	}
	s.Select(ids...)
	return nil
}

func hasSelection(s *session.Session) bool { return len(s.Selection()) > 0 }

// canDelete tells whether what is selected can be deleted: not where the past is looked at, and not where one asks who
// would be cut off before anything is tried.
func canDelete(s *session.Session) bool {
	return canEdit(s) && hasSelection(s) && s.View() != session.ViewTime && (s.InTrial() || s.View() != session.ViewResilience)
}

func deselect(s *session.Session, _ Host) error {
	s.Select()
	return nil
}

func deleteSelected(s *session.Session, h Host) error { return Delete(s, h, s.Selection()...) }

// Delete deletes records and what cannot stand without them, and says what went along. In a trial it tries without them.
func Delete(s *session.Session, h Host, ids ...graph.ID) error {
	if len(ids) == 0 {
		return nil
	}
	if s.InTrial() {
		return Without(s, h, ids...)
	}
	for _, id := range ids {
		if _, ok := s.Document().Record(id); !ok {
			return graph.Refuse("command.gone")
		}
	}
	label := deleteLabel(s, ids)
	return work{weight(s.Document(), ids), label, func(d *document.Document) error {
		return d.Edit(label, func(tx *document.Tx) error {
			tx.Delete(ids...)
			dropPictures(tx)
			return nil
		})
	}, func() { deleted(s, h, label, len(ids)) }}.run(s, h)
}

// weight returns about how many records go or change where the given ones are deleted.
func weight(among graph.Reader, ids []graph.ID) int {
	n := len(ids)
	for _, id := range ids {
		n += len(among.Referring(id))
	}
	return n
}

// deleted says what was deleted, and what went along.
func deleted(s *session.Session, h Host, label locale.Message, count int) {
	ties := 0
	done := s.Document().Done()
	for _, delta := range done[len(done)-1].Deltas {
		if _, ok := delta.Before.(graph.Tie); ok && delta.After == nil {
			ties++
		}
	}
	if count == 1 && ties > 0 && label.ID == "edit.delete-actor" {
		h.Tell(locale.M("command.deleted-with-ties", append(label.Values, "Count", ties)...))
	} else {
		h.Tell(label)
	}
}

func deleteLabel(s *session.Session, ids []graph.ID) locale.Message {
	if len(ids) > 1 {
		return locale.M("edit.delete-many", "Count", len(ids))
	}
	r, _ := s.Document().Record(ids[0])
	if a, ok := r.(graph.Actor); ok {
		return locale.M("edit.delete-actor", "Name", a.Label())
	}
	if t, ok := r.(graph.Tie); ok {
		return locale.M("edit.delete-tie", edit.Pair(t.From, t.To, s.Document())...)
	}
	return locale.M("edit.delete", "Kind", locale.M("kind."+graph.KindOf(r).ID))
}

// SetField changes one field of a record and says so in the history.
func SetField(s *session.Session, id graph.ID, field string, value any) error {
	r, ok := s.Document().Record(id)
	if !ok {
		return graph.Refuse("command.gone")
	}
	changed := edit.Follow(r, graph.KindOf(r).Field(field).With(r, value), field, s.Document())
	return s.Document().Edit(edit.SetLabel(changed, field, s.Document()), func(tx *document.Tx) error {
		edit.Put(tx, r, changed, s.Day())
		return nil
	})
}
