package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// TestTheMapSaysThatTheFilterLetsNobodyThrough: no blank map; the button there brings all back.
func TestTheMapSaysThatTheFilterLetsNobodyThrough(t *testing.T) {
	d := lay(t, mapView, fyne.NewSize(900, 600), nil, sample(t)...)
	said := func() (shown bool) {
		each(d, func(text *kit.Text) { shown = shown || text.Text() == d.s.T("view.map.nobody") })
		return shown
	}
	if said() {
		t.Error("it is said while everybody is shown")
	}
	d.s.LookThrough(network.Lens{Tiers: "individu", Day: d.s.Day()})
	d.drain()
	if !said() {
		t.Fatal("the map is blank")
	}
	test.Tap(find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("command.clear-lens.name") }))
	d.drain()
	if said() || !d.s.Lens().IsZero() {
		t.Error("the button leaves the filter")
	}
}

// TestTheFirstQuestionCoversNoPage: the question for the first party stands on the map alone, where nothing lies beneath it.
func TestTheFirstQuestionCoversNoPage(t *testing.T) {
	project, focal := graph.NewOf[graph.Project](), graph.NewOf[graph.Actor]()
	focal.ID, focal.Name = "A1", "Forum"
	focal.Kind, focal.PublicLabel = "kelompok", "Forum"
	project.ID, project.Name, project.FocalActor = "P1", "Uji", focal.ID
	d := lay(t, mapView, fyne.NewSize(900, 600), nil, project, focal)
	for _, p := range plan.All {
		d.s.SetOn(p.ID, "")
		d.drain()
		asked := false
		each(d, func(*firstParty) { asked = true })
		if asked != p.Free {
			t.Errorf("%s asks %v", p.ID, asked)
		}
	}
}
