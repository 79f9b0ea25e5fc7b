package document

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
)

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
