package document

import (
	"io/fs"
	"strings"
	"syscall"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/util/vfsutil"
	"github.com/ncruces/go-sqlite3/vfs"
)

// faulty is a disk that fails on command, for users whom no permission stops and systems without small disks.
type faulty struct {
	vfs.VFS
	fail func(operation, name string) error // nil: all is well
}

func newFaulty() *faulty { return &faulty{VFS: vfs.Find("")} }

func (f *faulty) ask(operation, name string) error {
	if f.fail == nil {
		return nil
	}
	return f.fail(operation, name)
}

func (f *faulty) Open(string, vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	return nil, 0, sqlite3.CANTOPEN
}

func (f *faulty) OpenFilename(name *vfs.Filename, flags vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	operation := "look"
	if flags&vfs.OPEN_READWRITE != 0 {
		operation = "open"
	}
	if err := f.ask(operation, name.String()); err != nil {
		return nil, flags, err
	}
	file, flags, err := vfsutil.WrapOpenFilename(f.VFS, name, flags)
	if err != nil {
		return nil, flags, err
	}
	return &faultyFile{diskFile{file, &disk{}, false}, f, name.String()}, flags, nil
}

func (f *faulty) Delete(name string, sync bool) error {
	if err := f.ask("delete", name); err != nil {
		return err
	}
	return f.VFS.Delete(name, sync)
}

type faultyFile struct {
	diskFile
	faulty *faulty
	name   string
}

// WriteAt writes the first half where it fails, as a disk does that is pulled out.
func (f *faultyFile) WriteAt(p []byte, off int64) (int, error) {
	if err := f.faulty.ask("write", f.name); err != nil {
		n, _ := f.diskFile.WriteAt(p[:len(p)/2], off)
		return n, err
	}
	return f.diskFile.WriteAt(p, off)
}

func (f *faultyFile) Sync(flags vfs.SyncFlag) error {
	if err := f.faulty.ask("sync", f.name); err != nil {
		return err
	}
	return f.diskFile.Sync(flags)
}

func (f *faultyFile) Truncate(size int64) error {
	if err := f.faulty.ask("truncate", f.name); err != nil {
		return err
	}
	return f.diskFile.Truncate(size)
}

// from returns a fault that begins with the k-th operation that changes the disk, and lasts or not; reached
// tells whether there were so many.
func from(k int, lasting bool, err error, reached *bool) func(string, string) error {
	n := 0
	*reached = false
	return func(operation, _ string) error {
		if operation == "look" {
			return nil
		}
		if n++; n == k || lasting && n > k {
			*reached = true
			return err
		}
		return nil
	}
}

// readOnlyDisk refuses to write files whose names end so, as a read-only folder or file does.
func readOnlyDisk(suffix string) *faulty {
	f := newFaulty()
	f.fail = func(operation, name string) error {
		if operation == "open" && strings.HasSuffix(name, suffix) {
			return &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
		}
		return nil
	}
	return f
}
