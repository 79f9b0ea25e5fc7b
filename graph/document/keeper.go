package document

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	backupEvery = time.Hour
	backupsKept = 20
)

// keeper makes dated backups of one document: before the first edit since it was opened, and before the first
// after each hour of work. That of a large file is made while the work goes on.
type keeper struct {
	folder string // "" for none
	last   time.Time
	making *making // the one that is being made; nil for none
	err    error
}

// making is a backup that is being made.
type making struct {
	ended chan struct{} // closed at its end
	err   error         // then: why there is none
}

// keepBackup makes a backup where one is due. It must not stop anybody's work: why it failed is kept for BackupError.
func (d *Document) keepBackup() {
	now := d.now()
	if d.keeper.folder == "" || !d.keeper.last.IsZero() && now.Sub(d.keeper.last) < backupEvery {
		return
	}
	d.keeper.wait()
	if d.file.isLarge() && d.file.canBeSetAside() {
		d.keeper.err = d.keeper.keepBeside(d.file, now)
	} else {
		d.keeper.err = d.keeper.keep(d.file, now)
	}
}

// BackUp makes a backup now, for what is about to happen (an import). Without a folder for backups it does nothing.
func (d *Document) BackUp() error {
	if d.isLent() {
		return d.lentTrouble()
	}
	if d.file == nil || d.keeper.folder == "" {
		return nil
	}
	d.keeper.wait()
	d.keeper.err = d.keeper.keep(d.file, d.now())
	return d.keeper.err
}

// BackupError returns why the newest backup was not made, nil if it was or is being made.
func (d *Document) BackupError() error {
	if m := d.keeper.making; m != nil {
		select {
		case <-m.ended:
			d.keeper.wait()
		default:
			return nil
		}
	}
	return d.keeper.err
}

// wait waits for the backup that is being made.
func (k *keeper) wait() {
	if k.making != nil {
		<-k.making.ended
		k.err, k.making = k.making.err, nil
	}
}

const backingUp = "back up document"

// keep makes a backup of the file and deletes the oldest beyond those that are kept. Where the newest backup
// has all there is, or there is nothing yet, none is made.
func (k *keeper) keep(f *file, now time.Time) error {
	path, err := k.due(f, now)
	if err != nil || path == "" {
		return err
	}
	if err := f.copyTo(path); err != nil {
		return copyTrouble(backingUp, path, err)
	}
	k.thin(f)
	return nil
}

// keepBeside is keep on another goroutine: the file may change at once, the backup is as it is now.
func (k *keeper) keepBeside(f *file, now time.Time) error {
	path, err := k.due(f, now)
	if err != nil || path == "" {
		return err
	}
	if err := f.settle(); err != nil {
		return copyTrouble(backingUp, path, err)
	}
	a, err := f.setAside(path + asideExtension)
	if err != nil {
		return copyTrouble(backingUp, path, err)
	}
	m, of := &making{ended: make(chan struct{})}, keeper{folder: k.folder}
	k.making = m
	go func() {
		defer close(m.ended)
		if err := a.finish(path); err != nil {
			m.err = copyTrouble(backingUp, path, err)
			return
		}
		of.thin(f)
	}()
	return nil
}

// due returns where a backup is to be made, "" where none is needed.
func (k *keeper) due(f *file, now time.Time) (path string, err error) {
	k.last = now
	if f.newest.IsZero() { // nothing was ever written
		return "", nil
	}
	if err := os.MkdirAll(k.folder, 0o777); err != nil {
		return "", copyTrouble(backingUp, k.folder, err)
	}
	mine := f.backups(k.folder)
	if len(mine) > 0 && mine[0].Time.After(f.newest) {
		return "", nil
	}
	path = filepath.Join(k.folder, backupName(f.path, f.id, now))
	for isFile(path) { // made within this second
		now = now.Add(time.Second)
		path = filepath.Join(k.folder, backupName(f.path, f.id, now))
	}
	return path, nil
}

// thin deletes the oldest backups beyond those that are kept, and what a crash left of one that was being made.
func (k *keeper) thin(f *file) {
	for i, old := range f.backups(k.folder) {
		if i >= backupsKept {
			os.Remove(old.Path)
		}
	}
	entries, _ := os.ReadDir(k.folder)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), bare(f.path)+" ") && strings.HasSuffix(e.Name(), tailOf(f.id)+extension+asideExtension) {
			os.Remove(filepath.Join(k.folder, e.Name()))
		}
	}
}
