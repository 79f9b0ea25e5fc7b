package paper

import (
	"bytes"
	"flag"
	"fmt"
	"image/color"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jejaring/graph/locale"
)

var update = flag.Bool("update", false, "write the golden files anew")

// reader is a Pen that collects what is written on a page, top to bottom as drawn.
type reader struct{ words []written }

type written struct {
	x, y, size float64
	text       string
}

func (*reader) Polyline([]float64, float64, []float64, color.RGBA)  {}
func (*reader) Polygon([]float64, color.RGBA)                       {}
func (*reader) Circle(float64, float64, float64, color.RGBA)        {}
func (*reader) Ring(float64, float64, float64, float64, color.RGBA) {}
func (*reader) Begin(string, string)                                {}
func (*reader) End()                                                {}
func (r *reader) Text(x, y, size float64, _ int, t string, _ color.RGBA) {
	r.words = append(r.words, written{x, y, size, t})
}

func read(p Page) []written {
	r := &reader{}
	p.Draw(r)
	return r.words
}

func square(p Pen) {
	p.Begin("x", "A square")
	p.Polygon([]float64{10, 10, 90, 10, 90, 90, 10, 90}, color.RGBA{0, 114, 178, 255})
	p.Polyline([]float64{0, 0, 100, 100}, 2, []float64{4, 3}, ink)
	p.Ring(50, 50, 30, 2, accent)
	p.Circle(50, 50, 5, amber)
	p.Text(20, 55, 12, 700, "Kotak ● → ≥", ink)
	p.End()
}

func longTable(rows int) Table {
	t := Table{Title: "Baris.", Columns: []Column{{Title: "Pihak"}, {Title: "Jumlah", Right: true}, {Title: "Catatan"}}}
	for i := range rows {
		icon := &Figure{Width: 10, Height: 10, Draw: func(p Pen) { p.Circle(5, 5, 5, accent) }}
		t.Rows = append(t.Rows, []Cell{{Text: fmt.Sprintf("row-%03d", i), Icon: icon}, {Text: "1.234"}, {Text: strings.Repeat("kata ", i%37)}})
	}
	return t
}

// example has every kind of block.
func example(l locale.Language) Doc {
	return Doc{
		Title: "Laporan <uji>", Subject: "Contoh", Author: "Penyusun", Language: l, Header: "Laporan uji · RW 07", Label: "Internal",
		Footer: []string{"Per tanggal 20 November 2026", "Jumlah pihak kurang dari 50"}, Date: time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC),
		Blocks: []Block{
			Cover{Kind: "Laporan", Title: "Judul yang panjang untuk halaman pertama", Under: "RW 07", Facts: [][2]string{{"Wilayah", "RW 07 & sekitarnya"}, {"Sifat", "Internal"}}},
			Contents{Title: "Isi"},
			PageBreak{},
			Heading{Level: 1, Number: "1", Text: "Peta"},
			Paragraph{Runs: []Run{{Text: "Jejaring memuat "}, Bold("46 pihak"), {Text: ", " + strings.Repeat("dan kata lain ", 60)}}},
			Figure{Width: 100, Height: 100, Title: "Kotak", Caption: "Sebuah kotak.", Frame: true, Draw: square},
			Heading{Level: 2, Text: "Daftar"},
			List{Items: [][]Run{Plain("satu"), Plain(strings.Repeat("dua ", 50))}},
			Notice{Runs: Plain("Jangan disebarkan.")},
			longTable(90),
			Paragraph{Runs: Plain("Keterangan"), Small: true},
			Heading{Level: 1, Number: "2", Text: "Akhir"},
			Paragraph{Runs: Plain("Selesai.")},
		},
	}
}

