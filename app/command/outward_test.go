package command

import (
	"archive/zip"
	"io"
	"path/filepath"
	"testing"

	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// A template that others may get, and the name of its file, tell nothing that may not leave the office.
func TestATemplateTellsNoSecrets(t *testing.T) {
	d, s := newDesk(t), graphtest.SecretsOf(t)
	doc := document.New()
	if err := doc.Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(s.Records...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	d.s.Use(doc)
	d.turn()
	ByID("save-template").Run(d.s, d)
	own := Templates(d.s)
	if len(d.failed) > 0 || len(own) != 5 {
		t.Fatal(d.failed, own)
	}
	path := own[4].ID
	s.Keeps(t, "the name of a template", filepath.Base(path))
	book, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for _, f := range book.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		s.Keeps(t, f.Name, string(text))
	}
}
