//go:build !headless

package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/session"
	"jejaring/app/view"
)

// While a trial is on every view says so, and what is done is done to the copy.
func TestATrialIsSaidInEveryView(t *testing.T) {
	d := atSample(t, nil)
	real, revision := d.session.Document(), d.session.Document().Revision()
	d.session.Select(d.actor("LKS").ID)
	d.run("try-without")
	d.wait()
	if d.session.View() != session.ViewTrial || d.side.id != session.ViewTrial || !d.says("Simulasi tidak mengubah data.") || !d.says("1 pihak dan 18 ikatan berakhir pada") {
		t.Fatalf("%s is shown: %v", d.session.View(), d.texts())
	}
	for _, id := range []string{session.ViewMap, session.ViewTable, session.ViewAnalysis, session.ViewResilience} {
		d.session.Show(id)
		d.wait()
		if !d.says("Batalkan simulasi") || !d.says("Simulasi tidak mengubah data.") {
			t.Errorf("%s does not say that a trial is on", id)
		}
	}
	d.session.Show(session.ViewMap)
	d.wait()
	d.run("add-actor")
	d.wait()
	d.shortcut(ctrl(fyne.KeyZ))
	d.wait()
	d.press("Bandingkan angkanya")
	if d.session.View() != session.ViewTrial {
		t.Errorf("the numbers lead to %s", d.session.View())
	}
	d.key(fyne.KeyEscape)
	d.wait()
	if !d.session.InTrial() || d.session.View() != session.ViewMap {
		t.Error("Esc ends the trial, or does not lead back to the map")
	}
	d.press("Batalkan simulasi")
	if d.session.InTrial() || d.says("Simulasi tidak mengubah data.") || d.session.Document() != real || real.Revision() != revision {
		t.Error("the document is not as it was")
	}
}

// The view whose slider begins a trial keeps its place when it does.
func TestTheSliderStaysWhereItIs(t *testing.T) {
	d := atSample(t, nil)
	d.run("show-resilience")
	d.wait()
	top := d.shell.middle.Position()
	d.press("LKS")
	if !d.session.InTrial() || d.shell.middle.Position() != top {
		t.Errorf("the map moved from %v to %v", top, d.shell.middle.Position())
	}
	d.press("Bandingkan angkanya")
	if d.session.View() != session.ViewTrial || len(d.session.Trial().Gone) != 2 {
		t.Errorf("%s shows %d who stop", d.session.View(), len(d.session.Trial().Gone))
	}
}

// Who closes the window, or goes to another document, is asked once what becomes of the trial, in the bar that says so.
func TestATrialIsNotClosedWithoutAWord(t *testing.T) {
	d := atSample(t, nil)
	d.session.Select(d.actor("LKS").ID)
	d.run("try-without")
	d.wait()
	d.run("quit")
	d.wait()
	asked := "Simulasi ini belum diterapkan. Terapkan pada data sebelum meninggalkannya?"
	if !d.says(asked) || !d.says("Terapkan simulasi") || !d.says("Batalkan simulasi") || d.says("Simulasi tidak mengubah data.") {
		t.Fatalf("nothing is asked: %v", d.texts())
	}
	d.press("Kembali")
	d.wait()
	if d.says(asked) || !d.session.InTrial() || !d.says("Simulasi tidak mengubah data.") {
		t.Error("one does not come back to the trial")
	}
	d.run("start")
	d.wait()
	d.run("open-sample")
	d.wait()
	if !d.says(asked) {
		t.Fatal("at the start page nothing is asked")
	}
	d.key(fyne.KeyEscape)
	d.wait()
	if d.session.IsLeaving() || !d.session.InTrial() || d.win.Canvas().Focused() != nil {
		t.Errorf("Esc does not lead back, the keyboard is at %T", d.win.Canvas().Focused())
	}
	d.run("open-sample")
	d.wait()
	before := d.session.Real().Path()
	d.press("Batalkan simulasi")
	d.wait()
	if d.session.InTrial() || d.session.Document().Path() == before {
		t.Error("the sample is not opened anew")
	}
}

