package command

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"jejaring/graph"
)

func TestADamagedDocumentIsRescuedBesideItself(t *testing.T) {
	d := withSample(t)
	path := filepath.Join(t.TempDir(), "rusak.jejaring")
	if err := d.s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	spoilt, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	spoilt[len(spoilt)/2] ^= 4
	if err := os.WriteFile(path, spoilt, 0o600); err != nil {
		t.Fatal(err)
	}
	err = Open(d.s, d, path)
	var damaged *Damaged
	var refusal *graph.Refusal
	if !errors.As(err, &damaged) || !errors.As(err, &refusal) || damaged.Path != path {
		t.Fatalf("opening says %v", err)
	}
	if err := Rescue(d.s, d, path); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if len(d.failed) > 0 {
		t.Fatal(d.failed)
	}
	if len(graph.All[graph.Actor](d.s.Document())) != 46 || filepath.Base(d.s.Document().Path()) != "rusak (diselamatkan).jejaring" {
		t.Errorf("%s holds %d actors", d.s.Document().Path(), len(graph.All[graph.Actor](d.s.Document())))
	}
	if left, err := os.ReadFile(path); err != nil || string(left) != string(spoilt) {
		t.Error("the damaged file was changed")
	}
}

func TestWhereNothingCanBeReadTheBackupIsOpened(t *testing.T) {
	d := newDesk(t)
	if err := openSample(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.settle()
	path := d.s.Document().Path()
	if err := d.s.Document().BackUp(); err != nil {
		t.Fatal(err)
	}
	d.s.Use(nil)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, whole[:4096], 0o600); err != nil {
		t.Fatal(err)
	}
	var damaged *Damaged
	if err := Open(d.s, d, path); !errors.As(err, &damaged) {
		t.Fatalf("opening says %v", err)
	}
	if err := Rescue(d.s, d, path); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if len(d.failed) > 0 || d.s.Document() == nil {
		t.Fatalf("failed: %v", d.failed)
	}
	if n := len(graph.All[graph.Actor](d.s.Document())); n != 46 || d.s.Document().Path() != path {
		t.Errorf("%s holds %d actors", d.s.Document().Path(), n)
	}
	if said := d.told[len(d.told)-1].ID; said != "command.rescued-from-backup" {
		t.Errorf("it says %s", said)
	}
	kept, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*.jejaring"))
	if len(kept) != 2 {
		t.Errorf("beside the backup stand %v", kept)
	}
}
