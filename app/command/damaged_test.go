package command

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
)

// zipped returns an archive of one file.
func zipped(t *testing.T, name, content string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	f, err := z.Create(name)
	if err == nil {
		_, err = f.Write([]byte(content))
	}
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A file among the templates that is none, or is damaged, is refused with a sentence; what is open stays open.
func TestDamagedTemplatesAreRefused(t *testing.T) {
	d := withSample(t)
	folder := d.s.Likings.Templates()
	if err := os.MkdirAll(filepath.Join(folder, "folder.zip"), 0o700); err != nil {
		t.Fatal(err)
	}
	whole := zipped(t, "actors.csv", "id,name\nA1,PKK\n")
	for name, content := range map[string]string{
		"empty": "", "garbage": strings.Repeat("\x00\xff", 900), "half": whole[:len(whole)/2], "picture": zipped(t, "a.png", "\x89PNG"),
		"nobody": zipped(t, "project.csv", "key,value\nname,X\n"), "bomb": zipped(t, "actors.csv", "id,name\n"+strings.Repeat("A,", 4<<20)),
		"outside": zipped(t, "../../actors.csv", "id,name\n\x00,\n"), "text": "id,name\nA1,PKK\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name+templateExtension), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	before := d.s.Document()
	own, steps := 0, d.steps()
	for _, template := range Templates(d.s) {
		if !filepath.IsAbs(template.ID) {
			continue
		}
		own++
		Portrait(d.s, template.ID)
		err := Create(d.s, d, NewProject{Name: "Baru " + template.Name, Template: template.ID})
		d.turn()
		var refusal *graph.Refusal
		if !errors.As(err, &refusal) || d.s.Document() != before || d.steps() != steps {
			t.Errorf("%s: %v", template.Name, err)
		}
	}
	if own != 9 {
		t.Errorf("%d templates of one's own", own)
	}
}