// In large letters the panel lies over the map: the numbers that tell most, before and after, stand below the map, beside
// the panel and where it is closed, and the whole map is seen above them.
func TestTheNumbersOfATrialAreSeenInLargeLetters(t *testing.T) {
	for _, size := range []int{100, 200} {
		d := atSample(t, func(l *session.Likings) { l.TextSize = size })
		d.session.Select(d.actor("LKS").ID)
		d.run("try-without")
		d.session.Select()
		d.wait()
		if beside := !d.session.Looks.Drawer; beside == d.says("93,5% → 91,1%") || beside != (size == 100) {
			t.Fatalf("at %d %% the panel is beside the map: %v; on the screen: %v", size, beside, d.texts())
		}
		d.session.ShowPanel("none")
		d.wait()
		for _, number := range []string{"93,5% → 91,1%", "3 → 4"} {
			if !d.says(number) {
				t.Errorf("at %d %% and with the panel closed %s is not seen", size, number)
			}
		}
		d.session.Show(session.ViewResilience)
		d.session.ShowPanel("")
		d.wait()
		if size == 200 && !d.says("87 → 77") {
			t.Errorf("Ketahanan says %v", d.texts())
		}
		canvas := d.centre.object.(view.Held).Canvas()
		if edge, covered := canvas.Position().X+canvas.Size().Width, d.shell.side.Position().X-d.shell.middle.Position().X; edge > covered {
			t.Errorf("at %d %% the map reaches to %v, below the panel at %v", size, edge, covered)
		}
	}
}

// Simulasi and Ketahanan open with their own panel, also where another one stands at the side.
func TestWhatWorksByItsPanelShowsIt(t *testing.T) {
	d := atSample(t, nil)
	for _, id := range []string{session.ViewTrial, session.ViewResilience} {
		for _, before := range []string{"measures", "lens", "none"} {
			d.session.Show(session.ViewMap)
			d.session.ShowPanel(before)
			d.wait()
			d.run("show-" + id)
			d.wait()
			if d.side.id != id {
				t.Errorf("after %s, %s opens with %q", before, id, d.side.id)
			}
		}
	}
}

// Where nothing is tried yet, Simulasi and Ketahanan say the same: all is saved, and there is nothing to cancel.
func TestNothingTriedIsNothingToCancel(t *testing.T) {
	d := atSample(t, nil)
	for _, id := range []string{session.ViewTrial, session.ViewResilience} {
		d.run("show-" + id)
		d.wait()
		if !d.shell.trial.cancel.Disabled() || d.shell.toolbar.saved.Text() != "Tersimpan" {
			t.Errorf("%s: to cancel can be pressed: %v, %q", id, !d.shell.trial.cancel.Disabled(), d.shell.toolbar.saved.Text())
		}
	}
	d.session.Select(d.actor("LKS").ID)
	d.run("try-without")
	d.wait()
	if d.shell.trial.cancel.Disabled() || d.shell.toolbar.saved.Text() != "Simulasi, tidak disimpan" {
		t.Errorf("tried: %q", d.shell.toolbar.saved.Text())
	}
}

// One goes back to where one came from, and the button says so.
func TestBackLeadsToWhereOneCameFrom(t *testing.T) {
	d := atSample(t, nil)
	for _, view := range []string{session.ViewAnalysis, session.ViewHome, session.ViewMap} {
		for _, id := range []string{"show-trial", "show-resilience", "show-stages", "show-ways", "settings"} {
			d.session.Show(view)
			d.wait()
			d.run(id)
			d.wait()
			words := "Kembali ke " + map[string]string{session.ViewAnalysis: "Analisis", session.ViewHome: "Beranda", session.ViewMap: "peta"}[view]
			if d.press(words); d.session.View() != view {
				t.Errorf("from %s by %s, %q leads to %s", view, id, words, d.session.View())
			}
		}
	}
}
