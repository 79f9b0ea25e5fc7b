package session

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

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
	if _, known := s.Known("betweenness"); known || s.Look().Size != nil || !s.IsRunning(MeasureJob) {
		t.Fatal("the map waited for its sizes")
	}
	finish()
	if s.Scene() == first || s.Look().Size == nil {
		t.Fatal("the map has not got its sizes")
	}
	a := graph.NewOf[graph.Actor]()
	a.Name = "Pihak baru"
	put(a)
	s.Scene()
	if _, known := s.Known("betweenness"); known || len(s.Look().Size) != 1501 {
		t.Error("the sizes known before did not stay")
	}
	finish()
	if _, known := s.Known("betweenness"); !known {
		t.Error("an edited map has not got its sizes")
	}
}
