package report

import (
	"bytes"
	"math"
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

// framed is the input of a map of a width and height by itself, which takes any room that it is given.
func framed(s *network.Snapshot, width, height float64) Input {
	in := input(s)
	in.Map = func(shown *network.Snapshot, frame Frame) Map {
		figure := dots(shown, frame)
		if figure.Width, figure.Height = width, height; frame.Height > 0 {
			figure.Width, figure.Height = frame.Width, frame.Height
		}
		return figure
	}
	return in
}

// A sheet lies as its map does, and the map is all that it leaves room for: no letters are smaller than can be read.
func TestTheSheetLiesAsTheMap(t *testing.T) {
	for _, c := range []struct {
		width, height float64
		want          paper.Size
	}{{800, 500, paper.A4Wide}, {700, 800, paper.A4}, {500, 900, paper.A4}, {300, 200, paper.A4Wide}, {4000, 3000, paper.A4Wide}} {
		laid := Lay(framed(graphtest.Sample(t), c.width, c.height), paper.A4Wide)
		if laid.Doc.Size != c.want || laid.Letters < 6.5 || laid.Letters > 9 {
			t.Errorf("a map of %v × %v lies on %v with letters of %v points, want %v", c.width, c.height, laid.Doc.Size, laid.Letters, c.want)
		}
		figure := laid.Doc.Blocks[0].(paper.Figure)
		bare := laid.Doc
		bare.Blocks = bare.Blocks[1:]
		if width, height := paper.RoomOf(bare); math.Abs(figure.Width*laid.Letters/11-width) > 0.1 || math.Abs(figure.Height*laid.Letters/11-height) > 0.1 || width*height < 0.7*laid.Doc.Size.Width*laid.Doc.Size.Height {
			t.Errorf("a map of %v × %v becomes %v × %v in a room of %v × %v points", c.width, c.height, figure.Width, figure.Height, width, height)
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
	for _, wide := range []paper.Size{paper.A4Wide, paper.A3Wide} {
		for _, high := range []float64{400, 2700} {
			d := Lay(framed(hides, 900, high), wide).Doc
			remark, _ := d.Blocks[len(d.Blocks)-1].(paper.Paragraph)
			if len(remark.Runs) == 0 || !strings.HasPrefix(remark.Runs[0].Text, "1 pihak ikut dihitung") {
				t.Errorf("%v: below the map stands %v", wide, remark)
			}
			if pages := paper.Pages(d); len(pages) != 1 || pages[0].Size != d.Size {
				t.Errorf("%v: with a remark below the map there are %d pages", wide, len(pages))
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
