package report_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// What a measure found through a filter says the filter, without the codes of clients, the names of persons and words
// that may be one.
func TestWhatMeasuresFoundSaysItsFilter(t *testing.T) {
	records := graphtest.SampleRecords(t)
	for text, want := range map[string][2]string{ // what stands in the file, and what does not
		"actor.influence>=2; tie.type=kemitraan":        {"Saringan: Kemitraan; Pengaruh ≥ 2", "K-0"},
		"net.near<=A04,3":                               {"Saringan: Paling jauh 3 langkah dari", "K-0"},
		`actor.text~"Warga Rahasia"|actor.sector=warga`: {"Nama memuat “…” atau Sektor: Warga masyarakat", "Warga Rahasia"},
		`actor.text~forum`:                              {"Saringan: kata yang dicari", "forum"},
	} {
		lens, err := network.ParseLens(text)
		if err != nil {
			t.Fatal(err)
		}
		s := network.Of(records, lens)
		m, _ := measure.ByID("betweenness")
		r, err := m.Of(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		var book bytes.Buffer
		if err := (report.Measured{Snapshot: s, Language: locale.Indonesian, Measure: m, Result: r}).XLSX(&book, time.Time{}); err != nil {
			t.Fatal(err)
		}
		if said := unpacked(t, book.Bytes()); !strings.Contains(said, want[0]) || strings.Contains(said, want[1]) {
			t.Errorf("%s: %q is said: %v, %q: %v", text, want[0], strings.Contains(said, want[0]), want[1], strings.Contains(said, want[1]))
		}
	}
}

// unpacked returns all that is in a zip file, one after the other, with the signs of markup as themselves.
func unpacked(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return all.String()
}
