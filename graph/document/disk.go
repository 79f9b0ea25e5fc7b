package document

import (
	"fmt"
	"math"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/util/vfsutil"
	"github.com/ncruces/go-sqlite3/vfs"
)

// disk is the file system as SQLite sees it. It remembers the last error of the system beneath, since SQLite
// tells a full disk from a broken one only sometimes. A cipher or a faulty disk for tests can stand beneath.
type disk struct {
	vfs.VFS
	last  error
	aside *aside // the copy that is being made of the database; nil for none
}

// mount makes the disk known to SQLite under the name that it returns; unmount takes it away.
func (d *disk) mount() string {
	vfs.Register(d.name(), d)
	return d.name()
}

func (d *disk) unmount() { vfs.Unregister(d.name()) }

func (d *disk) name() string { return fmt.Sprintf("jejaring-%p", d) }

// note remembers an error and passes it on.
func (d *disk) note(err error) error {
	if err != nil {
		d.last = err
	}
	return err
}

// Open is part of vfs.VFS; OpenFilename is called in its place.
func (d *disk) Open(string, vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	return nil, 0, sqlite3.CANTOPEN
}

// OpenFilename opens a file whose errors are remembered.
func (d *disk) OpenFilename(name *vfs.Filename, flags vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	f, flags, err := vfsutil.WrapOpenFilename(d.VFS, name, flags)
	if err != nil {
		return nil, flags, d.note(err)
	}
	return &diskFile{f, d, flags&vfs.OPEN_MAIN_DB != 0}, flags, nil
}

// Delete deletes a file, as vfs.VFS asks.
func (d *disk) Delete(name string, syncDir bool) error { return d.note(d.VFS.Delete(name, syncDir)) }

type diskFile struct {
	vfs.File
	disk   *disk
	isMain bool // the database itself, no journal
}

func (f *diskFile) WriteAt(p []byte, off int64) (int, error) {
	if f.isMain {
		f.disk.aside.save(off, int64(len(p)))
	}
	n, err := f.File.WriteAt(p, off)
	return n, f.disk.note(err)
}

func (f *diskFile) Truncate(size int64) error {
	if f.isMain {
		f.disk.aside.save(size, math.MaxInt64-size)
	}
	return f.disk.note(f.File.Truncate(size))
}
func (f *diskFile) Sync(flags vfs.SyncFlag) error { return f.disk.note(f.File.Sync(flags)) }
func (f *diskFile) SizeHint(size int64) error {
	return f.disk.note(vfsutil.WrapSizeHint(f.File, size))
}
func (f *diskFile) HasMoved() (bool, error)  { return vfsutil.WrapHasMoved(f.File) }
func (f *diskFile) LockState() vfs.LockLevel { return vfsutil.WrapLockState(f.File) }
func (f *diskFile) PowersafeOverwrite() bool { return vfsutil.WrapPowersafeOverwrite(f.File) }

func (f *diskFile) SetPowersafeOverwrite(psow bool)    { vfsutil.WrapSetPowersafeOverwrite(f.File, psow) }
func (f *diskFile) SharedMemory() vfs.SharedMemory     { return nil } // no WAL
func (f *diskFile) Pragma(n, v string) (string, error) { return vfsutil.WrapPragma(f.File, n, v) }
func (f *diskFile) Unwrap() vfs.File                   { return f.File }
