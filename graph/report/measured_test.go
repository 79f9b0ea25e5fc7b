package report_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jejaring/graph/chart"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/report"
)

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
