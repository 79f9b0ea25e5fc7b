package panel

import (
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

func TestTheNumbersOfAnActorAreThoseOfTheNetwork(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.Select(k.actorNamed(t, "LKS"))
	_, object := k.show(t, 320, 900)
	text := strings.ReplaceAll(said(object), "\n", " ")
	for _, want := range []string{
		"10 terhubung", "5 ikatan kuat", "28 dua langkah", // as the mockup of the map says
		"Bila LKS berhenti, Yayasan Donor terputus dari jejaring.",
		"Urutan ke-2 dari 35 lembaga", "24,1%", "10 pihak, 18 ikatan",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the summary of LKS does not say %q but\n%s", want, text)
		}
	}
}

// No person is ranked and no family looked at as a bridge (PV-12, PV-14).
func TestNoPersonIsRankedAndNoFamilyIsABridge(t *testing.T) {
	k := newDesk(t, "id", "light")
	for _, a := range graph.All[graph.Actor](k.s.Document()) {
		if a.IsAgency() && !a.IsClient {
			continue
		}
		k.s.Select(a.ID)
		_, object := k.show(t, 320, 900)
		text := strings.ReplaceAll(said(object), "\n", " ")
		if strings.Contains(text, "Urutan ke-") || (a.IsClient && strings.Contains(text, "berhenti")) {
			t.Errorf("the summary of %s ranks it or weighs its loss:\n%s", a.Label(), text)
		}
	}
}

func TestTiesOfAnActorAreSortedAndOpened(t *testing.T) {
	k := newDesk(t, "id", "light")
	lks := k.actorNamed(t, "LKS")
	list := tiesOf(k.s.Snapshot(), lks)
	first := func(order string) string {
		sortTies(list, order)
		return list[0].other.Label()
	}
	for order, want := range map[string]string{byQuality: "Rumah Anak", byName: "Dinsos Kota", byLevel: "Forum Warga RW"} {
		if got := first(order); got != want {
			t.Errorf("by %s the first is %s, want %s", order, got, want)
		}
	}
	k.s.Select(lks)
	k.show(t, 320, 900)
	k.press(t, "Forum Warga RW")
	a, b, ok := k.s.SelectedPair()
	if !ok || (a != lks && b != lks) || len(k.s.SelectedTies()) != 3 {
		t.Errorf("a press on a tie selects %v", k.s.Selection())
	}
}

func TestAnActorIsEditedInItsForm(t *testing.T) {
	k := newDesk(t, "id", "light")
	id, err := command.AddActor(k.s, command.NewActor{Name: "Pihak baru"})
	if err != nil {
		t.Fatal(err)
	}
	k.s.Select(id)
	k.show(t, 320, 900)
	k.press(t, "Ubah")
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	k.write(k.entry(t, 0), "Warung Ibu Tuti")
	a, _ := graph.Get[graph.Actor](k.s.Document(), id)
	if a.Name != "Warung Ibu Tuti" || a.Label() != "Warung Ibu Tuti" {
		t.Errorf("the actor is %q with label %q", a.Name, a.Label())
	}
	undoes(t, k, before, was)
	k.write(k.entry(t, 0), "")
	if a, _ := graph.Get[graph.Actor](k.s.Document(), id); a.Name != "Pihak baru" {
		t.Errorf("a name of nothing was kept: %q", a.Name)
	}
	if !strings.Contains(said(k.window.Content()), k.s.T("field.needed")) {
		t.Error("the field does not say that a name is needed")
	}
}

func TestATypedTextStaysWhileTheDocumentChanges(t *testing.T) {
	k := newDesk(t, "id", "light")
	lks := k.actorNamed(t, "LKS")
	k.s.Select(lks)
	k.s.ShowPanel(tabForm)
	k.show(t, 320, 900)
	e := k.entry(t, 0)
	k.window.Canvas().Focus(e)
	e.SetText("LKS Bina Say")
	if err := command.SetField(k.s, lks, "influence", 3); err != nil {
		t.Fatal(err)
	}
	k.turn()
	if e.Text != "LKS Bina Say" {
		t.Errorf("the field holds %q", e.Text)
	}
}