func TestPDFHasTheSameBytesTwice(t *testing.T) {
	for _, l := range locale.All {
		var a, b bytes.Buffer
		if err := WritePDF(&a, example(l)); err != nil {
			t.Fatal(err)
		}
		if err := WritePDF(&b, example(l)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Error("two PDFs of one document differ")
		}
		if !bytes.HasPrefix(a.Bytes(), []byte("%PDF-")) || !bytes.Contains(a.Bytes(), []byte("/Outlines")) || !bytes.Contains(a.Bytes(), []byte("/Lang ("+string(l)+")")) {
			t.Error("the PDF lacks its head, its outline or its language")
		}
		if dir := os.Getenv("JEJARING_SHOW"); dir != "" { // to be looked at
			if err := os.WriteFile(filepath.Join(dir, "paper-"+string(l)+".pdf"), a.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestHTMLIsAsAgreed(t *testing.T) {
	var b bytes.Buffer
	d := example(locale.Indonesian)
	d.Blocks[9] = longTable(2)
	if err := WriteHTML(&b, d); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "example.html")
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), want) {
		t.Error("the HTML differs from testdata/example.html; go test -update writes it anew")
	}
}

// No words of a document become marks of the page.
func TestHTMLKeepsWordsApartFromMarks(t *testing.T) {
	const evil = `<script>alert("x")</script>&amp;`
	words := []Run{{Text: evil}, Bold(evil)}
	var b bytes.Buffer
	d := Doc{Title: evil, Subject: evil, Author: evil, Header: evil, Label: evil, Footer: []string{evil}, Blocks: []Block{
		Cover{Kind: evil, Title: evil, Under: evil, Facts: [][2]string{{evil, evil}}},
		Contents{Title: evil},
		Heading{Level: 1, Number: evil, Text: evil},
		Heading{Level: 2, Text: evil},
		Paragraph{Runs: words},
		Notice{Runs: words},
		List{Items: [][]Run{words}},
		Table{Title: evil, Columns: []Column{{Title: evil}}, Rows: [][]Cell{Cells(evil)}, Note: evil},
		Figure{Width: 9, Height: 9, Title: evil, Caption: evil, Draw: func(p Pen) {
			p.Begin(evil, evil)
			p.Text(0, 0, 9, 400, evil, ink)
			p.End()
		}},
	}}
	if err := WriteHTML(&b, d); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "<script") || strings.Contains(b.String(), `alert("`) {
		t.Error("the words of a document run as a program")
	}
}

// A figure stands in its frame: moved to the middle of the line and scaled.
func TestFiguresAreScaled(t *testing.T) {
	const wide = 2000
	at := func(x float64) Block {
		return Figure{Width: wide, Height: 100, Draw: func(p Pen) { p.Text(x, 50, 40, 400, "x", ink) }}
	}
	words := read(Pages(Doc{Blocks: []Block{at(0), at(wide)}})[0])
	scale := (A4.Width - 2*Margin) / wide
	var marks []written
	for _, w := range words {
		if w.text == "x" {
			marks = append(marks, w)
		}
	}
	if len(marks) != 2 || math.Abs(marks[0].x-Margin) > 0.01 || math.Abs(marks[1].x-(A4.Width-Margin)) > 0.01 || math.Abs(marks[0].size-40*scale) > 0.01 {
		t.Errorf("at both ends of two wide figures stand %+v", marks)
	}
}

func TestTablesAreRepeatedAndNotCut(t *testing.T) {
	pages := Pages(example(locale.Indonesian))
	seen := 0
	for i, p := range pages {
		rows, titles := 0, 0
		for _, w := range read(p) {
			if strings.HasPrefix(w.text, "row-") {
				rows++
				if w.text != fmt.Sprintf("row-%03d", seen) {
					t.Errorf("page %d has %s, want row %d", i+1, w.text, seen)
				}
				seen++
			}
			if w.text == "Pihak" {
				titles++
			}
		}
		if (rows > 0) != (titles == 1) {
			t.Errorf("page %d has %d rows and %d times the column titles", i+1, rows, titles)
		}
	}
	if seen != 90 {
		t.Errorf("%d rows of 90 printed", seen)
	}
}

// Random documents: everything stands inside the body, no heading stands last on a page, nothing overlaps.
func TestPaginator(t *testing.T) {
	for round := range 60 {
		seed := uint64(round)
		r := rand.New(rand.NewPCG(seed, 1))
		d := Doc{Language: locale.Indonesian, Header: "Kepala", Footer: []string{"Kaki"}}
		for range 5 + r.IntN(40) {
			switch r.IntN(7) {
			case 0:
				d.Blocks = append(d.Blocks, Heading{Level: 1 + r.IntN(2), Text: "HEAD"}, Paragraph{Runs: Plain(strings.Repeat("kata ", 1+r.IntN(90)))})
			case 4:
				d.Blocks = append(d.Blocks, Heading{Level: 1, Text: "HEAD"}, Heading{Level: 2, Text: "HEAD"}, longTable(1+r.IntN(9)))
			case 1:
				d.Blocks = append(d.Blocks, longTable(1+r.IntN(60)))
			case 2:
				d.Blocks = append(d.Blocks, Figure{Width: 50 + 1500*r.Float64(), Height: 50 + 1500*r.Float64(), Caption: "c", Draw: func(p Pen) { p.Text(0, 10, 10, 400, "fig", ink) }})
			case 3:
				d.Blocks = append(d.Blocks, Notice{Runs: Plain(strings.Repeat("awas ", r.IntN(80)))})
			default:
				d.Blocks = append(d.Blocks, Paragraph{Runs: Plain(strings.Repeat("kata ", r.IntN(400)))})
			}
		}
		d.Blocks = append(d.Blocks, Paragraph{Runs: Plain("akhir")})
		checkPages(t, d, seed)
	}
}

