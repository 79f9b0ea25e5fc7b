package view

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/format"
)

// previewOf reads a list of parties and shows what its import would bring.
func previewOf(t *testing.T, list string) *desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "actors.csv")
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	draft, err := format.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	d := lay(t, importView, fyne.NewSize(958, 620), func(l *session.Likings) { l.Language = "en" })
	d.s.Review(draft)
	d.build(importView, fyne.NewSize(958, 620))
	return d
}

// says tells whether words stand on the screen in one text.
func (d *desk) says(words string) bool {
	said := false
	each(d, func(t *kit.Text) { said = said || strings.Contains(t.Text(), words) })
	return said
}

// Where no row is left, the preview shows no empty box and does not advise to go on.
func TestPreviewOfNothing(t *testing.T) {
	for _, c := range []struct {
		list    string
		nothing bool
	}{
		{"id,name,sector\nA1,,lsm\n", true},
		{"id,name,sector\nA1,,lsm\nA2,Warung,usaha\n", false},
	} {
		d := previewOf(t, c.list)
		do := find(d, func(b *kit.Button) bool { return b.Label() == d.s.T("view.import.do") })
		if got := do.Disabled(); got != c.nothing {
			t.Errorf("import is disabled: %t, want %t", got, c.nothing)
		}
		if got := d.says(d.s.T("view.import.brings")); got == c.nothing {
			t.Errorf("the box of what it brings is shown: %t", got)
		}
		if got := d.says("go on without those rows"); got == c.nothing {
			t.Errorf("the preview advises to go on: %t", got)
		}
		if (c.nothing && !d.says("1 row")) || d.says("1 rows") {
			t.Error("one row is not counted as one")
		}
	}
}
