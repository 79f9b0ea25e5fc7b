package document

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
)

var label = locale.M("Test")

// actor returns an actor that passes its Check.
func actor(id graph.ID) graph.Actor {
	a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
	a.Name = "Pihak " + string(id)
	return a
}

// tie returns a tie that passes its Check.
func tie(id, from, to graph.ID) graph.Tie {
	t := graph.WithKey(graph.KindFor[graph.Tie]().New(), id).(graph.Tie)
	t.From, t.To, t.Type = from, to, "teman"
	return t
}

// opened returns a document in a new file.
func opened(t *testing.T) *Document {
	t.Helper()
	d, err := Create(filepath.Join(t.TempDir(), "uji.jejaring"), Options{Who: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

func put(t *testing.T, d *Document, records ...graph.Record) {
	t.Helper()
	if err := d.Edit(label, func(tx *Tx) error { tx.Put(records...); return nil }); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, d *Document, ids ...graph.ID) Change {
	t.Helper()
	if err := d.Edit(label, func(tx *Tx) error { tx.Delete(ids...); return nil }); err != nil {
		t.Fatal(err)
	}
	return d.done[len(d.done)-1]
}

// state is all records of a reader, to be compared.
func state(from graph.Reader) map[graph.ID]graph.Record {
	all := map[graph.ID]graph.Record{}
	for _, kind := range graph.Kinds {
		for _, r := range from.Records(kind) {
			all[graph.Key(r)] = r
		}
	}
	return all
}

// differ tells the first difference between two states, "" if there is none.
func differ(got, want map[graph.ID]graph.Record) string {
	for id, r := range want {
		if got[id] != r {
			return fmt.Sprintf("%s: got %+v, want %+v", id, got[id], r)
		}
	}
	for id, r := range got {
		if _, ok := want[id]; !ok {
			return fmt.Sprintf("%s: got %+v, want nothing", id, r)
		}
	}
	return ""
}

// stored reads what the file of a document holds now, beside the document that has it open.
func stored(t *testing.T, path string) map[graph.ID]graph.Record {
	t.Helper()
	d, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	return state(d)
}

func wantRefusal(t *testing.T, err error, message string) *graph.Refusal {
	t.Helper()
	var r *graph.Refusal
	if !errors.As(err, &r) {
		t.Fatalf("got %v, want a refusal %s", err, message)
	}
	if r.Message.ID != message {
		t.Fatalf("got refusal %s, want %s", r.Message.ID, message)
	}
	for _, l := range locale.All {
		if l.Say(r.Message) == r.Message.ID {
			t.Errorf("%s has no phrase in %s", message, l)
		}
	}
	return r
}

// E1: an edit happens whole or not at all.
func TestE1WholeOrNotAtAll(t *testing.T) {
	failed := errors.New("failed")
	for name, do := range map[string]func(*Tx) error{
		"error":    func(tx *Tx) error { tx.Put(actor("A3")); tx.Delete("A1"); return failed },
		"blocked":  func(tx *Tx) error { tx.Put(actor("A3"), tie("T9", "A3", "A3")); return nil },
		"no id":    func(tx *Tx) error { tx.Put(actor("A3"), actor("")); return nil },
		"dangling": func(tx *Tx) error { tx.Put(tie("T2", "A1", "nobody")); return nil },
		"panic":    func(tx *Tx) error { tx.Put(actor("A3")); panic(failed) },
	} {
		t.Run(name, func(t *testing.T) {
			d := opened(t)
			put(t, d, actor("A1"), actor("A2"), tie("T1", "A1", "A2"))
			before, revision, steps := state(d), d.Revision(), len(d.Done())
			heard := 0
			d.Watch(func(Change) { heard++ })
			err := func() (err error) {
				defer func() {
					if r := recover(); r != nil {
						err = r.(error)
					}
				}()
				return d.Edit(label, do)
			}()
			if err == nil {
				t.Fatal("edit was done")
			}
			if diff := differ(state(d), before); diff != "" {
				t.Error("memory:", diff)
			}
			if diff := differ(stored(t, d.Path()), before); diff != "" {
				t.Error("file:", diff)
			}
			if d.Revision() != revision || len(d.Done()) != steps || heard != 0 {
				t.Errorf("revision %d, steps %d, heard %d", d.Revision(), len(d.Done()), heard)
			}
			if len(d.Referring("A1")) != 1 || len(d.Referring("A3")) != 0 {
				t.Error("references were not taken back")
			}
		})
	}
}

// E2: one edit is one change, one step and one notice; an edit that changes nothing is none.
func TestE2OneOfEach(t *testing.T) {
	d := opened(t)
	var heard []Change
	stop := d.Watch(func(c Change) { heard = append(heard, c) })
	put(t, d, actor("A1"), actor("A2"))
	if len(heard) != 1 || len(d.Done()) != 1 || d.Revision() != 1 || len(heard[0].Deltas) != 2 {
		t.Fatalf("heard %d, steps %d, revision %d", len(heard), len(d.Done()), d.Revision())
	}
	put(t, d, actor("A1"))
	if err := d.Edit(label, func(tx *Tx) error { tx.Put(actor("A9")); tx.Delete("A9", "nobody"); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(heard) != 1 || len(d.Done()) != 1 || d.Revision() != 1 {
		t.Fatalf("an edit of nothing left a trace: heard %d, steps %d, revision %d", len(heard), len(d.Done()), d.Revision())
	}
	steps := 0
	if err := d.file.base.query("SELECT count(*) FROM step", func(r row) error { steps = r.whole(0); return nil }); err != nil || steps != 1 {
		t.Fatalf("%d steps in the log, %v", steps, err)
	}
	stop()
	put(t, d, actor("A3"))
	if len(heard) != 1 {
		t.Error("heard after stop")
	}
}

// E3: a change names each record once, before and after the edit.
func TestE3EachRecordOnce(t *testing.T) {
	d := opened(t)
	put(t, d, actor("A1"))
	err := d.Edit(label, func(tx *Tx) error {
		a := actor("A1")
		a.Name = "One"
		tx.Put(a)
		a.Name = "Two"
		tx.Put(a)
		tx.Put(actor("A2"))
		tx.Delete("A2")
		tx.Put(actor("A2"))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	two := actor("A1")
	two.Name = "Two"
	got := d.Done()[1].Deltas
	if len(got) != 2 || got[0] != (Delta{"A1", actor("A1"), two}) || got[1] != (Delta{"A2", nil, actor("A2")}) {
		t.Errorf("%+v", got)
	}
}

// E4: a change and its reverse lead back, to the last field.
func TestE4Reverse(t *testing.T) {
	d := opened(t)
	put(t, d, actor("A1"), actor("A2"), tie("T1", "A1", "A2"))
	before := state(d)
	c := remove(t, d, "A1")
	if twice := c.Reverse().Reverse(); len(twice.Deltas) != len(c.Deltas) || twice.Deltas[0] != c.Deltas[0] {
		t.Error("twice reversed is another change")
	}
	d.apply(c.Reverse())
	if diff := differ(state(d), before); diff != "" {
		t.Error(diff)
	}
}

// E5: what needs a deleted record goes with it, in the order of IDs; other fields are emptied; what is kept stays.
func TestE5Delete(t *testing.T) {
	d := opened(t)
	need := graph.WithKey(graph.KindFor[graph.Need]().New(), "N1").(graph.Need)
	need.Title, need.Owner, need.Field, need.Kinds, need.Quantity, need.Unit = "Beras", "A1", "pangan", "barang", 5, "kg"
	contact := graph.WithKey(graph.KindFor[graph.Contact]().New(), "C1").(graph.Contact)
	contact.Actor, contact.Date, contact.By = "A2", "2026-01-02", "A1"
	attribute := graph.WithKey(graph.KindFor[graph.Attribute]().New(), "F1").(graph.Attribute)
	attribute.Name = "Warna"
	value := graph.Value{ID: "V1", Owner: "A1", Attribute: "F1", Text: "hijau"}
	history := graph.TieHistory{ID: "H1", Tie: "T2", Date: "2026-01-02", Field: "strength", New: "4"}
	project := graph.ProjectOf(d)
	project.Name, project.FocalActor = "RW 07", "A3"
	put(t, d, actor("A1"), actor("A2"), actor("A3"), tie("T2", "A1", "A2"), tie("T1", "A1", "A3"), history, need,
		contact, attribute, value, project)
	before := state(d)

	c := remove(t, d, "A1")
	var order []graph.ID
	for _, delta := range c.Deltas {
		order = append(order, delta.ID)
	}
	if got := fmt.Sprint(order); got != "[A1 C1 N1 T1 T2 H1 V1]" {
		t.Error("order:", got)
	}
	if got, ok := graph.Get[graph.Contact](d, "C1"); !ok || got.By != "" || got.Actor != "A2" {
		t.Errorf("contact: %+v", got)
	}
	for id, r := range stored(t, d.Path()) {
		if now, _ := d.Record(id); now != r {
			t.Errorf("%s in the file is %+v", id, r)
		}
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if diff := differ(state(d), before); diff != "" {
		t.Error("undone:", diff)
	}

	err := d.Edit(label, func(tx *Tx) error { tx.Delete("A3"); return nil })
	if r := wantRefusal(t, err, "document.kept"); r.Record != graph.ProjectID || r.Field != "focal_actor" {
		t.Errorf("%+v", r)
	}
	err = d.Edit(label, func(tx *Tx) error {
		tx.Delete("A3")
		p := graph.ProjectOf(tx)
		p.FocalActor = "A2"
		tx.Put(p)
		return nil
	})
	if err != nil {
		t.Error("another focal actor in the same edit:", err)
	}
}

// E6: no record refers to a missing one, no record fails its Check; also those that an edit only touches.
func TestE6Check(t *testing.T) {
	d := opened(t)
	first := graph.WithKey(graph.KindFor[graph.Contact]().New(), "C1").(graph.Contact)
	first.Actor, first.Date = "A1", "2026-01-02"
	second := first
	second.ID, second.Date, second.Kind = "C2", "2026-02-02", "lanjutan"
	kind := graph.WithKey(graph.KindFor[graph.TieType]().New(), "arisan").(graph.TieType)
	kind.Name = "Arisan bersama"
	own := tie("T1", "A1", "A2")
	own.Type = "arisan"
	put(t, d, actor("A1"), actor("A2"), first, second, kind, own)
	before := state(d)

	refused := func(message string, do func(*Tx)) *graph.Refusal {
		t.Helper()
		err := d.Edit(label, func(tx *Tx) error { do(tx); return nil })
		return wantRefusal(t, err, message)
	}
	if r := refused("contact.first-must-be-preliminary", func(tx *Tx) { tx.Delete("C1") }); r.Record != "C2" || r.Field != "kind" {
		t.Errorf("%+v", r)
	}
	nameless := actor("A1")
	nameless.Name = ""
	if r := refused("field.needed", func(tx *Tx) { tx.Put(nameless) }); r.Record != "A1" || r.Field != "name" {
		t.Errorf("%+v", r)
	}
	refused("field.no-such-record", func(tx *Tx) { tx.Put(tie("T2", "A1", "C1")) })
	refused("field.no-such-record", func(tx *Tx) { tx.Put(second, graph.WithKey(kind, "A1")) })
	refused("document.choice-in-use", func(tx *Tx) { tx.Delete("arisan") })
	if diff := differ(state(d), before); diff != "" {
		t.Error(diff)
	}
}

// An old fault, as a file of an earlier program may hold, does not stop work beside it.
func TestOldFaultElsewhere(t *testing.T) {
	d := opened(t)
	put(t, d, actor("A1"), actor("A2"))
	d.apply(Change{label, []Delta{{"T1", nil, tie("T1", "A1", "A2")}, {"T2", nil, tie("T2", "A1", "A2")}}})
	a := actor("A1")
	a.Name = "Other"
	put(t, d, a)
	err := d.Edit(label, func(tx *Tx) error { tx.Put(tie("T3", "A2", "A1")); return nil })
	wantRefusal(t, err, "tie.exists-already")
}

// E7: undo and redo pass through the door of edits; a new edit clears redo.
func TestE7UndoRedo(t *testing.T) {
	d := opened(t)
	if _, err := d.Undo(); err == nil {
		t.Error("undid nothing")
	} else {
		wantRefusal(t, err, "document.nothing-to-undo")
	}
	put(t, d, actor("A1"))
	put(t, d, actor("A2"))
	var heard []Change
	d.Watch(func(c Change) { heard = append(heard, c) })
	c, err := d.Undo()
	if err != nil || len(c.Deltas) != 1 || c.Deltas[0].After != nil || len(heard) != 1 || d.Revision() != 3 {
		t.Fatalf("%+v, %v, heard %d, revision %d", c, err, len(heard), d.Revision())
	}
	if _, there := stored(t, d.Path())["A2"]; there {
		t.Error("file has what was undone")
	}
	if _, err := d.Redo(); err != nil || len(d.Done()) != 2 || len(d.Undone()) != 0 {
		t.Fatal(err)
	}
	if _, there := stored(t, d.Path())["A2"]; !there {
		t.Error("file lacks what was redone")
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	put(t, d, actor("A3"))
	_, err = d.Redo()
	wantRefusal(t, err, "document.nothing-to-redo")
}

func TestACopyLeavesTheDocumentAlone(t *testing.T) {
	d := onDisk(t, many(30, 50)...)
	before, revision := graph.Freeze(d), d.Revision()
	c := d.Copy()
	if delta := Between(d, c, label); len(delta.Deltas) > 0 {
		t.Fatalf("the copy differs in %d records", len(delta.Deltas))
	}
	actors := graph.All[graph.Actor](c)
	if err := c.Edit(label, func(tx *Tx) error { tx.Delete(actors[0].ID, actors[3].ID); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(Between(before, c, label).Deltas) < 3 || len(c.Done()) != 1 {
		t.Error("the edit is not in the copy, or not in its history")
	}
	if len(Between(before, d, label).Deltas) > 0 || d.Revision() != revision {
		t.Error("an edit of the copy changed the document")
	}
	for _, a := range actors {
		if len(d.Referring(a.ID)) != len(before.Referring(a.ID)) {
			t.Fatal("an edit of the copy changed who refers to whom in the document")
		}
	}
	if _, err := c.Undo(); err != nil || len(Between(before, c, label).Deltas) > 0 {
		t.Errorf("undo does not lead back: %v", err)
	}
}