// A soft break goes on where at least half of the page is free.
func TestSoftBreaksFillPages(t *testing.T) {
	for lines, want := range map[int]int{3: 1, 20: 1, 30: 2, 40: 2} {
		d := Doc{Blocks: []Block{Paragraph{Runs: Plain(strings.Repeat("sebarispanjangsekali"+strings.Repeat("i", 60)+" ", lines))}, PageBreak{Soft: true}, Heading{Level: 1, Text: "Lampiran"}, Paragraph{Runs: Plain("kata")}}}
		if pages := Pages(d); len(pages) != want {
			t.Errorf("after %d lines there are %d pages, want %d", lines, len(pages), want)
		}
	}
}

func checkPages(t *testing.T, d Doc, seed uint64) {
	t.Helper()
	pages := Pages(d)
	for i, p := range pages {
		last, lowest, lastMark := "", 0.0, 0.0
		for _, w := range read(p) {
			if w.x < side-0.1 || w.x > p.Width-side || w.y < 30 || w.y > p.Height-20 {
				t.Fatalf("seed %d: page %d: %q stands at %v, %v", seed, i+1, w.text, w.x, w.y)
			}
			if inBody := w.y > topBody && w.y < p.Height-62; inBody && w.y >= lowest && w.size < 40 {
				last, lowest = w.text, w.y
			}
		}
		for _, m := range p.Marks {
			lastMark = m.Y
		}
		if strings.HasPrefix(last, "HEAD") && lastMark > 0 {
			t.Fatalf("seed %d: a heading stands last on page %d", seed, i+1)
		}
	}
}

func TestLinesFit(t *testing.T) {
	ts := newTypesetter()
	r := rand.New(rand.NewPCG(7, 7))
	for range 300 {
		var runs []Run
		for range 1 + r.IntN(5) {
			var b strings.Builder
			for range r.IntN(60) {
				b.WriteRune([]rune("aimWKé 0 -—")[r.IntN(11)])
			}
			runs = append(runs, Run{b.String(), r.IntN(2) == 0})
		}
		width := 30 + 300*r.Float64()
		kept, wanted := "", ""
		for _, l := range ts.lines(runs, 10, width) {
			if l.width > width+1e-9 {
				t.Fatalf("a line of %v in %v", l.width, width)
			}
			for _, p := range l.pieces {
				kept += p.text
			}
		}
		for _, run := range runs {
			wanted += run.Text
		}
		if strip(kept) != strip(wanted) {
			t.Fatalf("lines hold %q, want %q", kept, wanted)
		}
	}
}

func strip(s string) string { return strings.ReplaceAll(s, " ", "") }

// Signs that the font lacks are replaced visibly and the document says so; nothing vanishes silently.
func TestMissingSigns(t *testing.T) {
	d := Doc{Language: locale.English, Blocks: []Block{Paragraph{Runs: Plain("Ibu 🙂👩‍👩‍👧 مريم\tUmi\n中文")}}}
	var all []string
	for _, w := range read(Pages(d)[0]) {
		all = append(all, w.text)
	}
	text := strings.Join(all, "|")
	if !strings.Contains(text, "Ibu □ □ Umi □") {
		t.Errorf("printed %q", text)
	}
	if !strings.Contains(text, "8 kinds of letters") {
		t.Errorf("the document does not count what is missing: %q", text)
	}
	var b bytes.Buffer
	if err := WritePDF(&b, d); err != nil {
		t.Error(err)
	}
}

func TestNothingToPrint(t *testing.T) {
	for _, d := range []Doc{{}, {Blocks: []Block{Table{}, List{}, Figure{Draw: func(Pen) {}}, Contents{}, Cover{}, Paragraph{}, Notice{}, Heading{}}}} {
		for _, p := range All {
			var b bytes.Buffer
			if err := p.Write(&b, d); err != nil || b.Len() == 0 {
				t.Errorf("%s: %v, %d bytes", p.ID, err, b.Len())
			}
		}
		if len(Pages(d)) != 1 {
			t.Error("an empty document has not one page")
		}
	}
}

// A row higher than a page goes on on the next; a word wider than a page is broken.
func TestRowHigherThanAPage(t *testing.T) {
	word := strings.Repeat("W", 10000)
	d := Doc{Blocks: []Block{Table{Columns: []Column{{Title: "A"}, {Title: "B"}}, Rows: [][]Cell{Cells(word, "x")}}}}
	count := 0
	for _, p := range Pages(d) {
		for _, w := range read(p) {
			count += strings.Count(w.text, "W")
			if w.y > p.Height {
				t.Fatal("text below the page")
			}
		}
	}
	if count != len(word) {
		t.Errorf("%d letters of %d printed", count, len(word))
	}
}
