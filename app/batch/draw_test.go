package batch

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

func TestDrawTheSample(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		name  string
		flags []string
		begin string
		holds []string
	}{
		{"map.svg", nil, "<svg", []string{"Forum Warga RW", "Sektor", "Per 20 November 2026", "Belum tersambung", ">KD-"}},
		{"map-en.svg", []string{"--lang", "en", "--dark", "--width", "900", "--as-of", "2026-01-05"}, "<svg", []string{`width="900"`, "As of 5 January 2026", "#1C201F"}},
		{"map.PNG", []string{"--scale", "1", "--width", "800", "--layout", "grid"}, "\x89PNG", nil},
		{"map.pdf", nil, "%PDF-", nil},
	} {
		path := filepath.Join(folder, c.name)
		code, out, errs := run(append([]string{"draw", "../../assets/sample", path}, c.flags...)...)
		data, err := os.ReadFile(path)
		if code != done || errs != "" || !strings.Contains(out, c.name) || err != nil || !strings.HasPrefix(string(data), c.begin) {
			t.Errorf("%s: code %d, stdout %q, stderr %q, %v", c.name, code, out, errs, err)
		}
		for _, words := range c.holds {
			if !bytes.Contains(data, []byte(words)) {
				t.Errorf("%s: no %q", c.name, words)
			}
		}
		if strings.Contains(string(data), "Ujang") {
			t.Errorf("%s: a private name", c.name)
		}
		if c.begin == "\x89PNG" {
			if config, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || config.Width != 800 {
				t.Errorf("%s: %v, %v", c.name, config, err)
			}
		}
	}
}

// The map alone is as private as the report: codes and labels unless names are asked for, and never the own
// codes, keys or names of clients.
func TestDrawCoversNames(t *testing.T) {
	for privacy, named := range map[string]bool{"": false, "tersamar": false, "bernama": true} {
		path := filepath.Join(t.TempDir(), "map.svg")
		args := []string{"draw", "../../assets/sample", path}
		if privacy != "" {
			args = append(args, "--privacy", privacy)
		}
		code, out, errs := run(args...)
		data, err := os.ReadFile(path)
		if code != done || errs != "" || err != nil {
			t.Fatalf("%q: code %d, stderr %q, %v", privacy, code, errs, err)
		}
		if got := strings.Contains(out, "nama tersamar"); got == named {
			t.Errorf("%q is told as %q", privacy, out)
		}
		if got := bytes.Contains(data, []byte("Nama: tersamar")); got == named {
			t.Errorf("%q: the legend says tersamar: %v", privacy, got)
		}
		codes := map[string]bool{}
		for _, code := range regexp.MustCompile(`>KD-\d+<`).FindAllString(string(data), -1) {
			codes[code] = true
		}
		if len(codes) != 5 {
			t.Errorf("%q: %d codes of clients", privacy, len(codes))
		}
		if key := regexp.MustCompile(`\bA\d\d\b`).Find(data); key != nil {
			t.Errorf("%q: the picture holds the key %s", privacy, key)
		}
		for _, secret := range []string{">K-0", "Keluarga K", "Ujang", "Ratri"} {
			if bytes.Contains(data, []byte(secret)) {
				t.Errorf("%q: the picture holds %q", privacy, secret)
			}
		}
	}
}

// Whom a picture does not show is said where it is drawn, too.
func TestDrawSaysWhomItDoesNotShow(t *testing.T) {
	list := write(t, "pihak.csv", "nama,bentuk,persetujuan\nPKK,kelompok,tidak_perlu\nBu Siti,perorangan,ditarik\n")
	code, out, errs := run("draw", list, filepath.Join(t.TempDir(), "map.svg"))
	if code != done || errs != "" || !strings.Contains(out, "1 pihak, 0 ikatan") || !strings.Contains(out, "1 pihak tanpa persetujuan tidak ditampilkan") {
		t.Errorf("code %d, stdout %q, stderr %q", code, out, errs)
	}
}

