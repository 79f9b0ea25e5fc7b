package view

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// sheet opens a sheet of the desk of needs with the sample.
func laidSheet(t *testing.T, sheet string) *desk {
	t.Helper()
	d := lay(t, needsView, fyne.NewSize(1278, 640), nil, sample(t)...)
	d.s.ShowSheet(sheet)
	d.drain()
	return d
}

// typeIn puts the keyboard into the field with a placeholder and types.
func (d *desk) typeIn(hint, text string) {
	d.t.Helper()
	entry := find(d, func(e *kit.Entry) bool { return e.PlaceHolder == hint })
	d.window.Canvas().Focus(entry)
	entry.SetText("")
	for _, r := range text {
		entry.TypedRune(r)
	}
	d.drain()
}

// TestNeedsAreWrittenInALine: title, Tab to the owner, first letters and Enter, then Enter makes the need, one step of undo
// each; the keyboard stays for the next, which has the same owner.
func TestNeedsAreWrittenInALine(t *testing.T) {
	d := laidSheet(t, "need")
	before, steps := len(graph.All[graph.Need](d.s.Document())), len(d.s.Document().Done())
	d.typeIn("Kebutuhan", "Tangki air bersih")
	d.window.Canvas().(interface{ FocusNext() }).FocusNext()
	if _, ok := d.focused().(*kit.Picker); !ok {
		t.Fatalf("Tab leads to %T", d.focused())
	}
	d.focused().TypedRune('K')
	for _, r := range "redit" {
		d.focused().TypedRune(r)
	}
	d.keys(fyne.KeyReturn)
	d.typeIn("Jumlah", "2")
	d.keys(fyne.KeyReturn)
	if title, ok := d.focused().(*kit.Entry); !ok || title.PlaceHolder != "Kebutuhan" || title.Text != "" {
		t.Fatalf("after a need the keyboard is in %T", d.focused())
	}
	for _, r := range "Pelatihan pompa" {
		d.focused().TypedRune(r)
	}
	d.keys(fyne.KeyReturn)
	var made []graph.Need
	for _, n := range graph.All[graph.Need](d.s.Document()) {
		if n.Title == "Tangki air bersih" || n.Title == "Pelatihan pompa" {
			made = append(made, n)
		}
	}
	if len(made) != 2 || len(graph.All[graph.Need](d.s.Document())) != before+2 || len(d.s.Document().Done()) != steps+2 {
		t.Fatalf("made are %+v", made)
	}
	for _, n := range made {
		if owner := d.actor(n.Owner); !strings.HasPrefix(owner.Label(), "Kredit") || n.Identified != "2026-11-20" {
			t.Errorf("%s is of %s, identified on %s", n.Title, owner.Label(), n.Identified)
		}
	}
}

// TestALineIsRefusedInWords: without a title, or with words for a quantity, nothing is made and the field is named.
func TestALineIsRefusedInWords(t *testing.T) {
	d := laidSheet(t, "need")
	before := len(graph.All[graph.Need](d.s.Document()))
	d.typeIn("Kebutuhan", "")
	d.keys(fyne.KeyReturn)
	if !d.says("Kebutuhan: ") {
		t.Error("a need without a title is not refused in words")
	}
	d.typeIn("Kebutuhan", "Tenda")
	d.typeIn("Jumlah", "banyak")
	d.keys(fyne.KeyReturn)
	if !d.says("Jumlah: ") || len(graph.All[graph.Need](d.s.Document())) != before {
		t.Error("a quantity in words is not refused")
	}
	if title := find(d, func(e *kit.Entry) bool { return e.PlaceHolder == "Kebutuhan" }); title.Text != "Tenda" {
		t.Errorf("what was typed is lost: %q", title.Text)
	}
}

// TestLinesOfOtherKinds: resources and issues are written in lines too.
func TestLinesOfOtherKinds(t *testing.T) {
	d := laidSheet(t, "resource")
	d.typeIn("Nama sumber", "Tenda posko")
	d.keys(fyne.KeyReturn)
	d.s.ShowSheet("issue")
	d.drain()
	d.typeIn("Judul", "Air bersih")
	d.keys(fyne.KeyReturn)
	found := map[string]bool{}
	for _, r := range graph.All[graph.Resource](d.s.Document()) {
		found[r.Name] = true
	}
	for _, i := range graph.All[graph.Issue](d.s.Document()) {
		found[i.Title] = true
	}
	if !found["Tenda posko"] || !found["Air bersih"] {
		t.Errorf("not all is made; failed with %v", d.Failed)
	}
	command.ByID("undo").Run(d.s, d)
	if strings.Contains(d.written(), "Air bersih") {
		t.Error("the issue cannot be undone")
	}
}

// TestNeedListShowsCoverage: the list says of each need how far it is met, by M27.
func TestNeedListShowsCoverage(t *testing.T) {
	d := laidSheet(t, "need")
	table := find(d, func(*kit.Table) bool { return true })
	table.SortBy("coverage")
	if got := table.Shown()[0]; got != "N06" && got != "N10" {
		t.Errorf("%s is met most", got)
	}
}

// TestResourceFlags: over-allocation, an end that is past, terms and stimulus aid are marked, the last with its warning
// where it is not from the government (SD-30, SD-38).
func TestResourceFlags(t *testing.T) {
	part := &tablePart{s: laidSheet(t, "resource").s}
	resource := func(id graph.ID, change func(*graph.Resource)) graph.Resource {
		r, _ := graph.Get[graph.Resource](part.s.Document(), id)
		change(&r)
		return r
	}
	for _, c := range []struct {
		r        graph.Resource
		want     string
		doubtful bool
	}{
		{resource("R12", func(*graph.Resource) {}), "stimulan, bersyarat", false},
		{resource("R12", func(r *graph.Resource) { r.Provider = "A40" }), "stimulan, bersyarat", true},
		{resource("R03", func(*graph.Resource) {}), "", false},
		{resource("R03", func(r *graph.Resource) { r.ValidTo = "2026-11-19" }), "masa berlaku habis", true},
		{resource("R03", func(r *graph.Resource) { r.ValidTo = "2026-11-20" }), "", false},
		{resource("R04", func(r *graph.Resource) { r.Quantity = 7 }), "melebihi jumlah, bersyarat", true}, // 8 are placed
	} {
		words, doubtful := part.flags(c.r)
		if got := strings.Join(words, ", "); got != c.want || doubtful != c.doubtful {
			t.Errorf("%s: %q, %t", c.r.ID, got, doubtful)
		}
	}
}

// TestWorkModeSheet: the three ways with their numbers and lists, of which a press opens a record (SD-25).
func TestWorkModeSheet(t *testing.T) {
	d := laidSheet(t, "ways-of-work")
	for _, words := range []string{"Mobilisasi sumber, 10 dari 20", "7 penempatan · 3 RTL", "5 penempatan · 3 RTL", "0 penempatan · 2 RTL", "Surat kelurahan kepada Disdukcapil"} {
		if !d.says(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	d.picture("ways-of-work")
	row := find(d, func(p *kit.Press) bool {
		said := false
		var visit func(o fyne.CanvasObject)
		visit = func(o fyne.CanvasObject) {
			if text, ok := o.(*kit.Text); ok {
				said = said || text.Text() == "Surat kelurahan kepada Disdukcapil"
			}
			for _, child := range children(o) {
				visit(child)
			}
		}
		visit(p)
		return said
	})
	row.Tapped(nil)
	if got := d.s.Selection(); len(got) != 1 || got[0] != "L05" {
		t.Errorf("a press selects %v", got)
	}
}
