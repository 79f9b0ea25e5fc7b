package document

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"jejaring/graph"
)

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
