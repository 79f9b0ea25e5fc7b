package document

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jejaring/graph"
)

// onDisk makes a document with the given records in a file of the test.
func onDisk(t *testing.T, records ...graph.Record) *Document {
	t.Helper()
	d, err := Create(filepath.Join(t.TempDir(), "a.jejaring"), Options{Backups: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	if err := d.Edit(label, func(tx *Tx) error { tx.Put(records...); return nil }); err != nil {
		t.Fatal(err)
	}
	return d
}

// lend does work with the lent document on another goroutine, while this one goes on reading the lender.
func lend(t *testing.T, d *Document, ask func(float64) error, work func(*Document) error) error {
	t.Helper()
	lent, err := d.Lend()
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() {
		lent.Borrow(ask)
		done <- work(lent)
	}()
	for {
		select {
		case err := <-done:
			d.TakeBack()
			return err
		default:
			graph.Freeze(d)
			d.Referring("A000000")
		}
	}
}

// putting returns work that puts the records in by one edit.
func putting(records ...graph.Record) func(*Document) error {
	return func(d *Document) error {
		return d.Edit(label, func(tx *Tx) error { tx.Put(records...); return nil })
	}
}

func TestWhatTheBorrowerDidIsOneChangeOfTheLender(t *testing.T) {
	d := onDisk(t, many(300, 500)...)
	before, revision := graph.Freeze(d), d.Revision()
	var heard []Change
	d.Watch(func(c Change) { heard = append(heard, c) })
	if err := lend(t, d, nil, putting(actor("NEW"))); err != nil {
		t.Fatal(err)
	}
	if _, ok := d.Record("NEW"); !ok || d.Revision() != revision+1 || len(d.Done()) != 2 || len(heard) != 1 {
		t.Fatalf("revision %d, %d steps, heard %v", d.Revision(), len(d.Done()), heard)
	}
	if err := lend(t, d, nil, func(lent *Document) error { _, err := lent.Undo(); return err }); err != nil {
		t.Fatal(err)
	}
	if c := Between(before, d, label); len(c.Deltas) > 0 || len(d.Undone()) != 1 {
		t.Errorf("after undo on loan: %v", c)
	}
	after := graph.Freeze(d)
	if err := putting(actor("ALSO"))(d); err != nil { // the lender edits again
		t.Error(err)
	}
	d.Undo()
	d.Close()
	again, err := Open(d.Path(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if c := Between(after, again, label); len(c.Deltas) > 0 {
		t.Errorf("the file differs from memory: %v", c)
	}
}

func TestALentDocumentRefusesWhatNeedsItsFile(t *testing.T) {
	d := onDisk(t, actor("A"))
	lent, err := d.Lend()
	if err != nil {
		t.Fatal(err)
	}
	lent.Borrow(nil)
	_, again := d.Lend()
	_, undo := d.Undo()
	for what, err := range map[string]error{
		"edit": putting(actor("B"))(d), "undo": undo, "lend": again, "close": d.Close(), "back up": d.BackUp(),
		"copy": d.SaveCopy(filepath.Join(t.TempDir(), "b.jejaring")),
	} {
		var refusal *graph.Refusal
		if !errors.Is(err, ErrLent) || !errors.As(err, &refusal) {
			t.Errorf("%s: %v", what, err)
		}
	}
	d.TakeBack()
	if err := putting(actor("B"))(lent); !errors.Is(err, ErrReadOnly) {
		t.Errorf("the borrower edits after the end: %v", err)
	}
	if err := putting(actor("B"))(d); err != nil {
		t.Error(err)
	}
}

// TestAnEndedLoanLeavesNothing ends an edit at every question it asks, from the check to the last row (E1).
func TestAnEndedLoanLeavesNothing(t *testing.T) {
	d := onDisk(t, many(300, 500)...)
	before, revision := graph.Freeze(d), d.Revision()
	asked := 0
	for last := 0; ; last++ {
		asked = 0
		err := lend(t, d, func(share float64) error {
			if asked++; asked > last {
				return context.Canceled
			}
			return nil
		}, func(lent *Document) error {
			all := before.Records(graph.KindFor[graph.Actor]())
			return lent.Edit(label, func(tx *Tx) error {
				for _, r := range all {
					tx.Delete(graph.Key(r))
				}
				return nil
			})
		})
		if err == nil {
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		if c := Between(before, d, label); len(c.Deltas) > 0 || d.Revision() != revision || len(d.Done()) != 1 {
			t.Fatalf("ended at question %d: %d records changed", last, len(c.Deltas))
		}
		d2 := reread(t, d)
		if c := Between(before, d2, label); len(c.Deltas) > 0 {
			t.Fatalf("ended at question %d: %d records changed in the file", last, len(c.Deltas))
		}
	}
	if asked < 6 {
		t.Errorf("asked %d times only", asked)
	}
	if d.Len() != 0 {
		t.Errorf("%d records left", d.Len())
	}
}

// reread looks at the document's file without locks.
func reread(t *testing.T, d *Document) *Document {
	t.Helper()
	read, err := Open(d.Path(), Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestAnEndedCopyLeavesNoFile(t *testing.T) {
	d := onDisk(t, many(300, 500)...)
	path := filepath.Join(t.TempDir(), "b.jejaring")
	stop := func(float64) error { return context.Canceled }
	if err := lend(t, d, stop, func(lent *Document) error { return lent.SaveCopy(path) }); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) > 0 {
		t.Errorf("left %v", left)
	}
	if err := lend(t, d, func(float64) error { return nil }, func(lent *Document) error { return lent.SaveCopy(path) }); err != nil {
		t.Fatal(err)
	}
}

func TestOpeningCanBeEnded(t *testing.T) {
	d := onDisk(t, many(300, 500)...)
	d.Close()
	stop := func(float64) error { return context.Canceled }
	if _, err := Open(d.Path(), Options{Ask: stop}); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	again, err := Open(d.Path(), Options{})
	if err != nil {
		t.Fatal(err) // the lock is free again
	}
	again.Close()
}

func TestWhatFollowsFromAStepIsPartOfIt(t *testing.T) {
	d := New()
	if err := d.Extend(func(*Tx) error { return nil }); err == nil {
		t.Error("there is no step, and it is extended")
	}
	d.now = func() time.Time { return time.Now().Add(time.Duration(d.revision) * time.Hour) } // hours pass between edits
	if err := putting(actor("A"))(d); err != nil {
		t.Fatal(err)
	}
	if err := d.Extend(func(tx *Tx) error { tx.Put(actor("B")); return nil }); err != nil || len(d.Done()) != 1 {
		t.Fatalf("%v, %d steps", err, len(d.Done()))
	}
	if _, err := d.Undo(); err != nil || d.Len() != 0 {
		t.Errorf("%v, %d records left", err, d.Len())
	}
}
