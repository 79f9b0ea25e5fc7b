package document

import (
	"os"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// transact does all in one transaction, or nothing.
func (f *file) transact(do func() error) error {
	if err := f.base.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := do()
	if err == nil {
		err = f.base.exec("COMMIT")
	}
	if err != nil && f.base.inTransaction() {
		f.base.exec("ROLLBACK")
	}
	return err
}

// doubt is a change whose transaction ended in an error after it may have reached the disk.
type doubt struct {
	step   graph.ID
	change Change
}

// write puts a change and its step of the log into the file in one transaction.
func (f *file) write(c Change, label locale.Message, now time.Time) error {
	const doing = "write document"
	if !f.isThere() {
		return trouble(doing, f.path, ErrVanished, ErrVanished)
	}
	if err := f.settle(); err != nil {
		return trouble(doing, f.path, err, ErrWrite)
	}
	step := graph.NewID()
	err := f.transact(func() error {
		if err := f.logStep(step, c, label, now); err != nil {
			return err
		}
		if err := f.markHanded(); err != nil {
			return err
		}
		return f.writeDeltas(c)
	})
	if err != nil {
		f.doubt = &doubt{step, c}
		f.settle()
		return trouble(doing, f.path, err, ErrWrite)
	}
	f.lamport++
	f.newest = now
	if at, err := os.Stat(f.path); err == nil {
		f.at = at
	}
	return nil
}

// isThere tells whether the path still leads to our file. On some network drives a file changes the number by
// which os.SameFile knows it; there the size and the time of our last write must do.
func (f *file) isThere() bool {
	at, err := os.Stat(f.path)
	if err != nil {
		return false
	}
	return os.SameFile(at, f.at) || at.Size() == f.at.Size() && at.ModTime().Equal(f.at.ModTime())
}

// settle makes sure that a change which was refused for an error of the disk is not in the file after all:
// the error may have come after the moment from which a transaction counts.
func (f *file) settle() error {
	if f.doubt == nil {
		return nil
	}
	err := f.transact(func() error {
		there := false
		id := string(f.doubt.step)
		err := f.base.query(`SELECT 1 FROM step WHERE id = ?`, func(row) error { there = true; return nil }, id)
		if err != nil || !there {
			return err
		}
		if err := f.base.run(`DELETE FROM step WHERE id = ?`, id); err != nil {
			return err
		}
		if err := f.base.run(`DELETE FROM change WHERE step = ?`, id); err != nil {
			return err
		}
		return f.writeDeltas(f.doubt.change.Reverse())
	})
	if err == nil {
		f.doubt = nil
	}
	return err
}
