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
	"jejaring/graph/plan"
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

// A sequence shows what the map shows: what a filter stops is pale on each of its pictures, and its checks tell of those
// who are only on earlier ones.
func TestASequenceFadesAsTheMapDoes(t *testing.T) {
	records := sample(t)
	gone := graph.NewOf[graph.Actor]()
	gone.ID, gone.Name, gone.Kind, gone.IsClient, gone.Consent = "Z1", "Z1", "keluarga", true, "tertulis"
	gone.Role = graph.RoleClient
	gone.ActiveFrom, gone.ActiveTo = "2026-02-10", "2026-05-10"
	k := lay(t, pictureView, fyne.NewSize(1278, 640), nil, append(records, gone)...)
	for _, out := range []network.Out{network.Hide, network.Fade, network.Move} {
		for _, by := range []plan.Plan{plan.Network, plan.Circles, plan.Ecopair} {
			k.s.SetOn(by.ID, "")
			k.s.LookThrough(network.Lens{Day: k.s.Day(), Sectors: "pemerintah;lsm", Out: out})
			made := datedOf(k.s, pictureOf{plan: by.ID, dates: network.ByMonth})
			for _, day := range made.days {
				through, whole := k.s.Snapshot().On(day), k.s.Whole().On(day)
				in := made.in.On(day)
				if in.Snapshot.N() != through.N() || (in.Around != nil) != (out != network.Hide) || in.Around != nil && in.Around.N() != whole.N() {
					t.Errorf("%s, %q, %s: %d of %d pass", by.ID, out, day, in.Snapshot.N(), through.N())
				}
				scene := made.scene(day)
				for _, a := range whole.Actors {
					at, drawn := scene.PlaceOf(a.ID)
					if by.ID != plan.Network.ID || a.IsClient {
						continue // of these some are twins or not shown
					}
					_, passes := through.Index(a.ID)
					if home, ok := made.set.Places[a.ID]; drawn != (passes || out != network.Hide) || drawn && (!ok || at.X != home.X || at.Y != home.Y) {
						t.Errorf("%q, %s: %s is drawn: %v, at %v", out, day, a.ID, drawn, at)
					}
				}
			}
		}
	}
	k.s.SetOn(plan.Network.ID, "")
	k.s.LookThrough(network.Lens{})
	k.build(pictureView, fyne.NewSize(1278, 640))
	k.wait()
	families := 0
	for _, a := range k.s.Snapshot().Actors {
		if a.IsClient {
			families++
		}
	}
	want := k.s.T("report.check.codes", "Count", families+1)
	find(k, func(text *kit.Text) bool { return text.Text() == want })
}
