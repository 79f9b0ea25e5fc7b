package command

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
)

func TestMoveAndNudge(t *testing.T) {
	d := withSample(t)
	place := func(id graph.ID) graph.Place {
		p, _ := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, id))
		return p
	}
	before := d.s.Places()
	d.oneStep("move", func() error { return Move(d.s, map[graph.ID]layout.Point{"A03": {X: 100, Y: 50}}) })
	if p := place("A03"); p.X != 100 || p.Y != 50 || !p.Pinned || place("A04").Pinned {
		t.Errorf("A03 is at %+v", p)
	}
	for id, p := range d.s.Places() {
		if old := before[id]; id != "A03" && (max(p.X-old.X, old.X-p.X) > 0.051 || max(p.Y-old.Y, old.Y-p.Y) > 0.051) {
			t.Errorf("%s moved along from %v to %v", id, old, p)
		}
	}
	d.s.Select("A03", "A04")
	steps, from := d.steps(), place("A04")
	for range 3 {
		if err := Nudge(d.s, 10, 0); err != nil {
			t.Fatal(err)
		}
	}
	if p := place("A04"); d.steps() != steps+1 || p.X != from.X+30 || !p.Pinned {
		t.Errorf("three nudges are %d steps, to %+v", d.steps()-steps, p)
	}
	d.oneStep("unpin", func() error { return ByID("unpin").Do(d.s, d) })
	if place("A03").Pinned || place("A03").X != 130 {
		t.Errorf("unpinned A03 is at %+v", place("A03"))
	}
	d.oneStep("pin", func() error { return ByID("pin").Do(d.s, d) })
	d.oneStep("unpin all", func() error { return ByID("unpin-all").Do(d.s, d) })
	d.s.Select()
	steps = d.steps()
	if err := Nudge(d.s, 10, 0); err != nil || d.steps() != steps {
		t.Errorf("a nudge of nothing: %v", err)
	}
}

func TestLayouts(t *testing.T) {
	d := withSample(t)
	if err := Move(d.s, map[graph.ID]layout.Point{"A03": {X: 5000, Y: 5000}}); err != nil {
		t.Fatal(err)
	}
	d.oneStep("layout", func() error { return ByID("layout-stress").Do(d.s, d) })
	p, _ := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, "A03"))
	if p.X != 5000 || p.Y != 5000 || !p.Pinned {
		t.Errorf("the layout moved a pinned party to %+v", p)
	}
	if last := d.asked[len(d.asked)-1]; last != "fit" {
		t.Errorf("then the map is asked for %q", last)
	}
	d.asked = nil
	ByID("undo").Run(d.s, d)
	if !slices.Contains(d.asked, "fit") {
		t.Errorf("undoing a layout asks for %v", d.asked)
	}
	ByID("redo").Run(d.s, d)
	steps := d.steps()
	ByID("layout-stress").Run(d.s, d)
	d.s.Cancel("layout")
	d.settle()
	if d.steps() != steps || len(d.failed) > 0 {
		t.Errorf("a cancelled layout: %d steps, %v", d.steps()-steps, d.failed)
	}
	ByID("layout-stress").Run(d.s, d)
	if err := Delete(d.s, d, "A04"); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if _, ok := d.s.Document().Record(graph.PlaceID(graph.MainDrawing, "A04")); ok || len(d.failed) > 0 {
		t.Errorf("a party deleted while the layout ran has a place; %v", d.failed)
	}
	d.s.Use(nil)
	d.settle()
}

func TestADocumentClosedWhileALayoutRuns(t *testing.T) {
	d := withSample(t)
	ByID("layout-stress").Run(d.s, d)
	d.s.Use(document.New())
	d.settle()
	if d.steps() != 0 || len(d.failed) > 0 {
		t.Errorf("the layout of another document: %d steps, %v", d.steps(), d.failed)
	}
}
