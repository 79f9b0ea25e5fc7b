package batch

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// printTable prints rows in columns as wide as their longest cell: so many to the left, the numbers after them to the
// right.
func printTable(out io.Writer, rows [][]string, left int) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for k, cell := range row {
			widths[k] = max(widths[k], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		line := "  "
		for k, cell := range row {
			gap := strings.Repeat(" ", widths[k]-utf8.RuneCountInString(cell))
			if k > 0 {
				line += "   "
			}
			if k < left {
				line += cell + gap
			} else {
				line += gap + cell
			}
		}
		fmt.Fprintln(out, strings.TrimRight(line, " "))
	}
}
