package format

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// draft reads files given as name, content, name, content …
func draft(t testing.TB, files ...string) *Draft {
	t.Helper()
	folder := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		folder["f/"+files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	d, err := ReadFS(folder, "f")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// said returns the issues in Indonesian, each a line.
func said(d *Draft) string {
	var lines []string
	for _, i := range d.Issues {
		lines = append(lines, locale.Indonesian.Say(i.Sentence()))
	}
	return strings.Join(lines, "\n")
}

func of[R graph.Record](d *Draft) []R { return graph.All[R](d.Reader()) }

// imported puts the draft into a new document, which must take it.
func imported(t testing.TB, d *Draft) *document.Document {
	t.Helper()
	doc := document.New()
	if err := d.Import(doc); err != nil {
		t.Fatalf("%v\n%s", err, said(d))
	}
	return doc
}

func TestMinimalLists(t *testing.T) {
	cases := map[string]struct {
		files  []string
		actors string // names in the order of IDs
		ties   string
	}{
		"names only":         {[]string{"pihak.csv", "Nama\nPKK\nPosyandu\n"}, "PKK,Posyandu", ""},
		"names in any file":  {[]string{"data.csv", "no;nama;sektor\n1;PKK;warga\n2;Puskesmas;Pemerintah\n"}, "PKK,Puskesmas", ""},
		"edges from, to":     {[]string{"x.csv", "from,to\nPKK,RW\nRW,Posyandu\n"}, "PKK,RW,Posyandu", "PKK-RW,RW-Posyandu"},
		"edges dari, ke":     {[]string{"x.csv", "DARI;KE\nPKK;RW\nRW;Posyandu\n"}, "PKK,RW,Posyandu", "PKK-RW,RW-Posyandu"},
		"Source, Target":     {[]string{"edges.csv", "Source,Target,Type,Id,Label,Weight\na,b,Undirected,0,,4\nb,c,Directed,1,,2\n"}, "a,b,c", "a-b,b>c"},
		"no heading":         {[]string{"x.csv", "PKK,RW\nRW,Posyandu\n"}, "PKK,RW,Posyandu", "PKK-RW,RW-Posyandu"},
		"tabs":               {[]string{"x.tsv", "dari\tke\nPKK\tRW\n"}, "PKK,RW", "PKK-RW"},
		"bars":               {[]string{"x.txt", "dari|ke\nPKK|RW\n"}, "PKK,RW", "PKK-RW"},
		"sep= line":          {[]string{"x.csv", "sep=;\ndari;ke\nPKK;RW\n"}, "PKK,RW", "PKK-RW"},
		"names in ties":      {[]string{"pihak.csv", "nama\nPKK\nRW\n", "ikatan.csv", "dari,ke\npkk,rw\n"}, "PKK,RW", "PKK-RW"},
		"one ID, two kinds":  {[]string{"a.csv", "id,nama\n1,PKK\n2,RW\n", "b.csv", "id,dari,ke\n1,1,2\n"}, "PKK,RW", "PKK-RW"},
		"backward":           {[]string{"x.csv", "from,to,type,direction\nRW,PKK,dana,backward\n"}, "PKK,RW", "PKK>RW"},
		"a title above":      {[]string{"x.csv", "DAFTAR PIHAK RW 07;;\n\nper November;;\nNo;Nama;Sektor\n1;PKK;warga\n2;RW;pemerintah\n"}, "PKK,RW", ""},
		"CR only":            {[]string{"x.csv", "dari,ke\rPKK,RW\rRW,RT"}, "PKK,RW,RT", "PKK-RW,RW-RT"},
		"CR LF and blanks":   {[]string{"x.csv", "\r\ndari,ke\r\n\r\nPKK,RW\r\n,\r\n"}, "PKK,RW", "PKK-RW"},
		"quotes and newline": {[]string{"x.csv", "nama,note\n\"PKK \"\"Melati\"\"\",\"satu\ndua\"\nRW,\n"}, "PKK \"Melati\",RW", ""},
	}
	for name, c := range cases {
		d := draft(t, c.files...)
		if s := said(d); (s != "") != (name == "no heading") {
			t.Errorf("%s: %s", name, s)
		}
		names := map[graph.ID]string{}
		var actors, ties []string
		for _, a := range of[graph.Actor](d) {
			names[a.ID] = a.Name
			actors = append(actors, a.Name)
		}
		for _, tie := range of[graph.Tie](d) {
			sign := map[string]string{"forward": ">", "none": "-", "both": "="}[tie.Direction]
			ties = append(ties, names[tie.From]+sign+names[tie.To])
		}
		if got := strings.Join(actors, ","); got != c.actors {
			t.Errorf("%s: actors %q, want %q", name, got, c.actors)
		}
		if got := strings.Join(ties, ","); got != c.ties {
			t.Errorf("%s: ties %q, want %q", name, got, c.ties)
		}
		imported(t, d)
	}
}

func TestEncodings(t *testing.T) {
	text := "nama;sektor\nKafé “Séhat”;warga\n"
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	bare, _ := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(strings.Repeat(text, 1))
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
	for name, content := range map[string]string{
		"UTF-8": text, "UTF-8 with a mark": "\ufeff" + text, "Windows-1252": latin, "UTF-16LE": little, "UTF-16BE": big, "UTF-16LE without a mark": bare,
	} {
		d := draft(t, "pihak.csv", content)
		actors := of[graph.Actor](d)
		if said(d) != "" || len(actors) != 1 || actors[0].Name != "Kafé “Séhat”" {
			t.Errorf("%s: %v %s", name, actors, said(d))
		}
		if got := d.Files[0].Encoding; !strings.HasPrefix(name, got) {
			t.Errorf("%s is taken for %s", name, got)
		}
	}
}

func TestHeadersWithAndWithoutCase(t *testing.T) {
	d := draft(t, "ikatan.csv", "DARI ; Ke; Jenis Ikatan; Kekuatan ;MUTU;Tingkat;Mulai\nPKK;RW;Kemitraan;5;kuat;koordinasi;31/12/2026\nRW;RT;dana;2;;;1-1-2026\n")
	ties := of[graph.Tie](d)
	if said(d) != "" || len(ties) != 2 {
		t.Fatalf("%v\n%s", ties, said(d))
	}
	if u := ties[0]; u.Type != graph.Partnership || u.Strength != 5 || u.Level != 3 || u.Start != "2026-12-31" {
		t.Errorf("%+v", u)
	}
	if u := ties[1]; u.Type != "dana" || u.Direction != "forward" || u.Quality != "renggang" || u.Start != "2026-01-01" {
		t.Errorf("%+v", u)
	}
}

func TestNumbersOfAColumn(t *testing.T) {
	for cells, want := range map[string]string{
		"1.234,5 1.000":      "1234.5 1000",
		"1,234.5 1,000":      "1234.5 1000",
		"0,75 2":             "0.75 2",
		"0.125 1.234":        "0.125 1.234",
		"1.234.567 1.000":    "1234567 1000",
		"Rp3.000.000 500":    "3000000 500",
		"2,5 1.250":          "2.5 1250",
		"1.500 2.000":        "1500 2000",
		"10000000 -0":        "10000000 0",
		"1,234,567.25 1,000": "1234567.25 1000",
	} {
		text := "provider;name;quantity\n"
		for i, cell := range strings.Fields(cells) {
			text += fmt.Sprintf("A;r%d;%s\n", i, cell)
		}
		text = strings.Replace(text, "provider;name;quantity", "pemberi;nama;jumlah;jenis;bidang", 1)
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\n", ";dana;ekonomi\n"), "bidang;dana;ekonomi", "bidang")
		d := draft(t, "pihak.csv", "id;nama\nA;PKK\n", "sumber.csv", text)
		var got []string
		for _, r := range of[graph.Resource](d) {
			got = append(got, fmt.Sprintf("%.10g", r.Quantity))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %s, want %s\n%s", cells, g, want, said(d))
		}
	}
}

// Our own file, saved again by a spreadsheet that writes decimal commas or changed by hand in one row.
func TestNumbersOfOurOwnFileChangedElsewhere(t *testing.T) {
	text := "id,provider,kind,field,name,quantity\n"
	for i, cell := range []string{"1.234", `"1,5"`, `"1.234,5"`, "12.25", "3", "0.5"} {
		text += fmt.Sprintf("R%d,A,dana,ekonomi,r,%s\n", i, cell)
	}
	d := draft(t, "actors.csv", "id,name\nA,PKK\n", "resources.csv", text)
	var got []float64
	for _, r := range of[graph.Resource](d) {
		got = append(got, r.Quantity)
	}
	if want := []float64{1.234, 1.5, 1234.5, 12.25, 3, 0.5}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v\n%s", got, want, said(d))
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]graph.Date{
		"2026-12-31": "2026-12-31", "31/12/2026": "2026-12-31", "31-12-2026": "2026-12-31", "1.2.26": "2026-02-01",
		"2026/1/5": "2026-01-05", "31 Desember 2026": "2026-12-31", "5 Agt 2026": "2026-08-05", "5 Agustus 2026": "2026-08-05", "5-Mei-2026": "2026-05-05",
		"2026-11-20T08:00:00Z": "2026-11-20", "20/11/2026 08:00": "2026-11-20", "29/02/2028": "2028-02-29",
		"31/02/2026": "", "29/02/2026": "", "12/31/2026": "", "0/1/2026": "", "2026-13-01": "", "kemarin": "", "0000-01-01": "",
	} {
		got, ok := dateOf(text)
		if ok != (want != "") || (ok && got != want) {
			t.Errorf("%s: %s %v, want %q", text, got, ok, want)
		}
	}
}

func TestBadCellsAreToldAndGoodRowsStay(t *testing.T) {
	d := draft(t, "pihak.csv", "id,nama,sektor,kekuatan,aktif sejak,peran,klien,warna\n"+
		"A1,PKK,swsta,1,31/02/2026,mitra,,merah\n"+ // unknown sector, impossible date
		",,,,,,,\n"+
		"A2,,warga,,,,,\n"+ // no name
		"A1,Posyandu,warga,,,,,\n"+ // ID twice
		"A3,Keluarga S,warga,,,klien,,biru\n"+ // only the role says client
		"A4,Keluarga T,warga,,,,ya,\n"+ // only the mark does
		"A5,Keluarga U,warga,,,mitra,1,\n"+ // they differ
		"A6,RW\x00 07,pemerintah,,,,,\n"+
		"A7,"+strings.Repeat("n", 10_000)+",warga,,,,,\n"+
		"A8,مركز الحي,warga,,,,,\n"+
		"A9,👩‍👩‍👧 Ibu-ibu 🌺,warga,,,,,\n"+
		"A10,\"tidak ditutup,warga,,,,,\n"+
		"A11,RT 01,warga,,,,,,lebih\n",
		"ikatan.csv", "id,dari,ke,jenis\nT1,A1,A3,dana\nT2,A1,A99,dana\nT3,A1,A1,dana\nT4,A1,A3,dana\nT5,A3,A9,gotong royong\nT6,A2,A3,dana\n")
	s := said(d)
	for _, want := range []string{
		"pihak.csv, baris 2: Sektor \"swsta\" tidak dikenal; diisi",
		"pihak.csv, baris 2: Aktif sejak \"31/02/2026\" bukan tanggal yang ada; dikosongkan.",
		"pihak.csv, baris 4: Nama: ",
		"pihak.csv, baris 5: ID \"A1\" sudah dipakai pada baris 2; baris ini tidak diimpor.",
		"pihak.csv, baris 8: peran dan tanda klien berbeda",
		"pihak.csv, baris 9: ada karakter yang rusak",
		"pihak.csv, baris 10: Nama terlalu panjang; dipotong menjadi 120 huruf.",
		"pihak.csv, baris 13: tanda kutip tidak ditutup",
		"pihak.csv, baris 14: baris ini punya lebih banyak isi",
		"ikatan.csv, baris 3: Kepada: \"A99\" tidak ditemukan; baris ini tidak diimpor.",
		"ikatan.csv, baris 4: ",
		"ikatan.csv, baris 5: ikatan yang sama sudah ada pada baris 2; baris ini tidak diimpor.",
		"ikatan.csv, baris 6: Jenis ikatan \"gotong royong\" belum ada",
		"ikatan.csv, baris 7: ",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("not said: %s", want)
		}
	}
	if t.Failed() {
		t.Log("\n" + s)
	}
	doc := imported(t, d)
	labels := map[graph.ID]string{}
	for _, a := range graph.All[graph.Actor](doc) {
		if a.IsClient != (a.Role == graph.RoleClient) {
			t.Errorf("%+v", a)
		}
		labels[a.ID] = a.Label()
	}
	if len(labels) != 10 || labels["A3"] != "K-01" || labels["A4"] != "K-02" || labels["A5"] != "K-03" || labels["A8"] != "مركز الحي" || labels["A9"] != "👩‍👩‍👧 Ibu-ibu 🌺" {
		t.Errorf("%d actors: %v", len(labels), labels)
	}
	if ties := graph.All[graph.Tie](doc); len(ties) != 2 || ties[1].Type != "gotong_royong" {
		t.Errorf("%+v", ties)
	}
	if u := d.Files[1].Unknown; len(u) != 2 || u[1] != "warna" { // files are in the order of their names: ikatan.csv, pihak.csv
		t.Errorf("unknown columns %v", u)
	}
	d.KeepUnknown = true
	if a, _ := graph.Get[graph.Actor](imported(t, d), "A1"); a.Note != "kekuatan: 1\nwarna: merah" {
		t.Errorf("note %q", a.Note)
	}
}

