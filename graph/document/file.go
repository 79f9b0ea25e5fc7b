package document

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3/vfs"

	"jejaring/graph"
)

// Options say how a document is opened.
type Options struct {
	Backups  string // folder for dated backups; "" for none
	ReadOnly bool   // look only, also while another program has the file open
	Who      string // this installation, in the edit log
	Hand     bool   // whoever opens the file next can take back what is done now

	// Free returns how many bytes of memory there are to read the file into, 0 where that is not known; nil is FreeMemory.
	Free func() uint64

	// Ask is called now and then while the file is read or salvaged, with the share done, 0 where that is unknown; an error of it ends that. It may be nil.
	Ask func(share float64) error

	disk vfs.VFS // beneath the file; nil for the computer's own
}

// applicationID is what SQLite files of this program say of themselves: "JEJA".
const applicationID = 0x4a454a41

// file is the SQLite file of a document.
type file struct {
	base    *base
	path    string
	at      fs.FileInfo // the file as we left it, to notice that it is gone
	id      string      // of the document: a ULID, the same in all its copies
	who     string
	hand    bool // steps are handed to whoever opens the file next
	took    bool // such steps were there when the file was opened
	lamport int
	tables  map[*graph.Kind]*table
	doubt   *doubt // a transaction that failed so late that it may be in the file
	newest  time.Time
	ask     asking // while work takes long
	free    func() uint64
	checked bool // all pages hang together

	pictures uint64 // bytes of all pictures
}

// Create makes a new file with an empty document. A file that exists already is refused.
func Create(path string, o Options) (*Document, error) {
	const doing = "create document"
	if _, err := os.Lstat(path); err == nil {
		return nil, trouble(doing, path, ErrExists, ErrExists)
	}
	f, err := createFile(path, graph.NewID(), o)
	if err != nil {
		return nil, copyTrouble(doing, path, err)
	}
	return newDocument(f, o)
}

// createFile makes a file with tables and nothing in them; it leaves none behind where that fails.
func createFile(path string, id graph.ID, o Options) (*file, error) {
	b, err := openBase(path, create, o.disk)
	if err != nil {
		return nil, err
	}
	f := &file{base: b, path: path, who: o.Who, ask: o.Ask}
	if err := f.fill(id); err != nil {
		b.close()
		os.Remove(path)
		return nil, err
	}
	return f, nil
}

func (f *file) fill(id graph.ID) error {
	if err := f.base.enableChecksums(); err != nil {
		return err
	}
	if err := f.lock(); err != nil {
		return err
	}
	return f.transact(func() error {
		head := fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=%d;", applicationID, version)
		if err := f.base.exec(head + headSchema + logSchema); err != nil {
			return err
		}
		if err := f.base.run(`INSERT INTO document VALUES ('id', ?)`, string(id)); err != nil {
			return err
		}
		return f.addTables()
	})
}

// Open opens the file of a document. What is wrong with a file is said by a *graph.Refusal, and errors.Is
// tells ErrMissing, ErrEmpty, ErrNotOurs, ErrNewer, ErrDamaged and ErrInUse apart. A file or folder that
// cannot be written opens read-only.
func Open(path string, o Options) (*Document, error) {
	const doing = "open document"
	if err := inspect(path); err != nil {
		return nil, trouble(doing, path, err, ErrUnread)
	}
	if !o.ReadOnly {
		f, err := openFile(path, o)
		if err == nil {
			return newDocument(f, o)
		}
		if !errors.Is(err, ErrReadOnly) {
			return nil, trouble(doing, path, err, ErrUnread)
		}
	}
	d, err := look(path, o)
	return d, trouble(doing, path, err, ErrUnread)
}

// inspect looks at the first bytes of a file before SQLite does, to say in words what it is.
func inspect(path string) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return ErrMissing
	}
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, 100)
	n, err := io.ReadFull(f, head)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return ErrEmpty
	case strings.HasPrefix(string(head[:n]), "JEJARING-LOCK-"):
		return ErrNewer
	case n < len(head) && !errors.Is(err, io.ErrUnexpectedEOF):
		return err
	case n < len(head), string(head[:16]) != "SQLite format 3\x00", binary.BigEndian.Uint32(head[68:]) != applicationID:
		return ErrNotOurs
	case binary.BigEndian.Uint32(head[60:]) > version:
		return ErrNewer
	}
	return nil
}

// openFile opens a file to read and write, alone.
func openFile(path string, o Options) (*file, error) {
	b, err := openBase(path, readWrite, o.disk)
	if err != nil {
		return nil, err
	}
	f := &file{base: b, path: path, who: o.Who, hand: o.Hand, ask: o.Ask, free: o.Free}
	if err := f.prepare(o); err != nil {
		b.close()
		return nil, err
	}
	return f, nil
}

