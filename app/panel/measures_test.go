package panel

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"jejaring/app/command"
	"jejaring/app/commandtest"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

func TestEveryMeasureIsAskedAnsweredAndExplained(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	l := k.s.Language()
	for _, m := range measure.All {
		k.s.Looks.Measures = session.MeasuresLook{Theme: m.Theme, Lacking: true}
		_, object := k.show(t, 320, 900)
		r, ok := k.s.Known(m.ID)
		text := strings.ReplaceAll(said(object), "\n", " ")
		if !ok || !strings.Contains(text, l.Say(r.Sentence)) {
			t.Errorf("%s is not answered", m.ID)
		}
		k.press(t, l.Say(m.Question()))
		text = said(object)
		if !strings.Contains(text, l.Say(m.Reading())) {
			t.Errorf("%s is not explained", m.ID)
		}
		if lacking := r.Lacks; lacking == strings.Contains(text, "Simpan") {
			t.Errorf("%s lacks data: %v, but its card says\n%s", m.ID, lacking, text)
		}
		for _, a := range graph.All[graph.Actor](k.s.Document()) {
			if ranked := k.s.T("panel.measures.ranking"); a.IsClient && strings.Contains(text, ranked) && r.Table == nil && strings.Contains("\n"+text+"\n", "\n"+a.Label()+"\n") {
				t.Errorf("%s ranks the client %s", m.ID, a.Label())
			}
		}
		k.press(t, "Rumus, sumber")
		if text := said(object); m.Source != "" && !strings.Contains(text, m.Source) {
			t.Errorf("%s does not name its source", m.ID)
		}
	}
}

func TestAMeasureIsShownOnTheMapAndTakenOffAgain(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	k.press(t, k.s.T("measure.betweenness.question"))
	for _, way := range []struct {
		words, none string
		by          func() string
	}{{"Ukuran", session.DefaultSize, k.s.SizedBy}, {"Warna", "", k.s.ColouredBy}, {"Cincin", "", k.s.RingedBy}} {
		k.press(t, way.words)
		k.press(t, k.s.T("measure.betweenness.question"))
		if way.by() != "betweenness" || !strings.Contains(said(object), way.words+" di peta") {
			t.Errorf("%s: the map shows %q", way.words, way.by())
		}
		k.press(t, k.s.T("measure.betweenness.question"))
		k.press(t, way.words)
		if way.by() != way.none {
			t.Errorf("%s: the map still shows %q", way.words, way.by())
		}
	}
}

func TestMeasuresAreFoundByAWord(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	k.entry(t, 0).SetText("MEMUTUS")
	k.turn()
	text := said(object)
	if !strings.Contains(text, k.s.T("measure.cutpoints.question")) || strings.Contains(text, k.s.T("measure.theme.connectors")) {
		t.Errorf("found is\n%s", text)
	}
	k.entry(t, 0).SetText("zzz")
	k.turn()
	if !strings.Contains(said(object), k.s.T("panel.measures.none-found")) {
		t.Error("nothing is said where nothing is found")
	}
	k.entry(t, 0).SetText("")
	k.turn()
	k.press(t, k.s.T("measure.theme.fragile"))
	if text := said(object); !strings.Contains(text, k.s.T("measure.cutpoints.question")) || strings.Contains(text, k.s.T("measure.betweenness.question")) {
		t.Error("the theme is not unfolded, or the other one not folded")
	}
}

