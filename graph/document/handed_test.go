package document

import (
	"path/filepath"
	"reflect"
	"testing"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// handedOver is a document that a command line changed in three steps, opened as a window does.
func handedOver(t *testing.T) (path string, open func() *Document) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "x.jejaring")
	d, err := Create(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	edit := func(d *Document, label locale.Message, do func(*Tx)) {
		t.Helper()
		if err := d.Edit(label, func(tx *Tx) error { do(tx); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	actor := func(id graph.ID, name string) graph.Actor {
		a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
		a.Name = name
		return a
	}
	edit(d, locale.M("window"), func(tx *Tx) { tx.Put(actor("A1", "PKK"), actor("A2", "LPM")) })
	d.Close()
	for k, do := range []func(*Tx){
		func(tx *Tx) {
			a := actor("A1", "PKK RW 07")
			a.Influence, a.Fields = 4, "pangan;hukum"
			tx.Put(a, actor("A3", "Toko"))
		},
		func(tx *Tx) { tx.Delete("A2") },
		func(tx *Tx) { tx.Put(actor("A1", "PKK")) },
	} {
		d, err := Open(path, Options{Hand: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Done()) != 0 {
			t.Errorf("a command line takes over %d steps", len(d.Done()))
		}
		edit(d, locale.M("edit.set-field", "Field", locale.M("actor.name"), "Name", "PKK", "Count", k), do)
		d.Close()
	}
	return path, func() *Document {
		t.Helper()
		d, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
}

// What a command line did, a window takes back step by step to the last field, and does again.
func TestStepsOfACommandLineCanBeTakenBack(t *testing.T) {
	_, open := handedOver(t)
	d := open()
	end := graph.Freeze(d)
	if len(d.Done()) != 3 {
		t.Fatalf("%d steps", len(d.Done()))
	}
	want := locale.M("edit.set-field", "Field", locale.M("actor.name"), "Name", "PKK", "Count", 2)
	want.Values[1] = locale.Message{ID: "actor.name"}
	if got := d.Done()[2].Label; !reflect.DeepEqual(got, want) {
		t.Errorf("label %#v, want %#v", got, want)
	}
	for range 3 {
		if _, err := d.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	a1, _ := graph.Get[graph.Actor](d, "A1")
	if _, ok := d.Record("A3"); ok || d.Len() != 2 || a1.Name != "PKK" || a1.Influence != 0 || a1.Fields != "" {
		t.Errorf("%d records, %+v", d.Len(), a1)
	}
	for range 3 {
		if _, err := d.Redo(); err != nil {
			t.Fatal(err)
		}
	}
	if c := Between(end, d, locale.Message{}); len(c.Deltas) != 0 {
		t.Errorf("done again there remains %+v", c.Deltas)
	}
	d.Close()
	if d = open(); len(d.Done()) != 0 {
		t.Errorf("a second window takes over %d steps", len(d.Done()))
	}
	d.Close()
}

// A window that only looks leaves the steps to the next one; an older step that the records do not bear out is not offered.
func TestStepsAreHandedOverOnlyAsTheRecordsBearThemOut(t *testing.T) {
	path, open := handedOver(t)
	d := open()
	d.Close()
	b, err := openBase(path, readWrite, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.run(`UPDATE actors SET name = 'Lain' WHERE id = 'A3'`); err != nil {
		t.Fatal(err)
	}
	b.close()
	d = open()
	defer d.Close()
	if n := len(d.Done()); n != 2 {
		t.Errorf("%d steps, want the two newest", n)
	}
}

// A picture that a command line put in can be taken back; what the window does after that leaves nothing of it behind.
func TestPicturesOfACommandLineAreTakenBackAndGone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.jejaring")
	d, err := Create(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Close()
	if d, err = Open(path, Options{Hand: true}); err != nil {
		t.Fatal(err)
	}
	picture := graph.NewPicture("rumah.png", []byte("foto rahasia"))
	if err := d.Edit(locale.M("hand"), func(tx *Tx) error { tx.Put(picture); return nil }); err != nil {
		t.Fatal(err)
	}
	d.Close()
	if d, err = Open(path, Options{}); err != nil || len(d.Done()) != 1 {
		t.Fatalf("%d steps, %v", len(d.Done()), err)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, ok := d.Record(picture.ID); ok {
		t.Error("the picture is still there")
	}
	d.Close()
	left := 0
	if d, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.file.base.query(`SELECT count(*) FROM change WHERE kind = ?`, func(r row) error { left = int(r.whole(0)); return nil }, "picture"); err != nil || left > 0 {
		t.Errorf("%d changes of it are left, %v", left, err)
	}
}
