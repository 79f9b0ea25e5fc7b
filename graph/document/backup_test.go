package document

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jejaring/graph"
)

// clocked opens a document whose clock stands where the test puts it.
func clocked(t *testing.T, o Options) (*Document, *time.Time) {
	t.Helper()
	d, err := Create(filepath.Join(t.TempDir(), "RW 07.jejaring"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	now := time.Date(2026, 11, 25, 8, 0, 0, 0, time.Local)
	d.now = func() time.Time { return now }
	return d, &now
}

// A backup is made before the first edit and then once an hour; the last twenty are kept, each a whole document.
func TestBackups(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "cadangan", "baru")
	d, now := clocked(t, Options{Backups: folder})
	if len(Backups(folder, d.Path())) != 0 {
		t.Error("a backup of nothing")
	}
	for n := 1; n <= 50; n++ {
		if err := d.Edit(label, numbered(n)); err != nil {
			t.Fatal(err)
		}
		*now = now.Add(30 * time.Minute)
	}
	kept := Backups(folder, d.Path())
	if len(kept) != 20 || d.BackupError() != nil {
		t.Fatalf("%d backups, %v", len(kept), d.BackupError())
	}
	if want := time.Date(2026, 11, 26, 8, 0, 0, 0, time.Local); !kept[0].Time.Equal(want) {
		t.Errorf("newest of %v, want %v", kept[0].Time, want)
	}
	if n := len(stored(t, kept[0].Path)); n != 1+48*2 {
		t.Errorf("newest backup has %d records", n)
	}
	if other, _ := clocked(t, Options{}); len(Backups(folder, other.Path())) != 0 {
		t.Error("another document of this name sees these backups")
	}
}

// Opened and closed without an edit, a document makes no second backup of the same state.
func TestBackupOfTheSame(t *testing.T) {
	folder := t.TempDir()
	d, now := clocked(t, Options{Backups: folder})
	put(t, d, actor("A1"))
	*now = now.Add(2 * time.Minute)
	for range 3 {
		if err := d.BackUp(); err != nil {
			t.Fatal(err)
		}
		*now = now.Add(2 * time.Minute)
	}
	if kept := Backups(folder, d.Path()); len(kept) != 1 {
		t.Errorf("%v", kept)
	}
}

// A folder that takes no backup does not stop the work; what was the matter can be asked.
func TestBackupImpossible(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	d, now := clocked(t, Options{Backups: filepath.Join(blocked, "folder")})
	put(t, d, actor("A1"))
	*now = now.Add(2 * time.Hour)
	put(t, d, actor("A2"))
	if d.BackupError() == nil {
		t.Error("no word of it")
	}
}

// Going back to a backup is an edit: it can be undone, and what was there before is in a backup too.
func TestRestore(t *testing.T) {
	folder := t.TempDir()
	d, now := clocked(t, Options{Backups: folder})
	put(t, d, actor("A1"), actor("A2"), tie("T1", "A1", "A2"))
	*now = now.Add(2 * time.Hour)
	changed := actor("A2")
	changed.Note = "changed"
	then := state(d)
	put(t, d, changed, actor("A3"))
	remove(t, d, "A1")
	before := state(d)
	*now = now.Add(time.Minute)

	list := Backups(folder, d.Path())
	if err := d.Restore(list[0]); err != nil {
		t.Fatal(err)
	}
	if diff := differ(state(d), then); diff != "" {
		t.Error(diff)
	}
	if diff := differ(stored(t, d.Path()), then); diff != "" {
		t.Error("file:", diff)
	}
	if list = Backups(folder, d.Path()); len(list) != 2 {
		t.Fatalf("%v", list)
	}
	if diff := differ(stored(t, list[0].Path), before); diff != "" {
		t.Error("backup before:", diff)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if diff := differ(state(d), before); diff != "" {
		t.Error("undone:", diff)
	}
}

// A damaged file gives way to its backup and is kept beside it.
func TestRestoreFile(t *testing.T) {
	folder := t.TempDir()
	d, now := clocked(t, Options{Backups: folder})
	put(t, d, actor("A1"))
	*now = now.Add(2 * time.Hour)
	put(t, d, actor("A2"))
	d.Close()
	change(t, d.Path(), func([]byte) []byte { return []byte("spoilt") })
	list := Backups(folder, d.Path())
	if len(list) != 1 {
		t.Fatalf("%v", list)
	}
	if err := os.WriteFile(d.Path()+"-journal", []byte("hot"), 0o666); err != nil {
		t.Fatal(err)
	}
	aside, err := RestoreFile(list[0], d.Path())
	if err != nil {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(aside); string(text) != "spoilt" {
		t.Error("the damaged file is gone")
	}
	if got := stored(t, d.Path()); len(got) != 1 || got["A1"] != actor("A1") {
		t.Errorf("%v", got)
	}
}

// A copy is a document like the first, also over a file that was there; a copy onto itself is refused.
func TestSaveCopy(t *testing.T) {
	d, _ := clocked(t, Options{})
	put(t, d, actor("A1"))
	path := filepath.Join(t.TempDir(), "copy.jejaring")
	for range 2 {
		if err := d.SaveCopy(path); err != nil {
			t.Fatal(err)
		}
		if diff := differ(stored(t, path), state(d)); diff != "" {
			t.Error(diff)
		}
		put(t, d, actor("A2"))
	}
	if documentID(path) != documentID(d.Path()) || documentID(path) == "" {
		t.Error("the copy is another document")
	}
	wantRefusal(t, d.SaveCopy(d.Path()), "document.exists")
	wantRefusal(t, d.SaveCopy(filepath.Join(path, "x.jejaring")), "document.copy-not-written")

	memory := New()
	put(t, memory, actor("A1"))
	if err := memory.SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	if diff := differ(stored(t, path), state(memory)); diff != "" {
		t.Error(diff)
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

// What a damaged file still holds is saved: rows around bad pages, and lost rows from the edit log.
func TestSalvage(t *testing.T) {
	d := opened(t)
	for n := 1; n <= 40; n++ {
		err := d.Edit(label, func(tx *Tx) error {
			for i := range 25 {
				if err := numbered(n*100 + i)(tx); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	want := state(d)
	var bad []int // pages of actors
	root := 0
	d.file.base.query("SELECT rootpage FROM sqlite_master WHERE name = 'actors'", func(r row) error { root = r.whole(0); return nil })
	d.Close()
	change(t, d.Path(), func(b []byte) []byte {
		for i := 0; i < 6; i++ { // children of the root page
			cell := int(binary.BigEndian.Uint16(b[(root-1)*4096+12+2*(3+i*2):]))
			bad = append(bad, int(binary.BigEndian.Uint32(b[(root-1)*4096+cell:])))
		}
		for _, page := range bad {
			b[(page-1)*4096+2000] ^= 1
		}
		return b
	})
	_, err := Open(d.Path(), Options{})
	wantRefusal(t, err, "document.damaged")
	to := filepath.Join(t.TempDir(), "selamat.jejaring")
	count, err := Salvage(d.Path(), to, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v of %d, pages %v spoilt", count, len(want), bad)
	if diff := differ(stored(t, to), want); diff != "" {
		t.Error(diff)
	}
	if count.FromLog == 0 || count.FromLog > 400 || count.Lost != 0 {
		t.Errorf("%+v", count)
	}
	if documentID(to) == "" {
		t.Error("no document ID")
	}
}

// What was never a document cannot be saved, and is not called damaged.
func TestSalvageOfWhatIsNone(t *testing.T) {
	folder := t.TempDir()
	for content, message := range map[string]string{
		"": "document.empty", "just words": "document.not-ours", strings.Repeat("more words ", 1000): "document.not-ours",
		"JEJARING-LOCK-9" + strings.Repeat(" ", 200): "document.newer",
	} {
		path := filepath.Join(folder, "x.jejaring")
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		_, err := Salvage(path, filepath.Join(folder, "y.jejaring"), Options{})
		wantRefusal(t, err, message)
	}
	_, err := Salvage(filepath.Join(folder, "none.jejaring"), filepath.Join(folder, "y.jejaring"), Options{})
	wantRefusal(t, err, "document.missing")
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

// Without the log, what refers to lost records goes and the rest stays.
func TestDetach(t *testing.T) {
	contact := graph.Contact{ID: "C1", Actor: "A1", By: "gone"}
	records := map[graph.ID]graph.Record{
		"A1": actor("A1"), "T1": tie("T1", "A1", "gone"), "H1": graph.TieHistory{ID: "H1", Tie: "T1"}, "C1": contact,
	}
	detach(records)
	contact.By = ""
	if len(records) != 2 || records["C1"] != contact {
		t.Errorf("%+v", records)
	}
}
