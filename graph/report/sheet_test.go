package report

import (
	"bytes"
	"strings"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/paper"
)

func TestSheetIsOnePage(t *testing.T) {
	s := graphtest.Sample(t)
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
