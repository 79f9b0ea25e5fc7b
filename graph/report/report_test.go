package report

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"image/color"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// dots is a map without a layout: every actor's label in a grid.
func dots(s *network.Snapshot, _ Frame) Map {
	const wide = 900
	return Map{Figure: paper.Figure{Width: wide, Height: 40 + float64(s.N()/6)*30, Draw: func(p paper.Pen) {
		for i, a := range s.Actors {
			p.Begin(string(a.ID), a.MapLabel())
			p.Text(float64(i%6)*wide/6, 20+float64(i/6)*30, 12, 400, a.MapLabel(), color.RGBA{A: 255})
			p.End()
		}
	}}}
}

func input(s *network.Snapshot) Input {
	return Input{Snapshot: s, Language: locale.Indonesian, Seed: 3, Date: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC), Map: dots}
}

func write(t *testing.T, in Input, sections ...string) (pdf, html []byte) {
	t.Helper()
	d, err := Of(context.Background(), in, sections...)
	if err != nil {
		t.Fatal(err)
	}
	var a, b bytes.Buffer
	if err := paper.WritePDF(&a, d); err != nil {
		t.Fatal(err)
	}
	if err := paper.WriteHTML(&b, d); err != nil {
		t.Fatal(err)
	}
	return a.Bytes(), b.Bytes()
}

var textOperator = regexp.MustCompile(`(?s)\(((?:\\.|[^\\)])*)\) Tj`)

