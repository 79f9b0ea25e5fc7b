package batch

import (
	"bytes"
	"strings"
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
	if _, _, errs := run("dance", "--lang", "en"); !strings.Contains(errs, "There is no command") {
		t.Errorf("a wrong call is told in %q", errs)
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