func (f *file) prepare(o Options) error {
	if err := f.lock(); err != nil {
		return err
	}
	if err := f.tryWriting(); err != nil {
		return err
	}
	if !f.isLarge() || !f.isUpToDate() { // a large one is checked while it is read
		if err := f.check(); err != nil {
			return err
		}
	}
	if err := f.readHead(); err != nil {
		return err
	}
	if err := f.moveOn(moves, o.Backups); err != nil {
		return err
	}
	return f.transact(f.addTables)
}

// check reads every page before anything is written.
func (f *file) check() error {
	err := f.base.quickCheck()
	f.checked = err == nil
	return err
}

// isUpToDate tells whether the file has the tables and columns of this version.
func (f *file) isUpToDate() bool {
	now := 0
	err := f.base.query(`PRAGMA user_version`, func(r row) error { now = r.whole(0); return nil })
	if err != nil || now != version || f.findTables() != nil {
		return false
	}
	for _, t := range f.tables {
		if slices.Contains(t.there, false) {
			return false
		}
	}
	return true
}

// lock sets how SQLite works on the file and takes it for this program alone; a crash sets it free.
func (f *file) lock() error {
	return f.base.exec(`PRAGMA locking_mode=exclusive; PRAGMA journal_mode=delete; PRAGMA synchronous=extra;
		PRAGMA temp_store=memory; PRAGMA trusted_schema=off; PRAGMA cell_size_check=on;
		BEGIN EXCLUSIVE; COMMIT`)
}

// tryWriting begins to write, which shows whether the folder lets us keep a journal, and takes it back.
func (f *file) tryWriting() error {
	err := f.base.exec(fmt.Sprintf("BEGIN IMMEDIATE; PRAGMA application_id=%d; ROLLBACK", applicationID))
	if err != nil && f.base.inTransaction() {
		f.base.exec("ROLLBACK")
	}
	return err
}

const headSchema = `CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;`

func (f *file) readHead() error {
	err := f.base.query(`SELECT value FROM document WHERE name = 'id'`, func(r row) error {
		f.id = r.text(0)
		return nil
	})
	if err != nil {
		return err
	}
	return f.base.query(`SELECT max(lamport), max(at) FROM step`, func(r row) error {
		f.lamport = r.whole(0)
		f.newest, _ = time.Parse(time.RFC3339, r.text(1))
		return nil
	})
}

// newDocument makes a document of an open file.
func newDocument(f *file, o Options) (*Document, error) {
	d := New()
	d.path, d.file = f.path, f
	d.keeper = keeper{folder: o.Backups}
	err := f.readHead()
	if err == nil {
		err = f.load(d)
	}
	if err == nil && !o.Hand {
		var steps []loggedStep
		steps, err = f.handedSteps()
		d.takeOver(steps)
	}
	if err == nil {
		f.at, err = os.Stat(f.path)
	}
	f.ask = nil
	if err != nil {
		f.base.close()
		return nil, trouble("read document", f.path, err, ErrUnread)
	}
	return d, nil
}

// look reads a file without locks, and again where it was being written meanwhile.
func look(path string, o Options) (*Document, error) {
	const tries, pause = 5, 50 * time.Millisecond
	var err error
	for range tries {
		before, missing := os.Stat(path)
		if missing != nil {
			return nil, missing
		}
		var d *Document
		d, err = lookOnce(path, o)
		after, _ := os.Stat(path)
		if err == nil && after != nil && after.ModTime().Equal(before.ModTime()) && after.Size() == before.Size() {
			return d, nil
		}
		if _, none := os.Stat(path + "-journal"); err != nil && none != nil {
			return nil, err // nobody was writing
		}
		if err == nil {
			err = ErrInUse
		}
		time.Sleep(pause)
	}
	return nil, err
}

func lookOnce(path string, o Options) (*Document, error) {
	b, err := openBase(path, readOnly, o.disk)
	if err != nil {
		return nil, err
	}
	defer b.close()
	f := &file{base: b, path: path, ask: o.Ask, free: o.Free}
	if !f.isLarge() {
		if err := f.check(); err != nil {
			return nil, err
		}
	}
	if err := f.findTables(); err != nil {
		return nil, err
	}
	d := New()
	d.path, d.readOnly = path, true
	return d, f.load(d)
}

// close lets go of the file and leaves nothing beside it.
func (f *file) close() error {
	f.settle()
	f.base.exec(`PRAGMA locking_mode=normal; SELECT count(*) FROM document`) // deletes the journal
	return f.base.close()
}
