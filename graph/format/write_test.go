package format

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

func TestNoCellIsAFormula(t *testing.T) {
	for _, c := range [][2]string{
		{"=1+1", "'=1+1"},
		{"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"- mengurus berkas", "'- mengurus berkas"},
		{"+62 812-3456", "+62 812-3456"},
		{"-1", "-1"},
		{"'=1", "''=1"},
		{"'kutip", "'kutip"},
		{"", ""},
		{"PKK", "PKK"},
		{"-", "-"},
		{"''", "''"},
	} {
		if got := guard(c[0]); got != c[1] {
			t.Errorf("guard(%q) = %q, want %q", c[0], got, c[1])
		}
		if got := unguard(c[1]); got != c[0] {
			t.Errorf("unguard(%q) = %q, want %q", c[1], got, c[0])
		}
	}
}

// everything is a document with what the exchange files can hardly say.
func everything() graph.Reader {
	party := func(id, agreement, actor graph.ID, text string) graph.Party {
		return graph.Party{ID: id, Agreement: agreement, Actor: actor, Contribution: text}
	}
	return graph.Collect(
		graph.Project{ID: graph.ProjectID, Name: "=Jejaring", FocalActor: "A1", Language: "en", CareDays: 30, RetentionUntil: "2029-01-05"},
		graph.TieType{ID: "gotong_royong", Name: "Gotong royong", Family: "aliran", Direction: "both", Material: true},
		graph.Actor{ID: "A1", Name: "=1+1", Kind: "kelompok", Sector: "warga", Tier: "rw", Role: graph.RoleFocal, Phone: "+62 812", Email: "@a", Note: "satu\ndua, \"tiga\"\n\n- empat"},
		graph.Actor{ID: "A2;x", Name: "مركز, الحي 🌺", Kind: "keluarga", Sector: "warga", Tier: "keluarga", Role: graph.RoleClient, IsClient: true, PublicLabel: "K-01", HasResource: graph.No, Archived: true},
		graph.Actor{ID: "A3", Name: "A1", Kind: "instansi", Sector: "lsm", Tier: "rt", Role: "mitra", Fields: "pangan;kesehatan", Interests: "=x;lansia", ActiveFrom: "2026-01-05"},
		graph.Tie{ID: "T1", From: "A1", To: "A3", Type: "gotong_royong", Direction: "both", Strength: 1, Quality: "kuat"},
		graph.Tie{ID: "T2", From: "A3", To: "A1", Type: graph.Partnership, Direction: "none", Strength: 5, Quality: graph.Tense, Level: -1},
		graph.Series{ID: "S1", Name: "Selasa", Weekday: "selasa", Time: "20:00", IntervalWeeks: 2},
		graph.Series{ID: "S2", Name: "Tanpa pertemuan", IntervalWeeks: 1},
		graph.Meeting{ID: "E1", Date: "2026-01-06", Title: "Rapat", HostKind: "arisan", Series: "S1"},
		graph.Attendance{ID: "E1/001", Meeting: "E1", Actor: "A2;x"},
		graph.Agreement{ID: "G1", Title: "MoU", Kind: "nota_kesepahaman", State: "rancangan"},
		party("G1/001", "G1", "A1", "dana | tempat"), party("G1/002", "G1", "A3", ""),
		graph.Agreement{ID: "G2", Title: "MoU", Kind: "nota_kesepahaman", State: "rancangan"},
		party("G2/001", "G2", "A3", "a: b"), party("G2/002", "G2", "A1", "=c"),
		graph.Need{ID: "N1", Title: "Beras", Owner: "A2;x", Field: "pangan", Kinds: "barang", Quantity: 1.234, Unit: "kg", Urgency: 5, Status: "dipetakan"},
		graph.Resource{ID: "R1", Provider: "A3", Kind: "dana", Field: "ekonomi", Name: "Modal", Quantity: 0.1, Availability: "tersedia"},
		graph.Match{ID: "P1", Need: "N1", Resource: "R1", Status: "batal", WorkMode: "mobilisasi_sumber", Date: "2026-01-06"},
		graph.Attribute{ID: "X1", Name: "Warna", For: "actor", Type: "teks"},
		graph.Value{ID: "V1", Owner: "A1", Attribute: "X1", Text: "'=merah"},
		graph.Drawing{ID: graph.MainDrawing, Name: "Peta", View: "network", Layout: "stress", Seed: 1},
		graph.Place{ID: graph.PlaceID(graph.MainDrawing, "A1"), Drawing: graph.MainDrawing, Actor: "A1", X: -12.5, Y: 1e-7, Pinned: true},
		graph.Picture{ID: "B1", Name: "desa.jpg", Data: "+/9j4A"},
		graph.Annotation{ID: "C1", Drawing: graph.MainDrawing, Kind: graph.Note, Text: "=satu\n\ndua", X: -1, Y2: 0.1, Colour: "biru"},
		graph.Annotation{ID: graph.BeneathID(graph.MainDrawing), Drawing: graph.MainDrawing, Kind: graph.Beneath, Picture: "B1", Strength: 3},
	)
}

func TestEveryRecordComesBack(t *testing.T) {
	large := graph.Picture{ID: "B2", Name: "=foto.jpg", Data: strings.Repeat("+/9j4A", 145_000)} // as large as a document takes one
	from := graph.Join(everything(), graph.Collect(large))
	path := filepath.Join(t.TempDir(), "Jejaring é 🌺.zip")
	if err := writeZip(from, path); err != nil {
		t.Fatal(err)
	}
	d, err := Read(path)
	if err != nil || len(d.Issues) > 0 {
		t.Fatalf("%v\n%s", err, said(d))
	}
	sameRecords(t, from, d.Reader())
}

func sameRecords(t testing.TB, want, got graph.Reader) {
	t.Helper()
	for _, kind := range graph.Kinds {
		a, b := want.Records(kind), got.Records(kind)
		for i := range max(len(a), len(b)) {
			switch {
			case i >= len(a):
				t.Errorf("%s too many: %+v", kind.ID, b[i])
			case i >= len(b):
				t.Errorf("%s missing: %+v", kind.ID, a[i])
			case a[i] != b[i]:
				t.Errorf("%s:\n got %+v\nwant %+v", kind.ID, b[i], a[i])
			}
		}
	}
}

func TestFoldersWithOtherThingsAreLeftAlone(t *testing.T) {
	folder := t.TempDir()
	other := filepath.Join(folder, "surat.txt")
	if err := os.WriteFile(other, []byte("penting"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := writeFolder(everything(), folder)
	var refusal *graph.Refusal
	if !errors.As(err, &refusal) || !strings.Contains(locale.Indonesian.Say(refusal.Message), "surat.txt") {
		t.Errorf("%v", err)
	}
	found, _ := os.ReadDir(folder)
	if len(found) != 1 {
		t.Errorf("the folder now has %v", found)
	}
	if err := writeFolder(everything(), filepath.Join(folder, "tidak", "ada")); !errors.As(err, &refusal) {
		t.Errorf("%v", err)
	}
	if err := writeZip(everything(), filepath.Join(folder, "tidak", "ada.zip")); !errors.As(err, &refusal) {
		t.Errorf("%v", err)
	}
	file := filepath.Join(folder, "berkas")
	if err := errors.Join(os.WriteFile(file, nil, 0o600), nil); err != nil {
		t.Fatal(err)
	}
	if err := writeFolder(everything(), file); !errors.As(err, &refusal) {
		t.Errorf("%v", err)
	}
}

func TestArchivesAreOnlyRead(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range []string{"../../pihak.csv", "a/b/ikatan.csv", "__MACOSX/._pihak.csv", "catatan.pdf"} {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte("nama\nPKK\n"))
	}
	w.Close()
	path := filepath.Join(t.TempDir(), "x.zip")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := Read(path)
	if err != nil || len(d.Files) != 1 || d.Files[0].Name != "pihak.csv" || len(of[graph.Actor](d)) != 1 {
		t.Fatalf("%+v %v", d, err)
	}
	if s := said(d); !strings.Contains(s, "1 folder lain") {
		t.Error(s)
	}
	for name, content := range map[string]string{"bukan.zip": "bukan arsip", "kosong.zip": "", "putus.zip": b.String()[:b.Len()/2]} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		var refusal *graph.Refusal
		if _, err := Read(path); !errors.As(err, &refusal) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A small archive that unpacks to more than any file may have is cut off, told and not kept in memory.
func TestBombsAreCutOff(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("pihak.csv")
	if err != nil {
		t.Fatal(err)
	}
	f.Write([]byte("nama\nPKK\n"))
	line := append(bytes.Repeat([]byte("x"), maxLine), '\n')
	for range 20 {
		f.Write(line)
	}
	w.Close()
	archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil || b.Len() > 1<<20 {
		t.Fatal(err, b.Len())
	}
	d := readWithin("bom", []source{{"pihak.csv", func() (io.ReadCloser, error) { return archive.File[0].Open() }}}, 8<<20)
	if s := said(d); !strings.Contains(s, "hanya 8 MB pertama yang dibaca") || !strings.Contains(s, "lebih dari satu juta huruf") {
		t.Error(s)
	}
	if n := len(of[graph.Actor](d)); n != 1 {
		t.Errorf("%d actors", n)
	}
}

func TestLockedArchivesAreTold(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	if _, err := w.CreateRaw(&zip.FileHeader{Name: "pihak.csv", Flags: 1}); err != nil {
		t.Fatal(err)
	}
	w.Close()
	archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var refusal *graph.Refusal
	if _, err := readArchive("x", archive); !errors.As(err, &refusal) || refusal.Message.ID != "format.zip-locked" {
		t.Errorf("%v", err)
	}
}

func TestFormatsByName(t *testing.T) {
	for name, want := range map[string]string{"a.ZIP": "csv-zip", "a.csv": "csv", "a.tsv": "csv", "a.jejaring": "", "a.xlsx": "", "a": "csv-folder"} {
		if f, _ := ByPath(name); f.ID != want {
			t.Errorf("%s: %q, want %q", name, f.ID, want)
		}
	}
	var refusal *graph.Refusal
	for _, path := range []string{filepath.Join(t.TempDir(), "tidak-ada.csv"), t.TempDir()} {
		if _, err := Read(path); !errors.As(err, &refusal) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if err := new(Draft).Import(document.New()); !errors.As(err, &refusal) {
		t.Errorf("%v", err)
	}
}