// TestWhatIsLackingLeadsToWhereItIsFilledIn asks a network without work data: every measure that lacks some says which,
// and its card has a way there.
func TestWhatIsLackingLeadsToWhereItIsFilledIn(t *testing.T) {
	k := deskWith(t, large(t, 1200), "id", "light")
	s, lacking := k.s.Snapshot(), 0
	for _, m := range measure.All {
		if m.Estimate(s) > time.Second {
			continue
		}
		r, err := k.s.Result(m.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !r.Lacks {
			continue
		}
		lacking++
		if what := lacks(r); lackingKinds[what] == "" {
			t.Errorf("%s lacks %q; nobody knows where that is filled in: %s", m.ID, what, k.s.Language().Say(r.Sentence))
		}
	}
	if lacking == 0 {
		t.Error("nothing lacks anything")
	}
	k.s.Looks.Measures = session.MeasuresLook{Theme: measure.Needs, Lacking: true}
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	if text := said(object); !strings.Contains(text, "Belum cukup data (") {
		t.Errorf("the panel says\n%s", text)
	}
	k.press(t, "Isi di tabel")
	if k.s.View() != session.ViewTable || k.s.Looks.Table.Kind == "" {
		t.Errorf("the button leads to %q, %+v", k.s.View(), k.s.Looks.Table)
	}
}

// TestWhatTakesLongWaitsToBeAskedFor adds a measure that takes minutes: its card says so, it is worked out only when
// asked for, says how far it is, and can be stopped.
func TestWhatTakesLongWaitsToBeAskedFor(t *testing.T) {
	k := newDesk(t, "id", "light")
	m := measure.Measure{
		ID: "slow", Theme: measure.Connectors, Actor: true, Cost: func(float64, float64) float64 { return 1e11 },
		Of: func(ctx context.Context, _ *network.Snapshot) (measure.Result, error) {
			<-ctx.Done()
			return measure.Result{}, ctx.Err()
		},
	}
	all := measure.All
	measure.All = append(slices.Clone(all), m)
	t.Cleanup(func() { measure.All = all })
	k.s.Looks.Measures.Find = "measure.slow"
	k.s.ShowPanel("measures")
	_, object := k.show(t, 320, 900)
	if text := said(object); !strings.Contains(text, "Perlu sekitar 5 menit") || k.s.IsRunning(session.MeasureJob) {
		t.Errorf("the card says\n%s", text)
	}
	k.press(t, "Hitung")
	if text := said(object); !k.s.IsRunning(session.ComputeJob(m.ID)) || !strings.Contains(text, "Menghitung") {
		t.Errorf("at work the card says\n%s", text)
	}
	k.press(t, "Batalkan")
	if text := said(object); k.s.IsRunning(session.ComputeJob(m.ID)) || !strings.Contains(text, "Hitung") || strings.Contains(text, "Batalkan") {
		t.Errorf("stopped, the card says\n%s", text)
	}
}

// picking is a host whose user keeps files in a folder.
type picking struct {
	*commandtest.Host
	folder string
}

func (p picking) PickFile(pick command.Pick) {
	if err := pick.Chosen(filepath.Join(p.folder, pick.Name)); err != nil {
		p.Fail(err)
	}
}

// TestResultsAreKeptAsFilesWithoutPersons writes every measure in every kind of file: none names a client or a person.
func TestResultsAreKeptAsFilesWithoutPersons(t *testing.T) {
	k := newDesk(t, "id", "light")
	folder := t.TempDir()
	c := NewMeasureCards(k.s, picking{k.h, folder}, CardBoxes, func() {})
	for _, m := range measure.All {
		r, err := k.s.Result(m.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range c.files(m, r) {
			if item.Reason != "" {
				continue
			}
			item.Do()
			for command.IsWriting(k.s) {
				(<-k.loop)()
			}
		}
	}
	if len(k.h.Failed) > 0 {
		t.Fatal(k.h.Failed)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) < 2*len(measure.All)/2 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(file) == ".xlsx" {
			data = unzipped(t, data)
		}
		for _, a := range graph.All[graph.Actor](k.s.Document()) {
			if (a.IsClient || !a.IsAgency()) && (bytes.Contains(data, []byte(a.Label())) || bytes.Contains(data, []byte(a.Name))) {
				t.Errorf("%s names %s", filepath.Base(file), a.Label())
			}
		}
	}
}

// unzipped returns all that an archive holds.
func unzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part...)
	}
	return all
}

// large returns a network of n parties, a multiple of 1200 so that no pair comes twice, which from 2400 on is too large to
// be measured while the user waits.
func large(t *testing.T, n int) *document.Document {
	t.Helper()
	d := document.New()
	err := d.Edit(locale.M("edit.new-project"), func(tx *document.Tx) error {
		id := func(i int) graph.ID { return graph.ID(fmt.Sprintf("A%05d", i)) }
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
	k := deskWith(t, large(t, 2400), "id", "light")
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
	for _, known := k.s.Known("betweenness"); !known; _, known = k.s.Known("betweenness") {
		select {
		case f := <-k.loop:
			f()
		case <-deadline:
			t.Fatal("the measures do not come")
		}
	}
	k.s.Cancel(session.MeasureJob)
	k.turn()
	text := said(object)
	for _, m := range measure.All {
		if r, known := k.s.Known(m.ID); known && !strings.Contains(text, k.s.Language().Say(r.Sentence)) {
			t.Errorf("%s is not shown", m.ID)
		}
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

func TestTheProjectIsEditedAndItsDoubtsLeadToTheRecords(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.ShowPanel("project")
	_, object := k.show(t, 320, 1400)
	text := strings.ReplaceAll(said(object), "\n", " ")
	for _, want := range []string{"46 pihak", "121 ikatan", "25 kemitraan", "8,4%"} {
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
