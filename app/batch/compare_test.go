package batch

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestCompareTwoDaysAndTwoFiles(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	code, out, errs := run("compare", sample, "--from", "2026-05-20", "--to", "2026-11-20")
	if code != done || errs != "" || !strings.Contains(out, "4 kemitraan naik tingkat") || !strings.Contains(out, "PEMENUHAN KEBUTUHAN") {
		t.Fatalf("code %d, %q, %q", code, out, errs)
	}
	var said struct {
		From, To struct{ Parties int }
		Ties     map[string][]string
	}
	_, out, _ = run("compare", sample, "--json")
	if err := json.Unmarshal([]byte(out), &said); err != nil || said.To.Parties != 46 || said.Ties["lost"] == nil {
		t.Fatalf("%v: %s", err, out)
	}
	forward := said.Ties["new"]
	_, out, _ = run("compare", sample, "--from", "2026-11-20", "--to", "2026-01-05", "--json")
	if err := json.Unmarshal([]byte(out), &said); err != nil || !slices.Equal(said.Ties["lost"], forward) {
		t.Errorf("back again %v is lost, there %v was new", said.Ties["lost"], forward)
	}
	if code, out, _ := run("compare", sample, sample, "--lang", "en"); code != done || !strings.Contains(out, "no party and no tie changed") {
		t.Errorf("a file and itself: code %d, %q", code, out)
	}
	if code, out, _ := run("compare", sample, sample, "--from", "2026-01-05", "--lang", "en"); code != done || !strings.Contains(out, "rose in level") {
		t.Errorf("two days of two files: code %d, %q", code, out)
	}
}

func TestWrongComparisons(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	for _, args := range [][]string{
		{"compare"}, {"compare", sample, sample, sample}, {"compare", sample, "--from", "20-11-2026"}, {"compare", sample, "--to", "2026-02-31"},
	} {
		if code, out, errs := run(args...); code != wrongCall || out != "" || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "batch.") {
			t.Errorf("%v: code %d, %q, %q", args, code, out, errs)
		}
	}
	if code, _, errs := run("compare", filepath.Join(t.TempDir(), "none.jejaring"), sample); code != notDone || strings.Count(errs, "\n") != 1 {
		t.Errorf("a file that is not there: code %d, %q", code, errs)
	}
	if _, out, _ := run("help", "compare", "--lang", "en"); !strings.Contains(out, "--from") || strings.Contains(out, "batch.") {
		t.Errorf("help: %q", out)
	}
}
