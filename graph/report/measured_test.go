package report_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/chart"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// TestTheNeedOfAPersonStaysInTheOffice: an answer that names what a person needs is left out of what leaves.
func TestTheNeedOfAPersonStaysInTheOffice(t *testing.T) {
	sample := graphtest.Sample(t)
	for owner, leaves := range map[graph.ID]bool{"A03": true, "A01": false} {
		need := graph.All[graph.Need](sample)[0]
		need.ID, need.Title, need.Owner = "N99", "Sepatu bot ukuran empat puluh", owner
		records := []graph.Record{need}
		for _, kind := range graph.Kinds {
			if kind.ID != "need" {
				records = append(records, sample.Records(kind)...)
			}
		}
		s := network.Of(graph.Collect(records...), network.Lens{Day: sample.Day})
		m, _ := measure.ByID("need-coverage")
		r, err := m.Of(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		out := report.Measured{Snapshot: s, Language: locale.Indonesian, Measure: m, Result: r}
		var book bytes.Buffer
		if err := out.XLSX(&book, time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
		if told := strings.Contains(unzipped(t, book.Bytes()), need.Title); told != leaves {
			t.Errorf("the need of %s is told: %v, of %q", owner, told, locale.Indonesian.Say(r.Sentence))
		}
	}
}

// unzipped returns all that is in the files of an archive.
func unzipped(t *testing.T, data []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range archive.File {
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

// TestWhatMeasuresFoundLeavesWithoutPersons writes the ranking of the sample; persons and families count, but no row
// is theirs. JEJARING_SHOTS names a folder for the charts of all measures, to be looked at.
func TestWhatMeasuresFoundLeavesWithoutPersons(t *testing.T) {
	s := graphtest.Sample(t)
	for _, m := range measure.All {
		r, err := m.Of(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		out := report.Measured{Snapshot: s, Language: locale.Indonesian, Measure: m, Result: r}
		var table, book, picture bytes.Buffer
		if out.HasRows() {
			if err := out.CSV(&table); err != nil {
				t.Errorf("%s: %v", m.ID, err)
			}
			if err := out.XLSX(&book, time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)); err != nil || book.Len() == 0 {
				t.Errorf("%s: %d bytes, %v", m.ID, book.Len(), err)
			}
		}
		if of, ok := chart.For(m, r); ok {
			if err := out.PNG(&picture, of); err != nil || picture.Len() == 0 {
				t.Errorf("%s: %d bytes, %v", m.ID, picture.Len(), err)
			}
			if dir := os.Getenv("JEJARING_SHOTS"); dir != "" {
				os.WriteFile(filepath.Join(dir, "out-"+m.ID+".png"), picture.Bytes(), 0o600)
			}
		}
		for _, a := range s.Actors {
			if (a.IsClient || !a.IsAgency()) && strings.Contains(table.String(), a.Label()) {
				t.Errorf("%s tells of %s:\n%s", m.ID, a.Label(), table.String())
			}
		}
		if m.ID == "betweenness" && !strings.Contains(table.String(), "\n1;Forum Warga RW;Warga masyarakat;0,36") {
			t.Errorf("the ranking is\n%s", table.String())
		}
	}
}
