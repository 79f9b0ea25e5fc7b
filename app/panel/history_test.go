package panel

import (
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

func TestTheHistoryGoesBackAndForward(t *testing.T) {
	k := newDesk(t, "id", "light")
	lks := k.actorNamed(t, "LKS")
	for n := 1; n <= 3; n++ {
		if err := command.SetField(k.s, lks, "influence", n); err != nil {
			t.Fatal(err)
		}
	}
	k.s.ShowPanel("history")
	_, object := k.show(t, 320, 900)
	of := func() int {
		a, _ := graph.Get[graph.Actor](k.s.Document(), lks)
		return a.Influence
	}
	p := newHistoryPanel(k.s, k.h)
	p.goTo(-2)
	k.turn()
	if of() != 1 || len(k.s.Document().Undone()) != 2 {
		t.Errorf("two steps back the influence is %d", of())
	}
	if k.s.Panel() != "history" || !strings.Contains(said(object), "sudah diurungkan") {
		t.Error("the history does not show what was taken back")
	}
	k.press(t, "sudah diurungkan") // the last that says so is the next to be done again
	if of() != 2 {
		t.Errorf("one step forward the influence is %d", of())
	}
	k.press(t, "Saat dokumen dibuka")
	if len(k.s.Document().Done()) != 0 || k.s.Snapshot().N() != 0 {
		t.Error("the first line does not lead to the beginning")
	}
	p.goTo(len(k.s.Document().Undone()))
	if of() != 3 {
		t.Errorf("at the end the influence is %d", of())
	}
	if len(k.h.Failed) > 0 {
		t.Error(k.h.Failed)
	}
}

func TestABackupComesBackAsOneEdit(t *testing.T) {
	folder := t.TempDir()
	options := document.Options{Backups: folder + "/backups"}
	d, err := document.Create(folder+"/RW 07.jejaring", options)
	if err != nil {
		t.Fatal(err)
	}
	first := graph.NewOf[graph.Actor]()
	first.Name = "Forum Warga"
	if err := d.Edit(locale.M("edit.add-actor", "Name", first.Name), func(tx *document.Tx) error { tx.Put(first); return nil }); err != nil {
		t.Fatal(err)
	}
	d.Close()
	if d, err = document.Open(folder+"/RW 07.jejaring", options); err != nil {
		t.Fatal(err)
	}
	k := deskWith(t, d, "id", "light")
	defer k.s.Use(nil)
	k.s.Likings.Backups = folder + "/backups"
	if _, err := command.AddActor(k.s, command.NewActor{Name: "RT 03"}); err != nil {
		t.Fatal(err)
	}
	k.s.ShowPanel("backups")
	_, object := k.show(t, 320, 688)
	if !strings.Contains(said(object), "hari ini") {
		t.Fatalf("no backup is shown:\n%s", said(object))
	}
	was := graph.Freeze(d)
	k.press(t, "Kembalikan")
	k.settle(t)
	if len(graph.All[graph.Actor](d)) != 1 {
		t.Error("the backup did not come back")
	}
	if len(k.h.Told) == 0 || !strings.Contains(k.s.Language().Say(k.h.Told[len(k.h.Told)-1]), "dicadangkan") {
		t.Errorf("the user is told %v", k.h.Told)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if c := document.Between(was, d, locale.Message{}); len(c.Deltas) > 0 {
		t.Errorf("undo left %v", c.Deltas)
	}
}
