package document

import (
	"errors"
	"maps"
	"os"
	"slices"
	"sync/atomic"

	"jejaring/graph"
)

// largeFile is how many bytes a file has from which it is read from both ends at once.
const largeFile = 8 << 20

// read returns the records of the file by kinds, each in the order of their IDs. A large file is read from both ends at
// once, the one reader in the order of Kinds and the other against it, until they meet: no part is read twice, and a
// slower reader simply reads less. Its pages, which hang together as far as is known, are checked meanwhile.
func (f *file) read(total int) (map[*graph.Kind][]graph.Record, error) {
	left := &atomic.Int64{}
	left.Store(int64(total))
	taken := 0
	forth := &reader{base: f.base, tables: f.tables, left: left, each: func() error {
		taken++
		share := 1 - float64(max(left.Load(), 0))/float64(total)
		return f.ask.each(taken, 1, share, share)
	}}
	if !f.isLarge() {
		err := forth.read()
		return forth.records, err
	}
	back, ended := f.behind(left), make(chan error, 1)
	go func() { ended <- back.checkAndRead(f) }()
	err := forth.read()
	left.Store(0)
	if failed := <-ended; failed != nil {
		err = failed // what is damaged is why the other failed
	}
	if back.base == nil && err == nil && !f.checked {
		err = f.base.quickCheck()
	}
	return joined(forth, back), err
}

// isLarge tells whether the file is read from both ends.
func (f *file) isLarge() bool {
	at, err := os.Stat(f.path)
	return err == nil && at.Size() >= largeFile
}

// reader reads the records of a file, or as many of them as another leaves to it.
type reader struct {
	base    *base
	tables  map[*graph.Kind]*table
	left    *atomic.Int64 // rows that no reader has taken
	down    bool          // from the end
	each    func() error  // asked at each row
	records map[*graph.Kind][]graph.Record
}

// behind returns the reader that begins at the end.
func (f *file) behind(left *atomic.Int64) *reader {
	r := &reader{tables: maps.Clone(f.tables), left: left, down: true, each: func() error { return nil }}
	for kind, t := range r.tables {
		own := *t
		own.kept = map[graph.ID][]any{}
		r.tables[kind] = &own
	}
	return r
}

// checkAndRead opens the file a second time, checks its pages where that was not done, and reads. Where the computer does
// not let a file be open twice nothing is done.
func (r *reader) checkAndRead(f *file) error {
	b, err := openBase(f.path, readOnly, f.base.disk.VFS)
	if err != nil {
		return nil
	}
	defer b.close()
	r.base = b
	if !f.checked {
		err = b.quickCheck()
	}
	if err == nil {
		err = r.read()
	}
	if err != nil {
		r.left.Store(0)
	}
	return err
}

var errMet = errors.New("the readers met")

// read reads kind by kind until nothing is left.
func (r *reader) read() error {
	kinds, order, known := graph.Kinds, "", newVocabulary()
	if r.records = map[*graph.Kind][]graph.Record{}; r.down {
		kinds, order = slices.Clone(kinds), " DESC"
		slices.Reverse(kinds)
	}
	for _, kind := range kinds {
		t := r.tables[kind]
		if t.rows == 0 {
			continue
		}
		var records []graph.Record
		if !r.down {
			records = make([]graph.Record, 0, t.rows)
		}
		next := t.reader(known)
		err := r.base.query("SELECT "+t.columns()+" FROM "+quote(kind.File)+" ORDER BY id"+order, func(row row) error {
			if r.left.Add(-1) < 0 {
				return errMet
			}
			records = append(records, next(row))
			return r.each()
		})
		r.records[kind] = records
		if errors.Is(err, errMet) {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// joined returns what both have read.
func joined(forth, back *reader) map[*graph.Kind][]graph.Record {
	for kind, records := range back.records {
		slices.Reverse(records)
		forth.records[kind] = append(forth.records[kind], records...)
		maps.Copy(forth.tables[kind].kept, back.tables[kind].kept)
	}
	return forth.records
}
