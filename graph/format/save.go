package format

import (
	"archive/zip"
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"jejaring/graph"
	"jejaring/graph/document"
)

// writeFolder writes the tables as a folder. It is made whole beside its place and then put there, so that a
// folder is there before or after, but never half. A folder that is there already is replaced only where it
// holds nothing but such tables.
func writeFolder(from graph.Reader, path string) error {
	path = filepath.Clean(path)
	files, err := tables(from)
	if err != nil {
		return err
	}
	exists, err := replaceable(path)
	if err != nil {
		return err
	}
	made := beside(path)
	if err := os.Mkdir(made, 0o777); err != nil {
		return refuseWrite(path, err)
	}
	defer os.RemoveAll(made)
	for _, f := range files {
		err := writeNew(filepath.Join(made, f.name), func(out io.Writer) error {
			_, err := out.Write(f.content)
			return err
		})
		if err != nil {
			return refuseWrite(path, err)
		}
	}
	if !exists {
		return refuseWrite(path, os.Rename(made, path))
	}
	old := beside(path)
	if err := os.Rename(path, old); err != nil {
		return refuseWrite(path, err)
	}
	if err := os.Rename(made, path); err != nil {
		return refuseWrite(path, errors.Join(err, os.Rename(old, path)))
	}
	return refuseWrite(path, os.RemoveAll(old))
}

// replaceable tells whether there is a folder, and refuses where it or a file there may not be replaced.
func replaceable(path string) (bool, error) {
	found, err := os.ReadDir(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, refuseWrite(path, err)
	}
	for _, f := range found {
		ours := slices.ContainsFunc(graph.Kinds, func(k *graph.Kind) bool { return f.Name() == k.File+".csv" })
		if f.IsDir() || !ours {
			return true, graph.Refuse("format.folder-holds-more", "File", path, "Other", f.Name())
		}
	}
	return true, nil
}

// writeZip writes the tables as an archive, whole or not at all. The same document gives the same bytes.
func writeZip(from graph.Reader, path string) error {
	files, err := tables(from)
	if err != nil {
		return err
	}
	return WriteFile(path, func(out io.Writer) error { return packTo(out, files) })
}

// WriteFile makes a file of what write writes, whole or not at all: beside its place, through to the disk, and
// then there, in the place of a file that is there already. Why that failed is a *graph.Refusal.
func WriteFile(path string, write func(io.Writer) error) error {
	made := beside(path)
	defer os.Remove(made) // where it was not moved
	err := writeNew(made, write)
	if err == nil {
		err = os.Rename(made, path)
	}
	return refuseWrite(path, err)
}

// writeNew writes a file that must not exist yet through to the disk.
func writeNew(path string, write func(io.Writer) error) error {
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(out, 64<<10)
	if err = write(w); err == nil {
		err = errors.Join(w.Flush(), out.Sync())
	}
	return errors.Join(err, out.Close())
}

func packTo(out io.Writer, files []file) error {
	archive := zip.NewWriter(out)
	for _, f := range files {
		header := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)}
		w, err := archive.CreateHeader(header)
		if err != nil {
			return err
		}
		if _, err := w.Write(f.content); err != nil {
			return err
		}
	}
	return archive.Close()
}

// beside returns a path beside the given one that nobody has.
func beside(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"-"+strings.ToLower(rand.Text()[:8])+".tmp")
}

// refuseWrite says why a file cannot be written; nil, what is said already and the end of a context stay as they are.
func refuseWrite(path string, err error) error {
	var refused *graph.Refusal
	switch {
	case err == nil, errors.As(err, &refused), errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return graph.Refuse("format.no-such-folder", "File", filepath.Dir(path))
	case document.IsFull(err):
		return graph.Refuse("format.disk-full", "File", path)
	case document.IsForbidden(err), isHeld(err):
		return graph.Refuse("format.no-write-permission", "File", path)
	}
	return graph.Refuse("format.cannot-write", "File", path, "Reason", reasonOf(err))
}

// isHeld tells whether the error means that another program has the file open; the number is that of Windows.
func isHeld(err error) bool {
	const sharingViolation = syscall.Errno(32)
	return filepath.Separator == '\\' && errors.Is(err, sharingViolation)
}

// reasonOf returns what the system said, without the path, which may be that of a file people never see.
func reasonOf(err error) string {
	var number syscall.Errno
	if errors.As(err, &number) {
		return number.Error()
	}
	return err.Error()
}
