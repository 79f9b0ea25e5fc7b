package session

import (
	"path/filepath"
	"testing"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// TestTheSizeIsKeptWithTheFile sizes a map by a measure and opens its file again, also in another session, where
// another file between has its own.
func TestTheSizeIsKeptWithTheFile(t *testing.T) {
	s, _ := open(t)
	folder := t.TempDir()
	t.Setenv("HOME", folder)
	t.Setenv("USERPROFILE", folder)
	if err := s.Create("Satu"); err != nil {
		t.Fatal(err)
	}
	path := s.Document().Path()
	s.SizeBy("betweenness")
	if err := s.Create("Dua"); err != nil {
		t.Fatal(err)
	}
	if s.SizedBy() != DefaultSize {
		t.Errorf("another file is sized by %q", s.SizedBy())
	}
	s.Use(nil)
	later := New(ReadLikings(filepath.Dir(s.Likings.path)), func(f func()) { f() })
	if err := later.Open(path); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { later.Use(nil) })
	if later.SizedBy() != "betweenness" {
		t.Errorf("opened again the map is sized by %q", later.SizedBy())
	}
	later.SizeBy(DefaultSize)
	if len(later.Likings.Sizes) != 0 {
		t.Errorf("kept is %v after the map got its usual size", later.Likings.Sizes)
	}
	later.Likings.Sizes = map[string]string{path: "density", "away": "degree"}
	later.Likings.remember(path)
	if kept := later.Likings.Sizes; len(kept) != 1 || later.Likings.sizedBy(path) != DefaultSize {
		t.Errorf("a measure of the whole network sizes actors, or %v is kept", kept)
	}
}

// TestSizesOfALargeMapAreWorkedOutBesideIt sizes a large map by a costly measure and edits it: the map is there at
// once, with the sizes known before, and gets its own when they are worked out.
func TestSizesOfALargeMapAreWorkedOutBesideIt(t *testing.T) {
	s, loop := open(t)
	d := document.New()
	put := func(records ...graph.Record) {
		t.Helper()
		if err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
			tx.Put(records...)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	put(graphtest.Random(1500, 0.002, 5).Records()...)
	s.Use(d)
	if s.IsQuick() {
		t.Fatal("the network is too small for this test")
	}
	finish := func() {
		t.Helper()
		for s.IsRunning(MeasureJob) {
			loop.run(t)
		}
		loop.drain()
	}
	s.SizeBy("betweenness")
	first := s.Scene()
	if _, known := s.Known("betweenness"); known || !s.Look().Size.IsZero() || !s.IsRunning(MeasureJob) {
		t.Fatal("the map waited for its sizes")
	}
	finish()
	if s.Scene() == first || s.Look().Size.IsZero() {
		t.Fatal("the map has not got its sizes")
	}
	a := graph.NewOf[graph.Actor]()
	a.Name = "Pihak baru"
	put(a)
	s.Scene()
	if _, known := s.Known("betweenness"); known || len(s.Look().Size.Values) != 1501 {
		t.Error("the sizes known before did not stay")
	}
	finish()
	if _, known := s.Known("betweenness"); !known {
		t.Error("an edited map has not got its sizes")
	}
}

func named(v diagram.Shown, measure string) bool {
	m, ok := v.Name.(locale.Message)
	return ok && m.ID == "measure."+measure+".name"
}

// TestShadesAndRingsAreAskedOfTheSession shows a measure by shade and another by ring, and none again.
func TestShadesAndRingsAreAskedOfTheSession(t *testing.T) {
	s, _ := open(t)
	d := document.New()
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(graphtest.Random(20, 0.2, 5).Records()...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	s.Use(d)
	plain := s.Scene()
	s.ColourBy("betweenness")
	s.RingBy("degree")
	look := s.Look()
	if len(look.Colour.Values) != 20 || !named(look.Colour, "betweenness") || !named(look.Ring, "degree") {
		t.Errorf("the map shows %+v and %+v", look.Colour, look.Ring)
	}
	if s.Scene() == plain {
		t.Error("the map is not drawn anew")
	}
	s.ColourBy("density") // has no value per actor
	s.RingBy("")
	if look := s.Look(); !look.Colour.IsZero() || !look.Ring.IsZero() {
		t.Errorf("the map still shows %+v and %+v", look.Colour, look.Ring)
	}
	s.ColourBy("betweenness")
	if s.Use(nil); s.ColouredBy() != "" {
		t.Error("another document is shaded too")
	}
}
