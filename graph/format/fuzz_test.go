package format

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
)

// whole checks what holds for every draft: a new document takes it, written and read again it is the same, and
// the document takes it a second time.
func whole(t *testing.T, d *Draft) {
	t.Helper()
	for _, issue := range d.Issues {
		if issue.Line < 0 || issue.Message.IsZero() {
			t.Fatalf("issue %+v", issue)
		}
	}
	if len(d.Records) == 0 {
		return
	}
	doc := document.New()
	if err := d.Import(doc); err != nil {
		t.Fatalf("%v\n%s", err, said(d))
	}
	files, err := tables(doc)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, f := range files {
		folder["f/"+f.name] = &fstest.MapFile{Data: f.content}
	}
	again, err := ReadFS(folder, "f")
	if err != nil || slices.ContainsFunc(again.Issues, func(i Issue) bool { return i.Severity != graph.Hint }) {
		t.Fatalf("%v\n%s", err, said(again))
	}
	sameRecords(t, plain(doc), plain(again.Reader()))
	if err := d.Import(doc); err != nil { // beside what is there
		t.Fatalf("again: %v\n%s", err, said(d))
	}
}

// plain gives the entries of lists the IDs that they have after reading.
func plain(from graph.Reader) graph.Reader {
	var records []graph.Record
	for _, kind := range graph.Kinds {
		for _, r := range from.Records(kind) {
			isEntry := false
			for i := range lists {
				isEntry = isEntry || lists[i].kind == kind
			}
			if !isEntry {
				records = append(records, r)
			}
		}
		for i := range lists {
			l := &lists[i]
			if l.kind != kind {
				continue
			}
			for _, parent := range from.Records(graph.KindByID(l.parent)) {
				items, _ := l.itemsOf(from, graph.Key(parent))
				for n, it := range items {
					it.place = 0
					records = append(records, l.record(graph.Key(parent), n+1, it))
				}
			}
		}
	}
	return graph.Collect(records...)
}

func FuzzFile(f *testing.F) {
	names, err := fs.Glob(assets.Sample, "sample/*.csv")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		content, err := assets.Sample.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		lines := strings.SplitAfter(string(content), "\n")
		f.Add(strings.TrimPrefix(name, "sample/"), []byte(strings.Join(lines[:min(5, len(lines))], "")))
	}
	for _, text := range []string{
		"dari;ke\nPKK;RW\n", "PKK,RW\nRW,RT\n", "\xff\xfed\x00a\x00", "sep=;\nnama;catatan\n\"a;b\nc;d", "id,nama\n1,=x\n1,y\n'=1,z\n",
		"nama,klien,peran,tingkat\nS,1,,\nT,,klien,keluarga\n", "nama\r\r\n\x00\r\"", "key,value\nname,\nfocal_actor,A1\n",
		"id,owner,attribute,text\n1,1,1,1\n", "from,to,type\n1,2,visi\n2,1,visi\n", "pemberi;nama;jumlah\nA;B;1.234,5\n",
	} {
		f.Add("x.csv", []byte(text))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if !fs.ValidPath("f/"+name) || strings.Contains(name, "/") || !isTable(name) {
			name = "x.csv"
		}
		folder := fstest.MapFS{
			"f/" + name:      {Data: content},
			"f/actors.csv":   {Data: []byte("id,name\nA01,PKK\nA02,RW\nA03,RT\n")},
			"f/meetings.csv": {Data: []byte("id,date,title,attendees,series\nE01,2026-01-06,x,A01;A02,S1\n")},
		}
		if name == "actors.csv" || name == "meetings.csv" {
			folder["f/"+name] = &fstest.MapFile{Data: content}
		}
		d, err := ReadFS(folder, "f")
		if err != nil {
			t.Fatal(err)
		}
		whole(t, d)
		delete(folder, "f/actors.csv")
		delete(folder, "f/meetings.csv")
		folder["f/"+name] = &fstest.MapFile{Data: content}
		if d, err = ReadFS(folder, "f"); err != nil {
			t.Fatal(err)
		}
		whole(t, d)
	})
}

func FuzzArchive(f *testing.F) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range map[string]string{"pihak.csv": "nama\nPKK\n", "a/ikatan.csv": "dari,ke\nPKK,RW\n"} {
		out, err := w.Create(name)
		if err != nil {
			f.Fatal(err)
		}
		out.Write([]byte(text))
	}
	w.Close()
	f.Add(b.Bytes())
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, content []byte) {
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			return
		}
		d, err := readArchive("x", archive)
		if err != nil {
			return
		}
		whole(t, d)
	})
}

func FuzzCells(f *testing.F) {
	f.Add("=1+1", "A02;A09", "A02: x|A09: y")
	f.Add("'-a", "a;;b", "|:")
	f.Fuzz(func(t *testing.T, text, cell, words string) {
		if got := unguard(guard(text)); got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
		items, _ := readItems(cell, words)
		if again, texts, all := writeItems(items); all {
			back, strays := readItems(again, texts)
			if len(back) != len(items) || len(strays) > 0 {
				t.Errorf("%v comes back as %v", items, back)
			}
		}
		dateOf(text)
		clockOf(text)
		wholeOf(text)
		numberOf(bareNumber(text), styleOf(bareNumber(text)))
		for _, comma := range separators {
			split(text, comma, false)
			split(text, comma, true)
		}
	})
}
