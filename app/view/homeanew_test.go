package view

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// SD-86: one press on the home page begins the sample anew; a project of one's own offers nothing of the kind.
func TestTheSampleBeginsAnewByOnePress(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	d.wait()
	if err := command.Delete(d.s, d, "A12"); err != nil {
		t.Fatal(err)
	}
	d.wait()
	anew := func(p *kit.Press) bool {
		return slices.ContainsFunc(deep(p), func(o fyne.CanvasObject) bool {
			w, ok := o.(*kit.Text)
			return ok && w.Text() == "Mulai contoh dari awal"
		})
	}
	find(d, anew).Tapped(nil)
	d.wait()
	if _, ok := graph.Get[graph.Actor](d.s.Document(), "A12"); !ok {
		t.Error("who was deleted is not there again")
	}
	if err := command.SetProject(d.s, "name", "Forum kita"); err != nil {
		t.Fatal(err)
	}
	d.wait()
	each(d, func(p *kit.Press) {
		if anew(p) {
			t.Error("a project of one's own could be made the sample")
		}
	})
}
