package format

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

func TestImportIsOneStepOfUndo(t *testing.T) {
	doc := document.New()
	if err := draft(t, "x.csv", "dari,ke\nPKK,RW\n").Import(doc); err != nil {
		t.Fatal(err)
	}
	if got := locale.Indonesian.Say(doc.Done()[0].Label); got != "Impor f" {
		t.Errorf("label %q", got)
	}
	if p := graph.ProjectOf(doc); p.Name != "f" {
		t.Errorf("project %+v", p)
	}
	if _, err := doc.Undo(); err != nil {
		t.Fatal(err)
	}
	for _, kind := range graph.Kinds {
		if n := len(doc.Records(kind)); n > 0 {
			t.Errorf("%d of %s are left", n, kind.ID)
		}
	}
}

// Importing the sample twice gives everything twice: the second time under new IDs that fit together.
func TestTakenIDsAreRemapped(t *testing.T) {
	d, err := ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	doc := imported(t, d)
	if err := d.Import(doc); err != nil {
		t.Fatal(err)
	}
	for _, c := range d.Counts() {
		want := 2 * c.Count
		if c.Kind.ID == "project" {
			want = 1
		}
		if got := len(doc.Records(c.Kind)); got != want {
			t.Errorf("%s: %d, want %d", c.Kind.ID, got, want)
		}
	}
	var second graph.ID
	for _, g := range graph.All[graph.Agreement](doc) {
		if g.Number == "02/PKS/LZ-FWP/I/2026" && g.ID != "G02" {
			second = g.ID
		}
	}
	parties := graph.Referring[graph.Party](doc, second)
	if len(parties) != 2 || parties[0].Contribution != "daftar dan penyaluran" || parties[0].Actor == "A03" {
		t.Errorf("parties of the second G02: %+v", parties)
	}
	var labels []string
	for _, a := range graph.All[graph.Actor](doc) {
		if a.IsClient {
			labels = append(labels, a.PublicLabel)
		}
	}
	slices.Sort(labels)
	if len(labels) != 10 || len(slices.Compact(labels)) != 10 {
		t.Errorf("labels of clients %v", labels)
	}
}

func TestTiesFindTheActorsOfTheDocument(t *testing.T) {
	d, err := ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	doc := imported(t, d)
	ties := draft(t, "x.csv", "dari,ke,jenis\nA03,psm rw 07,visi\nForum Warga Peduli RW 07,Bank Baru,visi\n"+
		"A03,Forum Warga Peduli RW 07,visi\nForum Warga Peduli RW 07,PSM RW 07,visi\n")
	if err := ties.Import(doc); err != nil {
		t.Fatal(err)
	}
	if n := len(graph.All[graph.Actor](doc)); n != 47 {
		t.Errorf("%d actors, want one more than 46", n)
	}
	found := 0
	for _, tie := range graph.Referring[graph.Tie](doc, "A03") {
		if tie.Type == "visi" && tie.From == "A03" && (tie.To == "A02" || len(tie.To) == 26) {
			found++
		}
	}
	if found != 2 {
		t.Errorf("%d new ties of the forum, want 2", found)
	}
}

func TestOwnTypesOfTiesAreShared(t *testing.T) {
	text := "dari,ke,jenis\nPKK,RW,Gotong royong\n"
	doc := imported(t, draft(t, "x.csv", text))
	if err := draft(t, "y.csv", "dari,ke,jenis\nPKK,RT,gotong royong\n").Import(doc); err != nil {
		t.Fatal(err)
	}
	if types := graph.All[graph.TieType](doc); len(types) != 1 || types[0].Name != "Gotong royong" {
		t.Errorf("%+v", types)
	}
	if n := len(graph.All[graph.Actor](doc)); n != 3 {
		t.Errorf("%d actors, want 3", n)
	}
}

// A relation that ended and began again is two ties; the same relation in the same months is one.
func TestATieThatBeganAgainIsImported(t *testing.T) {
	head := "dari,ke,jenis,mulai,berakhir\n"
	doc := imported(t, draft(t, "x.csv", head+"PKK,RW,visi,2025-01-01,2025-06-01\n"))
	if err := draft(t, "y.csv", head+"PKK,RW,visi,2025-05-01,2025-07-01\nPKK,RW,visi,2026-01-01,\nPKK,RW,visi,2026-02-01,\n").Import(doc); err != nil {
		t.Fatal(err)
	}
	var starts []graph.Date
	for _, tie := range graph.All[graph.Tie](doc) {
		starts = append(starts, tie.Start)
	}
	slices.Sort(starts)
	if want := []graph.Date{"2025-01-01", "2026-01-01"}; !slices.Equal(starts, want) {
		t.Errorf("ties begin on %v, want %v", starts, want)
	}
}

// A level from 4 on comes in without evidence too, and that is said: one that no history tells of stays as it is, and
// a row of a history says that no evidence was given.
func TestALevelWithoutEvidenceComesIn(t *testing.T) {
	actors, ties := "id,name\nA1,PKK\nA2,RW\nA3,LKS\n", "id,from,to,type,level\nT1,A1,A2,kemitraan,4\nT2,A1,A3,kemitraan,4\nT3,A2,A3,kemitraan,5\n"
	history := "tie_id,date,field,old,new,evidence\nT2,2026-02-01,level,3,4,Dapur umum bersama\nT3,2026-02-01,level,4,5,\n"
	d, err := ReadFS(fstest.MapFS{
		"f/actors.csv": {Data: []byte(actors)}, "f/ties.csv": {Data: []byte(ties)}, "f/tie_history.csv": {Data: []byte(history)},
	}, "f")
	if err != nil {
		t.Fatal(err)
	}
	doc := imported(t, d)
	for id, want := range map[graph.ID]int{"T1": 4, "T2": 4, "T3": 5} {
		if tie, ok := graph.Get[graph.Tie](doc, id); !ok || tie.Level != want {
			t.Errorf("%s: %v, level %d, want %d", id, ok, tie.Level, want)
		}
	}
	for _, h := range graph.All[graph.TieHistory](doc) {
		if h.Tie == "T3" && !strings.HasPrefix(h.Evidence, "Belum dicatat") {
			t.Errorf("the evidence of T3 is %q", h.Evidence)
		}
	}
	if len(d.Issues) != 1 || d.Issues[0].Severity != graph.Warn || d.Issues[0].File != "tie_history.csv" || d.Issues[0].Line != 3 {
		t.Fatalf("issues %+v", d.Issues)
	}
}

// Two parties that a list of ratings only names turn out to be one of the document: nobody rates himself.
func TestARatingWhoseEndsBecomeOneIsLeftOut(t *testing.T) {
	doc := document.New()
	if err := draft(t, "actors.csv", "id,name,kind,sector,level,role\nA1,Posyandu,kelompok,warga,rw,mitra\n").Import(doc); err != nil {
		t.Fatal(err)
	}
	rated, err := ReadFS(fstest.MapFS{
		"f/ties.csv":        &fstest.MapFile{Data: []byte("from,to\nA1,Posyandu\n")},
		"f/assessments.csv": &fstest.MapFile{Data: []byte("rater,rated,date,reliability\nA1,Posyandu,2026-11-01,3\n")},
	}, "f")
	if err != nil || len(graph.All[graph.Assessment](rated.Reader())) != 1 {
		t.Fatalf("%v\n%s", err, said(rated))
	}
	if err := rated.Import(doc); err != nil {
		t.Fatal(err)
	}
	if n := len(graph.All[graph.Assessment](doc)); n != 0 {
		t.Errorf("%d ratings of oneself", n)
	}
}
