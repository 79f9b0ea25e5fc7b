package format

import (
	"io"
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
		return sh, locale.M("format.cannot-read", "Reason", err.Error())
	}
	if !message.IsZero() {
		return sh, message
	}
	sh.encoding = encoding
	lines, err := firstLines(s, encoding)
	if err != nil {
		return sh, locale.M("format.cannot-read", "Reason", err.Error())
	}
	if len(lines) == 0 {
		return sh, locale.M("format.empty")
	}
	if text := strings.ToLower(strings.TrimSpace(lines[0])); strings.HasPrefix(text, "sep=") && len(text) <= 5 {
		sh.skip = 1
		if lines = lines[1:]; len(lines) == 0 {
			return sh, locale.M("format.empty")
		}
	}
	sh.comma = separatorOf(lines)
	return sh, sh.readHeading(lines)
}

// readHeading finds out what the file holds. A list of two columns without a heading is one of ties.
func (sh *sheet) readHeading(lines []string) locale.Message {
	headers, _ := split(lines[0], sh.comma, true)
	for i, h := range headers {
		headers[i], _ = clean(strings.TrimSpace(h))
	}
	if sh.kind = kindOfHeaders(sh.name, headers); sh.kind != nil {
		sh.skip++
		if isKeyValue(headers) {
			return locale.Message{}
		}
		sh.columns = columnsOf(sh.kind, headers)
		sh.own = sh.comma == ',' && !slices.ContainsFunc(sh.columns, func(c column) bool { return !c.isOwn() })
		return locale.Message{}
	}
	if len(headers) == 2 && isBare(headers) && kindOfOther(sh.name) == nil {
		sh.kind, sh.bare = graph.KindFor[graph.Tie](), true
		sh.columns = []column{{field: sh.kind.Field("from")}, {field: sh.kind.Field("to")}}
		return locale.Message{}
	}
	if kinds := kindOfFile(sh.name); len(kinds) > 0 {
		needed := append(missing(kinds[0], columnsOf(kinds[0], headers)), "name")[0]
		field := locale.M(kinds[0].ID + "." + needed)
		return locale.M("format.column-missing", "Field", field, "Header", needed, "Found", shorten(strings.Join(headers, ", "), 80))
	}
	return locale.M("format.headers-unknown", "Found", shorten(strings.Join(headers, ", "), 80))
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

// firstLines returns up to 20 lines with something in them.
func firstLines(s source, encoding string) ([]string, error) {
	in, err := s.open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	t := newTable(decoded(io.LimitReader(in, maxLine), encoding), ',', func(int, locale.Message) {})
	var lines []string
	for len(lines) < 20 {
		line, ok := t.readLine()
		if !ok {
			break
		}
		if strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	return lines, t.failure
}

// shorten cuts a text that is quoted in a sentence.
func shorten(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return string(letters[:most-1]) + "…"
}
