package document

import (
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
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
