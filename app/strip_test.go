//go:build !headless

package app

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// A filter is chosen at its chip, its cross takes it back, and several can be chosen in one go.
func TestFilters(t *testing.T) {
	d := atSample(t, nil)
	d.press("Sektor: semua")
	d.press("Donatur")
	d.press("LSM")
	if lens := d.session.Lens(); len(lens.Sectors.Words()) != 2 {
		t.Fatalf("the lens lets through %q", lens.Sectors)
	}
	d.key(fyne.KeyEscape)
	if len(d.win.Canvas().Overlays().List()) != 0 {
		t.Error("Esc leaves the menu open")
	}
	if !d.says("Sektor: 2 dari 6") || !d.says("tersaring") {
		t.Errorf("the strip does not count what is left out: %v", d.texts())
	}
	chip := d.shell.strip.chipOf["sector"]
	chip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(chip.Size().Width-14, 10)})
	d.wait()
	if lens := d.session.Lens(); lens.Sectors != "" || !d.says("semua tampil") {
		t.Error("the cross of a chip does not take the filter back")
	}
	d.shell.strip.slider.SetValue(0)
	d.wait()
	if day := d.session.Day(); day != d.shell.strip.first {
		t.Errorf("the scale at its left end looks on %s, want %s", day, d.shell.strip.first)
	}
	d.session.LookThrough(network.Lens{Day: d.session.Day(), Sectors: "lsm", Qualities: "tegang"})
	d.wait()
	d.shell.strip.showMore()
	d.press("Lepaskan semua saringan")
	if lens := d.session.Lens(); !lens.IsZero() || lens.Day != d.shell.strip.first {
		t.Errorf("after clearing the lens is %+v", lens)
	}
}

// Work under way is shown over the view with a way to stop it.
func TestProgress(t *testing.T) {
	d := atSample(t, nil)
	stopped := make(chan bool)
	d.session.Start("test", locale.M("job.read", "Name", "pihak.csv"), func(ctx context.Context, progress func(float64)) error {
		progress(0.4)
		<-ctx.Done()
		close(stopped)
		return ctx.Err()
	}, func(error) { t.Error("a job that was stopped tells of its end") })
	(<-d.posted)() // the notice of its start, or how far it is
	(<-d.posted)()
	d.turn()
	if !d.says("pihak.csv") || !d.shell.busy.Visible() {
		t.Fatalf("the window does not show the work: %v", d.texts())
	}
	d.testRoom("work under way", view.View{Strip: true})
	d.shell.working.stop()
	<-stopped
	d.wait()
	if d.shell.busy.Visible() {
		t.Error("the work is stopped and still shown")
	}
}

// A filter that is set moves no chip, whatever it is and however many are set before it.
func TestChipsKeepTheirPlaces(t *testing.T) {
	for _, width := range []float32{1366, 1024, 1920} {
		for _, language := range []string{"id", "en"} {
			d := atSample(t, func(l *session.Likings) { l.Language = language })
			d.win.Resize(fyne.NewSize(width, 696))
			d.wait()
			for _, k := range []int{7, 1, 3, 0, 2, 4} {
				before := d.placesOfChips()
				lens := d.session.Lens()
				*filters[k].set(&lens) = graph.Set(d.shell.strip.choices(filters[k])[0])
				d.session.LookThrough(lens)
				d.wait()
				after := d.placesOfChips()
				for field, at := range before {
					if now, ok := after[field]; ok && now != at {
						t.Errorf("%s, %g wide: %s stood at %v and stands at %v once %s is set", language, width, field, at, now, filters[k].field)
					}
				}
			}
			d.testRoom("all filters", view.View{Strip: true})
		}
	}
}

// A condition that no filter says has a chip as far as there is room; the rest is counted at the one that leads to all. Its
// cross takes it away alone, a press opens it in the panel.
func TestEveryConditionHasAChip(t *testing.T) {
	d := atSample(t, nil)
	d.win.Resize(fyne.NewSize(1366, 696))
	d.session.ShowPanel("none")
	lens, err := network.ParseLens("actor.sector=warga; tie.strength>=2; actor.influence>=2; net.links>=1; actor.area~RW|actor.kind=instansi")
	if err != nil {
		t.Fatal(err)
	}
	lens.Day = d.session.Day()
	d.session.LookThrough(lens)
	d.wait()
	strip, shown := d.shell.strip, 0
	for _, chip := range strip.askedBy {
		if chip.Visible() {
			shown++
		}
	}
	if len(strip.askedBy) != 4 || shown == 0 || shown == 4 || !d.says(d.session.T("filter.more-asked", "Count", 4-shown)) {
		t.Fatalf("%d of %d chips are shown beside %q", shown, len(strip.askedBy), strip.more.Label())
	}
	d.testRoom("conditions", view.View{Strip: true})
	first := lens.Where.Clauses()[0]
	chip := strip.askedBy[first.String()]
	if chip.Label() != "Kekuatan ikatan ≥ 2" || !chip.Visible() {
		t.Errorf("the first condition is called %q", chip.Label())
	}
	chip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 10)})
	d.wait()
	if d.session.Panel() != session.PanelLens || d.session.Looks.Lens.Open != first.String() {
		t.Errorf("a press shows panel %q with %q open", d.session.Panel(), d.session.Looks.Lens.Open)
	}
	chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	d.wait()
	if rest := d.session.Lens(); len(rest.Clauses()) != 4 || rest.Sectors != "warga" || strip.askedBy[first.String()] != nil {
		t.Errorf("without it the lens asks %v", rest)
	}
	strip.showMore()
	d.press("Susun saringan…")
	if d.session.Panel() != session.PanelLens {
		t.Errorf("panel %q is shown", d.session.Panel())
	}
}

// placesOfChips says where the chips of the strip stand that are shown, and that which leads to all filters.
func (d *desk) placesOfChips() map[string]fyne.Position {
	places := map[string]fyne.Position{"more": d.app.Driver().AbsolutePositionForObject(d.shell.strip.more)}
	for field, chip := range d.shell.strip.chipOf {
		if chip.Visible() {
			places[field] = d.app.Driver().AbsolutePositionForObject(chip)
		}
	}
	return places
}