func TestInventedFieldsStandInTheForm(t *testing.T) {
	k := newDesk(t, "id", "light")
	open, secret := graph.NewOf[graph.Attribute](), graph.NewOf[graph.Attribute]()
	open.Name, open.Type = "Jumlah anggota", "angka"
	secret.Name, secret.Private = "Nama panggilan", true
	if err := k.s.Document().Edit(locale.M("edit.new-project"), func(tx *document.Tx) error {
		tx.Put(open, secret)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	lks := k.actorNamed(t, "LKS")
	k.s.Select(lks)
	k.s.ShowPanel(tabForm)
	_, object := k.show(t, 320, 2000)
	if text := said(object); !strings.Contains(text, open.Name) || !strings.Contains(text, secret.Name) {
		t.Error("an invented field is missing")
	}
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	fields := 0
	for _, part := range parts(object) {
		if _, ok := part.(*kit.Entry); ok {
			fields++
		}
	}
	k.write(k.entry(t, fields-2), "1.250")
	if v, ok := command.ValueOf(k.s.Document(), lks, open.ID); !ok || v.Text != "1250" {
		t.Errorf("the number of members is %+v", v)
	}
	undoes(t, k, before, was)
	k.s.Select(k.actorNamed(t, "K-01"))
	k.s.ShowPanel(tabForm)
	k.turn()
	if text := said(object); !strings.Contains(text, open.Name) || strings.Contains(text, secret.Name) {
		t.Error("a client shows a private field, or lacks the other")
	}
}

func TestUndoLeavesTheFormOpen(t *testing.T) {
	k := newDesk(t, "id", "light")
	lks := k.actorNamed(t, "LKS")
	k.s.Select(lks)
	k.s.ShowPanel(tabForm)
	k.show(t, 320, 900)
	if err := command.SetField(k.s, lks, "influence", 1); err != nil {
		t.Fatal(err)
	}
	k.turn()
	command.ByID("undo").Run(k.s, k.h)
	k.turn()
	if k.s.Panel() != tabForm || !k.s.IsSelected(lks) {
		t.Errorf("after undo %q is asked for and %v selected", k.s.Panel(), k.s.Selection())
	}
}

func TestSeveralActorsHaveSharedActions(t *testing.T) {
	k := newDesk(t, "id", "light")
	lks, rw := k.actorNamed(t, "LKS"), k.actorNamed(t, "RW 07")
	k.s.Select(lks, rw, k.actorNamed(t, "K-01"))
	_, object := k.show(t, 320, 900)
	if !strings.Contains(said(object), "3 pihak dipilih") {
		t.Error("nothing says how many are selected")
	}
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	k.press(t, k.s.T("command.pin.name"))
	p, _ := graph.Get[graph.Place](k.s.Document(), graph.PlaceID(graph.MainDrawing, lks))
	if !p.Pinned {
		t.Error("the parties are not pinned")
	}
	undoes(t, k, before, was)
	k.s.Select(lks, rw)
	k.turn()
	k.press(t, "Sambungkan")
	if _, _, ok := k.s.SelectedPair(); !ok {
		t.Error("the two are not connected")
	}
}

func TestAnActorOutsideTheLensSaysSo(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.Select(k.actorNamed(t, "LKS"))
	_, object := k.show(t, 320, 900)
	lens := k.s.Lens()
	lens.Sectors = graph.SetOf("donatur")
	k.s.LookThrough(lens)
	k.turn()
	if text := strings.ReplaceAll(said(object), "\n", " "); !strings.Contains(text, k.s.T("panel.actor.not-shown")) {
		t.Errorf("the panel says\n%s", text)
	}
}

func TestStepsAreCountedAndLeadOn(t *testing.T) {
	k := deskWith(t, document.New(), "id", "light")
	_, object := k.show(t, 320, 688)
	says := func(want string) {
		t.Helper()
		k.turn()
		if !strings.Contains(said(object), want) {
			t.Errorf("the steps do not say %q but\n%s", want, said(object))
		}
	}
	says("0 dari 5 selesai")
	forum, _ := command.AddActor(k.s, command.NewActor{Name: "Forum Warga"})
	if err := command.MakeFocal(k.s, forum); err != nil {
		t.Fatal(err)
	}
	says("1 dari 5 selesai")
	for _, name := range []string{"RT 01", "RT 02"} {
		if _, err := command.AddActor(k.s, command.NewActor{Name: name, ConnectTo: forum}); err != nil {
			t.Fatal(err)
		}
	}
	says("3 dari 5 selesai")
	k.press(t, k.s.T("panel.steps.quality"))
	if _, _, ok := k.s.SelectedPair(); !ok {
		t.Error("the step about quality does not open a tie")
	}
	k.s.Select()
	k.turn()
	k.press(t, k.s.T("panel.steps.measures"))
	if k.s.Panel() != "measures" {
		t.Error("the last step does not open the measures")
	}
}

// TestAContributionIsThanked: what a partner gave stands beside what it can give, without whose need it met, and thanks are
// noted there (SD-33).
func TestAContributionIsThanked(t *testing.T) {
	k := newDesk(t, "id", "light")
	id := k.actorNamed(t, "Lembaga Zakat")
	k.s.Select(id)
	k.s.ShowPanel(tabResources)
	_, object := k.show(t, 320, 900)
	text := strings.ReplaceAll(said(object), "\n", " ")
	for _, m := range givenBy(k.s.Document(), id) {
		r, _ := graph.Get[graph.Resource](k.s.Document(), m.Resource)
		if !strings.Contains(text, r.Name) {
			t.Errorf("%s is not among what was given:\n%s", r.Name, text)
		}
	}
	if len(givenBy(k.s.Document(), id)) == 0 || !strings.Contains(text, k.s.T("panel.actor.no-thanks")) {
		t.Errorf("the contribution reads\n%s", text)
	}
	if err := command.Thank(k.s, k.h, id, "surat"); err != nil {
		t.Fatal(err)
	}
	k.turn()
	if text := said(object); !strings.Contains(text, "Surat") || strings.Contains(text, k.s.T("panel.actor.no-thanks")) {
		t.Errorf("after thanks it reads\n%s", text)
	}
	for _, a := range graph.All[graph.Actor](k.s.Document()) {
		p := &actorPanel{pieces: pieces{k.s, k.h}}
		if a.IsClient && p.given(a) != nil {
			t.Errorf("%s is a family with a card of contributions", a.Label())
		}
	}
}
