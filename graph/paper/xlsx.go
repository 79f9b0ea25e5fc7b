package paper

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// WriteXLSX writes sheets as one workbook: headings bold and always in view, days as days, numbers as numbers in the
// format of their column, columns as wide as what is in them.
func WriteXLSX(w io.Writer, title string, made time.Time, sheets []Sheet) error {
	book := excelize.NewFile()
	defer book.Close()
	day := made.UTC().Format(time.RFC3339)
	err := book.SetDocProps(&excelize.DocProperties{Title: title, Creator: "Jejaring", Created: day, Modified: day})
	for k, s := range sheets {
		if err == nil {
			err = addSheet(book, k, s)
		}
	}
	if err == nil {
		err = book.Write(w)
	}
	if err != nil {
		return fmt.Errorf("write xlsx: %w", err)
	}
	return nil
}

func addSheet(book *excelize.File, k int, s Sheet) error {
	name := sheetName(s.Name)
	if k == 0 {
		if err := book.SetSheetName(book.GetSheetName(0), name); err != nil {
			return err
		}
	} else if _, err := book.NewSheet(name); err != nil {
		return err
	}
	out, err := book.NewStreamWriter(name)
	if err != nil {
		return err
	}
	styles, err := stylesOf(book, s)
	if err != nil {
		return err
	}
	for c, width := range widthsOf(s) {
		if err := out.SetColWidth(c+1, c+1, width); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := writeRows(out, s, styles); err != nil {
		return err
	}
	return out.Flush()
}

// sheetStyles are the numbers that a book gave to its styles.
type sheetStyles struct {
	head, text, day int
	number          []int // one per column
}

func stylesOf(book *excelize.File, s Sheet) (styles sheetStyles, err error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	if styles.head, err = book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: top}); err != nil {
		return styles, err
	}
	if styles.text, err = book.NewStyle(&excelize.Style{Alignment: top}); err != nil {
		return styles, err
	}
	if styles.day, err = figureStyle(book, dayFormat); err != nil {
		return styles, err
	}
	for _, c := range s.Columns {
		style, err := figureStyle(book, c.Format)
		if err != nil {
			return styles, err
		}
		styles.number = append(styles.number, style)
	}
	return styles, nil
}

func figureStyle(book *excelize.File, format SheetFormat) (int, error) {
	code := string(format)
	if code == "" {
		code = "General"
	}
	return book.NewStyle(&excelize.Style{CustomNumFmt: &code, Alignment: &excelize.Alignment{Vertical: "top"}})
}

func writeRows(out *excelize.StreamWriter, s Sheet, styles sheetStyles) error {
	head := make([]any, len(s.Columns))
	for c, column := range s.Columns {
		head[c] = excelize.Cell{StyleID: styles.head, Value: column.Title}
	}
	if err := out.SetRow("A1", head); err != nil {
		return err
	}
	for k, row := range s.Rows {
		cells := make([]any, len(row))
		for c, cell := range row {
			switch {
			case cell.isDay():
				cells[c] = excelize.Cell{StyleID: styles.day, Value: cell.Day}
			case cell.isNumber():
				cells[c] = excelize.Cell{StyleID: styles.number[c], Value: cell.X}
			default:
				cells[c] = excelize.Cell{StyleID: styles.text, Value: cell.Text}
			}
		}
		if err := out.SetRow(fmt.Sprintf("A%d", k+2), cells); err != nil {
			return err
		}
	}
	return nil
}

// widthsOf returns the width of each column, in letters.
func widthsOf(s Sheet) []float64 {
	const least, most = 10, 60
	widths := make([]float64, len(s.Columns))
	for c, column := range s.Columns {
		longest := utf8.RuneCountInString(column.Title)
		for _, row := range s.Rows {
			longest = max(longest, utf8.RuneCountInString(row[c].Text))
		}
		widths[c] = float64(min(max(longest+2, least), most))
	}
	return widths
}

// sheetName returns a name that spreadsheets take: at most 31 letters, none of : \ / ? * [ ].
func sheetName(name string) string {
	letters := []rune(strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return ' '
		}
		return r
	}, name), " '"))
	if len(letters) > 31 {
		letters = letters[:31]
	}
	return string(letters)
}
