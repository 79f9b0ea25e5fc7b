package command

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

func TestImport(t *testing.T) {
	folder := t.TempDir()
	list := filepath.Join(folder, "actors.csv")
	if err := os.WriteFile(list, []byte("name\nBu Yati\nToko Sari\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, open := range []bool{true, false} {
		d := newDesk(t)
		if open {
			d = withSample(t)
		}
		d.paths = []string{list}
		ByID("import").Run(d.s, d)
		d.settle()
		if d.s.Draft() == nil || d.s.View() != "import" || len(d.failed) > 0 {
			t.Fatalf("no draft is under review: %v", d.failed)
		}
		if open {
			d.oneStep("import", func() error { return Import(d.s, d) })
		} else if err := Import(d.s, d); err != nil {
			t.Fatal(err)
		}
		d.settle()
		if d.s.Draft() != nil || d.s.View() != session.ViewMap {
			t.Error("the import is still under review")
		}
		want := map[bool]int{true: 48, false: 2}[open]
		if n := d.s.Snapshot().N(); n != want {
			t.Errorf("%d parties after the import, want %d", n, want)
		}
		if err := Import(d.s, d); err != nil {
			t.Errorf("an import of nothing: %v", err)
		}
	}
	d := newDesk(t)
	d.paths = []string{filepath.Join(folder, "gone.csv")}
	ByID("import").Run(d.s, d)
	d.settle()
	var refusal *graph.Refusal
	if len(d.failed) != 1 || !errors.As(d.failed[0], &refusal) {
		t.Errorf("a file that is not there: %v", d.failed)
	}
}

func TestCopiesAndExports(t *testing.T) {
	d := withSample(t)
	folder := t.TempDir()
	d.paths = []string{filepath.Join(folder, "copy"), filepath.Join(folder, "lists.zip")}
	ByID("save-copy").Run(d.s, d)
	ByID("export-csv").Run(d.s, d)
	d.settle()
	for _, name := range []string{"copy.jejaring", "lists.zip"} {
		if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	before := graph.Freeze(d.s.Document())
	if err := Open(d.s, d, filepath.Join(folder, "copy.jejaring")); err != nil {
		t.Fatal(err)
	}
	if n := d.changes(before); n > 0 {
		t.Errorf("the copy differs in %d records", n)
	}
	other := newDesk(t)
	if err := Open(other.s, other, filepath.Join(folder, "copy.jejaring")); err != nil || !other.s.Document().ReadOnly() {
		t.Errorf("a document open elsewhere: %v", err)
	}
	if len(other.told) != 1 || other.told[0].ID != "command.opened-read-only" {
		t.Errorf("told %v", other.told)
	}
	if len(d.failed) > 0 {
		t.Error(d.failed)
	}
}