// textOf reads the words out of a PDF: its streams are unpacked, its strings are UTF-16.
func textOf(t *testing.T, pdf []byte) string {
	t.Helper()
	var all strings.Builder
	for _, part := range bytes.Split(pdf, []byte("stream\n"))[1:] {
		r, err := zlib.NewReader(bytes.NewReader(part))
		if err != nil {
			continue
		}
		content, _ := io.ReadAll(r)
		for _, m := range textOperator.FindAllSubmatch(content, -1) {
			raw := strings.NewReplacer(`\\`, `\`, `\(`, `(`, `\)`, `)`, `\r`, "\r").Replace(string(m[1]))
			var units []uint16
			for i := 0; i+1 < len(raw); i += 2 {
				units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
			}
			all.WriteString(string(utf16.Decode(units)) + "\n")
		}
	}
	return all.String()
}

// No anonymous report holds a name of a person, a client's own code, a contact person, a note, evidence or an
// exact day of an event.
func TestAnonymousReportHoldsNoSecrets(t *testing.T) {
	s := graphtest.Sample(t)
	secrets := map[string]bool{}
	add := func(text string) {
		if len(text) > 2 {
			secrets[text] = true
		}
	}
	for _, a := range graph.All[graph.Actor](s) {
		add(a.Note)
		add(a.ContactPerson)
		if isPerson(a) {
			add(a.Name)
		}
		if a.IsClient {
			add(a.PublicLabel)
			add(">" + string(a.ID) + "<")
		}
	}
	for _, h := range graph.All[graph.TieHistory](s) {
		add(h.Evidence)
	}
	for _, kind := range graph.Kinds {
		for _, r := range s.Records(kind) {
			for i := range kind.Fields {
				if f := &kind.Fields[i]; f.Private && kind.ID != "actor" && kind.ID != "resource" && f.Type == graph.TextField && f.Of == "" {
					add(f.Text(r))
				}
			}
		}
	}
	add("2026-12-10")
	add("10 Desember 2026")
	add("10 December 2026")
	for _, l := range locale.All {
		in := input(s)
		in.Language = l
		pdf, html := write(t, in)
		words := textOf(t, pdf)
		if !strings.Contains(words, "Forum Warga RW") || !strings.Contains(string(html), "Forum Warga RW") {
			t.Fatal("the reader of the papers reads nothing")
		}
		for secret := range secrets {
			if strings.Contains(words, secret) || strings.Contains(string(html), secret) {
				t.Errorf("%s: the report holds %q", l, secret)
			}
		}
	}
}

// Codes are drawn anew with another seed, and the map bears the same codes as the lists.
func TestCodesAreDrawnAnew(t *testing.T) {
	codes := regexp.MustCompile(`KD-\d+`)
	found := func(seed uint64) string {
		in := input(graphtest.Sample(t))
		in.Seed = seed
		_, html := write(t, in, "map", "appendix")
		seen := map[string]int{}
		for _, code := range codes.FindAllString(string(html), -1) {
			seen[code]++
		}
		if len(seen) != 5 {
			t.Errorf("%d codes of 5 clients: %v", len(seen), seen)
		}
		return fmt.Sprint(seen)
	}
	first := found(1)
	if first == found(2) {
		t.Error("two seeds gave the same codes")
	}
	if again := found(1); again != first {
		t.Error("one seed gave different codes")
	}
}

func edited(s *network.Snapshot, change func(graph.Record) graph.Record, more ...graph.Record) *network.Snapshot {
	var all []graph.Record
	for _, kind := range graph.Kinds {
		for _, r := range s.Records(kind) {
			all = append(all, change(r))
		}
	}
	return network.Of(graph.Collect(append(all, more...)...), s.Lens)
}

// A client without valid consent counts, and is named nowhere; neither is anyone who withdrew.
func TestWithoutConsentOnlyCounted(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if a, ok := r.(graph.Actor); ok && a.ID == "A04" {
			a.Consent = "belum"
			return a
		} else if ok && a.ID == "A17" {
			a.Consent = "ditarik"
			return a
		}
		return r
	}, graph.Consent{ID: "C1", Actor: "A05", Date: "2026-01-05", Purposes: "pencatatan"})
	source := SourceOf(input(s))
	if source.Whole.N() != 46 || source.Shown.N() != 43 || source.Hidden != 3 || source.Clients != 5 {
		t.Errorf("whole %d, shown %d, hidden %d, clients %d", source.Whole.N(), source.Shown.N(), source.Hidden, source.Clients)
	}
	for _, id := range []graph.ID{"A04", "A05", "A17"} {
		if _, ok := source.label(id); ok {
			t.Errorf("%s is shown", id)
		}
	}
	pdf, _ := write(t, input(s))
	if text := textOf(t, pdf); strings.Contains(text, "Tokoh Masyarakat") {
		t.Error("a party that withdrew is shown")
	}
}

// What sections are given holds nothing private, whatever they will print one day.
func TestSourceHoldsNothingPrivate(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r },
		graph.Attribute{ID: "F1", Name: "Kode dalam", For: "actor", Type: "teks", Private: true},
		graph.Attribute{ID: "F2", Name: "Warna", For: "actor", Type: "teks"},
		graph.Value{ID: "F1/A03", Owner: "A03", Attribute: "F1", Text: "rahasia"},
		graph.Value{ID: "F2/A04", Owner: "A04", Attribute: "F2", Text: "rahasia"},
		graph.Value{ID: "F2/A03", Owner: "A03", Attribute: "F2", Text: "hijau"})
	for _, privacy := range Privacies {
		in := input(s)
		in.Privacy = privacy
		source := SourceOf(in)
		for _, among := range []*network.Snapshot{source.Whole, source.Shown} {
			checkNothingPrivate(t, among)
			if values := graph.All[graph.Value](among); len(values) != 1 || values[0].Text != "hijau" {
				t.Errorf("%s: the values of invented fields are %v", privacy, values)
			}
		}
	}
}

func checkNothingPrivate(t *testing.T, among *network.Snapshot) {
	t.Helper()
	for _, kind := range graph.Kinds {
		for _, r := range among.Records(kind) {
			for i := range kind.Fields {
				f := &kind.Fields[i]
				if f.Private && !f.IsEmpty(r) && !(kind.ID == "actor" && f.ID == "name") {
					t.Errorf("%s %s has its private %s", kind.ID, graph.Key(r), f.ID)
				}
			}
			if m, ok := r.(graph.Meeting); ok && m.Venue != "" {
				t.Errorf("meeting %s has its venue", m.ID)
			}
			if a, ok := r.(graph.Actor); ok && a.Area != "" {
				t.Errorf("actor %s has its area", a.ID)
			}
		}
	}
}

func TestConsentEnds(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r },
		graph.Consent{ID: "C1", Actor: "A04", Date: "2026-01-05", Purposes: "laporan_tersamar", ValidUntil: "2026-11-19"},
		graph.Consent{ID: "C2", Actor: "A05", Date: "2026-01-05", Purposes: "laporan_tersamar", ValidUntil: "2026-11-20"},
		graph.Consent{ID: "C3", Actor: "A06", Date: "2026-11-21", Purposes: "laporan_tersamar"})
	source := SourceOf(input(s))
	for id, want := range map[graph.ID]bool{"A04": false, "A05": true, "A06": false} {
		if source.isShown(id) != want {
			t.Errorf("%s is shown: %v", id, !want)
		}
	}
}

func TestFewPeopleAreNotCountedOut(t *testing.T) {
	s := SourceOf(input(graphtest.Sample(t)))
	for n, want := range map[int]string{0: "0", 1: "<5", 4: "<5", 5: "5", 12: "12"} {
		if got := s.few(n); got != want {
			t.Errorf("%d people are written %q", n, got)
		}
	}
	for _, b := range s.ppksBlocks() {
		if table, ok := b.(paper.Table); ok {
			for _, row := range table.Rows {
				if row[1].Text != "<5" { // the sample has one or two of a kind
					t.Errorf("%s: %s", row[0].Text, row[1].Text)
				}
			}
		}
	}
}

// The table of connectors and the lists beneath it name neither persons nor who is not shown.
// TestGroupsNameNobody: the sentence about groups is the one without names, since some may not be shown.
func TestGroupsNameNobody(t *testing.T) {
	_, html := write(t, input(graphtest.Sample(t)), "map")
	text := string(html)
	if !strings.Contains(text, "1 pihak belum terhubung dengan siapa pun.") || strings.Contains(text, "Di luar kelompok terbesar") {
		t.Error("the report does not say how many groups there are, or names who is outside twice")
	}
}

func TestConnectorsLeaveOutWhoIsNotShown(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if a, ok := r.(graph.Actor); ok && a.PublicLabel == "LKS" {
			a.Consent = "ditarik"
			return a
		}
		return r
	})
	source := SourceOf(input(s))
	if err := source.measure(context.Background(), All); err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, b := range source.connectorBlocks() {
		if table, ok := b.(paper.Table); ok {
			for rows = range table.Rows {
				if name := table.Rows[rows][0].Text; name == "LKS" || name == source.T("report.someone") {
					t.Errorf("%q is ranked", name)
				}
			}
		}
	}
	var lks graph.ID
	for _, a := range s.Actors {
		if a.PublicLabel == "LKS" {
			lks = a.ID
		}
	}
	if got := source.list([]graph.ID{"A17", "A04", lks, "A28"}); rows != connectors-1 || got != "1 pihak lain, 2 orang, 1 keluarga" {
		t.Errorf("%d rows; the list is %q", rows+1, got)
	}
}

// A named report names organisations, and only those persons whose consent covers it.
func TestNamedReport(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r },
		graph.Consent{ID: "C1", Actor: "A17", Date: "2026-01-05", Purposes: "pencatatan;laporan_bernama"},
		graph.Consent{ID: "C2", Actor: "A18", Date: "2026-01-05", Purposes: "laporan_bernama", WithdrawnAt: "2026-03-01"})
	in := input(s)
	in.Privacy = Named
	_, html := write(t, in)
	text := string(html)
	for name, want := range map[string]bool{
		"Hj. Enok Saripah": true, "Ustaz Dadan Ruhimat": false, "Ratri Wulansari": false, "LKS Bina Sauyunan": true,
		"Keluarga K-01": false, "Lansia tinggal sendiri": false,
	} {
		if strings.Contains(text, name) != want {
			t.Errorf("%s: want %v", name, want)
		}
	}
}

// A person whose public label is the name appears by role, and the name is taken out of free text.
func TestLabelThatIsAName(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		switch r := r.(type) {
		case graph.Actor:
			if r.ID == "A17" || r.ID == "A18" {
				r.PublicLabel = r.Name
			}
			return r
		case graph.Agreement:
			r.Title += " bersama hj. enok saripah untuk Keluarga K-05"
			return r
		}
		return r
	})
	pdf, html := write(t, input(s))
	both := textOf(t, pdf) + string(html)
	if strings.Contains(strings.ToLower(both), "enok") || strings.Contains(both, "K-05") {
		t.Error("a name stands in the report")
	}
	if !strings.Contains(both, "Tokoh masyarakat 2") {
		t.Error("two persons of one role are not told apart")
	}
}

func TestPublicReportLeavesTenseTiesOut(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if p, ok := r.(graph.Project); ok {
			p.Confidentiality = "publik"
			return p
		}
		return r
	})
	source := SourceOf(input(s))
	if left := len(source.Whole.Ties) - len(source.Shown.Ties); left == 0 || left != source.Tense {
		t.Errorf("%d ties left out, %d counted", left, source.Tense)
	}
}

// TestPublicReportLeavesOnceTenseTiesOut: a tie that was tense by its history is left out too, as a picture may be that of
// a day on which it was.
func TestPublicReportLeavesOnceTenseTiesOut(t *testing.T) {
	firm := func(r graph.Record) bool {
		tie, ok := r.(graph.Tie)
		return ok && tie.Quality == "kuat" && tie.Type != graph.Partnership
	}
	var once graph.ID
	for _, tie := range graph.All[graph.Tie](graphtest.Sample(t)) {
		if firm(tie) {
			once = tie.ID
			break
		}
	}
	public := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if p, ok := r.(graph.Project); ok {
			p.Confidentiality = "publik"
			return p
		}
		return r
	})
	history := graph.NewOf[graph.TieHistory]()
	history.Tie, history.Date, history.Field, history.Old, history.New = once, "2026-03-01", "quality", graph.Tense, "kuat"
	tense := network.Of(graph.Join(graph.Collect(history), public), network.Lens{})
	if before, after := SourceOf(input(public)).Tense, SourceOf(input(tense)).Tense; after != before+1 {
		t.Errorf("%d ties are left out, with one that was tense %d", before, after)
	}
}

// The covered network has the shape of the true one, also through a lens that looks for a name.
func TestCoverKeepsTheShape(t *testing.T) {
	for _, lens := range []network.Lens{{}, {Sectors: "pemerintah;lsm"}, {Text: "forum"}, {Types: "kemitraan", Levels: "3;4"}, {Day: "2026-03-01"}} {
		s := network.Of(graphtest.SampleRecords(t), lens)
		whole := SourceOf(input(s)).Whole
		if whole.N() != s.N() || len(whole.Ties) != len(s.Ties) || whole.LeftOut != s.LeftOut || whole.Day != s.Day {
			t.Errorf("%+v: %d actors, %d ties; want %d, %d", lens, whole.N(), len(whole.Ties), s.N(), len(s.Ties))
		}
		for k := range s.Ties {
			if whole.Ends[k] != s.Ends[k] || whole.Ties[k].Level != s.Ties[k].Level {
				t.Fatalf("%+v: tie %d differs", lens, k)
			}
		}
	}
}

// Numbers of the summary against domain 6.2: M27 two of twelve met, seven in part, 44.9 %; M33 ten of 25.
func TestSummaryNumbers(t *testing.T) {
	s := SourceOf(input(graphtest.Sample(t)))
	for got, want := range map[string]string{
		s.needs():        "2 dari 12 kebutuhan sudah terpenuhi dan 7 terpenuhi sebagian; 3 belum mendapat sumber. Cakupan menurut kemendesakannya 44,9%",
		s.partnerships(): "10 dari 25 kemitraan",
		s.resources():    "25 sumber",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
}

func TestOddInputs(t *testing.T) {
	long := strings.Repeat("Perkumpulan ", 10)
	one := graph.Actor{ID: "A", Name: long[:119], Kind: "organisasi", Sector: "warga", Tier: "rw", Role: "mitra"}
	strange := graph.Actor{ID: "B", Name: "جمعية 🙂 Umi", Kind: "perorangan", Sector: "??", Tier: "??", Role: "mitra", IsClient: true}
	many := graphtest.Random(2000, 0.002, 5).Snapshot()
	for name, s := range map[string]*network.Snapshot{
		"nobody": network.Of(graph.Collect(), network.Lens{}),
		"one":    network.Of(graph.Collect(one), network.Lens{}),
		"two":    network.Of(graph.Collect(one, strange), network.Lens{}),
		"many":   many,
	} {
		for _, privacy := range append(Privacies, "") {
			in := input(s)
			in.Privacy = privacy
			if name == "nobody" {
				in.Map = nil
			}
			pdf, html := write(t, in)
			if small := strings.Contains(string(html), "urang dari 50"); small == (name == "nobody" || name == "many") {
				t.Errorf("%s: that a small map can be recognised is said: %v", name, small)
			}
			if name == "one" && strings.Count(string(html), "elum ada ikatan") != 1 {
				t.Error("that there are no ties is not said once")
			}
			if name == "two" && !strings.Contains(string(html), "dalam 2 dari 6 sektor dan 2 dari 9 tingkat") {
				t.Error("unknown sectors and tiers are counted beside the known ones")
			}
			if !bytes.HasPrefix(pdf, []byte("%PDF")) || len(html) < 1000 {
				t.Errorf("%s: no report", name)
			}
		}
	}
}

// A new project has no day, no name and no area: nothing is said of them, not even half.
func TestWithoutDayNameAndAreaNothingIsHalfSaid(t *testing.T) {
	for _, l := range locale.All {
		in := input(network.Of(graph.Collect(graph.Actor{ID: "A", Name: "Forum", Sector: "warga", Tier: "rw"}), network.Lens{}))
		in.Language = l
		_, html := write(t, in)
		text := string(html)
		for _, half := range []string{"Per tanggal", "As of", " per .", " as of", " of .", "tanggal <", "  ", " · <", "<h1></h1>", "jejaring <"} {
			if at := strings.Index(text[strings.Index(text, "<main>"):], half); at >= 0 {
				t.Errorf("%s: the report says %q", l, half)
			}
		}
		sheet := Lay(in, paper.A4Wide).Doc
		if sheet.Title != in.Language.T("report.map.name") && sheet.Title != "Network map" {
			t.Errorf("%s: the map alone is called %q", l, sheet.Title)
		}
	}
}

func TestSectionsAreChosen(t *testing.T) {
	d, err := Of(context.Background(), input(graphtest.Sample(t)), "appendix", "nothing", "summary")
	if err != nil {
		t.Fatal(err)
	}
	var headings []string
	for _, b := range d.Blocks {
		if h, ok := b.(paper.Heading); ok && h.Level == 1 {
			headings = append(headings, h.Number+" "+h.Text)
		}
	}
	if fmt.Sprint(headings) != "[1 Lampiran 2 Ringkasan]" {
		t.Error(headings)
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Of(stopped, input(graphtest.Random(300, 0.02, uint64(rand.IntN(9))).Snapshot())); err == nil {
		t.Error("a stopped report was written")
	}
}

// TestShow writes the sample report to a folder, to be looked at.
func TestShow(t *testing.T) {
	dir := os.Getenv("JEJARING_SHOW")
	if dir == "" {
		return
	}
	for _, l := range locale.All {
		in := input(graphtest.Sample(t))
		in.Language = l
		pdf, html := write(t, in)
		for name, content := range map[string][]byte{"report-" + string(l) + ".pdf": pdf, "report-" + string(l) + ".html": html} {
			if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
