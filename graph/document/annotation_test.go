package document

import (
	"strings"
	"testing"

	"jejaring/graph"
)

// A file from before there were annotations takes them; they come back as they were, and go with their drawing in one
// step. What a picture holds is in its table only, not in the log.
func TestAnnotationsInAnOlderFile(t *testing.T) {
	path := closed(t)
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.file.base.exec(`DROP TABLE annotations; DROP TABLE pictures`); err != nil {
		t.Fatal(err)
	}
	d.Close()
	if d, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	picture := graph.NewPicture("desa.png", []byte(strings.Repeat("peta", 1000)))
	drawing := graph.Drawing{ID: "D1", Name: "Peta desa"}
	note := graph.Annotation{ID: "N1", Drawing: "D1", Kind: graph.Note, Text: "dua\nbaris", X: -1.5, Y: 2, X2: 3, Y2: 4, Colour: "biru"}
	beneath := graph.Annotation{ID: graph.BeneathID("D1"), Drawing: "D1", Kind: graph.Beneath, X2: 10, Y2: 10, Picture: picture.ID, Strength: 2}
	put(t, d, drawing, picture, note, beneath)
	before := state(d)
	d.Close()
	if d, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if diff := differ(state(d), before); diff != "" {
		t.Error(diff)
	}
	logged := 0
	d.file.base.query(`SELECT count(*) FROM change WHERE after LIKE '%' || ? || '%'`, func(r row) error { logged = r.whole(0); return nil }, picture.Data[:40])
	if logged != 0 {
		t.Errorf("the log repeats the picture %d times", logged)
	}
	if gone := remove(t, d, "D1"); len(gone.Deltas) != 3 {
		t.Errorf("with the drawing went %d records", len(gone.Deltas)-1)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if diff := differ(state(d), before); diff != "" {
		t.Error(diff)
	}
}
