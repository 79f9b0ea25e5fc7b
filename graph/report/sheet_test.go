package report

import (
	"bytes"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// TestSearchedWordsAreNotRepeated looks for a name in the legend of the map: searching for it does not print it.
func TestSearchedWordsAreNotRepeated(t *testing.T) {
	const name = "Ujang"
	s := SourceOf(Input{Snapshot: network.Of(graphtest.SampleRecords(t), network.Lens{Text: name})})
	var svg strings.Builder
	scene := diagram.Of(s.Shown, nil, diagram.Look{Legend: true, Notes: s.Remarks()})
	if err := scene.SVG(&svg); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(svg.String(), name) || s.Shown.N() != 1 {
		t.Errorf("%d actors, and the legend repeats %q: %v", s.Shown.N(), name, strings.Contains(svg.String(), name))
	}
	for _, words := range s.Remarks() {
		if !strings.Contains(svg.String(), strings.Fields(words)[0]) {
			t.Errorf("the picture does not say %q", words)
		}
	}
}

func TestTheSheetLiesAsTheMap(t *testing.T) {
	for _, c := range []struct {
		width, height float64
		want          paper.Size
	}{{800, 500, paper.A4Wide}, {500, 500, paper.A4Wide}, {500, 900, paper.A4}} {
		in := Input{Snapshot: graphtest.Sample(t), Map: func(_ *network.Snapshot, width float64) paper.Figure {
			if width == 0 {
				width = c.width
			}
			return paper.Figure{Width: width, Height: width * c.height / c.width, Draw: func(paper.Pen) {}}
		}}
		sheet, letters := Lay(in, paper.A4Wide)
		if sheet != c.want || letters <= 0 || letters > 6.51 {
			t.Errorf("a map of %v × %v lies on %v with letters of %v points, want %v", c.width, c.height, sheet, letters, c.want)
		}
	}
}

func TestSheetIsOnePage(t *testing.T) {
	s := graphtest.Sample(t)
	hides := edited(s, func(r graph.Record) graph.Record {
		if a, ok := r.(graph.Actor); ok && a.ID == "A04" {
			a.Consent = "belum"
			return a
		}
		return r
	})
	for _, size := range []paper.Size{paper.A4, paper.A4Wide, paper.A3, paper.A3Wide} {
		in := input(hides)
		in.Map = func(shown *network.Snapshot, width float64) paper.Figure {
			figure := dots(shown, width)
			figure.Height = 3 * figure.Width // as high as a page and more
			return figure
		}
		blocks := Sheet(in, size).Blocks
		remark, _ := blocks[len(blocks)-1].(paper.Paragraph)
		if len(remark.Runs) == 0 || !strings.HasPrefix(remark.Runs[0].Text, "1 pihak ikut dihitung") {
			t.Errorf("%v: below the map stands %v", size, remark)
		}
		if pages := paper.Pages(Sheet(in, size)); len(pages) != 1 {
			t.Errorf("%v: with a remark below the map there are %d pages", size, len(pages))
		}
	}
	for _, size := range []paper.Size{paper.A4, paper.A4Wide, paper.A3, paper.A3Wide} {
		d := Sheet(input(s), size)
		pages := paper.Pages(d)
		if len(pages) != 1 || pages[0].Size != size {
			t.Errorf("%v: %d pages", size, len(pages))
		}
		var b bytes.Buffer
		if err := paper.WritePDF(&b, d); err != nil {
			t.Fatal(err)
		}
		if text := textOf(t, b.Bytes()); !strings.Contains(text, "KD-") || strings.Contains(text, "K-01") {
			t.Error("the map alone shows the clients' own codes, or none")
		}
	}
}

func TestChecksBeforePrinting(t *testing.T) {
	s := SourceOf(input(graphtest.Sample(t)))
	var all []string
	for _, c := range s.Checks() {
		all = append(all, s.Say(c.Message))
	}
	want := "5 keluarga tampil sebagai kode baru|Orang disebut dengan label atau perannya|46 pihak, kurang dari 50: bentuk peta dapat dikenali|Pengendali data belum diisi"
	if got := strings.Join(all, "|"); got != want {
		t.Errorf("checks: %s", got)
	}
}
