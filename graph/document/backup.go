package document

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jejaring/graph/locale"
)

const (
	extension  = ".jejaring"
	backupTime = "2006-01-02 15.04.05"
)

// Backup is a dated copy of a document. Its file is a document itself: "RW 07 2026-11-25 12.30.05 9K3M7PQR.jejaring".
type Backup struct {
	Path string
	Time time.Time
}

// backups returns the backups made of this file under its present name, newest first.
func (f *file) backups(folder string) []Backup {
	return backupsIn(folder, func(name, tail string) bool { return name == bare(f.path) && tail == tailOf(f.id) })
}

// backupName returns the name of a backup: that of the document, the time, and the tail of the document's ID.
func backupName(path, id string, now time.Time) string {
	return bare(path) + " " + now.Format(backupTime) + " " + tailOf(id) + extension
}

func bare(path string) string {
	name := filepath.Base(path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// tailOf returns the last letters of an ID, which are random.
func tailOf(id string) string { return id[max(0, len(id)-8):] }

// Backups returns the backups in the folder of the document at the path, newest first: also those from before
// it was renamed. Of a file that cannot be read, those under its name.
func Backups(folder, path string) []Backup {
	tail := tailOf(documentID(path))
	return backupsIn(folder, func(name, of string) bool {
		if tail != "" {
			return of == tail
		}
		return name == bare(path)
	})
}

// backupsIn returns the backups in a folder whose name and tail fit, newest first.
func backupsIn(folder string, fits func(name, tail string) bool) []Backup {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var backups []Backup
	for _, e := range entries {
		stem, ok := strings.CutSuffix(e.Name(), extension)
		i := strings.LastIndexByte(stem, ' ')
		at := i - len(backupTime)
		if !ok || at < 1 {
			continue
		}
		t, err := time.ParseInLocation(backupTime, stem[at:i], time.Local)
		if err == nil && fits(stem[:at-1], stem[i+1:]) {
			backups = append(backups, Backup{filepath.Join(folder, e.Name()), t})
		}
	}
	slices.SortFunc(backups, func(a, b Backup) int { return b.Time.Compare(a.Time) })
	return backups
}

// documentID returns the ID of the document in a file, "" where it cannot be read.
func documentID(path string) string {
	if inspect(path) != nil {
		return ""
	}
	b, err := openBase(path, readOnly, nil)
	if err != nil {
		return ""
	}
	defer b.close()
	f := &file{base: b, path: path}
	f.readHead() // what it finds is enough
	return f.id
}

// Restore brings the document back to how it was in a backup, as one edit that undo takes back; the present
// state is backed up first. Document and log keep going, so nothing is lost by it.
func (d *Document) Restore(b Backup) error {
	if err := d.writable(); err != nil {
		return err
	}
	then, err := Open(b.Path, Options{ReadOnly: true, Ask: d.asking()})
	if err != nil {
		return err
	}
	if err := d.BackUp(); err != nil {
		return err
	}
	label := locale.M("document.restore", "Time", b.Time.Format("2006-01-02 15.04"))
	c := Between(d, then, label)
	if len(c.Deltas) == 0 {
		return nil
	}
	if err := d.replay(c, label); err != nil {
		return err
	}
	d.remember(c)
	d.tell(c)
	return nil
}

// RestoreFile puts a backup in the place of a file that cannot be opened any more. The damaged file is kept
// beside it; its new path is returned.
func RestoreFile(b Backup, path string) (aside string, err error) {
	const doing = "restore document"
	if _, err := os.Stat(path); err == nil {
		ext := filepath.Ext(path)
		aside = fmt.Sprintf("%s (%s)%s", strings.TrimSuffix(path, ext), time.Now().Format(backupTime), ext)
		if err := os.Rename(path, aside); err != nil {
			return "", copyTrouble(doing, path, err)
		}
		os.Rename(path+"-journal", aside+"-journal") // where there is one
	}
	err = replace(path, func(temporary string) error { return copyFile(b.Path, temporary) })
	if err != nil && aside != "" {
		os.Rename(aside, path)
		os.Rename(aside+"-journal", path+"-journal")
		aside = ""
	}
	return aside, copyTrouble(doing, path, err)
}
