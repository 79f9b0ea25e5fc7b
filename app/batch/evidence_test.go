package batch

import (
	"strings"
	"testing"
)

func TestCheckSaysWhereALevelHasNoEvidence(t *testing.T) {
	list := write(t, "x.csv", "dari,ke,jenis,tingkat\nPKK,RW,kemitraan,5\n")
	for lang, says := range map[string]string{"id": "Tingkat 5 baru sah dengan bukti", "en": "Level 5 counts only with its evidence"} {
		if _, out, _ := run("check", list, "--lang", lang); !strings.Contains(out, says) {
			t.Errorf("%s: %q", lang, out)
		}
	}
}
