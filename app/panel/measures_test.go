package panel

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

func TestEveryMeasureIsAskedAnsweredAndExplained(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	l := k.s.Language()
	for _, m := range measure.All {
		r, ok := k.s.Known(m.ID)
		text := strings.ReplaceAll(said(object), "\n", " ")
		if !ok || !strings.Contains(text, l.Say(r.Sentence)) {
			t.Errorf("%s is not answered", m.ID)
		}
		k.press(t, l.Say(m.Question()))
		if text := said(object); !strings.Contains(text, l.Say(m.Reading())) {
			t.Errorf("%s is not explained", m.ID)
		}
		for _, a := range graph.All[graph.Actor](k.s.Document()) {
			if a.IsClient && strings.Contains("\n"+said(object)+"\n", "\n"+a.Label()+"\n") {
				t.Errorf("%s ranks the client %s", m.ID, a.Label())
			}
		}
	}
}

func TestAMeasureSizesTheMapAndGivesItBack(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	k.show(t, 320, 900)
	k.press(t, k.s.T("measure.betweenness.question"))
	k.press(t, "Ukurkan pada peta")
	if k.s.SizedBy() != "betweenness" {
		t.Errorf("the map is sized by %s", k.s.SizedBy())
	}
	k.press(t, "Ukurkan pada peta")
	if k.s.SizedBy() != session.DefaultSize {
		t.Errorf("the map is sized by %s", k.s.SizedBy())
	}
}

// large returns a network that is too large to be measured while the user waits.
func large(t *testing.T) *document.Document {
	t.Helper()
	d := document.New()
	err := d.Edit(locale.M("edit.new-project"), func(tx *document.Tx) error {
		id := func(i int) graph.ID { return graph.ID(fmt.Sprintf("A%05d", i)) }
		const n = 2400 // a multiple of 1200, so that no pair comes twice
		for i := range n {
			a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id(i)).(graph.Actor)
			a.Name = fmt.Sprintf("Pihak %d", i)
			tx.Put(a)
		}
		for i := range n {
			for _, j := range []int{(i + 1) % n, (i*7 + 3) % n} {
				if i != j {
					u := graph.WithKey(graph.KindFor[graph.Tie]().New(), graph.ID(fmt.Sprintf("T%05d-%05d", i, j))).(graph.Tie)
					u.From, u.To, u.Type = id(i), id(j), "informasi"
					u.Direction = "both"
					tx.Put(u)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestALargeNetworkIsMeasuredAsAJobThatCanBeStopped(t *testing.T) {
	k := deskWith(t, large(t), "id", "light")
	if k.s.IsQuick() {
		t.Fatal("the network is not large")
	}
	k.s.ShowPanel("measures")
	object, stop := newMeasures(k.s, k.h)
	id, _, running := k.s.Running()
	k.s.Cancel(session.MeasureJob) // at once, before the first second of work is over
	if !running || id != session.MeasureJob {
		t.Fatal("no job runs")
	}
	if !strings.Contains(said(object), "Menghitung") {
		t.Error("the panel does not say that it works")
	}
	stop()
	_, object = k.show(t, 320, 900)
	if _, _, ok := k.s.Running(); ok {
		t.Error("the job runs though it was stopped")
	}
	k.press(t, "Hitung sekarang")
	deadline := time.After(time.Minute)
	for _, known := k.s.Known("cutpoints"); !known; _, known = k.s.Known("cutpoints") {
		select {
		case f := <-k.posted:
			f()
		case <-deadline:
			t.Fatal("the measures do not come")
		}
	}
	k.turn()
	if strings.Contains(said(object), k.s.T("panel.measures.not-yet")) {
		t.Error("a measure is not shown")
	}
}

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
	if len(k.h.failed) > 0 {
		t.Error(k.h.failed)
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
	if len(k.h.told) == 0 || !strings.Contains(k.h.told[len(k.h.told)-1], "dicadangkan") {
		t.Errorf("the user is told %v", k.h.told)
	}
	if _, err := d.Undo(); err != nil {
		t.Fatal(err)
	}
	if c := document.Between(was, d, locale.Message{}); len(c.Deltas) > 0 {
		t.Errorf("undo left %v", c.Deltas)
	}
}

func TestTheProjectIsEditedAndItsDoubtsLeadToTheRecords(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("project")
	_, object := k.show(t, 320, 1400)
	text := strings.ReplaceAll(said(object), "\n", " ")
	for _, want := range []string{"46 pihak", "121 ikatan", "26 kemitraan", "8,4%"} {
		if !strings.Contains(text, want) {
			t.Errorf("the overview does not say %q", want)
		}
	}
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	k.write(k.entry(t, 0), "Jejaring RW 07")
	if k.s.Project().Name != "Jejaring RW 07" {
		t.Errorf("the project is called %q", k.s.Project().Name)
	}
	undoes(t, k, before, was)
	k.s.ShowPanel("")
	k.show(t, 320, 1400)
	k.press(t, k.s.T("tie.broken-without-end"))
	if a, b, ok := k.s.SelectedPair(); !ok {
		t.Errorf("the finding leads to %s and %s", a, b)
	}
}

// TestAPanelBuiltAnewShowsTheSame opens a measure and orders ties, and throws the panels away (I7).
func TestAPanelBuiltAnewShowsTheSame(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	k.show(t, 320, 900)
	m, _ := measure.ByID("betweenness")
	k.press(t, k.s.Language().Say(m.Question()))
	_, object := k.show(t, 320, 900)
	if !strings.Contains(said(object), k.s.Language().Say(m.Reading())) {
		t.Error("the opened question is closed again")
	}
	k.s.Select(k.actorNamed(t, "Forum Warga RW"))
	k.show(t, 320, 900)
	k.s.Looks.Ties = byName
	k.turn()
	_, object = k.show(t, 320, 900)
	if !strings.Contains(said(object), k.s.T("panel.order.name")) {
		t.Error("the ties are in another order again")
	}
}
