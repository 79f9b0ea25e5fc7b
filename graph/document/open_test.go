package document

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// closed returns the path of a closed document with a few records.
func closed(t *testing.T) string {
	t.Helper()
	d := opened(t)
	for n := 1; n <= 30; n++ {
		if err := d.Edit(label, numbered(n)); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return d.Path()
}

// change rewrites a file by a function of its bytes.
func change(t *testing.T, path string, edit func([]byte) []byte) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, edit(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Whatever cannot be opened says why in words, and is left as it was.
func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		spoil   func([]byte) []byte
		message string
		reason  error
	}{
		"empty":     {func([]byte) []byte { return nil }, "document.empty", ErrEmpty},
		"short":     {func([]byte) []byte { return []byte("SQLite format 3\x00") }, "document.not-ours", ErrNotOurs},
		"text":      {func([]byte) []byte { return make([]byte, 5000) }, "document.not-ours", ErrNotOurs},
		"foreign":   {func(b []byte) []byte { binary.BigEndian.PutUint32(b[68:], 7); return b }, "document.not-ours", ErrNotOurs},
		"newer":     {func(b []byte) []byte { binary.BigEndian.PutUint32(b[60:], version+1); return b }, "document.newer", ErrNewer},
		"locked":    {func(b []byte) []byte { return append([]byte("JEJARING-LOCK-1\n"), b...) }, "document.newer", ErrNewer},
		"truncated": {func(b []byte) []byte { return b[:len(b)-5000] }, "document.damaged", ErrDamaged},
		"one page":  {func(b []byte) []byte { return b[:4096] }, "document.damaged", ErrDamaged},
		"one bit":   {func(b []byte) []byte { b[len(b)/2] ^= 4; return b }, "document.damaged", ErrDamaged},
		"header":    {func(b []byte) []byte { b[101] ^= 255; return b }, "document.damaged", ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := closed(t)
			change(t, path, c.spoil)
			before, _ := os.ReadFile(path)
			for _, readOnly := range []bool{false, true} {
				_, err := Open(path, Options{ReadOnly: readOnly})
				wantRefusal(t, err, c.message)
				if !errors.Is(err, c.reason) {
					t.Error(err)
				}
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
	_, err := Open(filepath.Join(t.TempDir(), "none.jejaring"), Options{})
	wantRefusal(t, err, "document.missing")
	_, err = Open(t.TempDir(), Options{})
	wantRefusal(t, err, "document.not-read")
	_, err = Create(closed(t), Options{})
	wantRefusal(t, err, "document.exists")
	_, err = Create(filepath.Join(t.TempDir(), "no", "folder.jejaring"), Options{})
	wantRefusal(t, err, "document.copy-not-written")
}

// Damage of a single bit anywhere is found at the door; none is read as if it were right.
func TestEveryDamageIsFound(t *testing.T) {
	path := closed(t)
	whole, _ := os.ReadFile(path)
	good := stored(t, path)
	seed := rand.Uint64()
	t.Log("seed", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	for range 60 {
		at, bit := r.IntN(len(whole)), byte(1)<<r.IntN(8)
		change(t, path, func(b []byte) []byte { b[at] ^= bit; return b })
		d, err := Open(path, Options{ReadOnly: true})
		if err == nil && differ(state(d), good) != "" {
			t.Errorf("bit %d of byte %d: wrong records and no error", bit, at)
		} else if err == nil {
			t.Errorf("bit %d of byte %d was not found", bit, at)
		}
		change(t, path, func([]byte) []byte { return whole })
	}
}

// Odd names, as people give them, are no trouble.
func TestOddPaths(t *testing.T) {
	names := []string{"RW 07 #1;x=y&z%20.jejaring", "日本 العربية 😀.jejaring", "it's so.jejaring"}
	if filepath.Separator == '/' { // elsewhere no file may be named so
		names = append(names, "what? \"so\" file:x.jejaring")
	}
	for _, name := range names {
		path := filepath.Join(t.TempDir(), name)
		d, err := Create(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		put(t, d, actor("A1"))
		if err := d.Close(); err != nil {
			t.Error(err)
		}
		if len(stored(t, path)) != 1 {
			t.Error(name, "is not where it should be")
		}
	}
}

// A second window is told so, may look, and gets the file when the first lets go.
func TestInUse(t *testing.T) {
	d := opened(t)
	put(t, d, actor("A1"))
	_, err := Open(d.Path(), Options{})
	wantRefusal(t, err, "document.in-use")
	if !errors.Is(err, ErrInUse) {
		t.Error(err)
	}
	look, err := Open(d.Path(), Options{ReadOnly: true})
	if err != nil || !look.ReadOnly() {
		t.Fatal(err)
	}
	if diff := differ(state(look), state(d)); diff != "" {
		t.Error(diff)
	}
	err = look.Edit(label, numbered(1))
	wantRefusal(t, err, "document.read-only")
	other := New()
	put(t, other, actor("B1"))
	wantRefusal(t, other.SaveCopy(d.Path()), "document.in-use")
	put(t, d, actor("A2"))
	d.Close()
	again, err := Open(d.Path(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

// A file or folder that cannot be written opens read-only.
func TestReadOnlyPlaces(t *testing.T) {
	for name, suffix := range map[string]string{"file": ".jejaring", "folder": "-journal"} {
		t.Run(name, func(t *testing.T) {
			path := closed(t)
			d, err := Open(path, Options{disk: readOnlyDisk(suffix)})
			if err != nil {
				t.Fatal(err)
			}
			if !d.ReadOnly() || len(state(d)) != 61 {
				t.Errorf("read-only %v, %d records", d.ReadOnly(), len(state(d)))
			}
			err = d.Edit(label, numbered(99))
			if wantRefusal(t, err, "document.read-only"); !errors.Is(err, ErrReadOnly) {
				t.Error(err)
			}
			if _, err := d.Undo(); err == nil {
				t.Error("undid")
			}
			copied := filepath.Join(t.TempDir(), "copy.jejaring")
			if err := d.SaveCopy(copied); err != nil {
				t.Fatal(err)
			}
			if diff := differ(stored(t, copied), state(d)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A file that is taken away while open: the edit is refused, the document is whole and can be saved elsewhere.
func TestVanished(t *testing.T) {
	for name, take := range map[string]func(path string) error{
		"deleted": os.Remove,
		"renamed": func(path string) error { return os.Rename(path, path+".old") },
		"replaced": func(path string) error {
			return errors.Join(os.Rename(path, path+".old"), os.WriteFile(path, []byte("other"), 0o666))
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := opened(t)
			put(t, d, actor("A1"))
			before := state(d)
			if err := take(d.Path()); err != nil {
				if filepath.Separator == '\\' { // Windows lets nobody take away an open file
					put(t, d, actor("A2"))
					return
				}
				t.Fatal(err)
			}
			err := d.Edit(label, numbered(1))
			if wantRefusal(t, err, "document.vanished"); !errors.Is(err, ErrVanished) {
				t.Error(err)
			}
			if diff := differ(state(d), before); diff != "" {
				t.Error(diff)
			}
			copied := filepath.Join(t.TempDir(), "copy.jejaring")
			if err := d.SaveCopy(copied); err != nil {
				t.Fatal(err)
			}
			if diff := differ(stored(t, copied), before); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// E10: an older file gains the columns and tables it lacks; a newer one keeps those that we do not know, also
// through edits, and through deletion and undo.
func TestE10Columns(t *testing.T) {
	path := closed(t)
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	sql := func(text string) {
		t.Helper()
		if err := d.file.base.exec(text); err != nil {
			t.Fatal(text, err)
		}
	}
	sql(`ALTER TABLE actors DROP COLUMN note; ALTER TABLE actors DROP COLUMN influence; DROP TABLE places;
		ALTER TABLE actors ADD COLUMN shoe_size REAL; ALTER TABLE actors ADD COLUMN "odd "" name" TEXT;
		UPDATE actors SET shoe_size = 41.5, "odd "" name" = 'x' WHERE id = 'A0001';
		CREATE TABLE horoscopes (id TEXT); INSERT INTO horoscopes VALUES ('leo')`)
	d.Close()

	for _, readOnly := range []bool{true, false} {
		if d, err = Open(path, Options{ReadOnly: readOnly}); err != nil {
			t.Fatal(err)
		}
		if first, _ := graph.Get[graph.Actor](d, "A0000"); first.Name == "" || first.Note != "" {
			t.Errorf("%+v", first)
		}
		if readOnly {
			d.Close()
		}
	}
	a := actor("A0001")
	a.Note, a.Influence = "new", 3
	place := graph.Place{ID: "P1", Drawing: graph.MainDrawing, Actor: "A0001", X: -0.1}
	put(t, d, a, graph.Drawing{ID: graph.MainDrawing, Name: "Peta"}, place)
	remove(t, d, "A0001")
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	before := state(d)
	d.Close()
	if d, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if diff := differ(state(d), before); diff != "" {
		t.Error(diff)
	}
	got := ""
	d.file.base.query(`SELECT shoe_size, "odd "" name", note, (SELECT id FROM horoscopes) FROM actors WHERE id = 'A0001'`, func(r row) error {
		got = fmt.Sprint(r.text(0), " ", r.text(1), " ", r.text(2), " ", r.text(3))
		return nil
	})
	if got != "41.5 x new leo" {
		t.Error(got)
	}
}

// Numbered moves run one by one, each whole, after a backup; one that fails leaves the file as it was.
func TestMoves(t *testing.T) {
	path, backups := closed(t), filepath.Join(t.TempDir(), "backups")
	b, err := openBase(path, readWrite, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	f := &file{base: b, path: path}
	if err := f.readHead(); err != nil {
		t.Fatal(err)
	}
	failed := errors.New("failed")
	run := []func(*base) error{
		func(b *base) error { return b.exec("ALTER TABLE actors RENAME COLUMN note TO remark") },
		func(b *base) error { return errors.Join(b.exec("DROP TABLE actors"), failed) },
	}
	if err := f.moveOn(run, backups); !errors.Is(err, failed) {
		t.Fatal(err)
	}
	now, remarks := 0, 0
	b.query("PRAGMA user_version", func(r row) error { now = r.whole(0); return nil })
	b.query("SELECT count(remark) FROM actors", func(r row) error { remarks = r.whole(0); return nil })
	if now != 2 || remarks != 1 {
		t.Errorf("version %d, %d remarks", now, remarks)
	}
	if kept := backupsIn(backups, func(string, string) bool { return true }); len(kept) != 1 || len(stored(t, kept[0].Path)) != 61 {
		t.Errorf("backups: %v", kept)
	}
}

// Where two tables of a file hold a record with the same ID, that of the later kind is read.
func TestOneIDInTwoTables(t *testing.T) {
	d := opened(t)
	put(t, d, actor("A1"), actor("A2"))
	if err := d.file.base.run(`INSERT INTO styles (id, name) VALUES ('A1', 'Merah')`); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(d.Path(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	actors, styles := again.Records(graph.KindFor[graph.Actor]()), again.Records(graph.KindFor[graph.Style]())
	if len(actors) != 1 || actors[0] != actor("A2") || len(styles) != 1 || graph.Key(styles[0]) != "A1" || again.Len() != 2 {
		t.Errorf("actors %v, styles %v, %d records", actors, styles, again.Len())
	}
}

// A document that needs more memory than is free is refused in words, with what to do; nothing of it or beside it changes.
func TestTooLargeForTheMemory(t *testing.T) {
	path := closed(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, readOnly := range []bool{false, true} {
		_, err := Open(path, Options{ReadOnly: readOnly, Free: func() uint64 { return 1000 }})
		if !errors.Is(err, ErrTooLarge) {
			t.Fatalf("read only %v: %v", readOnly, err)
		}
		refused := wantRefusal(t, err, "document.too-large")
		for language, words := range map[locale.Language]string{locale.Indonesian: "Tutup program lain", locale.English: "Close other programs"} {
			if said := language.Say(refused.Message); !strings.Contains(said, words) || !strings.Contains(said, filepath.Base(path)) {
				t.Errorf("%v says %q", language, said)
			}
		}
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the file changed", err)
	}
	if beside, err := os.ReadDir(filepath.Dir(path)); err != nil || len(beside) != 1 {
		t.Error("beside the file:", beside, err)
	}
	for _, free := range []uint64{0, 1 << 30} { // unknown, and plenty
		d, err := Open(path, Options{Free: func() uint64 { return free }})
		if err != nil {
			t.Fatal(err)
		}
		d.Close()
	}
}

// A picture needs as much memory as it is large, not as other records do.
func TestRoomForPictures(t *testing.T) {
	d := opened(t)
	const large = 2 << 20
	put(t, d, graph.Picture{ID: "P1", Name: "peta.png", Data: strings.Repeat("A", large)}, graph.Picture{ID: "P2", Data: "AAAA"})
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(d.Path(), Options{Free: func() uint64 { return large }}); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
	again, err := Open(d.Path(), Options{Free: func() uint64 { return 2 * large }})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if again.file.pictures != large+4 {
		t.Errorf("pictures are said to have %d bytes", again.file.pictures)
	}
}

// What a row is said to need grows with the rows, and the edge itself is not refused.
func TestRoom(t *testing.T) {
	f := &file{tables: map[*graph.Kind]*table{}}
	for _, kind := range graph.Kinds {
		f.tables[kind] = &table{}
	}
	f.tables[graph.KindFor[graph.Actor]()].rows = 100_000
	f.tables[graph.KindFor[graph.Tie]()].rows = 500_000
	f.tables[graph.KindFor[graph.Place]()].rows = 100_000
	const measured = 520_000_000 // held, without what waits for the collector
	if need := f.need(); need < measured || need > 2*measured {
		t.Errorf("100,000 actors and 500,000 ties are said to need %d bytes", need)
	}
	if Room("x", 10, 10) != nil || Room("x", 11, 10) == nil || Room("x", 11, 0) != nil {
		t.Error("at the edge of the memory")
	}
	if FreeMemory() > 1<<50 {
		t.Error("more memory than there is:", FreeMemory())
	}
}
