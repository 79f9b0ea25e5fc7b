package document

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/vfs"

	"jejaring/graph"
)

// base is one open database. All calls of the driver stand in this file and in disk.go, so that another
// driver can take its place.
type base struct {
	conn       *sqlite3.Conn
	disk       *disk
	statements map[string]*sqlite3.Stmt
}

type mode int

const (
	readWrite mode = iota
	create
	readOnly // without locks: also while another program writes
)

// openBase opens a database through the given file system, nil for the computer's own.
func openBase(path string, m mode, under vfs.VFS) (b *base, err error) {
	if under == nil {
		under = vfs.Find("")
	}
	b = &base{disk: &disk{VFS: under}, statements: map[string]*sqlite3.Stmt{}}
	defer func() { // the driver panics where the system gives it no memory
		if reason := recover(); reason != nil {
			b.disk.unmount()
			b, err = nil, fmt.Errorf("open database: %v", reason)
		}
	}()
	flags := sqlite3.OPEN_URI | sqlite3.OPEN_READWRITE
	query := "?vfs=" + b.disk.mount()
	switch m {
	case create:
		flags |= sqlite3.OPEN_CREATE
	case readOnly:
		flags = sqlite3.OPEN_URI | sqlite3.OPEN_READONLY
		query += "&immutable=1"
	}
	name, err := uri(path)
	if err == nil {
		b.conn, err = sqlite3.OpenFlags(name+query, flags)
	}
	if err != nil {
		b.disk.unmount()
		return nil, b.explain(err)
	}
	return b, nil
}

// uri returns the path as SQLite reads it in all systems: file:/home/x, file:C:/x, file:////server/x.
func uri(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	path = filepath.ToSlash(path)
	escaped := (&url.URL{Path: path}).EscapedPath()
	if strings.HasPrefix(path, "//") {
		return "file://" + escaped, nil
	}
	return "file:" + escaped, nil
}

func (b *base) close() error {
	for _, s := range b.statements {
		s.Close()
	}
	err := b.conn.Close()
	b.disk.unmount()
	return err
}

// enableChecksums gives each page a sum: without it a damaged file is read without a word.
func (b *base) enableChecksums() error { return b.explain(b.conn.EnableChecksums("main")) }

// exec runs SQL without values.
func (b *base) exec(sql string) error { return b.explain(b.conn.Exec(sql)) }

// inTransaction tells whether a transaction is open.
func (b *base) inTransaction() bool { return !b.conn.GetAutocommit() }

// run runs one statement with values; it is kept for the next time.
func (b *base) run(sql string, values ...any) error {
	return b.query(sql, func(row) error { return nil }, values...)
}

// query calls each with every row of the answer until that gives an error.
func (b *base) query(sql string, each func(row) error, values ...any) error {
	s, err := b.prepare(sql)
	if err != nil {
		return err
	}
	defer s.Reset()
	for i, v := range values {
		if err := bindValue(s, i+1, v); err != nil {
			return b.explain(err)
		}
	}
	for s.Step() {
		if err := each(row{s, b}); err != nil {
			return err
		}
	}
	return b.explain(s.Err())
}

func (b *base) prepare(sql string) (*sqlite3.Stmt, error) {
	if s, ok := b.statements[sql]; ok {
		return s, nil
	}
	s, _, err := b.conn.PrepareFlags(sql, sqlite3.PREPARE_PERSISTENT)
	if err != nil {
		return nil, b.explain(err)
	}
	b.statements[sql] = s
	return s, nil
}

// bind sets a field of a record in a statement. Empty texts and the whole number 0 are NULL.
func bind(s *sqlite3.Stmt, i int, v reflect.Value) error {
	switch v.Kind() {
	case reflect.String:
		if v.Len() > 0 {
			return s.BindText(i, v.String())
		}
	case reflect.Int, reflect.Int8, reflect.Int64:
		if v.Int() != 0 {
			return s.BindInt64(i, v.Int())
		}
	case reflect.Float64:
		return s.BindFloat(i, v.Float())
	case reflect.Bool:
		return s.BindBool(i, v.Bool())
	}
	return s.BindNull(i)
}

// write puts one record into its table.
func (b *base) write(t *table, r graph.Record) error {
	s, err := b.prepare(t.put)
	if err != nil {
		return err
	}
	defer s.Reset()
	var failed error
	t.kind.Visit(r, func(i int, v reflect.Value) {
		failed = errors.Join(failed, bind(s, i+1, v))
	})
	kept := t.kept[graph.Key(r)]
	for i := range t.strange {
		var v any
		if kept != nil {
			v = kept[i]
		}
		failed = errors.Join(failed, bindValue(s, len(t.kind.Fields)+i+1, v))
	}
	if failed != nil {
		return b.explain(failed)
	}
	return b.explain(s.Exec())
}

