package batch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// A filter may be given as text or by the name that it has in the file, and what it leaves is what the window shows.
func TestVerbsLookThroughALens(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	lens := network.Lens{Day: "2026-11-20", Sectors: "warga;lsm", Types: "kemitraan"}
	want := network.Of(graphtest.SampleRecords(t), lens).N()
	path := filepath.Join(t.TempDir(), "a.jejaring")
	if code, _, errs := run("convert", sample, path); code != done {
		t.Fatal(errs)
	}
	d, err := document.Open(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	saved := graph.NewOf[graph.SavedLens]()
	saved.Name, saved.Lens = "Mitra kita", "actor.sector=warga|actor.sector=lsm; tie.type=kemitraan; out=fade"
	if err := d.Edit(locale.M("edit.save-lens", "Name", saved.Name), func(tx *document.Tx) error { tx.Put(saved); return nil }); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{sample, "--lens", "actor.sector=warga|actor.sector=lsm; tie.type=kemitraan"}, {path, "--lens", "mitra kita"},
	} {
		code, out, errs := run(append([]string{"layout", "--json"}, args...)...)
		var placed struct{ Places map[string][2]float64 }
		if err := json.Unmarshal([]byte(out), &placed); code != done || err != nil || len(placed.Places) != want {
			t.Errorf("%v: code %d, %d placed, want %d: %s", args, code, len(placed.Places), want, errs)
		}
	}
	picture := filepath.Join(t.TempDir(), "map.svg")
	if code, out, errs := run("draw", sample, picture, "--lens", "net.core>=3"); code != done || !strings.Contains(out, "24") {
		t.Errorf("the core is drawn with code %d: %s%s", code, out, errs)
	}
}

// A picture fades what a lens stops where the lens asks for it and the page has places for it, with names covered.
func TestDrawFadesWhatALensStops(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	for _, c := range []struct {
		plan, out string
		fades     bool
	}{{"network", "fade", true}, {"ecomap", "fade", true}, {"circles", "fade", true}, {"tiers", "aside", true}, {"sectors", "fade", true}, {"stakeholders", "fade", false}, {"circles", "hide", false}} {
		picture, lens := filepath.Join(t.TempDir(), "map.svg"), "actor.sector=pemerintah"
		if c.out != "hide" {
			lens += "; out=" + c.out
		}
		code, _, errs := run("draw", sample, picture, "--plan", c.plan, "--ego", "RW 07", "--lens", lens)
		data, err := os.ReadFile(picture)
		if code != done || err != nil {
			t.Fatalf("%s: code %d, %s", c.plan, code, errs)
		}
		if got := strings.Contains(string(data), " pucat)"); got != c.fades {
			t.Errorf("%s, %s: the caption says pale: %v", c.plan, c.out, got)
		}
		if got := strings.Contains(string(data), ">Forum Warga RW<"); got != c.fades {
			t.Errorf("%s, %s: one who is stopped is drawn: %v", c.plan, c.out, got)
		}
		if strings.Contains(string(data), "Ujang") {
			t.Errorf("%s: a private name", c.plan)
		}
	}
}

func TestALensThatIsNotUnderstoodIsTold(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	for _, args := range [][]string{{"measure", sample, "--lens", "harga>3"}, {"compare", sample, "--lens", "actor.ppks=x"}} {
		if code, out, errs := run(args...); code != notDone || out != "" || !strings.Contains(errs, "tidak dipahami") || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v: code %d, %q, %q", args, code, out, errs)
		}
	}
	if code, _, errs := run("check", sample, "--lens", "actor.sector=warga"); code != wrongCall {
		t.Errorf("check takes a lens: %d, %s", code, errs)
	}
	if _, out, _ := run("help", "draw", "--lang", "en"); !strings.Contains(out, "--lens FILTER") {
		t.Errorf("help says %q", out)
	}
}
