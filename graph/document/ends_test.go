package document

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"jejaring/graph"
)

// thick returns the path of a closed file so large that it is read from both ends, and what is in it. One actor of its
// first and one of its last kind have something in a column that this version does not know.
func thick(t *testing.T) (path string, holds map[graph.ID]graph.Record) {
	t.Helper()
	d := opened(t)
	records := many(9000, 3000)
	for i, r := range records {
		if a, ok := r.(graph.Actor); ok {
			a.Note = strings.Repeat(fmt.Sprint(i, " "), 100)
			records[i] = a
		}
	}
	records = append(records, graph.Drawing{ID: graph.MainDrawing, Name: "Peta"})
	for i := range 2000 {
		id := graph.ID(fmt.Sprintf("A%06d", i))
		records = append(records, graph.Place{ID: graph.PlaceID(graph.MainDrawing, id), Drawing: graph.MainDrawing, Actor: id, X: float64(i)})
	}
	put(t, d, records...)
	if err := d.file.base.exec(`ALTER TABLE actors ADD COLUMN shoe_size REAL; UPDATE actors SET shoe_size = 41.5 WHERE id = 'A000000';
		ALTER TABLE ties ADD COLUMN colour TEXT; UPDATE ties SET colour = 'red' WHERE id = (SELECT max(id) FROM ties);
		UPDATE ties SET colour = 'blue' WHERE id = (SELECT min(id) FROM ties)`); err != nil {
		t.Fatal(err)
	}
	holds = state(d)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if f := (&file{path: d.Path()}); !f.isLarge() {
		t.Fatal("the file is read from one end")
	}
	return d.Path(), holds
}

// Whoever of the two readers reads what, all records are there, in order, with what strange columns hold, and those who
// name a record are known.
func TestReadFromBothEnds(t *testing.T) {
	path, holds := thick(t)
	for _, o := range []Options{{}, {ReadOnly: true}, {disk: newFaulty()}} {
		d, err := Open(path, o)
		if err != nil {
			t.Fatal(err)
		}
		if diff := differ(state(d), holds); diff != "" {
			t.Error(diff)
		}
		for _, kind := range graph.Kinds {
			list := d.Records(kind)
			for k := range list {
				if k > 0 && graph.Key(list[k-1]) >= graph.Key(list[k]) {
					t.Fatalf("%s: %s before %s", kind.ID, graph.Key(list[k-1]), graph.Key(list[k]))
				}
			}
		}
		named := 0
		for _, tie := range graph.All[graph.Tie](d) {
			if tie.From == "A000000" || tie.To == "A000000" {
				named++
			}
		}
		if refer := graph.Referring[graph.Tie](d, "A000000"); len(refer) != named || len(d.Referring("A000000")) != named+1 {
			t.Errorf("%d ties, %d records name the hub; %d ties do", len(refer), len(d.Referring("A000000")), named)
		}
		if !o.ReadOnly {
			kept := len(d.file.tables[graph.KindFor[graph.Actor]()].kept) + len(d.file.tables[graph.KindFor[graph.Tie]()].kept)
			if kept != 3 {
				t.Errorf("%d records have something in a strange column, not 3", kept)
			}
		}
		d.Close()
	}
}

// Damage of a single bit anywhere in a large file is found too, and before anything is written.
func TestEveryDamageOfALargeFileIsFound(t *testing.T) {
	path, _ := thick(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	seed := rand.Uint64()
	t.Log("seed", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	for k := range 12 {
		at, bit := r.IntN(len(whole)), byte(1)<<r.IntN(8)
		damaged := append([]byte(nil), whole...)
		damaged[at] ^= bit
		if err := os.WriteFile(path, damaged, 0o666); err != nil {
			t.Fatal(err)
		}
		if d, err := Open(path, Options{ReadOnly: k%2 == 0}); err == nil {
			d.Close()
			t.Errorf("bit %d of byte %d was not found", bit, at)
		}
		if now, err := os.ReadFile(path); err != nil || string(now) != string(damaged) {
			t.Fatal("the damaged file was written to", err)
		}
	}
}

// Where the file cannot be open twice it is read from one end, and checked all the same.
func TestOnlyOneReader(t *testing.T) {
	path, holds := thick(t)
	once := newFaulty()
	once.fail = func(operation, _ string) error {
		if operation == "look" {
			return errors.New("open already")
		}
		return nil
	}
	d, err := Open(path, Options{disk: once})
	if err != nil {
		t.Fatal(err)
	}
	if diff := differ(state(d), holds); diff != "" {
		t.Error(diff)
	}
	d.Close()
	change(t, path, func(b []byte) []byte { b[len(b)/2] ^= 8; return b })
	if d, err := Open(path, Options{disk: once}); err == nil {
		d.Close()
		t.Error("damage was not found")
	}
}

// Who gives up reading gets the error that ended it, and the file is free again.
func TestGiveUpReadingFromBothEnds(t *testing.T) {
	path, _ := thick(t)
	enough, asked := errors.New("enough"), 0.0
	_, err := Open(path, Options{Ask: func(share float64) error {
		if share < asked || share > 1 {
			t.Error("done after", asked, "is", share)
		}
		if asked = share; share > 0.3 {
			return enough
		}
		return nil
	}})
	if !errors.Is(err, enough) {
		t.Fatal(err)
	}
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Close()
}
