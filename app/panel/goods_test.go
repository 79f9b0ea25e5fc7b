package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// workedDesk is the sample after an edit, so that nothing in it was just made.
func workedDesk(t *testing.T) *desk {
	t.Helper()
	k := newDesk(t, "id", "light")
	if err := command.SetField(k.s, "A02", "interests", graph.Set("warga")); err != nil {
		t.Fatal(err)
	}
	k.turn()
	return k
}

// saidOf is what the panel says of a record.
func saidOf(t *testing.T, k *desk, id graph.ID) string {
	t.Helper()
	k.s.Select(id)
	_, object := k.show(t, 320, 1400)
	return said(object)
}

// TestNeedPanel: the panel of a need says how far it is met, its placements with their amounts, and its candidates with the
// chain of introductions.
func TestNeedPanel(t *testing.T) {
	k := workedDesk(t)
	for id, want := range map[graph.ID][]string{
		"N01": {"Terpenuhi 75%, kurang 3 dari 12 paket.", "Paket sembako → Paket sembako bulanan", "8 paket · Sedang disalurkan"},
		"N05": {"Terpenuhi 0%", "Kursi roda anak (pinjam pakai), Yayasan Disabilitas", "2 langkah lewat LKS"},
		"N08": {"belum ada jalur dari Forum Warga RW"},
		"R06": {"Sisa 4 dari 16 sesi."},                          // SD-38: 12 are confirmed
		"I01": {"Menghimpun 2 kebutuhan dari 2 pihak."},          // SD-40
		"A04": {"Kebutuhannya menyangkut 2 bidang: pangan, kes"}, // SD-36: K-01
	} {
		text := saidOf(t, k, id)
		if id == "A04" {
			a, _ := graph.Get[graph.Actor](k.s.Document(), id)
			text = (pieces{k.s, k.h}).complexity(a.ID)
		}
		for _, words := range want {
			if !strings.Contains(text, words) {
				t.Errorf("%s does not say %q but %q", id, words, text)
			}
		}
	}
}

// TestNeedSolvedAlone: who solves a need alone is not offered candidates (SD-76).
func TestNeedSolvedAlone(t *testing.T) {
	k := workedDesk(t)
	if err := command.SetField(k.s, "N05", "needs_cooperation", false); err != nil {
		t.Fatal(err)
	}
	k.turn()
	if text := saidOf(t, k, "N05"); !strings.Contains(text, "Ditangani sendiri") || strings.Contains(text, "Calon sumber") {
		t.Errorf("of a need solved alone the panel says %q", text)
	}
}

// TestPlacedFromThePanel: a candidate is placed by one press and one step of undo.
func TestPlacedFromThePanel(t *testing.T) {
	k := workedDesk(t)
	k.s.Select("N05")
	_, object := k.show(t, 320, 1400)
	steps := len(k.s.Document().Done())
	pressNamed(t, object, k.s.T("panel.goods.place"))
	k.turn()
	list := graph.Referring[graph.Match](k.s.Document(), "N05")
	if len(list) != 1 || list[0].Resource != "R07" || list[0].Amount != 1 || len(k.s.Document().Done()) != steps+1 {
		t.Errorf("placed is %+v", list)
	}
}

func pressNamed(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	for _, b := range all[*kit.Button](o) {
		if b.Label() == label {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("there is no button %q", label)
}

// TestIssueGathers: needs are ticked in and out of an issue (SD-40).
func TestIssueGathers(t *testing.T) {
	k := workedDesk(t)
	k.s.Select("I01")
	_, object := k.show(t, 320, 1400)
	boxes := all[*kit.Check](object)
	if len(boxes) < 3 || !boxes[0].On() || !boxes[1].On() || boxes[2].On() {
		t.Fatalf("there are %d boxes", len(boxes))
	}
	boxes[0].Tapped(nil)
	k.turn()
	n, _ := graph.Get[graph.Need](k.s.Document(), "N03")
	if n.Issue != "" {
		t.Errorf("ticked off, the need is in %q", n.Issue)
	}
}

// TestProposalAsks: needs are ticked in and out of a proposal, each with what it lacks (SD-73).
func TestProposalAsks(t *testing.T) {
	k := workedDesk(t)
	k.s.Select("N03", "N04")
	command.ByID("add-proposal").Run(k.s, k.h)
	if err := command.SetField(k.s, "A02", "interests", graph.Set("lansia")); err != nil { // not just made any more
		t.Fatal(err)
	}
	_, object := k.show(t, 320, 1400)
	boxes := all[*kit.Check](object)
	if text := said(object); len(boxes) < 3 || !boxes[0].On() || !boxes[1].On() || boxes[2].On() || !strings.Contains(text, "kurang 12 sesi") {
		t.Fatalf("there are %d boxes: %s", len(boxes), text)
	}
	boxes[0].Tapped(nil)
	k.turn()
	if p := graph.All[graph.Proposal](k.s.Document())[0]; len(p.Asked(k.s.Document())) != 1 {
		t.Errorf("ticked off, it asks for %v", p.Asked(k.s.Document()))
	}
}

// TestBothSidesOfATie: what one side gave to the other by placements stands under what it gives and what the other gets
// (SD-35).
func TestBothSidesOfATie(t *testing.T) {
	k := workedDesk(t)
	k.s.SelectPair("A40", "A04")
	_, object := k.show(t, 432, 1400)
	if text := said(object); !strings.Contains(text, "Paket sembako (8 paket)") {
		t.Errorf("the tie says %q", text)
	}
	p := newTiePanel(k.s, k.h)
	if gave := p.placed("A40", "A04"); strings.Join(gave, ";") != "Paket sembako (8 paket)" {
		t.Errorf("Lembaga Zakat gave %v", gave)
	}
	if gave := p.placed("A04", "A40"); len(gave) != 0 {
		t.Errorf("K-01 gave %v", gave)
	}
}

// all returns the objects of a type in an object.
func all[T any](o fyne.CanvasObject) (found []T) {
	for _, part := range parts(o) {
		if w, is := part.(T); is {
			found = append(found, w)
		}
	}
	return found
}
