package view

import (
	"errors"
	"image/gif"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
)

// A sequence has a picture per day of the steps that were chosen, all of one size; numbered ones overwrite nothing, and
// where it is stopped nothing is left.
func TestASequenceOfDatesIsSaved(t *testing.T) {
	k := lay(t, pictureView, fyne.NewSize(1278, 640), nil, sample(t)...)
	folder := t.TempDir()
	save := func(words, name string) {
		t.Helper()
		k.Path = filepath.Join(folder, name)
		find(k, func(b *kit.Button) bool { return b.Label() == k.s.T(words) }).Tapped(&fyne.PointEvent{})
		k.wait()
	}
	snapshot := k.s.Snapshot()
	for _, by := range []string{network.ByMonth, network.ByChange} {
		k.s.Looks.Picture.Dates = by
		save("view.sequence.gif", by)
		file, err := os.Open(filepath.Join(folder, by+".gif"))
		if err != nil {
			t.Fatal(err, k.Failed)
		}
		moving, err := gif.DecodeAll(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		if want := len(network.Days(snapshot, snapshot.Lens, by)); len(moving.Image) != want || want < 5 {
			t.Errorf("%d pictures by %s, want %d", len(moving.Image), by, want)
		}
	}
	k.s.Looks.Picture.Dates = network.ByMonth
	save("view.sequence.png", "peta.png")
	made, _ := filepath.Glob(filepath.Join(folder, "peta-*.png"))
	if want := len(network.Days(snapshot, snapshot.Lens, network.ByMonth)); len(made) != want || len(k.Failed) > 0 {
		t.Fatalf("%d numbered pictures, want %d: %v", len(made), want, k.Failed)
	}
	was, _ := os.ReadFile(made[0])
	os.Remove(made[1])
	save("view.sequence.png", "peta.png")
	var refusal *graph.Refusal
	if is, _ := os.ReadFile(made[0]); len(k.Failed) != 1 || !errors.As(k.Failed[0], &refusal) || string(is) != string(was) {
		t.Errorf("what is there is written over, or it says %v", k.Failed)
	}
	if again, _ := filepath.Glob(filepath.Join(folder, "peta-*.png")); len(again) != len(made)-1 {
		t.Errorf("%d pictures after a refusal, want %d", len(again), len(made)-1)
	}
}
