package document

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jejaring/graph"
)

// A copy that is set aside is the file as it was, whatever is done to the file before and while it is finished.
func TestSetAside(t *testing.T) {
	path, holds := thick(t)
	seed := rand.Uint64()
	t.Log("seed", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	copied := filepath.Join(t.TempDir(), "copy.jejaring")
	a, err := d.file.setAside(copied + asideExtension)
	if err != nil {
		t.Fatal(err)
	}
	edit := func() {
		actors, ties := d.Records(graph.KindFor[graph.Actor]()), d.Records(graph.KindFor[graph.Tie]())
		id := graph.Key(ties[random.IntN(len(ties))])
		if err := d.Edit(label, func(tx *Tx) error {
			for range 5 {
				a := actors[random.IntN(len(actors))].(graph.Actor)
				a.Note = fmt.Sprint(random.Uint64())
				tx.Put(a)
			}
			tx.Delete(id)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	edit()
	finished := make(chan error)
	go func() { finished <- a.finish(copied) }()
	for range 20 {
		edit()
	}
	if err := d.file.base.exec("VACUUM"); err != nil { // all pages move, and the file gets shorter
		t.Fatal(err)
	}
	if err := <-finished; err != nil {
		t.Fatal(err)
	}
	if diff := differ(stored(t, copied), holds); diff != "" {
		t.Error(diff)
	}
	if diff := differ(state(d), holds); diff == "" {
		t.Error("nothing was edited")
	}
}

// The backup of a large file does not hold up the edit that asks for it, has nothing of that edit, and is there once the
// document is closed, and nothing else.
func TestBackupBeside(t *testing.T) {
	path, holds := thick(t)
	folder := t.TempDir()
	left := filepath.Join(folder, "uji 2020-01-01 00.00.00 "+tailOf(documentID(path))+extension+asideExtension)
	if err := os.WriteFile(left, []byte("of a crash"), 0o666); err != nil {
		t.Fatal(err)
	}
	d, err := Open(path, Options{Backups: folder})
	if err != nil {
		t.Fatal(err)
	}
	later := time.Now().Add(time.Hour)
	d.now = func() time.Time { return later }
	var actors []graph.ID
	for _, r := range d.Records(graph.KindFor[graph.Actor]()) {
		actors = append(actors, graph.Key(r))
	}
	remove(t, d, actors[1000:]...)
	if d.keeper.making == nil {
		t.Fatal("the edit waited for its backup")
	}
	if err := d.BackupError(); err != nil {
		t.Error(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	entries, _ := os.ReadDir(folder)
	kept := Backups(folder, path)
	if len(kept) != 1 || len(entries) != 1 {
		t.Fatalf("%d backups among %v", len(kept), entries)
	}
	if diff := differ(stored(t, kept[0].Path), holds); diff != "" {
		t.Error(diff)
	}
}

// A backup beside the work that cannot be made stops no work, and why is known to the lender and the borrower.
func TestBackupBesideFails(t *testing.T) {
	path, _ := thick(t)
	folder := t.TempDir()
	d, err := Open(path, Options{Backups: folder})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	a, err := d.file.setAside(filepath.Join(folder, "x"+asideExtension))
	if err != nil {
		t.Fatal(err)
	}
	a.from.Close() // as where the disk is gone
	m := &making{ended: make(chan struct{})}
	d.keeper.making, d.keeper.last = m, d.now()
	if d.BackupError() != nil {
		t.Error("it failed before its end")
	}
	if err := lend(t, d, nil, putting(actor("NEW"))); err != nil {
		t.Fatal(err)
	}
	m.err = a.finish(filepath.Join(folder, "x"+extension))
	close(m.ended)
	if d.BackupError() == nil || len(Backups(folder, path)) != 0 {
		t.Error("nobody knows that there is no backup")
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 0 || !strings.Contains(d.BackupError().Error(), "closed") {
		t.Error(entries, d.BackupError())
	}
	put(t, d, actor("NEWER"))
}
