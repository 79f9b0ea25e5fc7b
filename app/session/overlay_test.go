package session

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestAnOverlayIsShownAndTakenAway lays a network of fewer actors over the map: the map shows it with its marks, the
// measures go on with the other, and what stands there stays in its place.
func TestAnOverlayIsShownAndTakenAway(t *testing.T) {
	s, _ := open(t)
	d := document.New()
	records := graphtest.Random(12, 0.4, 3).Records()
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(records...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	s.Use(d)
	plain, revision := s.Scene(), d.Revision()
	at, _ := plain.PlaceOf("A")
	fewer := network.Of(graph.Collect(records[:5]...), network.Lens{})
	s.Lay(&Overlay{Snapshot: fewer, Marks: map[graph.ID]diagram.Mark{"A": diagram.Added}})
	laid := s.Scene()
	if got, ok := laid.PlaceOf("A"); !ok || got != at {
		t.Errorf("the party stands at %v, it stood at %v", got, at)
	}
	if _, ok := laid.PlaceOf("L"); ok || s.OnMap() != fewer || s.Snapshot().N() != 12 {
		t.Error("the map shows what is not in the network that was laid over it, or the measures see that one")
	}
	if s.Scene() != laid {
		t.Error("the picture is drawn anew without a reason")
	}
	s.Lay(nil)
	if s.OnMap() != s.Snapshot() || s.Scene() == laid || d.Revision() != revision {
		t.Error("the overlay stays, or the document was edited")
	}
	s.Lay(&Overlay{Snapshot: fewer})
	if s.Use(nil); s.Overlay() != nil {
		t.Error("another document has the overlay too")
	}
}
