package batch

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

// openToWrite opens a document to change it. What is done can be taken back by the window that opens the file next.
func (c *Call) openToWrite() (*document.Document, error) {
	path := c.Files[0]
	if !isDocument(path) {
		return nil, wrong("batch.only-documents", "Path", path)
	}
	return document.Open(path, document.Options{Hand: true, Who: document.User()})
}

// writing is the change of one record by a call.
type writing struct {
	*Call
	doc    *document.Document
	given  *given
	before graph.Record // nil: it is added
	after  graph.Record
	first  graph.Date // day from which on a tie that becomes a partnership has its first level
}

// run makes the change as one step of undo and says on Err what is doubtful since.
func (w *writing) run(label locale.Message) error {
	var old []graph.Finding
	if w.before != nil {
		old = w.findings(w.before)
	}
	steps := len(w.doc.Done())
	if err := w.doc.Edit(label, w.do); err != nil {
		return w.refused(err)
	}
	done := w.doc.Done()
	if len(done) == steps {
		return nil // nothing was changed
	}
	id := graph.Key(w.after)
	if now, ok := w.doc.Record(id); ok {
		w.warn(now, old)
	}
	for _, delta := range done[len(done)-1].Deltas {
		if delta.After == nil || delta.ID == id {
			continue
		}
		old = nil
		if delta.Before != nil {
			old = w.findings(delta.Before)
		}
		w.warn(delta.After, old)
	}
	return nil
}

// do puts the record and all that belongs to it.
func (w *writing) do(tx *document.Tx) error {
	edit.Put(tx, w.before, w.after, w.first)
	id := graph.Key(w.after)
	if t, ok := graph.Get[graph.Tie](tx, id); ok && w.given.level != nil {
		if w.given.claim.Day == "" {
			w.given.claim.Day = w.first
		}
		edit.Level(tx, t, *w.given.level, w.given.claim)
	}
	for _, l := range w.given.lists {
		stay, gone, err := l.Read(id, tx)
		if err != nil {
			return unread(err)
		}
		tx.Delete(gone...)
		tx.Put(stay...)
	}
	for _, o := range w.given.own {
		o.put(tx, id)
	}
	if p, ok := graph.Get[graph.Proposal](tx, id); ok && w.before == nil && !w.given.has("amount") {
		p.Amount = graph.MoneyMissing(tx, p.Asked(tx)) // as the window fills it in
		tx.Put(p)
	}
	w.focus(tx)
	return nil
}

// focus lets the project and the role of the focal actor follow each other.
func (w *writing) focus(tx *document.Tx) {
	project := graph.ProjectOf(tx)
	id := graph.ID("")
	switch r := w.after.(type) {
	case graph.Actor:
		if w.given.values["role"] == graph.RoleFocal {
			id = r.ID
		}
	case graph.Project:
		if w.given.has("focal_actor") {
			id = r.FocalActor
			if was, ok := w.before.(graph.Project); ok {
				project.FocalActor = was.FocalActor
			}
		}
	}
	if a, ok := graph.Get[graph.Actor](tx, id); ok {
		if project.Name == "" {
			project.Name = strings.TrimSuffix(filepath.Base(w.Files[0]), extension)
		}
		edit.Focal(tx, project, a)
	}
}

// refused says of a refusal at which field it is.
func (w *writing) refused(err error) error {
	var call wrongly
	var r *graph.Refusal
	if errors.As(err, &call) || !errors.As(err, &r) || r.Field == "" {
		return err
	}
	at, ok := w.doc.Record(r.Record)
	if r.Record == graph.Key(w.after) {
		at, ok = w.after, true
	}
	kind := w.given.kind
	switch {
	case ok:
		kind = graph.KindOf(at)
	case kind.Field(r.Field) == nil: // of a row that is new with it
		kind = graph.KindFor[graph.TieHistory]()
	}
	if kind.Field(r.Field) == nil {
		return err
	}
	return graph.Refuse("batch.refused", "Field", locale.M(kind.ID+"."+r.Field), "Reason", r.Message)
}

func (w *writing) findings(r graph.Record) []graph.Finding {
	found := findings(r, w.doc, nil)
	if a, ok := r.(graph.Actor); ok && slices.ContainsFunc(graph.All[graph.Actor](w.doc), a.SharesName) {
		found = append(found, graph.Finding{Severity: graph.Warn, Field: "name", Message: locale.M("actor.name-exists")})
	}
	return found
}

// warn says what is doubtful with a record and is not among what was found before.
func (w *writing) warn(r graph.Record, old []graph.Finding) {
	for _, f := range w.findings(r) {
		same := func(o graph.Finding) bool { return o.Field == f.Field && o.Message.ID == f.Message.ID }
		if f.Severity == graph.Block || slices.ContainsFunc(old, same) {
			continue
		}
		kind := graph.KindOf(r)
		fmt.Fprintln(w.Err, w.Language.T("batch.check.line", "Severity", locale.M(severities[f.Severity]),
			"Kind", locale.M("kind."+kind.ID), "Record", labelOf(r, w.doc), "Finding", finding(kind, f)))
	}
}
