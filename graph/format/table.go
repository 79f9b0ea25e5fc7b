package format

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"jejaring/graph/locale"
)

// row is one row of a table and the line on which it begins.
type row struct {
	line  int
	cells []string
}

// table reads rows of separated values as RFC 4180 describes them, with the liberties that real files take:
// any line end, quotes inside a cell, rows of unequal length. encoding/csv is not used because one quote that
// is never closed makes it swallow the rest of the file.
type table struct {
	in      *bufio.Reader
	comma   byte
	line    int      // of the last physical line read
	ahead   []string // physical lines put back, the next one last
	problem func(line int, m locale.Message)
	failure error // why reading ended before the end
}

func newTable(in io.Reader, comma byte, problem func(int, locale.Message)) *table {
	return &table{in: bufio.NewReaderSize(in, 64<<10), comma: comma, problem: problem}
}

// next returns the next row that is not empty, and false at the end.
func (t *table) next() (row, bool) {
	for {
		text, ok := t.readLine()
		if !ok {
			return row{}, false
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		r := row{line: t.line}
		r.cells = t.cells(text)
		for _, cell := range r.cells {
			if cell != "" {
				return r, true
			}
		}
	}
}

// cells splits a line, and takes further lines to it as long as a quoted cell is open. Where the quote is
// never closed, it is taken for a plain character and the lines are put back.
func (t *table) cells(text string) []string {
	cells, open := split(text, t.comma, false)
	if !open {
		return cells
	}
	first, start := text, t.line
	var taken []string
	for open && len(taken) < maxLines && len(text) < maxLine {
		more, ok := t.readLine()
		if !ok {
			break
		}
		taken = append(taken, more)
		text += "\n" + more
		if strings.Contains(more, `"`) { // no other line can close it
			cells, open = split(text, t.comma, false)
		}
	}
	if !open {
		return cells
	}
	t.problem(start, locale.M("format.quote-not-closed"))
	t.putBack(taken)
	t.line = start
	cells, _ = split(first, t.comma, true)
	return cells
}

// readLine returns the next physical line without its end (LF, CR LF or CR), and false at the end.
func (t *table) readLine() (string, bool) {
	if last := len(t.ahead) - 1; last >= 0 {
		line := t.ahead[last]
		t.ahead = t.ahead[:last]
		t.line++
		return line, true
	}
	var b strings.Builder
	long := false
	for {
		part, err := t.in.ReadSlice('\n')
		if !long && b.Len()+len(part) <= maxLine {
			b.Write(part)
		} else {
			long = true
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && err != io.EOF {
			t.failure = err
		}
		if err != nil && b.Len() == 0 && !long {
			return "", false
		}
		break
	}
	t.line++
	if long {
		t.problem(t.line, locale.M("format.line-too-long"))
		return "", true
	}
	line := strings.TrimSuffix(strings.TrimSuffix(b.String(), "\n"), "\r")
	if strings.Contains(line, "\r") {
		parts := strings.Split(line, "\r")
		t.putBack(parts[1:])
		line = parts[0]
	}
	return line, true
}

func (t *table) putBack(lines []string) {
	for _, line := range slices.Backward(lines) {
		t.ahead = append(t.ahead, line)
	}
}

// split cuts a line into cells and tells whether a quoted cell is still open at its end. A lazy split takes
// a quote that is not closed for a plain character.
func split(text string, comma byte, lazy bool) (cells []string, open bool) {
	for {
		cell, rest, more, isOpen := cutCell(text, comma, lazy)
		cells = append(cells, cell)
		if isOpen {
			return cells, true
		}
		if !more || len(cells) > maxColumns {
			return cells, false
		}
		text = rest
	}
}

// cutCell takes the first cell off a line; more tells whether a separator follows it.
func cutCell(text string, comma byte, lazy bool) (cell, rest string, more, open bool) {
	if strings.HasPrefix(text, `"`) {
		var b strings.Builder
		inside := text[1:]
		for {
			i := strings.IndexByte(inside, '"')
			if i < 0 {
				break
			}
			b.WriteString(inside[:i])
			inside = inside[i+1:]
			if strings.HasPrefix(inside, `"`) {
				b.WriteByte('"')
				inside = inside[1:]
				continue
			}
			tail, rest, more := strings.Cut(inside, string(comma))
			return b.String() + tail, rest, more, false
		}
		if !lazy {
			return text, "", false, true
		}
	}
	cell, rest, more = strings.Cut(text, string(comma))
	return cell, rest, more, false
}

// separators are tried in this order; the first of equally good ones wins.
var separators = []byte{';', ',', '\t', '|'}

// separatorOf returns the separator that cuts most lines into the same number of cells, at least two; a comma
// where none does. Lists inside cells use semicolons, so that equality counts before number.
func separatorOf(lines []string) byte {
	best, bestEqual, bestCells := byte(','), 0, 1
	for _, comma := range separators {
		equal, cells := mostEqual(lines, comma)
		if equal > bestEqual || (equal == bestEqual && cells > bestCells) {
			best, bestEqual, bestCells = comma, equal, cells
		}
	}
	return best
}

// mostEqual returns how many lines have the most frequent number of cells above one, and that number.
func mostEqual(lines []string, comma byte) (equal, cells int) {
	counts := map[int]int{}
	for _, line := range lines {
		found, _ := split(line, comma, true)
		n := len(found)
		if n < 2 {
			continue
		}
		counts[n]++
		if counts[n] > equal || (counts[n] == equal && n > cells) {
			equal, cells = counts[n], n
		}
	}
	return equal, cells
}
