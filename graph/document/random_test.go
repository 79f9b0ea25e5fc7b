package document

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"jejaring/graph"
)

// random edits a document at random; its edits may be refused.
type random struct {
	*rand.Rand
	d *Document
}

func (r random) id(prefix string, n int) graph.ID {
	return graph.ID(fmt.Sprint(prefix, r.IntN(n)))
}

func (r random) record() graph.Record {
	switch r.IntN(7) {
	case 0, 1:
		a := actor(r.id("A", 12))
		a.Influence, a.Note, a.Fields = r.IntN(6), []string{"", "x\"y", "a\x00b", "😀 é"}[r.IntN(4)], graph.SetOf("pangan", "hukum")
		return a
	case 2, 3:
		t := tie(r.id("T", 20), r.id("A", 12), r.id("A", 12))
		t.Type, t.Strength = []string{"teman", "nilai", "dana"}[r.IntN(3)], 1+r.IntN(5)
		return t
	case 4:
		c := graph.WithKey(graph.KindFor[graph.Contact]().New(), r.id("C", 8)).(graph.Contact)
		c.Actor, c.By, c.Date = r.id("A", 12), r.id("A", 12), graph.Date(fmt.Sprintf("2026-01-%02d", 1+r.IntN(28)))
		c.Kind = []string{"pendahuluan", "lanjutan"}[r.IntN(2)]
		c.NextDone = graph.Answer(r.IntN(3) - 1)
		return c
	case 5:
		p := graph.ProjectOf(r.d)
		p.Name, p.FocalActor = "RW 07", r.id("A", 12)
		return p
	default:
		if r.IntN(2) == 0 {
			return graph.WithKey(graph.Drawing{Name: "Peta", Seed: r.IntN(9)}, graph.MainDrawing)
		}
		a := r.id("A", 12)
		return graph.Place{
			ID: graph.PlaceID(graph.MainDrawing, a), Drawing: graph.MainDrawing, Actor: a,
			X: r.NormFloat64() * 100, Y: r.Float64(), Pinned: r.IntN(2) == 0,
		}
	}
}

func (r random) edit() error {
	return r.d.Edit(label, func(tx *Tx) error {
		for range 1 + r.IntN(3) {
			if r.IntN(4) == 0 {
				tx.Delete(r.id([]string{"A", "T", "C"}[r.IntN(3)], 12))
			} else {
				tx.Put(r.record())
			}
		}
		return nil
	})
}

// E4, E6, E7, E8 and E9 over random edits: undo all is the start, redo all is the end, what was heard is the
// document, and the file holds the same. What the document lists is what a plain search finds.
func TestE8E9RandomEdits(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	for _, seed := range []uint64{1, 2, seed} {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			d := opened(t)
			r := random{rand.New(rand.NewPCG(seed, 0)), d}
			heard := state(d)
			d.Watch(func(c Change) {
				for _, delta := range c.Deltas {
					if heard[delta.ID] != delta.Before {
						t.Errorf("heard %s before as %+v, was %+v", delta.ID, delta.Before, heard[delta.ID])
					}
					if heard[delta.ID] = delta.After; delta.After == nil {
						delete(heard, delta.ID)
					}
				}
			})
			put(t, d, actor("A1"), actor("A2"))
			frozen, then := graph.Freeze(d), state(d)
			done, refused := 0, 0
			for range 250 {
				switch n := r.IntN(10); {
				case n == 0:
					d.Undo()
				case n == 1:
					d.Redo()
				case r.edit() == nil:
					done++
				default:
					refused++
				}
				if diff := differ(state(d), heard); diff != "" {
					t.Fatal("heard:", diff)
				}
				compareWithSearch(t, d)
			}
			if done < 20 || refused < 20 {
				t.Errorf("%d edits done, %d refused: the test tests little", done, refused)
			}
			if diff := differ(state(frozen), then); diff != "" {
				t.Error("a frozen view changed:", diff)
			}
			redoAll(t, d)
			end := state(d)
			if diff := differ(stored(t, d.Path()), end); diff != "" {
				t.Error("file:", diff)
			}
			for len(d.Done()) > 0 {
				if _, err := d.Undo(); err != nil {
					t.Fatal(err)
				}
			}
			if len(state(d)) != 0 || len(stored(t, d.Path())) != 0 {
				t.Error("undo all:", state(d))
			}
			redoAll(t, d)
			if diff := differ(state(d), end); diff != "" {
				t.Error("redo all:", diff)
			}
			logged := maps.Clone(end)
			maps.DeleteFunc(logged, func(_ graph.ID, r graph.Record) bool { return !(&file{}).isLogged(graph.KindOf(r)) })
			if diff := differ(d.file.fromLog(), logged); diff != "" {
				t.Error("the log played through:", diff)
			}
			if err := d.Close(); err != nil {
				t.Fatal(err)
			}
			again, err := Open(d.Path(), Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			if diff := differ(state(again), end); diff != "" {
				t.Error("opened again:", diff)
			}
			compareWithSearch(t, again)
		})
	}
}

func redoAll(t *testing.T, d *Document) {
	t.Helper()
	for len(d.Undone()) > 0 {
		if _, err := d.Redo(); err != nil {
			t.Fatal(err)
		}
	}
}

func compareWithSearch(t *testing.T, d *Document) {
	t.Helper()
	plain := graph.Collect(slices.Collect(maps.Values(d.records))...)
	for _, kind := range graph.Kinds {
		if !slices.Equal(d.Records(kind), plain.Records(kind)) {
			t.Fatalf("records of %s: %v, want %v", kind.ID, d.Records(kind), plain.Records(kind))
		}
	}
	for id, r := range d.records {
		if !slices.Equal(d.Referring(id), plain.Referring(id)) {
			t.Fatalf("referring to %s: %v, want %v", id, d.Referring(id), plain.Referring(id))
		}
		for _, f := range graph.Check(r, d) {
			if f.Severity == graph.Block {
				t.Fatalf("E6: %s: %+v", id, f)
			}
		}
	}
}

// Nudges within a second are one step of undo, those after it are another.
func TestEditJoined(t *testing.T) {
	d := opened(t)
	now := time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
	d.now = func() time.Time { return now }
	nudge := func(after time.Duration, influence int) {
		t.Helper()
		now = now.Add(after)
		a := actor("A1")
		a.Influence = influence
		if err := d.EditJoined(label, func(tx *Tx) error { tx.Put(a); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	put(t, d, actor("A1"))
	now = now.Add(time.Minute)
	nudge(0, 1)
	nudge(900*time.Millisecond, 2)
	nudge(900*time.Millisecond, 3)
	if steps := d.Done(); len(steps) != 2 || steps[1].Deltas[0].Before != actor("A1") {
		t.Fatalf("%+v", steps)
	}
	nudge(time.Second, 4)
	if len(d.Done()) != 3 {
		t.Error("joined after a second")
	}
	nudge(time.Millisecond, 3) // back to where the step began
	if len(d.Done()) != 2 {
		t.Error("a step of nothing is kept")
	}
	nudge(time.Millisecond, 5)
	if steps := d.Done(); len(steps) != 3 || steps[2].Deltas[0].Before.(graph.Actor).Influence != 3 {
		t.Errorf("what follows a step of nothing is joined to an older one: %+v", steps)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if a, _ := d.Record("A1"); a != actor("A1") {
		t.Errorf("undone: %+v", a)
	}
}
