package document

import (
	"errors"
	"io"
	"os"
	"sync"
)

// aside is a copy of a file as it was at one moment, made while the file goes on changing: what SQLite is about to
// overwrite is copied before.
type aside struct {
	from, to *os.File
	size     int64 // of the file at that moment

	mu     sync.Mutex
	copied []bool // of each stretch
	err    error  // why it cannot be whole any more
}

const (
	asideExtension = ".part"  // of a copy that is not whole yet
	stretch        = 64 << 10 // bytes that are copied at once
	largestAside   = 1 << 30  // from there on some systems do not let the bytes be read that mean that a file is locked
)

// canBeSetAside tells whether the file is not too large for that.
func (f *file) canBeSetAside() bool {
	at, err := os.Stat(f.path)
	return err == nil && at.Size() < largestAside
}

// setAside begins a copy of the file as it is now. It is asked between two transactions, on the goroutine of the document.
func (f *file) setAside(path string) (a *aside, err error) {
	a = &aside{}
	defer func() {
		if err != nil {
			a.close()
			os.Remove(path)
		}
	}()
	if a.from, err = os.Open(f.path); err != nil {
		return nil, err
	}
	if a.to, err = os.Create(path); err != nil {
		return nil, err
	}
	at, err := a.from.Stat()
	if err != nil {
		return nil, err
	}
	a.size = at.Size()
	a.copied = make([]bool, (a.size+stretch-1)/stretch)
	f.base.disk.aside = a
	return a, nil
}

// finish copies what is left, checks the copy and puts it where it belongs; it leaves nothing behind where that fails.
func (a *aside) finish(path string) error {
	for k := range a.copied {
		a.mu.Lock()
		a.copy(k)
		a.mu.Unlock()
	}
	name := a.to.Name()
	if err := errors.Join(a.err, a.close()); err != nil {
		os.Remove(name)
		return err
	}
	defer os.Remove(name)
	return replace(path, func(temporary string) error { return os.Rename(name, temporary) })
}

// save copies bytes that are about to be overwritten, n of them from a place on.
func (a *aside) save(at, n int64) {
	if a == nil {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	for k := at / stretch; k*stretch < min(at+n, a.size); k++ {
		a.copy(int(k))
	}
}

// copy copies one stretch, once.
func (a *aside) copy(k int) {
	if a.err != nil || a.copied[k] {
		return
	}
	at := int64(k) * stretch
	part := io.NewSectionReader(a.from, at, min(stretch, a.size-at))
	n, err := io.Copy(io.NewOffsetWriter(a.to, at), part)
	if err == nil && n < part.Size() {
		err = io.ErrUnexpectedEOF
	}
	a.copied[k], a.err = true, err
}

func (a *aside) close() error {
	var err error
	for _, file := range []*os.File{a.from, a.to} {
		if file != nil {
			err = errors.Join(err, file.Close())
		}
	}
	return err
}