// TestRandomBytesAreNoText, whatever they begin with and however they fall into rows.
// A row that is refused is told once, and what it lists goes with it.
func TestARefusedRowIsToldOnce(t *testing.T) {
	d := draft(t, "pihak.csv", "id,nama\nA1,PKK\nA2,LKS\nA3,RW\n",
		"agreements.csv", "id,kind,title,parties,signed,start,end,state\nG1,nota_kesepahaman,Sembako,A1;A2;A3,31/02/2026,2026-03-01,2027-03-01,ditandatangani\n")
	if s := said(d); strings.Count(s, "agreements.csv, baris 2: ") != 2 || strings.Count(s, "tidak diimpor") != 1 || strings.Contains(s, "tidak ditemukan") {
		t.Error(s)
	}
	if doc := imported(t, d); len(graph.All[graph.Agreement](doc))+len(graph.All[graph.Party](doc)) != 0 {
		t.Error("what was refused was imported")
	}
}

func TestRandomBytesAreNoText(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	random := rand.New(rand.NewPCG(seed, 0))
	for range 200 {
		content := make([]byte, 512+random.IntN(16<<10))
		for i := range content {
			content[i] = byte(random.IntN(256))
		}
		copy(content, "\xaa,") // no mark of another encoding
		for _, name := range []string{"acak.csv", "pihak.csv", "ikatan.csv"} {
			d := draft(t, name, string(content), "actors.csv", "id,name\nA1,PKK\n")
			if s := said(d); !strings.Contains(s, "ini bukan berkas teks") || len(of[graph.Actor](d)) != 1 || len(of[graph.Tie](d)) != 0 {
				t.Fatalf("seed %d: %d random bytes as %s: %d actors, %q", seed, len(content), name, len(of[graph.Actor](d)), s)
			}
		}
	}
}

