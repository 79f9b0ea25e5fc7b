package paper_test

import (
	"bytes"
	"math"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"jejaring/graph/locale"
	"jejaring/graph/paper"
)

var sheet = paper.Sheet{
	Name:    "Siapa penghubung? [1/2]",
	Columns: []paper.SheetColumn{{Title: "Pihak"}, {Title: "Nilai", Format: paper.PercentFormat}},
	Rows: [][]paper.SheetCell{
		{{Text: "LKS \"Mitra\"; Sejahtera"}, {X: 0.25}},
		{{Text: "=SUM(A1)"}, {X: math.NaN()}},
	},
}

func TestCSVOpensInColumns(t *testing.T) {
	for l, want := range map[locale.Language]string{
		locale.Indonesian: "\uFEFFPihak;Nilai\r\n\"LKS \"\"Mitra\"\"; Sejahtera\";0,25\r\n'=SUM(A1);\r\n",
		locale.English:    "\uFEFFPihak,Nilai\r\n\"LKS \"\"Mitra\"\"; Sejahtera\",0.25\r\n'=SUM(A1),\r\n",
	} {
		var out bytes.Buffer
		if err := paper.WriteCSV(&out, sheet, l); err != nil || out.String() != want {
			t.Errorf("%s: %q, want %q (%v)", l, out.String(), want, err)
		}
	}
}

// A day is a day in a workbook, which spreadsheets sort and reckon with, and stays as it is written in CSV; one before those
// that they count alike stays a text.
func TestDaysOfAWorkbook(t *testing.T) {
	day := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	days := paper.Sheet{Name: "Hari", Columns: []paper.SheetColumn{{Title: "Tanggal"}}, Rows: [][]paper.SheetCell{
		{{Text: "20 Nov 2026", X: math.NaN(), Day: day}}, {{Text: "17 Agu 1845", X: math.NaN(), Day: day.AddDate(-181, 0, 0)}}, {{X: math.NaN()}},
	}}
	var out, plain bytes.Buffer
	if err := paper.WriteXLSX(&out, "Hari", day, []paper.Sheet{days}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	const serial = "46346" // days from 30 December 1899, as reckoned by hand: 126 years of 365 days, 31 of them leap, and 325
	if raw, err := book.GetCellValue("Hari", "A2", excelize.Options{RawCellValue: true}); raw != serial || err != nil {
		t.Errorf("the day is written as %q, want %s (%v)", raw, serial, err)
	}
	for cell, want := range map[string]string{"A2": "20 Nov 2026", "A3": "17 Agu 1845", "A4": ""} {
		if got, err := book.GetCellValue("Hari", cell); got != want || err != nil {
			t.Errorf("%s shows %q, want %q (%v)", cell, got, want, err)
		}
	}
	if panes, err := book.GetPanes("Hari"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the head is not kept in view: %+v (%v)", panes, err)
	}
	if err := paper.WriteCSV(&plain, days, locale.Indonesian); err != nil || plain.String() != "\uFEFFTanggal\r\n20 Nov 2026\r\n17 Agu 1845\r\n\r\n" {
		t.Errorf("CSV is %q (%v)", plain.String(), err)
	}
}

func TestXLSXIsReadBack(t *testing.T) {
	var out bytes.Buffer
	made := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	if err := paper.WriteXLSX(&out, "Analisis", made, []paper.Sheet{{Name: "Ringkasan", Columns: []paper.SheetColumn{{Title: "Hal"}}}, sheet}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	name := "Siapa penghubung   1 2"
	if got := book.GetSheetList(); len(got) != 2 || got[1] != name {
		t.Fatalf("sheets %q", got)
	}
	for cell, want := range map[string]string{"A1": "Pihak", "A2": "LKS \"Mitra\"; Sejahtera", "B2": "25.0%", "A3": "=SUM(A1)", "B3": ""} {
		if got, err := book.GetCellValue(name, cell); got != want || err != nil {
			t.Errorf("%s holds %q, want %q (%v)", cell, got, want, err)
		}
	}
	if kind, err := book.GetCellType(name, "B2"); err != nil || kind == excelize.CellTypeInlineString || kind == excelize.CellTypeSharedString {
		t.Errorf("a number is written as a text (%v)", err)
	}
	if formula, err := book.GetCellFormula(name, "A3"); formula != "" || err != nil {
		t.Errorf("a name became the formula %q (%v)", formula, err)
	}
}
