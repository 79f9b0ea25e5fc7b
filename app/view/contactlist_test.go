package view

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

func TestContactListPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, contactsView, deskRoom, change, sample(t)...)
		d.s.ShowSheet("contact")
		d.wait()
		d.picture("contacts-" + name)
	})
}

// The list marks the next steps that measure M50 calls overdue, ticks one by a key as one step, and refuses a kind that the
// order of the contacts forbids (SD-78).
func TestContactList(t *testing.T) {
	d := lay(t, contactsView, deskRoom, nil, sample(t)...)
	d.s.ShowSheet("contact")
	d.wait()
	late := map[graph.ID]bool{}
	var want struct {
		Overdue [][]any `json:"overdue_next"`
	}
	graphtest.SampleNumbers(t, "pipeline", &want)
	for _, o := range want.Overdue {
		late[graph.ID(o[0].(string))] = true
	}
	part := &tablePart{s: d.s, snapshot: d.s.Snapshot(), records: recordsOnTheDay(d.s)}
	icon := kit.TableColumn{Field: graph.KindFor[graph.Contact]().Field("next_date")}
	lateSteps(part, &icon)
	marked := map[graph.ID]bool{}
	for _, c := range graph.All[graph.Contact](d.s.Document()) {
		if icon.Icon(c.ID) != nil {
			marked[c.Actor] = true
		}
	}
	for id := range late {
		if !marked[id] {
			t.Errorf("the late step of %s is not marked", id)
		}
	}
	for id := range marked {
		if a, _ := graph.Get[graph.Actor](d.s.Document(), id); !late[id] && a.HasResource == graph.Yes && a.Role != graph.RoleFocal {
			t.Errorf("the step of %s is marked and not late", id)
		}
	}
	body := find(d, func(f fyne.Focusable) bool { _, is := f.(*kit.Entry); return !is && tall(f) })
	d.window.Canvas().Focus(body)
	for range 7 {
		body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	body.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	done := d.s.Document().Done()
	last := done[len(done)-1].Deltas
	if len(done) != 2 || len(last) != 1 {
		t.Fatalf("the space bar makes %d steps", len(done)-1)
	}
	before, after := last[0].Before.(graph.Contact), last[0].After.(graph.Contact)
	if (before.NextDone == graph.Yes) == (after.NextDone == graph.Yes) {
		t.Errorf("the space bar leaves %v at %v", before.NextDone, after.NextDone)
	}
	if before, _ = graph.Get[graph.Contact](d.s.Document(), "C01"); before.Kind != "pendahuluan" {
		t.Fatal("C01 is not the first contact of its party")
	}
	if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		before.Kind = "lanjutan"
		tx.Put(before)
		return nil
	}); err == nil {
		t.Error("the first contact of a party goes on")
	}
}

// tall tells whether a thing that takes the keyboard is as high as the rows of a table.
func tall(f fyne.Focusable) bool {
	o, ok := f.(fyne.Widget)
	return ok && test.WidgetRenderer(o) != nil && o.Size().Height > 300
}
