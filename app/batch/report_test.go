package batch

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jejaring/graph/locale"
)

func TestReportOnTheSample(t *testing.T) {
	folder := t.TempDir()
	for _, l := range locale.All {
		for _, name := range []string{"r.pdf", "r.HTML"} {
			path := filepath.Join(folder, string(l)+name)
			code, out, errs := run("report", "../../assets/sample", path, "--lang", string(l))
			if code != done || errs != "" || !strings.Contains(out, path) {
				t.Fatalf("%s: code %d, stdout %q, stderr %q", name, code, out, errs)
			}
		}
		html, err := os.ReadFile(filepath.Join(folder, string(l)+"r.HTML"))
		if err != nil {
			t.Fatal(err)
		}
		checkAnonymous(t, string(html), l)
	}
	entries, _ := os.ReadDir(folder)
	if len(entries) != 4 {
		t.Errorf("%d files left, want 4", len(entries))
	}
}

// checkAnonymous asks for the whole report, its map among it, without names, notes, keys or own codes.
func checkAnonymous(t *testing.T, html string, l locale.Language) {
	t.Helper()
	if !strings.Contains(html, `<html lang="`+string(l)+`"`) || strings.Count(html, "<figure") != 1 || !strings.Contains(html, "36,7%") == (l == locale.Indonesian) {
		t.Errorf("%s: the report lacks its language, its map or its numbers", l)
	}
	for _, secret := range []string{"Ratri", "Ujang", "Enok", "Dadan", "Heryana", "Bu Iyom", "Lansia tinggal sendiri", "Meminta namanya", "PPKS05"} {
		if strings.Contains(html, secret) {
			t.Errorf("%s: the report holds %q", l, secret)
		}
	}
	if found := regexp.MustCompile(`\bK-0\d|\bA0\d\b`).FindString(html); found != "" {
		t.Errorf("%s: the report holds the key or code %q", l, found)
	}
	if missing := regexp.MustCompile(`>(report|paper|measure|diagram)\.[a-z.-]+<`).FindString(html); missing != "" {
		t.Errorf("%s: no phrase for %q", l, missing)
	}
}

func TestReportRefusesInWords(t *testing.T) {
	out := filepath.Join(t.TempDir(), "r")
	for _, args := range [][]string{
		{"report", "../../assets/none", out + ".pdf"},
		{"report", "../../assets/sample", filepath.Join(out, "no", "folder.pdf")},
	} {
		code, stdout, errs := run(args...)
		if code != notDone || stdout != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v: code %d, stdout %q, stderr %q", args, code, stdout, errs)
		}
	}
}

func TestPapersOnOneRecord(t *testing.T) {
	folder := t.TempDir()
	for paper, record := range map[string]string{"notulen": "E01", "nota": "G01"} {
		path := filepath.Join(folder, paper+".docx")
		if code, out, errs := run("report", "../../assets/sample", path, "--paper", paper, "--record", record); code != done || errs != "" || !strings.Contains(out, path) {
			t.Errorf("%s: code %d, stdout %q, stderr %q", paper, code, out, errs)
		}
		if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), "PK") {
			t.Errorf("%s: %d bytes, %v", paper, len(data), err)
		}
	}
	for _, args := range [][]string{{"--paper", "puisi"}, {"--paper", "nota"}, {"--paper", "nota", "--record", "E01"}} {
		path := filepath.Join(folder, "none.pdf")
		code, _, errs := run(append([]string{"report", "../../assets/sample", path}, args...)...)
		if _, err := os.Stat(path); code == done || errs == "" || err == nil {
			t.Errorf("%v: code %d, stderr %q, file %v", args, code, errs, err == nil)
		}
	}
}
