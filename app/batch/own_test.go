package batch

import (
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
)

// TestOwnFieldsAreSetByTheirNames: as the window writes them, with the same undo; what is none of their values is refused.
func TestOwnFieldsAreSetByTheirNames(t *testing.T) {
	path := community(t)
	must(t, "add", path, "attribute", "name=Kader", "for=actor")
	must(t, "add", path, "attribute", "name=Anggota", "for=actor", "type=angka")
	must(t, "add", path, "attribute", "name=Gang", "for=actor", "type=pilihan", "options=Mawar;Melati")
	must(t, "add", path, "attribute", "name=Berdiri", "for=actor", "type=tanggal")
	must(t, "add", path, "attribute", "name=Punya ruang", "for=actor", "type=ya_tidak")
	if label := must(t, "set", path, "A12", "kader=Budi"); !strings.Contains(label, "Kader") || !strings.Contains(label, "Karang Taruna") {
		t.Errorf("the step is called %q", label)
	}
	must(t, "set", path, "A12", "Anggota=12,5", "gang=melati", "berdiri=3 Maret 2026", "punya ruang=ya", "telepon=0812")
	values := func() map[string]string {
		got, among := map[string]string{}, records(t, path)
		for _, v := range graph.Referring[graph.Value](among, "A12") {
			a, _ := graph.Get[graph.Attribute](among, v.Attribute)
			got[a.Name] = v.Text
		}
		return got
	}
	for name, want := range map[string]string{"Kader": "Budi", "Anggota": "12.5", "Gang": "Melati", "Berdiri": "2026-03-03", "Punya ruang": "1"} {
		if got := values()[name]; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for _, wrong := range []string{"gang=Kenanga", "anggota=banyak", "berdiri=kapan-kapan", "kaderr=Budi"} {
		code, out, errs := run("set", path, "A12", wrong)
		if code != wrongCall || out != "" || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "batch.") {
			t.Errorf("%s: code %d, %q, %q", wrong, code, out, errs)
		}
	}
	if code, _, errs := run("set", path, "A12", "kaderr=Budi"); code != wrongCall || !strings.Contains(errs, "Kader") {
		t.Errorf("a field that there is not: %q", errs)
	}
	must(t, "set", path, "A12", "Kader=")
	if _, ok := values()["Kader"]; ok || len(values()) != 4 {
		t.Errorf("emptied, there is %v", values())
	}
	d, err := document.Open(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(); err != nil || len(d.Done()) == 0 {
		t.Error("a window cannot take it back", err)
	}
	d.Close()
	if values()["Kader"] != "Budi" {
		t.Errorf("taken back, there is %v", values())
	}
	must(t, "add", path, "actor", "name=Toko Maju", "kader=Sari")
}

// TestAProposalByCommandAsksForWhatItsNeedsLack: as the window fills it in; an amount that is given stays (SD-73).
func TestAProposalByCommandAsksForWhatItsNeedsLack(t *testing.T) {
	path := community(t)
	amount := func(words ...string) float64 {
		id := must(t, append([]string{"add", path, "proposal", "title=Modal"}, words...)...)
		p, _ := graph.Get[graph.Proposal](records(t, path), graph.ID(id))
		return p.Amount
	}
	n, _ := graph.Get[graph.Need](records(t, path), "N03")
	if got := amount("needs=N01;N03"); got != n.Missing(records(t, path)) || got == 0 {
		t.Errorf("it asks for %v", got)
	}
	if got := amount("needs=N03", "amount=1000"); got != 1000 {
		t.Errorf("for 1000 it asks for %v", got)
	}
}
