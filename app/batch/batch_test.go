package batch

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"jejaring/graph/locale"
)

// run calls the program and returns its exit code and what it printed.
func run(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = Run(args, &out, &errs)
	return code, out.String(), errs.String()
}

func TestHelpSpeaksBothLanguages(t *testing.T) {
	for _, args := range [][]string{{}, {"--help"}, {"help"}} {
		code, out, errs := run(args...)
		if code != done || errs != "" || !strings.Contains(out, "Pemakaian:") || !strings.Contains(out, "Usage:") {
			t.Errorf("%v: code %d, stdout %q, stderr %q", args, code, out, errs)
		}
	}
	if code, out, _ := run("help", "convert", "--lang", "en"); code != done || !strings.Contains(out, "--force") {
		t.Errorf("help convert: code %d, %q", code, out)
	}
	if _, out, _ := run("--help", "--lang", "en"); strings.Contains(out, "Pemakaian") || !strings.Contains(out, "Usage") {
		t.Errorf("--lang en: %q", out)
	}
}

func TestWrongCalls(t *testing.T) {
	for _, args := range [][]string{
		{"dance"}, {"--lang", "fr"}, {"--as-of", "31/02/2026"}, {"--as-of"}, {"--what"}, {"--lang", "en"},
	} {
		code, out, errs := run(args...)
		if code != wrongCall || out != "" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%v: code %d, stdout %q, stderr %q", args, code, out, errs)
		}
	}
	sample, out := filepath.Join("..", "..", "assets", "sample"), filepath.Join(t.TempDir(), "x")
	for _, args := range [][]string{
		{"convert", sample, out + ".doc"},
		{"layout", sample, "--layout", "spiral"},
		{"draw", sample, out + ".bmp"},
		{"draw", sample, out + ".png", "--scale", "5"},
		{"draw", sample, out + ".svg", "--width", "10"},
		{"draw", sample, out + ".svg", "--layout", "spiral"},
		{"draw", sample, out + ".svg", "--privacy", "all"},
		{"report", sample, out + ".doc"},
		{"report", sample, out + ".pdf", "--privacy", "all"},
		{"report", sample, out + ".pdf", "--sections", "map,nothing"},
	} {
		code, said, errs := run(args...)
		if code != wrongCall || said != "" || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "batch.") {
			t.Errorf("%v: code %d, stdout %q, stderr %q", args, code, said, errs)
		}
	}
	if _, _, errs := run("dance", "--lang", "en"); !strings.Contains(errs, "There is no command") {
		t.Errorf("a wrong call is told in %q", errs)
	}
}

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestAResultThatCannotBePrintedIsNotDone(t *testing.T) {
	sample := filepath.Join("..", "..", "assets", "sample")
	for _, args := range [][]string{{"check", sample}, {"measure", sample}, {"measure", sample, "--json"}, {"suggest", sample}} {
		var errs bytes.Buffer
		if code := Run(args, fullDisk{}, &errs); code != notDone || strings.Count(errs.String(), "\n") != 1 {
			t.Errorf("%v: code %d, stderr %q", args, code, errs.String())
		}
	}
}

// What hinders a file is said in the language of the call, without the temporary file that nobody sees.
func TestWhyAFileCannotBeWritten(t *testing.T) {
	sample, folder := filepath.Join("..", "..", "assets", "sample"), t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"draw", sample, filepath.Join(folder, "none", "m.svg")},
		{"draw", sample, filepath.Join(folder, "file", "m.png")},
		{"report", sample, filepath.Join(folder, "none", "r.pdf")},
		{"convert", sample, filepath.Join(folder, "none", "s.zip")},
		{"convert", sample, filepath.Join(folder, "file", "s")},
	} {
		code, said, errs := run(args...)
		if want := "Folder " + filepath.Dir(args[2]) + " tidak ada.\n"; code != notDone || said != "" || errs != want {
			t.Errorf("%v: code %d, stdout %q, stderr %q, want %q", args, code, said, errs, want)
		}
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("there remains %v", left)
	}
}

func TestEveryVerbIsExplained(t *testing.T) {
	for _, l := range locale.All {
		for _, v := range All {
			ids := []string{"batch." + v.ID + ".help", "batch." + v.ID + ".usage"}
			if v.Options != nil {
				for _, flag := range optionNames(v.Options()) {
					ids = append(ids, "batch."+v.ID+"."+flag)
				}
			}
			for _, id := range ids {
				if !l.Has(id) {
					t.Errorf("%s: no phrase %s", l, id)
				}
			}
		}
	}
}
