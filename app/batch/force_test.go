package batch

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What writes a file never replaces one unless it is told to, and says how.
func TestNothingIsReplacedWithoutForce(t *testing.T) {
	for verb, name := range map[string]string{"convert": "x.zip", "draw": "x.svg", "report": "x.html"} {
		out := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(out, []byte("mine"), 0o600); err != nil {
			t.Fatal(err)
		}
		for lang, says := range map[string]string{"id": "sudah ada. Tambahkan --force", "en": "is there already. Add --force"} {
			code, stdout, errs := run(verb, "../../assets/sample", out, "--lang", lang)
			if code != notDone || stdout != "" || !strings.Contains(errs, says) {
				t.Errorf("%s: code %d, stdout %q, stderr %q", verb, code, stdout, errs)
			}
			if _, help, _ := run(verb, "--help", "--lang", lang); strings.Count(help, "--force") != 2 {
				t.Errorf("%s --help in %s: %s", verb, lang, help)
			}
		}
		if left, err := os.ReadFile(out); err != nil || string(left) != "mine" {
			t.Errorf("%s changed the file: %v", verb, err)
		}
		if code, _, errs := run(verb, "../../assets/sample", out, "--force"); code != done || errs != "" {
			t.Errorf("%s --force: code %d, stderr %q", verb, code, errs)
		}
		if left, err := os.ReadFile(out); err != nil || string(left) == "mine" {
			t.Errorf("%s --force left the file: %v", verb, err)
		}
	}
}
