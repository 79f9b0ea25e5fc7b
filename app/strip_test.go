//go:build !headless

package app

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/view"
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
	if !d.says("Sektor: 2 pilihan") || !d.says("tersaring") {
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

// Work under way is shown in the strip with a way to stop it.
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
	if !d.says("pihak.csv") || !d.shell.strip.progress.Visible() {
		t.Fatalf("the strip does not show the work: %v", d.texts())
	}
	d.testRoom("work under way", view.View{Strip: true})
	d.shell.strip.progress.stop()
	<-stopped
	d.wait()
	if d.shell.strip.progress.Visible() {
		t.Error("the work is stopped and still shown")
	}
}
