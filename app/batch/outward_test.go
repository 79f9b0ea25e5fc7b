package batch

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// secretsFile is a document in which everything that may not leave the office has a word of its own.
func secretsFile(t *testing.T) (path string, s graphtest.Secrets) {
	t.Helper()
	s, path = graphtest.SecretsOf(t), filepath.Join(t.TempDir(), "x.jejaring")
	doc, err := document.Create(path, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	if err := doc.Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(s.Records...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return path, s
}

// Nothing that a verb prints or writes for others tells what may not leave (PV-04, PV-05, PV-09); with --full, the list does.
func TestNothingThatLeavesTellsSecrets(t *testing.T) {
	path, s := secretsFile(t)
	full := ""
	for _, kind := range graph.Kinds {
		for _, form := range []string{"--json", "--csv", "--lang=en", "--lang=id"} {
			s.Keeps(t, "list "+kind.ID+" "+form, must(t, "list", path, kind.ID, form))
		}
		full += strings.ToLower(must(t, "list", path, kind.ID, "--csv", "--full"))
	}
	for _, word := range s.Words {
		if !strings.Contains(full, strings.ToLower(word)) {
			t.Errorf("--full does not tell %q, so nothing is tried by it", word)
		}
	}
	for _, name := range []string{"x.ics", "x.svg", "x.html"} {
		verb := map[string]string{".ics": "convert", ".svg": "draw", ".html": "report"}[filepath.Ext(name)]
		out := filepath.Join(t.TempDir(), name)
		must(t, verb, path, out)
		text, err := os.ReadFile(out)
		if err != nil || len(text) < 2000 {
			t.Fatalf("%s: %d bytes, %v", name, len(text), err)
		}
		s.Keeps(t, name, string(text))
	}
}

// Nor does a paper on a meeting or an agreement, nor a file for word processors, whatever part of it.
func TestNoPaperTellsSecrets(t *testing.T) {
	path, s := secretsFile(t)
	out := filepath.Join(t.TempDir(), "x.docx")
	must(t, "report", path, out)
	s.Keeps(t, "x.docx", unzipped(t, out))
	papers := 0
	for _, r := range s.Records {
		paper := map[string]string{"meeting": "notulen", "agreement": "nota"}[graph.KindOf(r).ID]
		if paper == "" {
			continue
		}
		papers++
		id := string(graph.Key(r))
		out := filepath.Join(t.TempDir(), id+".docx")
		must(t, "report", path, out, "--paper", paper, "--record", id)
		s.Keeps(t, paper+" "+id, unzipped(t, out))
	}
	if papers < 10 {
		t.Errorf("%d papers", papers)
	}
}

// unzipped returns the words of all parts of a zip; each part must have some.
func unzipped(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	text := ""
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil || len(data) == 0 {
			t.Fatalf("%s: %d bytes, %v", f.Name, len(data), err)
		}
		switch filepath.Ext(f.Name) {
		case ".png":
		case ".svg": // letters are outlines
			if bytes.Contains(data, []byte("<text")) || bytes.Contains(data, []byte("<title")) {
				t.Errorf("%s says something", f.Name)
			}
		default:
			text += f.Name + "\n" + string(data) + "\n"
		}
	}
	return text
}
