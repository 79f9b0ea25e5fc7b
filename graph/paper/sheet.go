package paper

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"jejaring/graph/locale"
)

// Sheet is a table for a spreadsheet, in which numbers stay numbers.
type Sheet struct {
	Name    string
	Columns []SheetColumn
	Rows    [][]SheetCell // one cell per column
}

// SheetColumn is one column of a sheet.
type SheetColumn struct {
	Title  string
	Format SheetFormat // of its numbers
}

// SheetFormat is how a spreadsheet shows numbers.
type SheetFormat string

// The formats, as spreadsheets write them.
const (
	WholeFormat   SheetFormat = "0"
	PercentFormat SheetFormat = "0.0%"
	DecimalFormat SheetFormat = "0.00"

	dayFormat SheetFormat = "d mmm yyyy"
)

// SheetCell is a text, or a number where Text is empty; not a number is an empty cell. A text that writes a day is that day
// in a workbook.
type SheetCell struct {
	Text string
	X    float64
	Day  time.Time // midnight UTC; zero for none
}

// firstDay is the first that spreadsheets count alike.
var firstDay = time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)

func (c SheetCell) isDay() bool { return !c.Day.Before(firstDay) }

func (c SheetCell) isNumber() bool { return c.Text == "" && !math.IsNaN(c.X) && !math.IsInf(c.X, 0) }

// WriteCSV writes the sheet with a heading, in UTF-8 with its mark. Separator and decimal mark are those that the
// spreadsheets of the language expect, so that a double click opens it in columns. A text that a spreadsheet would
// compute is set behind an apostrophe.
func WriteCSV(w io.Writer, s Sheet, l locale.Language) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if l != locale.English {
		out.Comma = ';'
	}
	record := make([]string, len(s.Columns))
	for k, c := range s.Columns {
		record[k] = c.Title
	}
	rows := [][]string{record}
	for _, row := range s.Rows {
		record := make([]string, len(row))
		for k, c := range row {
			switch {
			case c.isNumber():
				record[k] = SheetFigure(c.X, l)
			case strings.ContainsRune("=+-@\t\r", first(c.Text)):
				record[k] = "'" + c.Text
			default:
				record[k] = c.Text
			}
		}
		rows = append(rows, record)
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

// first returns the first letter of a text, a space where it has none.
func first(text string) rune {
	for _, r := range text {
		return r
	}
	return ' '
}

// SheetFigure writes a number as the spreadsheets of the language read it, to six places.
func SheetFigure(x float64, l locale.Language) string {
	text := strconv.FormatFloat(math.Round(x*1e6)/1e6, 'f', -1, 64)
	if l != locale.English {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}
