package command

import (
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// What is tried is seen and in no document; dropped, everyone stands where they stood; kept, it is one step.
func TestTryALayout(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	before, steps := graph.Freeze(d.s.Document()), d.steps()
	stood, _ := d.s.Scene().PlaceOf("A03")
	ByID("arrange").Run(d.s, d)
	d.settle()
	a := d.s.Arrangement()
	if a == nil || a.Layout.ID != layout.All[0].ID || a.OfSelected || len(a.Points) != d.s.Snapshot().N() {
		t.Fatalf("nothing is tried: %+v, %v", a, d.failed)
	}
	circle, _ := layout.ByID("circle")
	if err := Arrange(d.s, d, session.Arrangement{Layout: circle}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	tried, _ := d.s.Scene().PlaceOf("A03")
	if tried == stood {
		t.Error("what is tried is not seen")
	}
	if n := d.changes(before); n != 0 || d.steps() != steps {
		t.Errorf("a try changed %d records", n)
	}
	DropArrangement(d.s, d)
	if now, _ := d.s.Scene().PlaceOf("A03"); now != stood {
		t.Errorf("dropped, it stands at %v, not at %v", now, stood)
	}
	if err := Arrange(d.s, d, session.Arrangement{Layout: circle}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	d.oneStep("keep", func() error { return KeepArrangement(d.s, d) })
	if p, ok := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, "A03")); !ok || (layout.Point{X: p.X, Y: p.Y}).IsPlaced() == false || d.s.Arrangement() != nil {
		t.Error("kept, it has no place, or is still tried")
	}
	if made, _ := graph.Get[graph.Drawing](d.s.Document(), graph.MainDrawing); made.Layout != "circle" {
		t.Errorf("the drawing says %q", made.Layout)
	}
}

// Several selected parties are placed among themselves, and nobody else moves.
func TestALayoutOfTheSelectedMovesNobodyElse(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	chosen := []graph.ID{"A05", "A06", "A07", "A08", "A09"}
	d.s.Select(chosen...)
	before := map[graph.ID]layout.Point{}
	for _, a := range d.s.Snapshot().Actors {
		before[a.ID], _ = d.s.Scene().PlaceOf(a.ID)
	}
	grid, _ := layout.ByID("grid")
	if err := Arrange(d.s, d, session.Arrangement{Layout: grid, OfSelected: true}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if err := KeepArrangement(d.s, d); err != nil {
		t.Fatal(err)
	}
	moved := 0
	for _, a := range d.s.Snapshot().Actors {
		now, _ := d.s.Scene().PlaceOf(a.ID)
		far := now.X-before[a.ID].X > 0.1 || before[a.ID].X-now.X > 0.1 || now.Y-before[a.ID].Y > 0.1 || before[a.ID].Y-now.Y > 0.1
		switch {
		case far && !d.s.IsSelected(a.ID):
			t.Errorf("%s moved from %v to %v", a.ID, before[a.ID], now)
		case far:
			moved++
		}
	}
	if moved < 3 {
		t.Errorf("%d of the selected moved", moved)
	}
}

// An edit, another view and a refusal end or hold off a try.
func TestWhatEndsATry(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	try := func() {
		ByID("arrange").Run(d.s, d)
		d.settle()
		if d.s.Arrangement() == nil {
			t.Fatal("nothing is tried")
		}
	}
	try()
	d.s.Show(session.ViewTable)
	if d.s.Arrangement() != nil {
		t.Error("it is tried in the table")
	}
	d.s.Show(session.ViewMap)
	try()
	if err := Move(d.s, map[graph.ID]layout.Point{"A03": {X: 1, Y: 2}}); err != nil {
		t.Fatal(err)
	}
	if d.s.Arrangement() != nil {
		t.Error("it is tried after an edit")
	}
	circo, _ := layout.ByID("circo")
	circo.Limit = 10
	if err := Arrange(d.s, d, session.Arrangement{Layout: circo}); err == nil {
		t.Error("no reason why a layout takes no more than its limit")
	}
}
