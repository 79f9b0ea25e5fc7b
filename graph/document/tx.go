package document

import (
	"errors"
	"fmt"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Tx is an edit under way. It reads as the document will be after it.
type Tx struct {
	d      *Document
	order  []graph.ID
	before map[graph.ID]graph.Record
	err    error
}

// Record returns the record with the given ID, of whatever kind.
func (tx *Tx) Record(id graph.ID) (graph.Record, bool) { return tx.d.Record(id) }

// Records returns all records of a kind in the order of their IDs.
func (tx *Tx) Records(kind *graph.Kind) []graph.Record { return tx.d.Records(kind) }

// Referring returns the records that name the given ID, in the order of their IDs.
func (tx *Tx) Referring(id graph.ID) []graph.Record { return tx.d.Referring(id) }

// Put adds records, or puts them in the place of those with the same IDs.
func (tx *Tx) Put(records ...graph.Record) {
	for _, r := range records {
		if id := graph.Key(r); id != "" {
			tx.set(id, r)
		} else if tx.err == nil {
			tx.err = fmt.Errorf("put %s: record has no id", graph.KindOf(r).ID)
		}
	}
}

// Delete takes records away; unknown IDs are passed over. Records that need one of them go with it, in the
// order of their IDs, and in others the field that named it is emptied. Where a field keeps what it names
// (the project's focal actor), the edit is refused unless the field names something else at its end.
func (tx *Tx) Delete(ids ...graph.ID) {
	for _, id := range ids {
		if _, ok := tx.Record(id); !ok {
			continue
		}
		tx.set(id, nil)
		for _, r := range tx.Referring(id) {
			tx.release(graph.Key(r), id)
		}
	}
}

// release deletes a record that needs the deleted one, or empties the fields that name it.
func (tx *Tx) release(referring, deleted graph.ID) {
	r, ok := tx.Record(referring) // as it is now: an earlier one may have taken it away
	if !ok {
		return
	}
	kind := graph.KindOf(r)
	for i := range kind.Fields {
		f := &kind.Fields[i]
		switch {
		case i == 0 || f.Ref(r) != deleted || f.Keep:
		case f.Need:
			tx.Delete(referring)
			return
		default:
			r = f.With(r, graph.ID(""))
		}
	}
	tx.set(referring, r)
}

func (tx *Tx) set(id graph.ID, r graph.Record) {
	before := tx.d.set(id, r)
	if _, seen := tx.before[id]; !seen {
		tx.before[id] = before
		tx.order = append(tx.order, id)
	}
}

// change returns what the edit did so far, in the order in which it touched records.
func (tx *Tx) change(label locale.Message) Change {
	c := Change{Label: label}
	for _, id := range tx.order {
		if before, after := tx.before[id], tx.d.records[id]; before != after {
			c.Deltas = append(c.Deltas, Delta{id, before, after})
		}
	}
	return c
}

// rollback puts memory back to where it was before the edit.
func (tx *Tx) rollback() {
	for _, id := range tx.order {
		tx.d.set(id, tx.before[id])
	}
}

// Edit runs do and makes what it did one Change: one transaction in the file, one step of undo and one notice.
// An error of do, a record that may not be as it is, or a file that cannot be written leaves everything as
// before; for users the error is a *graph.Refusal. An edit that changes nothing leaves no trace.
func (d *Document) Edit(label locale.Message, do func(*Tx) error) error {
	c, err := d.try(label, do)
	if err != nil || len(c.Deltas) == 0 {
		return err
	}
	d.remember(c)
	d.tell(c)
	return nil
}

// EditJoined is Edit, but joins the last step of undo if that was the same edit less than a second ago, so
// that ten nudges with an arrow key are taken back by one undo.
func (d *Document) EditJoined(label locale.Message, do func(*Tx) error) error {
	c, err := d.try(label, do)
	if err != nil || len(c.Deltas) == 0 {
		return err
	}
	if !d.joinLast(c) {
		d.remember(c)
	}
	d.tell(c)
	return nil
}

// Extend is Edit, but always joins the last step of undo, as what follows from that step. There has to be one.
func (d *Document) Extend(do func(*Tx) error) error {
	if len(d.done) == 0 {
		return errors.New("document: no step to extend")
	}
	c, err := d.try(d.done[len(d.done)-1].Label, do)
	if err != nil || len(c.Deltas) == 0 {
		return err
	}
	d.join(c)
	d.tell(c)
	return nil
}

// try runs the edit in memory, checks it and writes it; it takes everything back where one of them fails.
func (d *Document) try(label locale.Message, do func(*Tx) error) (c Change, err error) {
	if err := d.writable(); err != nil {
		return Change{}, err
	}
	if d.editing {
		panic("document: edit inside an edit or a watcher")
	}
	d.editing = true
	tx := &Tx{d: d, before: map[graph.ID]graph.Record{}}
	kept := false
	defer func() { // also where do panics
		d.editing = false
		if !kept {
			tx.rollback()
		}
	}()
	if err := do(tx); err != nil {
		return Change{}, err
	}
	if tx.err != nil {
		return Change{}, tx.err
	}
	c = tx.change(label)
	if len(c.Deltas) == 0 {
		return Change{}, nil
	}
	if err := d.check(c); err != nil {
		return Change{}, err
	}
	if d.admits != nil {
		if err := d.admits(c); err != nil {
			return Change{}, err
		}
	}
	if err := d.write(c, label); err != nil {
		return Change{}, err
	}
	kept = true
	return c, nil
}