// editedSample is the sample as a document of its own, with more records.
func editedSample(t *testing.T, records ...graph.Record) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rw.jejaring")
	if code, _, errs := run("convert", "../../assets/sample", path); code != done {
		t.Fatal(errs)
	}
	d, err := document.Open(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Edit(locale.M("edit.add"), func(tx *document.Tx) error { tx.Put(records...); return nil }); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestOwnFieldsOfPersonsStay: what users noted of a person in a field of their own is drawn of no person, whatever it is
// shown by, and areas smaller than the project's are drawn of nobody.
func TestOwnFieldsOfPersonsStay(t *testing.T) {
	path := editedSample(t, graph.Attribute{ID: "own1", Name: "Catatan", For: "actor", Type: "teks"},
		graph.Value{ID: "v1", Owner: "A01", Attribute: "own1", Text: "terlarang"}, graph.Value{ID: "v2", Owner: "A03", Attribute: "own1", Text: "terbuka"})
	for _, flags := range [][]string{{"--labels", "own.own1"}, {"--colour", "own.own1"}, {"--shape", "own.own1"}} {
		out := filepath.Join(t.TempDir(), "map.svg")
		if code, _, errs := run(append([]string{"draw", path, out}, flags...)...); code != done {
			t.Fatal(errs)
		}
		data, _ := os.ReadFile(out)
		if text := string(data); strings.Contains(text, "terlarang") || !strings.Contains(text, "terbuka") {
			t.Errorf("%v: the note of a person is drawn, or that of a group is not", flags)
		}
	}
	out := filepath.Join(t.TempDir(), "map.svg")
	if code, _, errs := run("draw", path, out, "--colour", "actor.area", "--labels", "actor.area"); code != done {
		t.Fatal(errs)
	}
	if data, _ := os.ReadFile(out); strings.Contains(string(data), "Kec. Sindangasri") {
		t.Error("an area is drawn")
	}
	if code, _, errs := run("draw", path, out, "--force", "--colour", "own.nothing"); code != notDone || !strings.Contains(errs, "own.own1") {
		t.Errorf("code %d, stderr %q", code, errs)
	}
}

// TestDrawShowsTheValuesOfAStyle holds that the flags and a saved drawing give the picture the same values, and that what is
// said counts what is on the page.
func TestDrawShowsTheValuesOfAStyle(t *testing.T) {
	style := graph.NewOf[graph.Style]()
	style.ID, style.Name, style.Size, style.Colour, style.Ring = "s", "rapuh", "betweenness", "closeness", "cutpoints"
	drawing := graph.NewOf[graph.Drawing]()
	drawing.ID, drawing.Name, drawing.Style = "d", "Rapuh", style.ID
	path := editedSample(t, style, drawing)
	draw := func(flags ...string) string {
		out := filepath.Join(t.TempDir(), "map.svg")
		if code, _, errs := run(append([]string{"draw", path, out, "--privacy", "bernama"}, flags...)...); code != done {
			t.Fatal(errs)
		}
		data, _ := os.ReadFile(out)
		return string(data)
	}
	plain, saved := draw(), draw("--drawing", "rapuh")
	flags := draw("--size", "betweenness", "--colour", "closeness", "--ring", "cutpoints")
	if saved == plain || !strings.Contains(saved, locale.Indonesian.T("measure.betweenness.name")) {
		t.Error("a saved drawing shows no values")
	}
	legend := func(svg string) string { return svg[strings.LastIndex(svg, "</g>"):] }
	if legend(flags) != legend(saved) {
		t.Error("flags and a saved drawing with the same values differ")
	}
	out := filepath.Join(t.TempDir(), "eco.svg")
	_, said, _ := run("draw", path, out, "--plan", "ecomap")
	counts := regexp.MustCompile(`\d+ pihak, \d+ ikatan`)
	if data, _ := os.ReadFile(out); counts.FindString(said) != counts.FindString(string(data)) || strings.Contains(said, "46 pihak") {
		t.Errorf("of an ecomap is said %q", said)
	}
	if code, _, errs := run("draw", path, filepath.Join(t.TempDir(), "x.svg"), "--ring", "no-such"); code != wrongCall || !strings.Contains(errs, "no-such") {
		t.Errorf("code %d, stderr %q", code, errs)
	}
}

func TestDrawRefusesInWords(t *testing.T) {
	out := filepath.Join(t.TempDir(), "map")
	for _, args := range [][]string{
		{"draw", out + ".jejaring", out + ".svg"},
		{"draw", "../../assets/sample", filepath.Join(out, "none", "map.svg")},
	} {
		code, said, errs := run(args...)
		if code != notDone || said != "" || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "batch.") {
			t.Errorf("%v: code %d, stdout %q, stderr %q", args[2:], code, said, errs)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), "*")); len(left) != 0 {
		t.Errorf("there remains %v", left)
	}
}
