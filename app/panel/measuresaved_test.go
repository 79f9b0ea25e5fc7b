package panel

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"jejaring/app/command"
	"jejaring/app/commandtest"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// picking is a host whose user keeps files in a folder.
type picking struct {
	*commandtest.Host
	folder string
}

func (p picking) PickFile(pick command.Pick) {
	if err := pick.Chosen(filepath.Join(p.folder, pick.Name)); err != nil {
		p.Fail(err)
	}
}

// TestResultsAreKeptAsFilesWithoutPersons writes every measure in every kind of file: none names a client or a person.
func TestResultsAreKeptAsFilesWithoutPersons(t *testing.T) {
	k := newDesk(t, "id", "light")
	folder := t.TempDir()
	c := NewMeasureCards(k.s, picking{k.h, folder}, CardBoxes, func() {})
	for _, m := range measure.All {
		r, err := k.s.Result(m.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, item := range c.files(m, r) {
			if item.Reason != "" {
				continue
			}
			item.Do()
			for command.IsWriting(k.s) {
				(<-k.loop)()
			}
		}
	}
	if len(k.h.Failed) > 0 {
		t.Fatal(k.h.Failed)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) < 2*len(measure.All)/2 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(file) == ".xlsx" {
			data = unzipped(t, data)
		}
		for _, a := range graph.All[graph.Actor](k.s.Document()) {
			if (a.IsClient || !a.IsAgency()) && (bytes.Contains(data, []byte(a.Label())) || bytes.Contains(data, []byte(a.Name))) {
				t.Errorf("%s names %s", filepath.Base(file), a.Label())
			}
		}
	}
}

// unzipped returns all that an archive holds.
func unzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part...)
	}
	return all
}
