package report

import (
	"bytes"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

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
