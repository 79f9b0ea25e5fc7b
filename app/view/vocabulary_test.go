package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/graph"
)

func TestOwnWordsAreAddedNamedAndTakenBack(t *testing.T) {
	d := lay(t, vocabularyView, fyne.NewSize(900, 600), nil, sample(t)...)
	for k, w := range invented {
		test.Tap(d.labelled("invent.add." + w.kind.ID))
		d.drain()
		records := d.s.Document().Records(w.kind)
		if len(records) != 1 {
			t.Fatalf("%s: %d records after adding one", w.kind.ID, len(records))
		}
		if len(d.s.Document().Done()) != k+2 {
			t.Errorf("%s: adding is not one step of the history", w.kind.ID)
		}
	}
	typed := false
	each(d, func(e *kit.Entry) {
		if !typed && e.Text == d.s.T("invent.new.tie_type") {
			typed = true
			e.SetText("Gotong royong")
			e.OnSubmitted(e.Text)
		}
	})
	d.drain()
	added := graph.All[graph.TieType](d.s.Document())[0]
	if added.Name != "Gotong royong" || !graph.HasChoice("tie-type", string(added.ID), d.s.Document()) {
		t.Errorf("the new type is %+v", added)
	}
	for range 4 {
		if _, err := d.s.Document().Undo(); err != nil {
			t.Fatal(err)
		}
	}
	d.drain()
	if len(graph.All[graph.TieType](d.s.Document()))+len(graph.All[graph.Attribute](d.s.Document())) != 0 {
		t.Error("undo left words behind")
	}
}
