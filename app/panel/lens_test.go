package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// atLens opens the panel of the filter over the sample.
func atLens(t *testing.T, language string) *desk {
	t.Helper()
	k := newDesk(t, language, "light")
	k.s.Show(session.ViewMap)
	k.s.ShowPanel(session.PanelLens)
	if id, _ := k.show(t, 320, 1600); id != session.PanelLens {
		t.Fatalf("panel %q is shown", id)
	}
	return k
}

// add picks a condition in the n-th field for conditions, by its first letters and Enter.
func (k *desk) add(t *testing.T, n int, letters string) {
	t.Helper()
	for _, part := range parts(k.window.Content()) {
		if search, ok := part.(*kit.Search); ok {
			if n--; n < 0 {
				k.window.Canvas().Focus(search)
				search.Open()
				k.answer(t, letters)
				return
			}
		}
	}
	t.Fatal("no such field")
}

// answer types into the list of options that is open and takes the first one.
func (k *desk) answer(t *testing.T, letters string) {
	t.Helper()
	c := k.window.Canvas()
	entry, ok := c.Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("%T has the keyboard", c.Focused())
	}
	test.Type(entry, letters)
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.turn()
}

// tick ticks the box with the words.
func (k *desk) tick(t *testing.T, words string) {
	t.Helper()
	for _, part := range parts(k.window.Content()) {
		if c, ok := part.(*kit.Check); ok && strings.Contains(said(c), words) {
			k.window.Canvas().Focus(c)
			c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			k.turn()
			return
		}
	}
	t.Fatalf("no box %q in\n%s", words, said(k.window.Content()))
}

func (k *desk) asks(t *testing.T, want string) {
	t.Helper()
	lens := k.s.Lens()
	lens.Day = ""
	if got := lens.String(); got != want {
		t.Fatalf("the lens asks %q, want %q", got, want)
	}
}

// A filter is put together as a sentence, by the first letters of what is asked after, and read and counted at once.
func TestAFilterIsPutTogetherAsASentence(t *testing.T) {
	k := atLens(t, "id")
	k.add(t, 0, "sek")
	k.asks(t, "")
	if c, ok := k.window.Canvas().Focused().(*kit.Check); !ok || !strings.Contains(said(c), "Warga masyarakat") {
		t.Errorf("%T has the keyboard instead of the first sector", k.window.Canvas().Focused())
	}
	k.tick(t, "LSM")
	k.tick(t, "Pemerintah")
	k.asks(t, "actor.sector=lsm|actor.sector=pemerintah")
	if c, ok := k.window.Canvas().Focused().(*kit.Check); !ok || !c.On() || !strings.Contains(said(c), "Pemerintah") {
		t.Errorf("the keyboard leaves the box that was ticked for %T", k.window.Canvas().Focused())
	}
	n := k.s.Snapshot()
	for _, word := range []string{"Sektor: LSM, Pemerintah", k.s.Language().Whole(n.N()) + " dari 46 pihak"} {
		if !strings.Contains(said(k.window.Content()), word) {
			t.Errorf("the panel does not say %q:\n%s", word, said(k.window.Content()))
		}
	}
	k.tick(t, "LSM")
	k.tick(t, "Pemerintah")
	k.asks(t, "")
	k.tick(t, "LSM")
	k.add(t, 0, "peng")
	k.asks(t, "actor.sector=lsm|actor.influence>=3")
	k.press(t, "Lepaskan semua saringan")
	k.asks(t, "")
}

// Numbers, days and words are typed, comparisons are chosen, and a wrong number is refused and changes nothing.
func TestConditionsAreChangedInTheirPlace(t *testing.T) {
	k := atLens(t, "id")
	k.add(t, 0, "pengaruh")
	k.asks(t, "actor.influence>=3")
	entry := k.entry(t, 0)
	k.write(entry, "banyak")
	k.asks(t, "actor.influence>=3")
	if len(k.h.Failed) != 1 {
		t.Errorf("a number that is none is told %d times", len(k.h.Failed))
	}
	k.write(k.entry(t, 0), "2,5")
	k.asks(t, "actor.influence>=2.5")
	k.compare(t, "paling banyak")
	k.asks(t, "actor.influence<=2.5")
	k.compare(t, "belum diisi")
	k.asks(t, "actor.influence?")
	k.compare(t, "sudah diisi")
	k.asks(t, "not actor.influence?")
	k.press(t, "Lepaskan semua saringan")
	k.add(t, 0, "nama")
	k.asks(t, "")
	k.write(k.entry(t, 0), "forum")
	k.asks(t, "actor.text~forum")
	k.press(t, "Lepaskan semua saringan")
	k.add(t, 1, "mutu")
	k.compare(t, "bukan")
	k.answerPicker(t, 1, "tegang")
	k.asks(t, "tie.quality!=tegang")
}

// compare chooses a comparison in the first list for one.
func (k *desk) compare(t *testing.T, words string) { t.Helper(); k.answerPicker(t, 0, words) }

func (k *desk) answerPicker(t *testing.T, n int, letters string) {
	t.Helper()
	for _, part := range parts(k.window.Content()) {
		if p, ok := part.(*kit.Picker); ok {
			if n--; n < 0 {
				p.Tapped(nil)
				k.answer(t, letters)
				return
			}
		}
	}
	t.Fatal("no such list")
}

