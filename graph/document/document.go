// Package document is one open file of a community: its records in memory and SQLite beneath.
//
// All records are held in memory, since a few thousand actors are a few megabytes, and each edit is written
// through before it counts, so there is nothing to save. Everything that changes a document passes one door,
// Edit (and Undo, Redo and Restore, which use the same door), and becomes a Change: the step of undo, the rows
// written, and the notice that watchers hear are the same value.
//
// Turned down: commands with hand-written inverses (each is a place for an error), triggers with an undo log
// in SQL (views cannot read it), and the changesets of SQLite's session extension (rows instead of records).
//
// A document belongs to one goroutine; work that takes long is lent a second one (Lend). What Records and Referring return is never changed afterwards, so
// graph.Freeze gives a view that other goroutines may read while the document goes on changing.
package document

import (
	"maps"
	"slices"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Document is an open file of records, or a document in memory only.
type Document struct {
	path     string
	readOnly bool
	file     *file // nil in memory only
	keeper   keeper
	now      func() time.Time

	records   map[graph.ID]graph.Record
	kinds     map[*graph.Kind]*list
	referring map[graph.ID]*list
	revision  uint64

	done, undone []Change
	joinable     time.Time // until when EditJoined joins the last step
	watchers     []*func(Change)
	editing      bool
	admits       func(Change) error // nil where all edits are admitted

	borrower *Document // to whom it is lent, or nil
	loan     *loan     // of a document that is lent, or nil
}

// New returns an empty document in memory only, for tests and for work without a file.
func New() *Document {
	return &Document{
		now:       time.Now,
		records:   map[graph.ID]graph.Record{},
		kinds:     map[*graph.Kind]*list{},
		referring: map[graph.ID]*list{},
	}
}

// Copy returns a document in memory only with the same records and no history: what is done there does not touch this
// one. Time is that of copying the lists of records, not the records.
func (d *Document) Copy() *Document {
	c := New()
	c.now, c.records = d.now, maps.Clone(d.records)
	c.kinds, c.referring = copyLists(d.kinds), copyLists(d.referring)
	return c
}

// Admit has every edit from now on asked for: where ask refuses it, nothing is changed. Undo and redo are not asked for.
func (d *Document) Admit(ask func(Change) error) { d.admits = ask }

// Path returns where the document's file is, empty for one in memory only.
func (d *Document) Path() string { return d.path }

// ReadOnly tells whether edits are refused.
func (d *Document) ReadOnly() bool { return d.readOnly }

// Len returns the number of records.
func (d *Document) Len() int { return len(d.records) }

// Revision counts the changes since the document was opened; it is the key under which derived values are kept.
func (d *Document) Revision() uint64 { return d.revision }

// Record returns the record with the given ID, of whatever kind. Of no document, nil, nothing can be read: what is drawn
// once more after its document was closed is empty.
func (d *Document) Record(id graph.ID) (graph.Record, bool) {
	if d == nil {
		return nil, false
	}
	r, ok := d.records[id]
	return r, ok
}

// Records returns all records of a kind in the order of their IDs. The slice is kept until a record of the
// kind changes and is not to be changed.
func (d *Document) Records(kind *graph.Kind) []graph.Record {
	if d == nil {
		return nil
	}
	l, ok := d.kinds[kind]
	if !ok {
		return nil
	}
	return l.read(func(id graph.ID) (graph.Record, bool) {
		r, ok := d.records[id]
		return r, ok && graph.KindOf(r) == kind
	})
}

// Referring returns the records that name the given ID in one of their fields, in the order of their IDs.
// The slice is kept until one of them changes and is not to be changed.
func (d *Document) Referring(named graph.ID) []graph.Record {
	if d == nil {
		return nil
	}
	l, ok := d.referring[named]
	if !ok {
		return nil
	}
	return l.read(func(id graph.ID) (graph.Record, bool) {
		r, ok := d.records[id]
		return r, ok && slices.Contains(graph.Refs(r), named)
	})
}

// set puts the record under its ID, or takes away what is there if r is nil, and returns what was there.
func (d *Document) set(id graph.ID, r graph.Record) graph.Record {
	before := d.records[id]
	if r == nil {
		delete(d.records, id)
	} else {
		d.records[id] = r
	}
	d.touch(id, before)
	d.touch(id, r)
	return before
}

// touch notes in the lists a record is or was in that they have to look at it again.
func (d *Document) touch(id graph.ID, r graph.Record) {
	if r == nil {
		return
	}
	listOf(d.kinds, graph.KindOf(r)).touch(id)
	for _, named := range graph.Refs(r) {
		listOf(d.referring, named).touch(id)
	}
}

// apply puts the state after the change into memory.
func (d *Document) apply(c Change) {
	for _, delta := range c.Deltas {
		d.set(delta.ID, delta.After)
	}
}

// write puts a change that is already in memory into the file, with a label for the log.
func (d *Document) write(c Change, label locale.Message) error {
	if d.file != nil {
		d.keepBackup()
		if err := d.file.write(c, label, d.now()); err != nil {
			return err
		}
	}
	d.revision++
	return nil
}

// Close lets go of the file. Nothing is lost without it: every edit is in the file already. A lent
// document is taken back first.
func (d *Document) Close() error {
	if d.isLent() {
		return d.lentTrouble()
	}
	if d.file == nil {
		return nil
	}
	d.keeper.wait()
	err := d.file.close()
	d.file, d.readOnly = nil, true
	return err
}
