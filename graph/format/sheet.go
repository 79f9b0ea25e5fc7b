package format

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// sheet is one file whose heading is understood, before its rows are read.
type sheet struct {
	source
	encoding string
	comma    byte
	skip     int // lines before the first row of data: "sep=;" and the heading
	kind     *graph.Kind
	columns  []column
	bare     bool // there is no heading
	own      bool // headers and separator are exactly those that we write
	summary  int  // index in Draft.Files
}

// sheetOf looks at the start of a file. What hinders the reading of the whole file is a message.
func sheetOf(s source) (sheet, locale.Message) {
	sh := sheet{source: s}
	encoding, message, err := encodingOf(s)
	if err != nil {
		return sh, unreadable(s.name, err)
	}
	if !message.IsZero() {
		return sh, message
	}
	sh.encoding = encoding
	lines, err := sh.firstLines()
	if err != nil {
		return sh, unreadable(s.name, err)
	}
	if len(lines) > 0 && isSeparatorLine(lines[0]) {
		sh.skip = 1
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return sh, locale.M("format.empty")
	}
	sh.comma = separatorOf(lines)
	rows, err := sh.firstRows()
	if err != nil {
		return sh, unreadable(s.name, err)
	}
	if len(rows) == 0 {
		return sh, locale.M("format.empty")
	}
	return sh, sh.readHeading(rows)
}

// unreadable says why a file cannot be read.
func unreadable(name string, err error) locale.Message {
	if errors.Is(err, fs.ErrPermission) {
		return locale.M("format.no-permission", "File", name)
	}
	return locale.M("format.cannot-read", "Reason", reasonOf(err))
}

// isSeparatorLine tells whether the line is the "sep=;" by which spreadsheets name the separator.
func isSeparatorLine(line string) bool {
	text := strings.ToLower(strings.TrimSpace(line))
	return strings.HasPrefix(text, "sep=") && len(text) <= 5
}

// readHeading finds out what the file holds: the heading is the row with the most known columns among the
// first, for many lists have a title above it. A list of two columns without a heading is one of ties.
func (sh *sheet) readHeading(rows [][]string) locale.Message {
	at, most := 0, 0
	for i, headers := range rows {
		kind := kindOfHeaders(sh.name, headers)
		if kind == nil {
			continue
		}
		if known := max(1, score(kind, headers)); known > most && (i == 0 || known > 1) {
			sh.kind, at, most = kind, i, known
		}
		if isKeyValue(headers) { // whatever the values below it look like
			sh.kind, at = kind, i
			break
		}
	}
	headers := rows[at]
	switch {
	case sh.kind != nil:
		sh.skip += at + 1
		if !isKeyValue(headers) {
			sh.columns = columnsOf(sh.kind, headers)
			sh.own = sh.comma == ',' && !slices.ContainsFunc(sh.columns, func(c column) bool { return !c.isOwn() })
		}
		return locale.Message{}
	case len(headers) == 2 && isBare(headers) && kindOfOther(sh.name) == nil:
		sh.kind, sh.bare = graph.KindFor[graph.Tie](), true
		sh.columns = []column{{field: sh.kind.Field("from")}, {field: sh.kind.Field("to")}}
		return locale.Message{}
	}
	found := shorten(strings.Join(headers, ", "), 80)
	if strings.Trim(found, ", ") == "" {
		return locale.M("format.not-text")
	}
	if kinds := kindOfFile(sh.name); len(kinds) > 0 {
		needed := append(missing(kinds[0], columnsOf(kinds[0], headers)), "name")[0]
		return locale.M("format.column-missing", "Field", locale.M(kinds[0].ID+"."+needed), "Header", needed, "Found", found)
	}
	return locale.M("format.headers-unknown", "Found", found)
}

// isBare tells whether the first row is no heading: it has no empty cell and no name of a column of ties.
func isBare(headers []string) bool {
	columns := columnsOf(graph.KindFor[graph.Tie](), headers)
	return !slices.Contains(headers, "") && !slices.ContainsFunc(columns, column.isKnown)
}

// kindOfOther returns the kind that the file's name means, unless that is ties.
func kindOfOther(name string) *graph.Kind {
	for _, kind := range kindOfFile(name) {
		if kind.ID != "tie" {
			return kind
		}
	}
	return nil
}

// isOwn tells whether the header is exactly the one that we write.
func (c column) isOwn() bool {
	switch {
	case c.field != nil:
		return c.header == c.field.ID
	case c.list != nil && c.words:
		return c.header == c.list.words
	case c.list != nil:
		return c.header == c.list.column
	}
	return false
}

// start opens the first megabyte of the file as a table.
func (sh *sheet) start(read func(*table)) error {
	in, err := sh.open()
	if err != nil {
		return err
	}
	defer in.Close()
	t := newTable(decoded(io.LimitReader(in, maxLine), sh.encoding), sh.comma, func(int, locale.Message) {})
	read(t)
	return t.failure
}

// firstLines returns up to 20 lines with something in them.
func (sh *sheet) firstLines() (lines []string, err error) {
	err = sh.start(func(t *table) {
		for len(lines) < 20 {
			line, ok := t.readLine()
			if !ok {
				return
			}
			if strings.TrimSpace(line) != "" {
				lines = append(lines, line)
			}
		}
	})
	return lines, err
}

// firstRows returns the first rows, among which the heading is looked for, cleaned.
func (sh *sheet) firstRows() (rows [][]string, err error) {
	const most = 8
	err = sh.start(func(t *table) {
		for skip := sh.skip; len(rows) < most; {
			r, ok := t.next()
			if !ok {
				return
			}
			if skip > 0 {
				skip--
				continue
			}
			for i, cell := range r.cells {
				cell, _ = clean(cell)
				r.cells[i] = strings.TrimSpace(cell)
			}
			rows = append(rows, r.cells)
		}
	})
	return rows, err
}

// shorten cuts a text that is quoted in a sentence.
func shorten(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return string(letters[:most-1]) + "…"
}
