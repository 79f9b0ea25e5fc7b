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
	saysNoMore(t, d, b.String())
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

func edited(s *network.Snapshot, change func(graph.Record) graph.Record, more ...graph.Record) *network.Snapshot {
	var all []graph.Record
	for _, kind := range graph.Kinds {
		for _, r := range s.Records(kind) {
			all = append(all, change(r))
		}
	}
	return network.Of(graph.Collect(append(all, more...)...), s.Lens)
}

// TestGroupsNameNobody: the sentence about groups is the one without names, since some may not be shown.
func TestGroupsNameNobody(t *testing.T) {
	_, html := write(t, input(graphtest.Sample(t)), "map")
	text := string(html)
	if !strings.Contains(text, "1 pihak belum terhubung dengan siapa pun.") || strings.Contains(text, "Di luar kelompok terbesar") {
		t.Error("the report does not say how many groups there are, or names who is outside twice")
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
