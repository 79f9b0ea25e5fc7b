package format

import (
	"bytes"
	"io/fs"
	"path/filepath"
	"testing"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// readSample reads the sample that travels with the program.
func readSample(t *testing.T) *Draft {
	t.Helper()
	d, err := ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	for _, issue := range d.Issues {
		t.Errorf("sample: %s", locale.English.Say(issue.Sentence()))
	}
	return d
}

// sameAsSample compares written tables with the files of the sample, byte by byte.
func sameAsSample(t *testing.T, written []file) {
	t.Helper()
	names, err := fs.Glob(assets.Sample, "sample/*.csv")
	if err != nil || len(names) != 14 {
		t.Fatalf("sample files: %v %v", names, err)
	}
	if len(written) != len(names) {
		t.Errorf("%d files written, want %d", len(written), len(names))
	}
	for _, f := range written {
		want, err := assets.Sample.ReadFile("sample/" + f.name)
		if err != nil {
			t.Errorf("%s written, but the sample has no such file", f.name)
			continue
		}
		compareLines(t, f.name, f.content, want)
	}
}

func compareLines(t *testing.T, name string, got, want []byte) {
	t.Helper()
	if bytes.Equal(got, want) {
		return
	}
	a, b := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			t.Errorf("%s line %d:\n got %s\nwant %s", name, i+1, a[i], b[i])
			return
		}
	}
	t.Errorf("%s: %d lines, want %d", name, len(a), len(b))
}

func TestSampleComesBackByteForByte(t *testing.T) {
	d := readSample(t)
	written, err := tables(graph.Collect(d.Records...))
	if err != nil {
		t.Fatal(err)
	}
	sameAsSample(t, written)
}

func TestSampleComesBackThroughADocumentAndFiles(t *testing.T) {
	doc := document.New()
	if err := readSample(t).Import(doc); err != nil {
		t.Fatal(err)
	}
	if n := len(doc.Done()); n != 1 {
		t.Fatalf("import made %d steps of undo, want 1", n)
	}
	for _, name := range []string{"folder", "archive.zip"} {
		path := filepath.Join(t.TempDir(), name)
		f, ok := ByPath(path)
		if name == "folder" {
			f, ok = All[0], true
		}
		if !ok {
			t.Fatalf("no format for %s", name)
		}
		for range 2 { // the second time over the first
			if err := f.Write(doc, path); err != nil {
				t.Fatal(err)
			}
		}
		d, err := Read(path)
		if err != nil || len(d.Issues) > 0 {
			t.Fatalf("%s: %v %v", name, err, d)
		}
		written, err := tables(graph.Collect(d.Records...))
		if err != nil {
			t.Fatal(err)
		}
		sameAsSample(t, written)
		left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*"))
		if err != nil || len(left) > 0 {
			t.Errorf("left behind: %v %v", left, err)
		}
	}
}

func TestSampleCounts(t *testing.T) {
	want := map[string]int{
		"actor": 46, "project": 1, "tie": 121, "tie_history": 45, "issue": 3, "series": 1, "meeting": 8, "need": 12, "resource": 25,
		"match": 13, "contact": 30, "agreement": 6, "party": 13, "action": 8, "support_system": 3, "member": 14, "assessment": 16,
	}
	for _, c := range readSample(t).Counts() {
		if n, ok := want[c.Kind.ID]; ok && n != c.Count {
			t.Errorf("%s: %d, want %d", c.Kind.ID, c.Count, n)
		}
		delete(want, c.Kind.ID)
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
}