func TestFilesThatAreNone(t *testing.T) {
	for name, c := range map[string]struct{ content, says string }{
		"empty":       {"", "berkas ini kosong."},
		"blank":       {" \r\n\n", "berkas ini kosong."},
		"mark only":   {"\ufeff", "berkas ini kosong."},
		"heading":     {"nama,sektor\n", "hanya berisi judul kolom"},
		"wrong":       {"apa,ini,itu\n1,2,3\n", "judul kolom tidak dikenali: apa, ini, itu."},
		"spreadsheet": {"PK\x03\x04rest", "ini berkas Excel"},
		"document":    {"SQLite format 3\x00 and more", "ini berkas Jejaring"},
		"picture":     {"\x89PNG\r\n\x1a\n", "bukan berkas teks"},
		"few zeros":   {"\x00\x01", "bukan berkas teks"},
		"zeros":       {strings.Repeat("\x00", 5000), "bukan berkas teks"},
	} {
		d := draft(t, "x.csv", c.content, "pihak.csv", "nama\nPKK\n")
		if s := said(d); !strings.Contains(s, "x.csv: ") || !strings.Contains(s, c.says) {
			t.Errorf("%s: %q", name, s)
		}
		if n := len(of[graph.Actor](d)); n != 1 {
			t.Errorf("%s: %d actors", name, n)
		}
	}
	d := draft(t, "ikatan.csv", "dari,jenis\nA,dana\n")
	if s := said(d); !strings.Contains(s, "kolom Kepada (to) diperlukan, tetapi tidak ada.") {
		t.Error(s)
	}
	if err := d.Import(document.New()); err == nil {
		t.Error("an empty draft was imported")
	}
}