// Places in the network start from the focal party, and ways between two wait for the other one.
func TestPlacesInTheNetworkAreAskedFor(t *testing.T) {
	k := atLens(t, "id")
	focal := string(k.s.Project().FocalActor)
	k.add(t, 2, "dekat")
	k.asks(t, "net.near<="+focal+",2")
	k.choose(t, "1", 0)
	k.asks(t, "net.near<="+focal+",1")
	k.tick(t, "Kebalikannya")
	k.asks(t, "not net.near<="+focal+",1")
	k.press(t, "Lepaskan semua saringan")
	k.add(t, 2, "jalur")
	k.asks(t, "")
	k.answerPicker(t, 1, "dinsos prov")
	k.asks(t, "net.way="+focal+","+string(k.actorNamed(t, "Dinsos Provinsi")))
	k.add(t, 3, "titik")
	clauses := k.s.Lens().Clauses()
	if last := clauses[len(clauses)-1].String(); last != "net.cutpoint=1" {
		t.Errorf("the last clause asks %q", last)
	}
}

func TestReadyFiltersShowWhatTheyCount(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		k := atLens(t, language)
		whole := k.s.Snapshot()
		for _, preset := range network.Presets {
			want := len(preset.Of(whole))
			k.press(t, k.s.T("lens.preset."+preset.ID))
			if got := len(k.s.Lens().Clauses()); got != want {
				t.Errorf("%s asks %d clauses, want %d", preset.ID, got, want)
			}
			for _, part := range parts(k.window.Content()) {
				if p, ok := part.(*kit.Press); ok && strings.Contains(said(p), k.s.T("lens.preset."+preset.ID)) && strings.Contains(said(p), "46") {
					count := k.s.T("lens.of", "Count", k.s.Language().Whole(k.s.Snapshot().N()), "Of", k.s.Language().Whole(46))
					if !strings.Contains(said(p), count) {
						t.Errorf("%s says %q and shows %q", preset.ID, said(p), count)
					}
				}
			}
			k.press(t, k.s.T("lens.preset."+preset.ID))
			k.asks(t, "")
		}
	}
}

// A filter is kept under a name as one step that can be undone, switched by one press, and deleted.
func TestFiltersAreSavedUnderAName(t *testing.T) {
	k := atLens(t, "id")
	k.press(t, "Hanya kemitraan")
	k.choose(t, "Pudarkan", 0)
	asked := k.s.Lens()
	fields := 0
	for _, part := range parts(k.window.Content()) {
		if _, ok := part.(*kit.Entry); ok {
			fields++
		}
	}
	name := k.entry(t, fields-1)
	k.press(t, "Simpan")
	if len(k.h.Failed) != 1 {
		t.Fatalf("a filter without a name is refused %d times", len(k.h.Failed))
	}
	name.SetText("Mitra kita")
	k.press(t, "Simpan")
	if saved, current := k.s.SavedLenses(); len(saved) != 1 || current != saved[0].ID || saved[0].Name != "Mitra kita" {
		t.Fatalf("saved are %+v, %q", saved, current)
	}
	k.press(t, "Mitra kita")
	k.asks(t, "out=fade")
	k.press(t, "Mitra kita")
	if k.s.Lens() != asked {
		t.Errorf("looked through is %v, want %v", k.s.Lens(), asked)
	}
	done := len(k.s.Document().Done())
	if _, err := k.s.Document().Undo(); err != nil {
		t.Fatal(err)
	}
	k.turn()
	if saved, _ := k.s.SavedLenses(); len(saved) != 0 || len(k.s.Document().Done()) != done-1 {
		t.Errorf("one undo leaves %v", saved)
	}
	if _, err := k.s.Document().Redo(); err != nil {
		t.Fatal(err)
	}
	k.turn()
	after := false // the button that deletes stands after the name
	for _, part := range parts(k.window.Content()) {
		p, ok := part.(*kit.Press)
		after = after || (ok && strings.Contains(said(p), "Mitra kita"))
		if b, ok := part.(*kit.Button); ok && after {
			b.Tapped(&fyne.PointEvent{})
			break
		}
	}
	k.turn()
	if saved, _ := k.s.SavedLenses(); len(saved) != 0 || k.s.Lens() != asked {
		t.Errorf("after deleting it: %v, looked through is %v", saved, k.s.Lens())
	}
}

// A saved filter whose text another program wrote is refused in words and changes nothing.
func TestAFilterThatIsNotUnderstoodIsRefused(t *testing.T) {
	k := atLens(t, "id")
	bad := graph.NewOf[graph.SavedLens]()
	bad.Name, bad.Lens = "Asing", "harga>3"
	if err := k.s.Document().Edit(locale.M("edit.new-project"), func(tx *document.Tx) error { tx.Put(bad); return nil }); err != nil {
		t.Fatal(err)
	}
	k.turn()
	k.press(t, "Asing")
	if len(k.h.Failed) != 1 || !k.s.Lens().IsZero() {
		t.Errorf("it is told %d times, the lens asks %v", len(k.h.Failed), k.s.Lens())
	}
}

// SD-74: NGOs that the state counts among the sources of welfare are filtered by two ticks.
func TestWelfareInstitutesAreFiltered(t *testing.T) {
	k := atLens(t, "id")
	k.add(t, 0, "sektor")
	k.tick(t, "LSM")
	k.add(t, 1, "jenis psks")
	k.tick(t, "Lembaga Kesejahteraan Sosial (LKS)")
	var want, got []graph.ID
	for _, a := range graph.All[graph.Actor](k.s.Document()) {
		if a.Sector == "lsm" && a.PSKS == "PSKS04" {
			want = append(want, a.ID)
		}
	}
	for _, a := range k.s.Snapshot().Actors {
		got = append(got, a.ID)
	}
	slices.Sort(want)
	slices.Sort(got)
	if len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf("shown are %v, want %v; the lens asks %s", got, want, k.s.Lens().String())
	}
}
