package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/graph/network"
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