// TestSeriesMeetWhenTheProjectDoes, where only meetings name them.
func TestSeriesMeetWhenTheProjectDoes(t *testing.T) {
	d := draft(t, "project.csv", "key,value\nname,X\nmeeting_weekday,rabu\nmeeting_time,16:00\n",
		"meetings.csv", "id,date,title,series\nE1,2026-01-07,Rabu sore,S1\n")
	if s := of[graph.Series](d); len(s) != 1 || s[0].Weekday != "rabu" || s[0].Time != "16:00" {
		t.Error(s)
	}
	written, err := tables(d.Reader())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range written {
		if f.name == "series.csv" {
			t.Error("the series is written beside the meetings that say it all")
		}
	}
}

func TestListsBecomeRecordsInTheirOrder(t *testing.T) {
	d := draft(t, "actors.csv", "id,name\nA1,PKK\nA2,RW\nA3,RT\n",
		"agreements.csv", "id,title,parties,contributions\nG1,MoU,A3;A1;A2,A2: dana|A3: tempat|A9: x\n",
		"meetings.csv", "id,date,title,attendees,series\nE1,2026-01-06,Selasa,RW;A1;A7,S1\n")
	var parties []string
	for _, p := range of[graph.Party](d) {
		parties = append(parties, string(p.ID+" "+p.Actor)+" "+p.Contribution)
	}
	if got := strings.Join(parties, ", "); got != "G1/001-2 A3 tempat, G1/002 A1 , G1/003-1 A2 dana" {
		t.Error(got)
	}
	if got := of[graph.Attendance](d); len(got) != 2 || got[0].Actor != "A2" || got[1].Actor != "A1" {
		t.Error(got)
	}
	if s := of[graph.Series](d); len(s) != 1 || s[0].ID != "S1" || s[0].Name != "Selasa" {
		t.Error(s)
	}
	if s := said(d); !strings.Contains(s, "agreements.csv, baris 2: kontribusi \"A9: x\"") || !strings.Contains(s, "meetings.csv, baris 2: \"A7\" tidak ditemukan") {
		t.Error(s)
	}
}

func TestManyRowsAndManyIssues(t *testing.T) {
	var b strings.Builder
	b.WriteString("nama,sektor\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "Pihak %d,swsta\n", i)
	}
	d := draft(t, "pihak.csv", b.String())
	if n := len(of[graph.Actor](d)); n != 20_000 {
		t.Errorf("%d actors", n)
	}
	if n := len(d.Issues); n != maxIssues+1 || !strings.Contains(said(d), "masih ada 19.700 masalah lain") {
		t.Errorf("%d issues", n)
	}
}
