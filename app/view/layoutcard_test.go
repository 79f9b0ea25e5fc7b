package view

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// The card offers what the layout offers, moves the map as soon as something is chosen, and puts it into the document when
// it is told to.
func TestTheCardTriesALayout(t *testing.T) {
	d := lay(t, mapView, fyne.NewSize(1000, 600), nil, sample(t)...)
	d.s.Show(session.ViewMap)
	command.ByID("arrange").Run(d.s, d)
	d.wait()
	if a := d.s.Arrangement(); a == nil || a.Layout.ID != "stress" {
		t.Fatalf("nothing is tried: %+v", a)
	}
	circle, _ := layout.ByID("circle")
	if err := command.Arrange(d.s, d, session.Arrangement{Layout: circle}); err != nil {
		t.Fatal(err)
	}
	d.wait()
	rows := 0
	each(d, func(s *kit.Segmented) {
		if s.Visible() && (s.Chosen() == "crossings" || s.Chosen() == "normal") {
			rows++
		}
	})
	if rows != len(circle.Offers()) {
		t.Errorf("%d of %d options are shown", rows, len(circle.Offers()))
	}
	steps := len(d.s.Document().Done())
	d.labelled("view.map.arrange-keep").Tapped(nil)
	d.wait()
	if made, _ := graph.Get[graph.Drawing](d.s.Document(), graph.MainDrawing); made.Layout != "circle" || len(d.s.Document().Done()) != steps+1 {
		t.Errorf("kept, the drawing says %q after %d steps", made.Layout, len(d.s.Document().Done())-steps)
	}
	if d.s.Arrangement() != nil {
		t.Error("it is still tried")
	}
}
