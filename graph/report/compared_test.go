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

	"jejaring/graph/compare"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/report"
)

// TestAComparisonLeavesWithoutPersons writes the sample from its baseline to its own day. JEJARING_SHOTS names a folder for
// the picture, to be looked at.
func TestAComparisonLeavesWithoutPersons(t *testing.T) {
	records := graphtest.SampleRecords(t)
	c, err := compare.Days(t.Context(), records, network.Lens{}, "2026-01-05", "2026-11-20")
	if err != nil {
		t.Fatal(err)
	}
	out := report.Compared{Comparison: c, Language: locale.Indonesian}
	var table, book, picture bytes.Buffer
	if err := out.CSV(&table); err != nil {
		t.Fatal(err)
	}
	if err := out.XLSX(&book, time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)); err != nil || book.Len() == 0 {
		t.Fatalf("%d bytes, %v", book.Len(), err)
	}
	if err := out.PNG(&picture, nil); err != nil || picture.Len() == 0 {
		t.Fatalf("%d bytes, %v", picture.Len(), err)
	}
	if dir := os.Getenv("JEJARING_SHOTS"); dir != "" {
		os.WriteFile(filepath.Join(dir, "compared.png"), picture.Bytes(), 0o600)
	}
	for _, a := range graphtest.Sample(t).Actors {
		if (a.IsClient || !a.IsAgency()) && strings.Contains(table.String(), a.Label()) {
			t.Errorf("the table tells of %s:\n%s", a.Label(), table.String())
		}
	}
	if !strings.Contains(table.String(), "Naik tingkat;Forum Warga RW – LKS;Komunikasi;Kolaborasi;Kemitraan") {
		t.Errorf("the table is\n%s", table.String())
	}
	if text := sheetsOf(t, book.Bytes()); !strings.Contains(text, "Klien yang terlayani") { // SD-37
		t.Errorf("the workbook does not say whom the services reach:\n%s", text)
	}
	same, err := compare.Days(t.Context(), records, network.Lens{}, "2026-11-20", "2026-11-20")
	if err != nil {
		t.Fatal(err)
	}
	table.Reset()
	if err := (report.Compared{Comparison: same, Language: locale.English}).CSV(&table); err != nil || !strings.Contains(table.String(), "Partnerships") {
		t.Errorf("where nothing changed the file holds %q, %v", table.String(), err)
	}
}

// sheetsOf returns all that is written in the parts of a workbook.
func sheetsOf(t *testing.T, book []byte) string {
	t.Helper()
	files, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, f := range files.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&text, part); err != nil {
			t.Fatal(err)
		}
		part.Close()
	}
	return text.String()
}
