package format

import (
	"archive/zip"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jejaring/graph"
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
		if err := writeFile(filepath.Join(made, f.name), f.content); err != nil {
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
	made := beside(path)
	out, err := os.OpenFile(made, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return refuseWrite(path, err)
	}
	defer os.Remove(made)
	err = errors.Join(packTo(out, files), out.Sync(), out.Close())
	if err == nil {
		err = os.Rename(made, path)
	}
	return refuseWrite(path, err)
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

// writeFile writes a new file through to the disk.
func writeFile(path string, content []byte) error {
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = out.Write(content)
	return errors.Join(err, out.Sync(), out.Close())
}

// beside returns a path beside the given one that nobody has.
func beside(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"-"+strings.ToLower(rand.Text()[:8])+".tmp")
}

// refuseWrite says why a file cannot be written; nil stays nil.
func refuseWrite(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission):
		return graph.Refuse("format.no-write-permission", "File", path)
	case errors.Is(err, fs.ErrNotExist):
		return graph.Refuse("format.no-such-folder", "File", filepath.Dir(path))
	}
	return graph.Refuse("format.cannot-write", "File", path, "Reason", err.Error())
}