// bindValue sets a value of a statement as it stands; nil is NULL.
func bindValue(s *sqlite3.Stmt, i int, value any) error {
	switch v := value.(type) {
	case int:
		return s.BindInt(i, v)
	case int64:
		return s.BindInt64(i, v)
	case float64:
		return s.BindFloat(i, v)
	case string:
		return s.BindText(i, v)
	case []byte:
		return s.BindBlob(i, v)
	}
	return s.BindNull(i)
}

// quickCheck reads every page and tells whether all hang together.
func (b *base) quickCheck() error {
	return b.query(`PRAGMA quick_check(1)`, func(r row) error {
		if answer := r.text(0); answer != "ok" {
			return fmt.Errorf("%w: %s", ErrDamaged, answer)
		}
		return nil
	})
}

// row is one row of an answer.
type row struct {
	s *sqlite3.Stmt
	b *base
}

func (r row) text(i int) string { return r.s.ColumnText(i) }
func (r row) whole(i int) int   { return r.s.ColumnInt(i) }

// raw returns the bytes of a text until the next step.
func (r row) raw(i int) []byte { return r.s.ColumnRawText(i) }

// set puts the value of a column into a field of a record.
func (r row) set(i int, v reflect.Value, known *words) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(known.say(r.raw(i)))
	case reflect.Int, reflect.Int8:
		v.SetInt(r.s.ColumnInt64(i))
	case reflect.Float64:
		v.SetFloat(r.s.ColumnFloat(i))
	case reflect.Bool:
		v.SetBool(r.s.ColumnBool(i))
	}
}

// value returns a column's value as it stands, for bindValue: nil, int64, float64, string or []byte.
func (r row) value(i int) any {
	switch r.s.ColumnType(i) {
	case sqlite3.INTEGER:
		return r.s.ColumnInt64(i)
	case sqlite3.FLOAT:
		return r.s.ColumnFloat(i)
	case sqlite3.TEXT:
		return r.s.ColumnText(i)
	case sqlite3.BLOB:
		return r.s.ColumnBlob(i, nil)
	}
	return nil
}

// quote returns a name for use in SQL.
func quote(name string) string { return sqlite3.QuoteIdentifier(name) }

// backup copies the database as it is now into a file, page by page; ask can end it.
func (b *base) backup(path string, ask asking) (err error) {
	name, err := uri(path)
	if err != nil {
		return err
	}
	copying, err := b.conn.BackupInit("main", name+"?vfs="+b.disk.name())
	if err != nil {
		return b.explain(err)
	}
	defer func() { err = errors.Join(err, b.explain(copying.Close())) }()
	for done := false; !done; {
		if done, err = copying.Step(backupPages); err != nil {
			return b.explain(err)
		}
		if err := ask.each(0, 1, copied(copying), 1); err != nil {
			return err
		}
	}
	return nil
}

// backupPages is how many pages are copied between two questions.
const backupPages = 512

func copied(b *sqlite3.Backup) float64 {
	return 1 - float64(b.Remaining())/float64(max(1, b.PageCount()))
}

// explain joins an error of the driver with the reason by which people and programs can tell it.
func (b *base) explain(err error) error {
	if err == nil {
		return nil
	}
	last := b.disk.last
	b.disk.last = nil
	var reason error
	switch {
	case errors.Is(err, sqlite3.FULL), IsFull(err), IsFull(last):
		reason = ErrFull
	case errors.Is(err, sqlite3.BUSY), errors.Is(err, sqlite3.LOCKED):
		reason = ErrInUse
	case errors.Is(err, sqlite3.READONLY_DBMOVED):
		reason = ErrVanished
	case errors.Is(err, sqlite3.READONLY), errors.Is(err, sqlite3.CANTOPEN) && IsForbidden(err, last):
		reason = ErrReadOnly
	case errors.Is(err, sqlite3.CORRUPT), errors.Is(err, sqlite3.NOTADB), errors.Is(err, sqlite3.IOERR_DATA),
		errors.Is(err, sqlite3.IOERR_CORRUPTFS), errors.Is(err, sqlite3.IOERR_SHORT_READ):
		reason = ErrDamaged
	default:
		return err
	}
	return errors.Join(reason, err)
}

// IsFull tells whether a system's error means that there is no room left; the numbers are those of Windows.
func IsFull(err error) bool {
	const handleDiskFull, diskFull = syscall.Errno(39), syscall.Errno(112)
	var number syscall.Errno
	if !errors.As(err, &number) {
		return false
	}
	return number == syscall.ENOSPC || number == syscall.EDQUOT ||
		filepath.Separator == '\\' && (number == handleDiskFull || number == diskFull)
}

// IsForbidden tells whether one of a system's errors means that a file or folder can only be read.
func IsForbidden(errs ...error) bool {
	for _, err := range errs {
		if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) || isWriteProtected(err) {
			return true
		}
	}
	return false
}

// isWriteProtected knows the number by which Windows says that a medium is write-protected.
func isWriteProtected(err error) bool {
	var number syscall.Errno
	return filepath.Separator == '\\' && errors.As(err, &number) && number == 19
}
