package document

import (
	"errors"
	"io"
	"os"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// SaveCopy writes the document as it is into another file, in the place of one that is there, unless that is
// a document that is open just now. It works from memory where the document's own file is gone.
func (d *Document) SaveCopy(path string) error {
	const doing = "save copy"
	if d.isLent() {
		return d.lentTrouble()
	}
	if isSame(path, d.path) {
		return trouble(doing, path, ErrExists, ErrExists)
	}
	if isInUse(path) {
		return trouble(doing, path, ErrInUse, ErrInUse)
	}
	err := d.copyTo(path)
	if err != nil && d.asking().each(0, 1, 0, 0) == nil {
		err = d.rewriteTo(path)
	}
	return copyTrouble(doing, path, err)
}

// copyTo copies the document's file with all that is in it, also what this version does not know.
func (d *Document) copyTo(path string) error {
	if d.file != nil {
		return d.file.copyTo(path)
	}
	if d.path == "" {
		return errors.ErrUnsupported
	}
	b, err := openBase(d.path, readOnly, nil)
	if err != nil {
		return err
	}
	defer b.close()
	return (&file{base: b}).copyTo(path)
}

func isFile(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// isInUse tells whether the path is that of a document which somebody has open to edit.
func isInUse(path string) bool {
	if inspect(path) != nil {
		return false
	}
	b, err := openBase(path, readWrite, nil)
	if err != nil {
		return false
	}
	defer b.close()
	return errors.Is((&file{base: b}).lock(), ErrInUse)
}

func isSame(path, other string) bool {
	a, err := os.Stat(path)
	b, err2 := os.Stat(other)
	return err == nil && err2 == nil && os.SameFile(a, b)
}

// copyTo copies the file under another name: a whole, checked copy or none.
func (f *file) copyTo(path string) error {
	if err := f.settle(); err != nil {
		return err
	}
	return replace(path, func(temporary string) error { return f.base.backup(temporary, f.ask) })
}

// rewriteTo writes the records in memory into a file of their own.
func (d *Document) rewriteTo(path string) error {
	id := graph.NewID()
	if d.file != nil {
		id = graph.ID(d.file.id)
	}
	return writeFile(path, id, d, locale.M("document.copied"), Options{Ask: d.asking()})
}

// replace makes a file by way of a temporary one beside it, which takes its place when it is whole.
func replace(path string, fill func(temporary string) error) (err error) {
	temporary := path + ".tmp"
	os.Remove(temporary)
	defer func() {
		if err != nil {
			os.Remove(temporary)
			os.Remove(temporary + "-journal")
		}
	}()
	if err := fill(temporary); err != nil {
		return err
	}
	if err := checkFile(temporary); err != nil {
		return err
	}
	if err := flush(temporary); err != nil {
		return err
	}
	os.Remove(path + "-journal") // left by a crash of what is replaced, it would spoil the new file
	return os.Rename(temporary, path)
}

// checkFile reads every page of a document's file.
func checkFile(path string) error {
	b, err := openBase(path, readOnly, nil)
	if err != nil {
		return err
	}
	defer b.close()
	return b.quickCheck()
}

// flush makes sure that a file is on the disk.
func flush(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
