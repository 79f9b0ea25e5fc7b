package view

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"jejaring/app/command"
	"jejaring/app/session"
)

// A picture that is saved while a trial is on shows what is gone as ghosts, and says that it is a trial.
func TestThePictureOfATrialSaysThatItIsOne(t *testing.T) {
	d := lay(t, pictureView, wide, nil, sample(t)...)
	if err := command.Without(d.s, d, "A43"); err != nil {
		t.Fatal(err)
	}
	d.s.Looks.Picture = session.PictureLook{Format: "svg", Privacy: "bernama"}
	d.build(pictureView, wide)
	d.Path = filepath.Join(t.TempDir(), "peta.svg")
	d.labelled("view.picture.save").Tapped(nil)
	d.wait()
	data, err := os.ReadFile(d.Path)
	if err != nil {
		t.Fatal(err)
	}
	gone, _ := d.s.Before().Index("A43")
	for _, words := range []string{"Simulasi, bukan keadaan sebenarnya", "Berhenti atau lepas", "Terdampak", "45 pihak", ">" + d.s.Before().Actors[gone].Label() + "<"} {
		if !bytes.Contains(data, []byte(words)) {
			t.Errorf("the picture lacks %q", words)
		}
	}
}

// While things are tried the map keeps its legend and fades nothing, whatever is selected.
func TestTheMapOfATrialKeepsItsLegend(t *testing.T) {
	d := lay(t, trialView, wide, nil, sample(t)...)
	d.s.Show(session.ViewTrial)
	if err := command.Without(d.s, d, "A43"); err != nil {
		t.Fatal(err)
	}
	tie := d.s.Snapshot().Ties[0]
	d.s.SelectPair(tie.From, tie.To)
	d.build(trialView, wide)
	m := find(d, func(*mapPart) bool { return true })
	if m == nil || !m.legend.Visible() {
		t.Error("the legend is hidden where a tie is selected")
	}
	d.s.Show(session.ViewMap)
	d.wait()
	if m.legend.Visible() {
		t.Error("the legend stays where a tie is edited")
	}
}
